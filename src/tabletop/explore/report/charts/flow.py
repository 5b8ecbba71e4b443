"""The turns and endings with the share of play that comes to each, and the ways between them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from tabletop.explore.answer import Item
from tabletop.explore.found import Kind
from tabletop.explore.report.cells import NEVER
from tabletop.explore.report.section import Case
from tabletop.explore.wording import share
from tabletop.formats import svg
from tabletop.scenario.model import Scenario

_BOX, _HIGH, _GAP_X, _GAP_Y = 126.0, 78.0, 48.0, 16.0
_THICKEST = 14.0
_END = ("end", "")
_CLOSE = 1e-9

Node: TypeAlias = tuple[str, str]
"""`turn` or `ending` with its id; the hot wash is `end` with none."""


@dataclass(frozen=True)
class Way:
    """A way from turn to turn or to the hot wash; the share of play on it where that is known."""

    source: Node
    target: Node
    share: float | None = None


def flow(case: Case) -> str:
    """Turns from left to right, the thicker a way the more of play goes on it."""
    scenario, items = case.scenario, {(one.kind, one.key): one for one in case.answer.items}
    known = {
        ("turn", turn): item.chance.value
        for turn in scenario.turns
        if (item := items.get(("turn", (turn,))))
    }
    ways = (*shared(_ways(scenario), {**known, _END: 1.0}), *_last(case))
    places = _places(scenario)
    parts = [part for way in ways for part in _arrow(way, places)]
    for node, (x, y) in places.items():
        parts += _box(case, node, items.get((_kind(node), (node[1],))), x, y)
    width = max(x for x, _ in places.values()) + _BOX + 2
    height = max(y for _, y in places.values()) + _HIGH + 2
    return svg.picture("The turns and endings, with the share of play.", width, height, parts)


def _kind(node: Node) -> Kind:
    return "ending" if node[0] == "ending" else "turn"


def _ways(scenario: Scenario) -> tuple[Way, ...]:
    """The ways on from each turn; to the hot wash unless some `next` always holds."""
    ways = {
        (("turn", turn.id), ("turn", entry.turn)): None
        for turn in scenario.turns.values()
        for entry in turn.next
    }
    last = {
        (("turn", turn.id), _END): None
        for turn in scenario.turns.values()
        if all(entry.when for entry in turn.next)
    }
    return tuple(Way(*one) for one in (*ways, *last))


def _last(case: Case) -> Iterator[Way]:
    """The ways from the hot wash to the endings."""
    for item in case.of("ending"):
        yield Way(_END, ("ending", item.key[0]), item.chance.value)


def shared(ways: tuple[Way, ...], known: Mapping[Node, float]) -> tuple[Way, ...]:
    """The ways with their shares, as far as they follow from those of turns.

    What comes to a turn goes on from it. A way whose share is the only one unknown at either of its
    ends is therefore known; where ways cross, some stay unknown.
    """
    shares: dict[tuple[Node, Node], float] = {}
    found = True
    while found:
        found = False
        for way in ways:
            worth = _only(way, ways, shares, known)
            if (way.source, way.target) not in shares and worth is not None:
                shares[way.source, way.target] = worth
                found = True
    return tuple(replace(way, share=shares.get((way.source, way.target))) for way in ways)


def _only(
    way: Way,
    ways: tuple[Way, ...],
    shares: Mapping[tuple[Node, Node], float],
    known: Mapping[Node, float],
) -> float | None:
    """What is left for a way at an end at which it is the only one unknown."""
    for end in ("source", "target"):
        node = way.source if end == "source" else way.target
        beside = [
            (one.source, one.target)
            for one in ways
            if (one.source if end == "source" else one.target) == node and one != way
        ]
        if node in known and all(one in shares for one in beside):
            left = known[node] - sum(shares[one] for one in beside)
            return left if left > _CLOSE else 0.0
    return None


def _places(scenario: Scenario) -> dict[Node, tuple[float, float]]:
    """Each box's left upper corner: columns by the most turns before, rows in file order."""
    depths: defaultdict[str, int] = defaultdict(int)
    for turn in scenario.turns.values():
        for entry in turn.next:
            depths[entry.turn] = max(depths[entry.turn], depths[turn.id] + 1)
    nodes = [(("turn", turn), depths[turn]) for turn in scenario.turns]
    last = max(depths[turn] for turn in scenario.turns) + 1
    nodes += [(_END, last), *((("ending", one), last + 1) for one in scenario.endings)]
    columns = Counter(depth for _, depth in nodes)
    tallest = max(columns.values())
    placed: Counter[int] = Counter()
    places = {}
    for node, depth in nodes:
        row = placed[depth] + (tallest - columns[depth]) / 2
        places[node] = (1 + depth * (_BOX + _GAP_X), 1 + row * (_HIGH + _GAP_Y))
        placed[depth] += 1
    return places


def _arrow(way: Way, places: Mapping[Node, tuple[float, float]]) -> Iterator[str]:
    """A curve; dotted where no play goes on it, thin and unlabelled where its share is unknown."""
    (x1, y1), (x2, y2) = places[way.source], places[way.target]
    x1, y1, y2 = x1 + _BOX, y1 + _HIGH / 2, y2 + _HIGH / 2
    bend = (x2 - x1) / 2
    curve = (x1 + bend, y1, x2 - bend, y2, x2, y2)
    path = " ".join(("M", *map(svg.number, (x1, y1)), "C", *map(svg.number, curve)))
    css = "way" if way.share else "way never" if way.share == 0 else "way unknown"
    thick = max(1.2, _THICKEST * (way.share or 0.0))
    yield svg.element("path", d=path, css=css, stroke_width=thick)
    if way.share is not None and way.source != _END:
        yield svg.text(
            (x1 + x2) / 2, (y1 + y2) / 2 - thick / 2 - 4, share(way.share), "label", "middle"
        )


def _box(case: Case, node: Node, item: Item | None, x: float, y: float) -> Iterator[str]:
    title = _title(case, node)
    often = _often(item) if item else ""
    css = f"box {node[0]}{' never' if often == NEVER else ''}"
    yield svg.box(x, y, _BOX, _HIGH, css, f"{title}: {often}" if often else title)
    name = svg.broken(title, _BOX - 4, 3)
    middle = x + _BOX / 2
    yield svg.lines(middle, y + 20, name, "", "middle")
    if often:
        yield svg.text(middle, y + _HIGH - 8, often, "figure", "middle")


def _often(item: Item) -> str:
    """A probability without its interval, for which a box has no room."""
    return NEVER if item.possible is False else share(item.chance.value)


def _title(case: Case, node: Node) -> str:
    match node:
        case "turn", turn:
            return case.names.turn(turn)
        case "ending", ending:
            return case.names.ending(ending)
    return "Hot wash"
