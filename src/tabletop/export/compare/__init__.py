"""A comparison of sessions as documents. A new form is a module and a row in `WRITERS`."""

from tabletop.export.compare.table import WRITERS, write_all

__all__ = ["WRITERS", "write_all"]
