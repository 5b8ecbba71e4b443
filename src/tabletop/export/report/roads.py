"""The roads not taken: what the scenario would have offered, and what it would have needed."""

from collections.abc import Iterator
from itertools import groupby

from tabletop.debrief.road_model import TurnRoads
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import refs
from tabletop.export.report.part import Mark, Part, tabled
from tabletop.formats.document import Block, Line, Paragraph

Row = tuple[Mark, tuple[Line, ...]]

_MEANING = (
    "What the scenario offered and play did not take. A condition is given by its first part that "
    "failed, read in the game as it stood when play read it."
)


def roads(case: Case) -> Part:
    """By turn, then the turns and endings that never came."""
    turns = (_turn(case, one) for one in case.debrief.roads.turns)
    never = Part("Turns and endings", (*_unplayed(case), *_endings(case)))
    return Part("Roads not taken", (Paragraph(_MEANING),), (*turns, never))


def _turn(case: Case, one: TurnRoads) -> Part:
    blocks = not_taken(case, one) or (Paragraph("Nothing was left aside."),)
    title = f"{case.heading(case.turns[one.turn])}: not taken"
    return Part(title, blocks, mark=Mark(turn=one.turn))


def not_taken(case: Case, one: TurnRoads) -> tuple[Block, ...]:
    """What a turn offered and play did not take."""
    rows = (*_options(case, one), *_injects(one), *_outcomes(one))
    return tabled(("What", "Not taken", "Why"), rows, (3, 6, 8))


def _options(case: Case, one: TurnRoads) -> Iterator[Row]:
    """A row for the options of a team that were open, and one for each that was not."""
    for team, options in groupby(one.options, key=lambda option: option.team):
        mark, head, left = Mark(one.turn, (team,), "decisions"), case.team(team), list(options)
        usual = [option.label for option in left if option.why == "not_chosen"]
        if usual:
            yield mark, (f"Options of {head}", "; ".join(usual), tell.OPTIONS["not_chosen"])
        for option in left:
            if option.why != "not_chosen":
                why = tell.why(tell.OPTIONS[option.why], option.failed)
                yield mark, (f"Options of {head}", option.label, why)


def _injects(one: TurnRoads) -> Iterator[Row]:
    for inject in one.injects:
        row = ("Inject", inject.title, tell.why(say.WITHHELD[inject.why], inject.failed))
        yield Mark(one.turn, kind="arrivals"), row


def _outcomes(one: TurnRoads) -> Iterator[Row]:
    for outcome in one.outcomes:
        why = tell.why(tell.OUTCOMES[outcome.why], outcome.failed)
        yield Mark(one.turn, kind="changes"), ("Outcome", outcome.title, why)


def _unplayed(case: Case) -> tuple[Block, ...]:
    table = tabled(
        ("Turn", "Could have followed", "Why not", "Rests on"),
        (
            (
                Mark(),
                (
                    one.title,
                    case.turn(one.turn_before) if one.turn_before else say.NONE,
                    tell.why(tell.TURNS[one.why], one.failed),
                    refs(one.commits),
                ),
            )
            for one in case.debrief.roads.unplayed
        ),
        (4, 3, 7, 3),
    )
    return table or (Paragraph("Every turn was played."),)


def _endings(case: Case) -> tuple[Block, ...]:
    table = endings(case)
    if table or case.debrief.ending:
        return table
    return (Paragraph("No ending was reached, so none was missed."),)


def endings(case: Case) -> tuple[Block, ...]:
    """The endings that were not reached."""
    return tabled(
        ("Ending", "Why not", "Rests on"),
        (
            (Mark(), (one.title, tell.why(tell.ENDINGS[one.why], one.failed), refs(one.commits)))
            for one in case.debrief.roads.endings
        ),
        (4, 10, 3),
    )
