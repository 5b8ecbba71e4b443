"""Answers to report on: a small one made by hand, and ways to change it."""

from dataclasses import replace

from tabletop.explore.answer import (
    Answer,
    Chance,
    Item,
    Leverage,
    Part,
    Reach,
    Road,
    Spread,
    Twins,
    exactly,
)
from tabletop.explore.found import Key, Kind
from tabletop.explore.policy import Policy
from tabletop.explore.report.section import Case
from tabletop.scenario import Scenario

HOSTILE = '<script>alert(1)</script> \x1b[31mred & "quoted" ]]>'
SCRIPT = "cause: strayed\nturns:\n  first_day:\n    choices: {poland_first: ring}\n"


def item(
    kind: Kind, key: Key, title: str, turn: str, value: float, roads: int | None = 1, why: str = ""
) -> Item:
    """A thing of which everything is known; it is impossible if no road leads to it."""
    return Item(kind, key, title, turn, bool(roads), exactly(value), roads, why)


def answer() -> Answer:
    """An exact answer about tests/scenarios/example.yaml in which nothing stands out."""
    return Answer(
        scenario="example",
        version="1.0.0",
        policy=Policy(),
        assumed=(),
        parts=(Part("everything", exact=True, states=1234, games=0),),
        left_out=("recalled injects", "rulings"),
        items=(
            item("turn", ("first_day",), "The river bank", "first_day", 1.0, 2),
            item("inject", ("found",), "A drone is found", "first_day", 1.0, 2),
            item(
                "stands", ("poland_first", "ring"), "Ring the duty officer", "first_day", 1 / 3, 4
            ),
            item("outcome", ("two_stories",), "Two stories", "first_day", 0.25, 6),
            item("turn", ("second_day",), "The photograph", "second_day", 0.25, 6),
            item("turn", ("quiet_day",), "A quiet day", "quiet_day", 0.75, 6),
            item("ending", ("shared",), "One account", "", 0.55, 32 * 10**14),
            item("ending", ("open_question",), "An open question", "", 0.45, 7),
        ),
        spreads=(
            Spread("tension", "first_day", {4: 1.0}, 0.0, exact=True),
            Spread("tension", "", {0: 0.5, 7: 0.5}, 0.2, exact=True),
        ),
        leverage=(
            Leverage(
                "belarus",
                {"shared": Reach(0.55, 0.3, 0.8, 0.9, 0.1)},
                {"tension": Reach(3.5, 2.0, 5.0)},
                0.125,
            ),
            Leverage(
                "poland", {"shared": Reach(0.55, 0.5, 0.7)}, {"tension": Reach(3.5, 3.0, 4.0)}
            ),
        ),
        cards={
            "strayed": {"shared": 0.6, "open_question": 0.4},
            "tested": {"shared": 0.5, "open_question": 0.5},
        },
        roads={"shared": (Road("likeliest", 0.01, ("first_day", "quiet_day"), SCRIPT),)},
    )


def guessed(value: float, low: float, high: float, games: int = 10_000) -> Chance:
    """An estimate."""
    return Chance(value, low, high, games)


def with_items(found: Answer, *items: Item) -> Answer:
    """The answer with some items in the place of those that it had, or beside them."""
    changed = {(one.kind, one.key): one for one in items}
    kept = {(one.kind, one.key): one for one in found.items}
    return replace(found, items=tuple({**kept, **changed}.values()))


def with_twins(found: Answer, apart: tuple[str, ...] = ()) -> Answer:
    """The answer with two options that never differ."""
    return replace(found, twins=(Twins("belarus_first", ("invite", "say_little"), apart),))


def assuming(found: Answer) -> Answer:
    """The answer under an assumption."""
    return replace(found, assumed=("the cause card is 'tested'",))


def hostile(scenario: Scenario) -> Case:
    """A case whose every text tries to be more than text."""
    teams = {key: one.model_copy(update={"name": HOSTILE}) for key, one in scenario.teams.items()}
    turns = {key: one.model_copy(update={"title": HOSTILE}) for key, one in scenario.turns.items()}
    endings = {
        key: one.model_copy(update={"title": HOSTILE}) for key, one in scenario.endings.items()
    }
    named = {"title": HOSTILE, "teams": teams, "turns": turns, "endings": endings}
    found = answer()
    items = tuple(replace(one, title=HOSTILE, why=HOSTILE) for one in found.items)
    road = Road("shortest", 0.5, ("first_day",), HOSTILE)
    found = replace(found, items=items, assumed=(HOSTILE,), roads={"shared": (road,)})
    return Case(scenario.model_copy(update=named), found)
