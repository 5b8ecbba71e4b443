"""The inside of one turn as a chart: injects, decisions, outcomes, and where play goes on.

An arrow runs from what changes something to what reads it in a condition. Indicators are left out:
nearly everything moves one, and the arrows would hide the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.authoring.graph.drawing import ITEM
from tabletop.authoring.graph.flow import HOT_WASH, turn_key, turn_numbers, turn_title
from tabletop.authoring.graph.links import ACT, Thing, changed, conditions_of, effects_of, read
from tabletop.authoring.graph.model import Edge, Graph, Kind, Node
from tabletop.authoring.graph.sentences import short
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.model import Decision, Inject, Option, Outcome, Turn
from tabletop.text import clean_line

READING = (
    "An arrow leads to what reads a choice, an inject, an outcome, or the thing named on the arrow "
    "in a condition. Indicators are not drawn."
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A box, the act that it stands for, what its effects change (with names), what it reads."""

    node: Node
    act: Thing | None
    changes: dict[Thing, str]
    reads: frozenset[Thing]


def inside(scenario: Scenario, turn: str) -> Graph:
    """The turn of that id. Raises KeyError if there is none."""
    one = scenario.turns[turn]
    parts = tuple(_parts(scenario, one))
    return Graph(
        title=f"{turn_title(one, turn_numbers(scenario).get(turn, ''))} "
        f"({clean_line(scenario.title)}, version {scenario.version})",
        reading=READING,
        nodes=tuple(part.node for part in parts),
        edges=tuple(_edges(parts)),
        across=True,
    )


def _parts(scenario: Scenario, turn: Turn) -> Iterator[_Part]:
    for inject in turn.injects.values():
        node, changes = _inject(scenario, inject), changed(scenario, inject.effects)
        yield _Part(node, (ACT, inject.id), changes, read([inject.when]))
    for decision in turn.decisions.values():
        node, changes = _decision(scenario, decision), changed(scenario, effects_of(decision))
        yield _Part(node, (ACT, decision.id), changes, read(conditions_of(decision)))
    for outcome in turn.outcomes.values():
        node, changes = _outcome(scenario, outcome), changed(scenario, outcome.effects)
        yield _Part(node, (ACT, outcome.id), changes, read([outcome.when]))
    yield from _onward(scenario, turn)


def _inject(scenario: Scenario, inject: Inject) -> Node:
    names = [clean_line(scenario.teams[one].name) for one in scenario.recipients(inject.to)]
    to = "all" if inject.to == "all" else ", ".join(names)
    lines = (f"{inject.release}, to {to}", *_when(scenario, inject.when))
    return Node(f"inject_{inject.id}", Kind.INJECT, clean_line(inject.title), lines, column=1)


def _decision(scenario: Scenario, decision: Decision) -> Node:
    team = clean_line(scenario.teams[decision.team].name)
    title = f"{team}: {clean_line(decision.question)}"
    lines = tuple(_option(scenario, decision, one) for one in decision.options.values())
    return Node(f"decision_{decision.id}", Kind.DECISION, title, lines, column=2)


def _option(scenario: Scenario, decision: Decision, option: Option) -> str:
    default = " (default)" if option.id == decision.default else ""
    bounds = [one for one in (option.when, option.needs) if one is not None]
    held = ", if ".join(("", *(short(scenario, one) for one in bounds)))
    return f"{ITEM}{clean_line(option.label)}{default}{held}{_agreed(scenario, option)}"


def _agreed(scenario: Scenario, option: Option) -> str:
    if option.consent is None:
        return ""
    names = " and ".join(clean_line(scenario.teams[one].name) for one in option.consent.of)
    return f", if {names} {'agrees' if len(option.consent.of) == 1 else 'agree'}"


def _outcome(scenario: Scenario, outcome: Outcome) -> Node:
    title = clean_line(outcome.title or outcome.text)
    lines = tuple(_when(scenario, outcome.when))
    return Node(f"outcome_{outcome.id}", Kind.OUTCOME, title, lines, column=3)


def _when(scenario: Scenario, condition: Condition | None) -> Iterator[str]:
    if condition is not None:
        yield f"if {short(scenario, condition)}"


def _onward(scenario: Scenario, turn: Turn) -> Iterator[_Part]:
    """A box for each way on, in the order in which they are read."""
    numbers = turn_numbers(scenario)
    for order, entry in enumerate(turn.next, 1):
        target = scenario.turns[entry.turn]
        said = " ".join(_when(scenario, entry.when)) or ("otherwise" if order > 1 else "")
        lines = (f"{order}: {said}",) if said else ()
        title = turn_title(target, numbers.get(target.id, ""))
        node = Node(f"{turn_key(target.id)}_{order}", Kind.TURN, title, lines, column=4)
        yield _Part(node, None, {}, read([entry.when]))
    if not turn.next or turn.next[-1].when is not None:
        lines = (f"{len(turn.next) + 1}: otherwise",) if turn.next else ()
        yield _Part(
            Node(HOT_WASH, Kind.HOT_WASH, "Hot wash", lines, column=4), None, {}, frozenset()
        )


def _edges(parts: tuple[_Part, ...]) -> Iterator[Edge]:
    for at, target in enumerate(parts):
        for source in _before(parts, at):
            names = [name for thing, name in source.changes.items() if thing in target.reads]
            if names or source.act in target.reads:
                yield Edge(source.node.key, target.node.key, "; ".join(names))


def _before(parts: tuple[_Part, ...], at: int) -> Iterator[_Part]:
    """The parts that another can have read in this turn, in file order.

    Injects read each other, outcomes those further up, and all read what stands in columns before
    their own. Options are judged as time is called, before any of them has taken effect.
    """
    here = parts[at].node
    for index, part in enumerate(parts):
        if part.node.kind is Kind.INJECT and here.kind is Kind.INJECT:
            reads = index != at
        elif part.node.kind is Kind.OUTCOME and here.kind is Kind.OUTCOME:
            reads = index < at
        else:
            reads = part.node.column < here.column
        if reads:
            yield part
