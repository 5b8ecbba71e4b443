"""A tabletop crisis-exercise engine for Track II workshops."""

__version__ = "0.1.0"
