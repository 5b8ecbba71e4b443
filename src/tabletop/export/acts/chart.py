"""Each act beside how it was read, as a chart: a column a turn, a band a team, a row a reading."""

from tabletop.debrief.distance_model import CANNOT_TELL, NOT_ANSWERED, Distance
from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.engine.words import Whose
from tabletop.export import wording as say
from tabletop.export.acts.acts import Acts, acts
from tabletop.formats.dumbbells import Cell, Chart, Column, Key, Pair
from tabletop.text import clean_line, counted

TITLE = "Each act beside how it was read"
LOW, HIGH = -3, 3
KEY = Key(
    open="what the act was meant to say to the reader",
    full="how the reader took it",
    round="reader in another group",
    square="reader in the same group",
    lower="read as more pressing than meant",
    higher="read as more reassuring than meant",
    notes=(
        "ally: taken for an ally's decision, not its own",
        "?: cannot tell whose decision",
        "no signal: none was recorded for the reader",
        "not counted: what stood was not what the team chose",
    ),
)
BESIDE = {Whose.OWN: "", Whose.ALLY: "ally", Whose.CANNOT_TELL: "?", None: ""}


def chart(debrief: Debrief) -> Chart:
    """The chart of a debrief; without columns if no turn was played."""
    return Chart(
        title=f"{clean_line(debrief.scenario.title)}: {TITLE[0].lower()}{TITLE[1:]}",
        spoken=f"{TITLE}. {counts(debrief)}",
        key=KEY,
        low=LOW,
        high=HIGH,
        low_word="pressure",
        high_word="reassure",
        bands=tuple(clean_line(team.name) for team in debrief.teams),
        columns=tuple(_column(turn, some) for turn, some in acts(debrief)),
    )


def counts(debrief: Debrief) -> str:
    """How many readings there are, and how many of them can be held against a signal."""
    rows = debrief.distances.rows
    if not rows:
        return "No reading was asked for."
    told = {
        ("stands beside what was meant", "stand beside what was meant"): sum(
            row.gap is not None for row in rows
        ),
        ("could not tell", "could not tell"): sum(row.answer == "cannot_tell" for row in rows),
        ("was not answered", "were not answered"): sum(
            row.answer == "not_answered" for row in rows
        ),
    }
    rest = len(rows) - sum(told.values())
    told["has no signal that counts", "have no signal that counts"] = rest
    said = ", ".join(counted(number, *what) for what, number in told.items() if number)
    return f"{counted(len(rows), 'reading was', 'readings were')} asked for: {said}."


def _column(turn: TurnDebrief, some: tuple[Acts, ...]) -> Column:
    return Column(
        title=clean_line(f"{turn.number}. {turn.title}"),
        subtitle=clean_line(turn.scenario_time),
        cells=tuple(map(_cell, some)),
    )


def _cell(one: Acts) -> Cell:
    return Cell(
        text=clean_line(" ".join(one.seen())),
        pairs=tuple(_pair(one, row) for row in one.rows),
        quoted=clean_line(" ".join(one.sentences())),
        note=one.unread(),
    )


def _pair(one: Acts, row: Distance) -> Pair:
    reader = one.teams[row.reader]
    taken = f", {say.TAKEN[row.whose]}" if row.whose else ""
    return Pair(
        label=clean_line(reader.short),
        open=row.signal,
        full=row.reading,
        square=row.scope == "own_group",
        said=lacking(row),
        beside=BESIDE[row.whose],
        hint=(
            f"{reader.name} on {one.team.name}: meant {say.meant(row)}, "
            f"read as {say.read_as(row)}{taken}"
        ),
    )


def lacking(row: Distance) -> str:
    """In words, what a row lacks of its two marks; "" if it has both."""
    lacks = []
    if row.signal is None:
        said = row.left_out in say.SAID_ELSEWHERE
        lacks.append("no signal" if said else "not counted")
    if row.reading is None:
        lacks.append(CANNOT_TELL if row.answer == "cannot_tell" else NOT_ANSWERED)
    return "; ".join(lacks)
