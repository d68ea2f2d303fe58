"""Measures the numbers that the design promises; run with `python -m tests.benchmarks`, never by plain pytest."""
