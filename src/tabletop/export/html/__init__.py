"""The debrief as one HTML page that works offline, filters, prints, and reads without a script."""

from tabletop.export.html.page import write

__all__ = ["write"]
