"""The roads not taken: what the scenario would have offered, and what it would have needed."""

from collections.abc import Iterator

from tabletop.debrief.road_model import (
    EndingNotReached,
    FailedCondition,
    InjectNotReleased,
    OptionNotTaken,
    OutcomeNotHappened,
    TurnNotPlayed,
    TurnRoads,
)
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import bold, line, traced
from tabletop.export.report.part import Mark, Part, bulleted
from tabletop.formats.document import Block, Line, Paragraph

_UNPLAYED = {
    "no_way": "no turn that was played leads to it",
    "condition": "its condition did not hold",
    "earlier_entry": "another turn came before it in the list",
    "chosen_otherwise": "the facilitator chose otherwise",
    "stopped": "play stopped before",
}


def roads(case: Case) -> Part:
    """By turn, then the turns and endings that never came."""
    found = case.debrief.roads
    blocks = (
        *_never("Turns not played", (_unplayed(case, one) for one in found.unplayed)),
        *_never("Endings not reached", map(_ending, found.endings)),
    )
    parts = tuple(_turn(case, one) for one in found.turns)
    return Part("The roads not taken", parts=(*parts, Part(blocks=blocks)))


def _never(title: str, lines: Iterator[Line]) -> tuple[Block, ...]:
    said = bulleted(lines)
    return (Paragraph(bold(f"{title}:")), *said) if said else ()


def _turn(case: Case, one: TurnRoads) -> Part:
    teams = dict.fromkeys(option.team for option in one.options)
    options = tuple(
        Part(
            blocks=tuple(map(Paragraph, _options(case, team, one))),
            mark=Mark(one.turn, (team,), "decisions"),
        )
        for team in teams
    )
    events = (*map(_inject, one.injects), *map(_outcome, one.outcomes))
    rest = Part(blocks=bulleted(events), mark=Mark(one.turn, kind="changes"))
    title = f"{case.heading(case.turns[one.turn])}: what else it held"
    return Part(title, parts=(*options, rest), mark=Mark(turn=one.turn))


def _options(case: Case, team: str, one: TurnRoads) -> Iterator[Line]:
    options = [option for option in one.options if option.team == team]
    free = [f"'{option.label}'" for option in options if option.why in ("not_chosen", "unknown")]
    if free:
        yield line(bold(case.team(team)), f" could also have chosen {'; '.join(free)}.")
    for option in options:
        if option.why not in ("not_chosen", "unknown"):
            yield line(bold(case.team(team)), f" {_barred(option)}")


def _barred(one: OptionNotTaken) -> str:
    if one.why == "tried":
        return f"tried '{one.label}', which did not stand."
    how = "could not choose" if one.why == "blocked" else "was not shown"
    return f"{how} '{one.label}'{_needed(one.failed)}."


def _needed(one: FailedCondition | None) -> str:
    return f": it would have needed {one.wanted}; {one.stood}" if one else ""


def _inject(one: InjectNotReleased) -> Line:
    said = f"Inject '{one.title}' did not go out: {say.WITHHELD[one.why]}{_but(one.failed)} "
    return line(said, traced(say.cited(one.commits)))


def _outcome(one: OutcomeNotHappened) -> Line:
    why = "; a ruling rejected it" if one.why == "rejected" else _needed(one.failed)
    return line(f"Outcome '{one.title}' did not happen{why} ", traced(say.cited(one.commits)))


def _but(one: FailedCondition | None) -> str:
    return f"; it would have needed {one.wanted}; {one.stood}" if one else ""


def _unplayed(case: Case, one: TurnNotPlayed) -> Line:
    after = f", after turn {case.number(one.turn_before)}" if one.turn_before else ""
    said = f"'{one.title}'{after}: {_UNPLAYED[one.why]}{_but(one.failed)} "
    return line(said, traced(say.cited(one.commits)))


def _ending(one: EndingNotReached) -> Line:
    why = _needed(one.failed) or ": an ending before it in the list held"
    return line(f"'{one.title}'{why} ", traced(say.cited(one.commits)))
