"""An unattributed note of two pages for circulating after the workshop, to be edited in Word."""

from tabletop.export.note.note import for_corrections, write

__all__ = ["for_corrections", "write"]
