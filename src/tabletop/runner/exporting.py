"""Writing the debrief of a session to a folder."""

from collections.abc import Iterable
from pathlib import Path

from tabletop.debrief import debrief
from tabletop.export import EXPORTERS, export_all
from tabletop.runner.session import Session
from tabletop.runner.writing import replace


def write_debrief(
    session: Session, folder: Path, formats: Iterable[str] = tuple(EXPORTERS)
) -> tuple[Path, ...]:
    """Write the wanted documents (names of EXPORTERS) and give their paths.

    Documents of the same name in `folder` are replaced, each whole or not at all. Raises OSError if
    the folder cannot be written.
    """
    documents = export_all(debrief(session.scenario, session.facts, session.entries), formats)
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(replace(folder / name, data) for name, data in documents.items())
