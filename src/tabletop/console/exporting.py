"""Writes the debrief of a session to a folder. What makes it is imported when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabletop.runner.session import Session


def export(session: Session, folder: Path) -> tuple[Path, ...]:
    """Every document of the debrief, written into `folder`; earlier ones there are replaced.

    Raises OSError if the folder cannot be written.
    """
    from tabletop.debrief import debrief
    from tabletop.export import export_all

    documents = export_all(debrief(session.scenario, session.facts, session.entries))
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write(folder / name, data) for name, data in documents.items())


def _write(path: Path, data: bytes) -> Path:
    half = path.with_name(f"{path.name}.part")
    half.write_bytes(data)
    return half.replace(path)
