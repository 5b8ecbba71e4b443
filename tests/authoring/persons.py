"""Names for the tests of what looks for names."""

LIVING = ("Jan Przykladowski",)
"""A list of living persons; nobody bears this name."""
