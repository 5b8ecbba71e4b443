"""Sheets for teams, one to each release and each assessment, to print or to carry to a room."""

from tabletop.export.handouts.page import withdrawn, write
from tabletop.export.handouts.sheets import Handout, handouts

__all__ = ["Handout", "handouts", "withdrawn", "write"]
