"""A debrief as documents, one module a document. A new one is a module and a row in `EXPORTERS`."""

from tabletop.export.table import EXPORTERS, Exporter, export_all

__all__ = ["EXPORTERS", "Exporter", "export_all"]
