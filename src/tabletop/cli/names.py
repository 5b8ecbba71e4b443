"""What is told of names that were found in documents, and what to do about each."""

from pathlib import Path

from tabletop.cli.faults import fault
from tabletop.cli.output import message
from tabletop.export.leaks import Leak
from tabletop.runner.exporting import NamesFound
from tabletop.text import counted

MOST = 40
"""So many places are told; the rest is counted."""


def tell_names(found: NamesFound, session: Path) -> None:
    """Every place, then the texts of the session that it comes from, and how to go on."""
    words = {one.found.casefold() for one in found.leaks}
    places = counted(len(found.leaks), "place", "places")
    by = counted(len(words), "word", "different words")
    fault(f"Nothing was written: {places} may name people of the roster, by {by}.", "")
    for one in found.leaks[:MOST]:
        message(f"  {_place(one)}: '{one.found}', as of {one.sought}: … {one.around} …")
    if len(found.leaks) > MOST:
        message(f"  and {len(found.leaks) - MOST} more")
    for text in list(found.texts)[:MOST]:
        command = f'tabletop redact "{session}" --text {text} --reason "Names a person"'
        message(f"  text {text}: {command}")
    if found.texts:
        message(f'  hint: tabletop redact "{session}" --roster FILE goes through them one by one.')
    message("  A word that is no name: --accept-hit WORDS, or a line under 'allow' in the roster.")
    message("  A person's name in the scenario's own text is for its writer to change.")


def _place(one: Leak) -> str:
    return f"{one.file}, {one.place}" if one.place else one.file
