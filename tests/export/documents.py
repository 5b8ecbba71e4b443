"""Every document of a debrief."""

from collections.abc import Mapping

from tabletop.debrief.model import Debrief
from tabletop.export.table import EXPORTERS


def documents(debrief: Debrief) -> Mapping[str, bytes]:
    """The bytes of each document by the name of its file."""
    return {one.file: one.write(debrief) for one in EXPORTERS.values()}
