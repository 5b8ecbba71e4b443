"""The list of keys, from the one table. Enter does what stands there."""

from tabletop.console.keys import Key, scoped
from tabletop.console.paint import content
from tabletop.console.room import Room
from tabletop.console.widgets.lines import Row
from tabletop.engine.words import Phase


async def choose_key(room: Room, *, on_run: bool) -> str | None:
    """Show all keys; the act of the one chosen. Away from the run screen they are only shown."""
    phase = room.view.phase
    keys = (*scoped("anywhere"), *scoped("run"))
    possible = [key for key in keys if phase in key.phases and key.act not in ("help", "quit")]
    rest = [key for key in keys if key not in possible]
    rows = [_row(key, phase) for key in (*possible, *rest)]
    chosen = await room.pick("Keys: Enter does the one chosen", rows, "No keys.")
    return chosen if on_run else None


def _row(key: Key, phase: Phase) -> Row:
    possible = phase in key.phases
    shown = ", ".join((key.shown, *(one.upper() for one in key.more if one.startswith("f"))))
    later = "" if possible else "  (not in this phase)"
    text = content((f"{shown:<9}", "bold"), f"{key.does}{later}")
    return Row(key.act, text, not possible or key.act in ("help", "quit"))
