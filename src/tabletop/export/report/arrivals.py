"""What reached the teams in a turn, and who knew what when."""

from collections.abc import Iterator

from tabletop.debrief.datum import Known
from tabletop.debrief.turn_model import InjectRecord, MessageRecord, TurnDebrief, WithheldInject
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import bold, joined, line, quoted, traced, when
from tabletop.export.report.part import Mark, Part, headed, tabled
from tabletop.formats.document import Block, Line, Paragraph

_KNEW = 'Who knew what, and when ("released": no delivery recorded):'


def arrivals(case: Case, turn: TurnDebrief) -> Part:
    """Injects and messages of a turn, the table of who knew what, and what did not go out."""
    injects = (_inject(case, turn, one) for one in turn.injects)
    messages = (_message(case, turn, one) for one in turn.messages)
    parts = (*injects, *messages) or (Part(blocks=(Paragraph("Nothing was released."),)),)
    mark = Mark(turn.id, kind="arrivals")
    known = Part(blocks=tuple(_known(case, turn)))
    return Part("What reached the teams", parts=(*parts, known), mark=mark)


def _inject(case: Case, turn: TurnDebrief, one: InjectRecord) -> Part:
    time = f", {one.scenario_time}" if one.scenario_time else ""
    told = line(
        bold(one.title),
        f": {one.sender}, {one.channel}{time}; to {case.named(one.to)} (",
        when(one.released),
        ")",
        ". Written in the room" if one.improvised else "",
        f". Released against its condition: {one.despite}" if one.despite else "",
        *_recalled(one),
    )
    mark = Mark(turn.id, one.to, "arrivals")
    return Part(blocks=(Paragraph(told), *quoted(one.text)), mark=mark)


def _recalled(one: InjectRecord) -> Iterator[Line]:
    if one.recalled:
        yield from (". Recalled (", when(one.recalled), f"): {one.recall_reason}")


def _message(case: Case, turn: TurnDebrief, one: MessageRecord) -> Part:
    told = line(
        bold("Message"),
        f" from {case.team(one.sender)} to {case.named(one.to)} (",
        when(one.sent),
        ")",
    )
    mark = Mark(turn.id, (one.sender, *one.to), "arrivals")
    return Part(blocks=(Paragraph(told), *quoted(one.text)), mark=mark)


def _known(case: Case, turn: TurnDebrief) -> Iterator[Block]:
    yield from headed(_KNEW, knowledge(case, turn))
    if turn.withheld:
        titles = {one.title for one in turn.injects}
        held = joined("; ", (_withheld(one, titles) for one in turn.withheld))
        yield Paragraph(line("Not released: ", held, "."))


def _withheld(one: WithheldInject, released: set[str]) -> Line:
    other = "another version of " if one.title in released else ""
    moment = f", c{one.moment.commit}" if one.moment else ""
    return line(f"{other}{one.title} ", traced(f"({say.WITHHELD[one.why]}{moment})"))


def knowledge(case: Case, turn: TurnDebrief) -> tuple[Block, ...]:
    """Who knew what when: a row for each release, a column for each team."""
    known = {
        (item.released.commit, item.item, one.team): item
        for one in turn.knowledge
        for item in one.items
    }
    releases = dict.fromkeys((commit, item) for commit, item, _ in sorted(known))
    teams = tuple(case.teams)
    rows = [
        _release(turn, {team: known.get((*release, team)) for team in teams})
        for release in releases
    ]
    if rows:
        sealed = ("The team's own decision sealed", "", *(_seals(turn, team) for team in teams))
        rows.append((Mark(turn.id), sealed))
    short = (one.short for one in case.teams.values())
    shares = (5, 3, *(2 for _ in teams))
    return tabled(("What", "Released", *short), rows, shares)


def _seals(turn: TurnDebrief, team: str) -> str:
    """When a team sealed what it decided, so that it stands below what it then knew."""
    moments = [one.decided for one in turn.decisions if one.team == team and one.decided]
    return ", ".join(f"sealed {say.clock(one.clock_ms)}" for one in moments) or say.NONE


def _release(turn: TurnDebrief, cells: dict[str, Known | None]) -> tuple[Mark, tuple[Line, ...]]:
    first = next(cell for cell in cells.values() if cell)
    title = f"{first.title} (taken back later)" if first.undone else first.title
    told = tuple(team for team, cell in cells.items() if cell)
    received = (say.NONE if cell is None else _delivery(cell) for cell in cells.values())
    return Mark(turn.id, told, "arrivals"), (title, when(first.released), *received)


def _delivery(known: Known) -> str:
    if known.delivered is None:
        return "released"
    return f"received {say.clock(known.delivered.clock_ms)}"
