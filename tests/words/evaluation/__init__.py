"""Texts written to measure with, each with the values that a careful reader finds; nobody in them is real."""
