"""Figures, never asserted: `python -m tests.bench` for the service, `python -m tests.bench.NAME` for the words."""
