"""Figures: run each with `python -m tests.bench.NAME`."""
