"""Decision by decision: who chose what, and why, in their own words."""

from collections.abc import Iterable, Iterator

from tabletop.debrief.compare.model import ChoiceRecord, DecisionRow, OptionChosen, SignalTo
from tabletop.debrief.names import listed, signed
from tabletop.export.compare.charts.grid import grid
from tabletop.export.compare.marks import marks
from tabletop.export.compare.section import KEPT_BACK, Case, Picture, Piece, Section
from tabletop.export.report.line import bold, line
from tabletop.export.wording import PROVENANCE, STOOD, full
from tabletop.formats.document import Block, Bullets, Heading, Item, Line, Paragraph, Table

TITLE = "Decision by decision"
LEAD = (
    "Options stand in the order of the scenario under their numbers, with the runs in which each "
    "stood and what those groups gave as their reasons. Options that stood in no run are named "
    "last."
)
GRID = (
    "A row is a decision, a column a run, a figure the number of the option that stood; f is a "
    "free action, a dot a decision that the run did not come to. Shades only help the eye: equal "
    "figures of a row have equal shades."
)


def decisions(case: Case) -> Section:
    """The grid of all choices, then each decision with its reasons."""
    if not case.comparison.told:
        return Section("decisions", TITLE, (Paragraph(KEPT_BACK),))
    pieces: list[Piece] = [Paragraph(LEAD), Picture(grid(case), GRID, _table(case))]
    turn = ""
    for one in case.comparison.decisions:
        if one.turn != turn:
            turn = one.turn
            pieces.append(Heading(2, case.turn(turn)))
        pieces += _decision(case, one)
    return Section("decisions", TITLE, tuple(pieces))


def _table(case: Case) -> Table:
    """The grid as figures."""
    rows = tuple(
        (f"{case.turn(one.turn)}: {case.team(one.team)}", *marks(case, one))
        for one in case.comparison.decisions
    )
    shares = (max(10, len(case.labels)), *(1 for _ in case.labels))
    return Table(("Decision", *case.labels), rows, shares)


def _decision(case: Case, row: DecisionRow) -> Iterator[Block]:
    yield Heading(3, f"{case.team(row.team)}: {row.question}")
    numbered = list(enumerate(row.options, 1))
    yield Bullets(tuple(_option(case, number, one) for number, one in numbered if one.choices))
    never = [f"{number}. {one.label}{_closed(one)}" for number, one in numbered if not one.choices]
    rest = [f"In no run: {'; '.join(never)}." if never else ""]
    rest += [f"{_listed(case, row.not_met)} did not come to it." if row.not_met else ""]
    rest += [f"Time was never called in {listed(row.open)}." if row.open else ""]
    said = " ".join(one for one in rest if one)
    if said:
        yield Paragraph(said)


def _listed(case: Case, letters: tuple[str, ...]) -> str:
    which = case.which(letters)
    return which[0].upper() + which[1:]


def _option(case: Case, number: int, one: OptionChosen) -> Item:
    which = case.which([choice.run for choice in one.choices])
    label = one.label if one.id is None else f"{number}. {one.label}"
    head = Paragraph(line(bold(label), f" — {which}{_closed(one)}"))
    return head, Bullets(tuple((Paragraph(said(case, choice)),) for choice in one.choices))


def _closed(one: OptionChosen) -> str:
    """Where an option was not to be had."""
    parts = []
    if one.closed:
        parts.append(f"not on the table in {listed(one.closed)}")
    if one.not_written:
        parts.append(f"not in the version of {listed(one.not_written)}")
    return f" ({'; '.join(parts)})" if parts else ""


def said(case: Case, one: ChoiceRecord) -> Line:
    """What one group said of its choice."""
    parts = [
        _how(one),
        f"It said: {full(one.words)}" if one.words else "",
        _rationale(one),
        _meant(case, one.signals),
        f"Considered: {full(one.considered)}" if one.considered else "",
        f"Dissent: {full(one.dissent)}" if one.dissent else "",
        f"Confidence {one.confidence}." if one.confidence is not None else "",
        f"(c{one.commit})" if one.commit else "",
    ]
    return line(bold(one.run), ": ", " ".join(part for part in parts if part))


def _how(one: ChoiceRecord) -> str:
    """How it came to stand, if the team did not simply choose it."""
    control = "Played by control. " if one.by_control else ""
    if one.why in ("chosen", "free"):
        return control.strip()
    tried = f"Tried '{one.tried}'; this stood, " if one.tried else "Stood as "
    return f"{control}{tried}{STOOD[one.why]}"


def _rationale(one: ChoiceRecord) -> str:
    if not one.rationale:
        return "" if one.why in ("default", "absent") else "No rationale recorded."
    whose = PROVENANCE[one.rationale_provenance] if one.rationale_provenance else ""
    return f"Why{f' ({whose})' if whose else ''}: {full(one.rationale)}"


def _meant(case: Case, signals: Iterable[SignalTo]) -> str:
    """The signals, those that say the same to several teams together."""
    together: dict[tuple[int, str], list[str]] = {}
    for one in signals:
        together.setdefault((one.signal, one.sentence), []).append(case.team(one.to))
    parts = (
        f"{signed(signal)} to {listed(teams)}{f' (“{sentence}”)' if sentence else ''}"
        for (signal, sentence), teams in together.items()
    )
    shown = "; ".join(parts)
    return f"Meant: {shown}." if shown else ""
