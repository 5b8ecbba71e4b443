"""Synthetic games and the rival tools that explore them, for `tools/bench_explore.py`."""
