"""How a form is filled in line by line."""

from collections.abc import Callable, Sequence

from pydantic import ValidationError

from tabletop.console.plain.lines import BACK, Lines, told, trouble
from tabletop.console.screens.form import Field, Sheet
from tabletop.console.trouble import Trouble, Unreadable
from tabletop.console.widgets.entry import LIST
from tabletop.engine.commands import AnyCommand

CLEAR = "-"
"""What empties a line that has something in it."""
HOW = (
    f"Enter keeps what stands in brackets, {CLEAR} empties it, {BACK} goes back with nothing kept."
)

Give = Callable[[Sequence[AnyCommand]], Trouble | None]


async def filled(lines: Lines, sheet: Sheet, give: Give) -> bool:
    """Ask for each line of a form until what it makes is taken; False if it was left."""
    told(lines, f"== {sheet.title}\n", *sheet.intro, *sheet.after, f"{HOW}\n")
    typed = {field.id: field.start for field in sheet.fields}
    while True:
        for field in sheet.fields:
            line = await _line(lines, field, typed[field.id])
            if line is None:
                return False
            typed[field.id] = line
        wrong = _given(sheet, typed, give)
        if wrong is None:
            return True
        trouble(lines, wrong)


async def _line(lines: Lines, field: Field, start: str) -> str | None:
    """What is typed for a field, asked again while one that is needed is empty; None: back."""
    listed = f"{field.hint}; {LIST} for the list".lstrip("; ") if field.choose else field.hint
    hint = f" ({listed})" if listed else ""
    kept = f" [{start}]" if start else ""
    while True:
        typed = lines.ask(f"{field.label}{hint}{kept}:")
        if typed == BACK:
            return None
        if typed == LIST and field.choose:
            typed = await field.choose(start) or ""
        line = "" if typed == CLEAR and start else typed or start
        if line or not field.needed:
            return line
        trouble(lines, Trouble(f"“{field.label}” is empty.", "It is needed."))


def _given(sheet: Sheet, typed: dict[str, str], give: Give) -> Trouble | None:
    try:
        return give(sheet.make(typed))
    except Unreadable as error:
        return error.trouble
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return Trouble(f"{where}: {first['msg']}", "Correct that line.")
