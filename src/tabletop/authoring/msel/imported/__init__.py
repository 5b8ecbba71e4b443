"""A scenario begun from a list of events that others made."""
