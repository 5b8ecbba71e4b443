"""Each act beside how it was read, run beside run."""

from collections import Counter
from collections.abc import Iterator

from tabletop.debrief.compare.model import ActCell, ActRow, ReadingCell
from tabletop.debrief.distance_model import CANNOT_TELL, NOT_ANSWERED
from tabletop.debrief.names import signed
from tabletop.engine.words import Whose
from tabletop.export.compare.charts.strips import strips
from tabletop.export.compare.section import Case, Picture, Piece, Section
from tabletop.export.report.line import bold
from tabletop.export.wording import NONE, SAID_ELSEWHERE, WHOSE, figure
from tabletop.formats.document import Heading, Line, Paragraph, Table

LEAD = (
    "A gap is a reading minus the signal that was meant, on a scale from -3 (pressure) to +3 "
    "(reassurance): below 0 the act was taken as more pressing than it was meant, above 0 as more "
    "reassuring; in brackets stands how many answers a mean rests on. Acts unseen, defaults and "
    "absent teams count in no gap. Groups that chose different acts were read on different things: "
    "compare gaps only beside the acts. Rows stand in the order of the game; neither runs nor "
    "teams are ranked or summed up."
)
STRIPS = (
    "A row is a team's acts of a turn; each letter stands at the mean gap of its run. 0: read as "
    "meant. Letters at the same gap stand above each other."
)
HEADINGS = ("Run", "Act", "Mean gap", "Least to most", "Meant → read", "Taken for")
CELLS = (
    "Below, 'LTU* +2 → -1' says that the act was meant to say +2 to the team LTU, which read it as "
    "-1; the star marks an ally. 'Taken for' counts whose decision the readers took it to be."
)


def gaps(case: Case) -> Section:
    """The picture of all mean gaps, then each act."""
    if not case.comparison.acts:
        none = Paragraph("No run holds a reading.")
        return Section("gaps", "Signals and readings", (none,))
    pieces: list[Piece] = [
        Paragraph(LEAD),
        Picture(strips(case), STRIPS, _table(case)),
        Paragraph(CELLS),
    ]
    turn = ""
    for one in case.comparison.acts:
        if one.turn != turn:
            turn = one.turn
            pieces.append(Heading(2, case.turn(turn)))
        pieces += _act(case, one)
    return Section("gaps", "Signals and readings", tuple(pieces))


def _table(case: Case) -> Table:
    """The mean gap of each act in each run; a dash where there is none."""
    rows = tuple(
        (
            f"{case.turn(row.turn)}: {case.team(row.actor)}",
            *(means.get(label, NONE) for label in case.labels),
        )
        for row in case.comparison.acts
        for means in ({one.run: figure(one.mean) for one in row.cells},)
    )
    shares = (max(10, len(case.labels)), *(2 for _ in case.labels))
    return Table(("Act", *case.labels), rows, shares)


def _act(case: Case, row: ActRow) -> Iterator[Piece]:
    yield Heading(3, case.team(row.actor))
    rows = tuple(_cells(case, one) for one in row.cells)
    yield Table(HEADINGS, rows, (5, 15, 7, 8, 20, 9))


def _cells(case: Case, one: ActCell) -> tuple[Line, ...]:
    spread = NONE if one.least is None else f"{figure(one.least)} to {figure(one.most)}"
    return (
        bold(one.run),
        "; ".join(one.acts) or NONE,
        NONE if one.mean is None else f"{figure(one.mean)} ({one.answers})",
        spread,
        "; ".join(_reading(case, reading) for reading in one.readings),
        _whose(one),
    )


def _reading(case: Case, one: ReadingCell) -> str:
    words = {"cannot_tell": CANNOT_TELL, "not_answered": NOT_ANSWERED}
    read = words.get(one.answer) or _short(one.reading or 0)
    unsaid = "no signal" if one.left_out in SAID_ELSEWHERE else "not counted"
    meant = unsaid if one.meant is None else _short(one.meant)
    return f"{case.shorts[one.reader]}{'*' if one.ally else ''} {meant} → {read}"


def _short(value: float) -> str:
    """A signal or reading; a mean of several keeps its decimals."""
    return signed(int(value)) if value == int(value) else figure(value)


def _whose(one: ActCell) -> str:
    """Whose decision the acts were taken to be, counted."""
    counted = Counter(reading.whose for reading in one.readings if reading.whose)
    return (
        "; ".join(f"{WHOSE[whose]} {counted[whose]}" for whose in Whose if counted[whose]) or NONE
    )
