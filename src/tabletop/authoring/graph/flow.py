"""The whole of a scenario as a chart: its turns, the ways between them, and its endings."""

from collections.abc import Iterator, Sequence

from tabletop.authoring.graph.model import Edge, Graph, Kind, Node
from tabletop.authoring.graph.sentences import short
from tabletop.authoring.numbering import reached, turn_numbers
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.model import Turn
from tabletop.text import clean_line, counted

START, HOT_WASH = "startex", "hot_wash"
READING = "Numbered ways are read in that order: the first whose condition holds is taken."


def flow(scenario: Scenario) -> Graph:
    """The turns of `scenario`, the conditions between them, the hot wash and the endings."""
    return Graph(
        title=f"{clean_line(scenario.title)} (version {scenario.version})",
        reading=READING,
        nodes=tuple(_nodes(scenario)),
        edges=tuple(_edges(scenario)),
    )


def turn_key(turn: str) -> str:
    """The key of a turn's node."""
    return f"turn_{turn}"


def _nodes(scenario: Scenario) -> Iterator[Node]:
    cards = len(scenario.causes)
    drawn = f"one of {cards} cause cards is drawn"
    yield Node(START, Kind.START, "STARTEX", (drawn,) if cards > 1 else ())
    numbers = {turn: turn_numbers(scenario)[turn] for turn in reached(scenario)}
    for turn in scenario.turns.values():
        yield _turn(turn, numbers.get(turn.id, ""))
    questions = counted(len(scenario.hot_wash), "question", "questions")
    yield Node(HOT_WASH, Kind.HOT_WASH, "Hot wash", ("the ending is read out", questions))
    for ending in scenario.endings.values():
        yield Node(f"ending_{ending.id}", Kind.ENDING, clean_line(ending.title))


def _turn(turn: Turn, number: str) -> Node:
    parts = ((turn.injects, "inject"), (turn.decisions, "decision"), (turn.outcomes, "outcome"))
    held = ", ".join(counted(len(things), word, f"{word}s") for things, word in parts if things)
    minutes = counted(turn.minutes, "minute", "minutes")
    unreached = "" if number else "no way leads here"
    lines = (clean_line(turn.scenario_time), minutes, held, unreached)
    return Node(
        key=turn_key(turn.id),
        kind=Kind.TURN,
        title=turn_title(turn, number),
        lines=tuple(filter(None, lines)),
        dashed=not number,
    )


def turn_title(turn: Turn, number: str) -> str:
    """The title of a turn, with its number if it has one."""
    title = clean_line(turn.title)
    return f"Turn {number}: {title}" if number else title


def _edges(scenario: Scenario) -> Iterator[Edge]:
    yield Edge(START, turn_key(next(iter(scenario.turns))))
    for turn in scenario.turns.values():
        ways = [(_key(target), when) for target, when in _targets(turn)]
        yield from ways_from(scenario, turn_key(turn.id), ways)
    endings = [(f"ending_{one.id}", one.when) for one in scenario.endings.values()]
    yield from ways_from(scenario, HOT_WASH, endings)


def _key(turn: str | None) -> str:
    return HOT_WASH if turn is None else turn_key(turn)


def _targets(turn: Turn) -> Iterator[tuple[str | None, Condition | None]]:
    """Where play can go from a turn, in the order in which it is read; None: the hot wash."""
    for entry in turn.next:
        yield entry.turn, entry.when
    if not turn.next or turn.next[-1].when is not None:
        yield None, None


def ways_from(
    scenario: Scenario, source: str, ways: Sequence[tuple[str, Condition | None]]
) -> Iterator[Edge]:
    """The edges for the ways that leave one node, in the order in which they are read."""
    several = len(ways) > 1
    for order, (target, when) in enumerate(ways, 1):
        text = ("otherwise" if several else "") if when is None else f"if {short(scenario, when)}"
        yield Edge(source, target, text, order if several else 0, several and when is None)
