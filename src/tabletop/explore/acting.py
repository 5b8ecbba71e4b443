"""The acts of all teams, one team after another, equal states merged after each.

The effects of a turn's options are added up and clamped once, so an act adds the same number to the
code of every state, whichever team comes first. What is on offer is known of each state from the
call; of that only what the teams still to come are offered is remembered, so that states that came
from different offers are merged as soon as it makes no more difference.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import TypeAlias

import numpy as np

from tabletop.explore.banding import banded
from tabletop.explore.board import Board, Places, Table
from tabletop.explore.budget import Budget, TooWide
from tabletop.explore.calling import Called, Possible
from tabletop.explore.clamping import Moves, Stands, moves_of, stands
from tabletop.explore.deciding import Decided, with_numbers
from tabletop.explore.frontier import Frontier, joined_frontiers, tiered
from tabletop.explore.layouts import Layouts, Renaming, layouts
from tabletop.explore.packing import WIDEST, Codes, Digits
from tabletop.explore.patches import Coming, Patch, Planes, Scattered, Shift
from tabletop.explore.plan import Plan, TurnPlan
from tabletop.explore.policy import Counting
from tabletop.explore.programs import Choices, choices
from tabletop.explore.recording import Recording, pending
from tabletop.explore.retracing import Ground, Key, Pending
from tabletop.explore.roads import EXACT, uncounted
from tabletop.explore.things import PROGRAM, Name
from tabletop.explore.trail import Trail

MANY = 1 << 17
"""So many states are brought to the turn's end together: few enough to stay in the cache."""
BYTES_A_STATE = 160
"""What the turn's end takes for each state, with one limb of roads, beside its columns."""
BYTES_A_LIMB = 32
BYTES_A_NUMBER = 8


@dataclass(frozen=True, slots=True)
class Way:
    """Acts of one decision that nothing tells apart: their kind, moves, chance and roads."""

    kind: int
    moves: tuple[tuple[Name, int], ...]
    chance: float
    roads: int

    def shift(self, numbers: Digits) -> Shift:
        """What it does to codes."""
        return Shift(numbers.shift(self.moves), self.chance, self.roads)


Ways: TypeAlias = Mapping[Pending, Sequence[Way]]
"""For what is pending the ways of the next decision."""


@dataclass(frozen=True)
class Band:
    """Rows whose numbers keep to the same ranges, with their states at the call.

    No act moves a state to another row, so each band goes through all acts by itself. `places` has
    for each patch where its states stand among all that are at the call.
    """

    layouts: Layouts
    patches: dict[Key, Patch]
    places: dict[Key, Places]


def decided(
    plan: Plan, turn: TurnPlan, parts: Sequence[Called], counting: Counting, budget: Budget
) -> Iterator[Decided]:
    """Apply what every decision may come to, to the states at the call.

    The states after all acts are given back a part at a time: there may be many of them, and most
    become equal when the turn is over. Raises TooLarge where the budget does not reach.
    """
    turn, parts = turn.in_order, [_in_order(turn, part) for part in parts]
    call = _called(plan, turn, choices(turn), parts, counting)
    done: list[Frontier] = []
    for states in call.acted(ways_of(parts), budget):
        if done and sum(one.states for one in done) + states.states > MANY:
            yield call.decided(done)
            done = []
        done.append(states)
    yield call.decided(done)


def _in_order(turn: TurnPlan, part: Called) -> Called:
    """The same states with the decisions in the order in which their acts are applied."""
    offer = tuple(part.offer[at] for at in turn.order)
    return replace(part, offer=offer, possible=tuple(part.possible[at] for at in turn.order))


def ways_of(parts: Sequence[Called]) -> Ways:
    """The acts of all decisions, those that nothing tells apart made one."""
    found: dict[Pending, list[Way]] = {}
    known: dict[int, list[Way]] = {}
    for part in parts:
        ahead = pending(part)
        for at, possible in enumerate(part.possible):
            if id(possible) not in known:
                known[id(possible)] = [*_ways(possible)]
            found[ahead[at:]] = known[id(possible)]
    return found


def _ways(possible: Sequence[Possible]) -> Iterator[Way]:
    found: defaultdict[tuple[int, tuple[tuple[Name, int], ...]], list[Possible]]
    found = defaultdict(list)
    for one in possible:
        found[one.act.kind, one.act.moves].append(one)
    for (kind, moves), alike in found.items():
        chance = float(sum(one.chance for one in alike))
        yield Way(kind, moves, chance, sum(one.roads for one in alike))


@dataclass(frozen=True)
class _Call:
    """All states at the call, in two tiers: the numbers that acts move, and rows of the rest.

    `offer` says of each state to which of `parts` it belongs, `planes` what it carries.
    """

    turn: TurnPlan
    parts: Sequence[Called]
    board: Board
    offer: Places
    planes: Planes
    counting: Counting
    trail: Trail | None
    moves: Sequence[Moves]
    alike: Mapping[Name, Sequence[Stands]]
    graph: Choices

    def acted(self, ways: Ways, budget: Budget) -> Iterator[Frontier]:
        """The states after all acts, band by band, and not many at a time."""
        before = 0
        for here in banded(self.board):
            band = self._band(here)
            recording = Recording(self.turn, self.parts, self.trail) if self.trail else None
            after = _acted(self.graph, ways, band, budget, recording)
            trail = recording.trail(band.places, after) if recording else None
            held, begin = sum(patch.bytes for patch in after.values()), 0
            for some in _not_many(after):
                states = sum(map(_states, some.values()))
                # Together with those before it, but never more than MANY, unless it is more alone.
                before = max(states, min(MANY, before + states))
                budget.ask(before, held + before * self._bytes_each(some))
                found = _frontier(self.board.rows, band.layouts, some, self.counting)
                part = slice(begin, begin + states)
                begin += states
                yield replace(found, trail=trail and trail.at(part, states))

    def _bytes_each(self, patches: Mapping[int, Patch]) -> int:
        """What the turn's end takes for each state."""
        planes = max(len(patch.planes) for patch in patches.values())
        columns = len(self.board.own.names)
        return BYTES_A_STATE + BYTES_A_LIMB * planes + BYTES_A_NUMBER * columns

    def decided(self, states: Sequence[Frontier]) -> Decided:
        """Some of the states after all acts, as one."""
        undrawn = self.parts[0].states.undrawn
        return Decided(replace(joined_frontiers(states), undrawn=undrawn), self.graph.programs)

    def _band(self, here: Places) -> "Band":
        own, row, offer = self.board.own.at(here), self.board.row[here], self.offer[here]
        nodes = [*map(len, self.graph.steps), len(self.graph.programs)]
        made = layouts(own, self.moves, self.alike, nodes)
        widest = max(one.span for one in (*made.acts, made.last))
        if self.board.rows.entries * widest * len(self.graph.programs) >= WIDEST:
            raise TooWide
        codes, span = row * made.first.span + made.first.pack(own), made.first.span
        patches, places = {}, {}
        for number in np.unique(offer).tolist():
            which = np.flatnonzero(offer == number)
            key = pending(self.parts[number]), 0
            places[key] = here[which]
            patches[key] = Patch(span, Scattered(codes[which], self.planes[:, here[which]]))
        return Band(made, patches, places)


def _called(
    plan: Plan, turn: TurnPlan, graph: Choices, parts: Sequence[Called], counting: Counting
) -> _Call:
    states = joined_frontiers([one.states for one in parts])
    board = tiered(with_numbers(turn, states.board), turn.moving)
    moves = moves_of(turn, (one.possible for one in parts))
    return _Call(
        turn=turn,
        parts=parts,
        board=board,
        offer=np.repeat(np.arange(len(parts)), [one.states.states for one in parts]),
        planes=_planes(states, parts, counting),
        counting=counting,
        trail=states.trail,
        moves=moves,
        alike=stands(plan, turn, board.rows, moves),
        graph=graph,
    )


def _planes(states: Frontier, parts: Sequence[Called], counting: Counting) -> Planes:
    """What states carry through the acts.

    Where roads are not counted a state is there if it has a probability. If something has none that
    is possible all the same, a second plane says that the state is there.
    """
    if counting == "nothing":
        return np.ones((1, states.states), bool)
    if counting == "roads":
        return np.concatenate([states.chance[np.newaxis], states.roads])
    possible = (one for part in parts for each in part.possible for one in each)
    if states.chance.all() and all(one.chance for one in possible):
        return states.chance[np.newaxis]
    return np.array([states.chance, np.ones(states.states)])


def _acted(
    graph: Choices, ways: Ways, band: Band, budget: Budget, recording: Recording | None
) -> dict[int, Patch]:
    """The states of a band after all acts, by program."""
    patches, few = band.patches, _few_roads(band, ways)
    for steps, numbers, renaming in zip(
        graph.steps, band.layouts.acts, band.layouts.after, strict=True
    ):
        leading = _leading(ways, numbers, steps, patches)
        if not few and _highest(patches) * _growth(leading) >= EXACT:
            leading = _leading(ways, numbers, steps, _carried(patches))
        after = dict(applied(leading, renaming, budget))
        if recording:
            landed = {key: ground for key, (ground, _) in after.items()}
            recording.note(numbers, steps, patches, landed, renaming)
        patches = _level({key: patch for key, (_, patch) in after.items()})
    return {program: patches[rest, program] for rest, program in sorted(patches)}


def _few_roads(band: Band, ways: Ways) -> bool:
    """Whether not even the roads to all states after all acts come to more than one limb holds."""
    planes = [patch.planes for patch in band.patches.values()]
    if any(len(one) == 1 for one in planes):
        return True
    widest: dict[int, int] = {}
    for ahead, each in ways.items():
        roads = sum(way.roads for way in each)
        widest[len(ahead)] = max(roads, widest.get(len(ahead), 0))
    limbs = sum(one[1:].sum(axis=1) for one in planes)
    return bool(np.max(limbs) * prod(widest.values()) < EXACT)


def _highest(patches: Mapping[Key, Patch]) -> float:
    return float(max(patch.planes[1:].max() for patch in patches.values()))


def _growth(leading: Mapping[Key, Coming]) -> int:
    """How many times the highest limb the limbs of a state after a decision may be."""
    return max(coming.roads for coming in leading.values())


def _carried(patches: Mapping[Key, Patch]) -> dict[Key, Patch]:
    """The same patches with the limbs of roads carried."""
    return _level({key: patch.carried() for key, patch in patches.items()})


def _level(patches: Mapping[Key, Patch]) -> dict[Key, Patch]:
    """The same patches, all with as many limbs."""
    planes = max(len(patch.planes) for patch in patches.values())
    return {key: patch.level(planes) for key, patch in patches.items()}


def applied(
    leading: Mapping[Key, Coming], renaming: Renaming | None, budget: Budget
) -> Iterator[tuple[Key, tuple[Ground, Patch]]]:
    """The states after one decision, and the ground that they had before codes were renamed."""
    before = {id(patch): patch for coming in leading.values() for patch, _ in coming.ways}
    held = sum(patch.bytes for patch in before.values())
    for key, coming in leading.items():
        if budget.limited:
            budget.ask(coming.states, held + coming.bytes)
        done = coming.gathered()
        ground = done.ground
        done = done.renamed(renaming) if renaming else done
        held += done.bytes
        yield key, (ground, done)


def _leading(
    ways: Ways, numbers: Digits, steps: Sequence[Sequence[int]], patches: Mapping[Key, Patch]
) -> dict[Key, Coming]:
    """For each patch after a decision, the patches before it with the acts that lead there."""
    leading: defaultdict[Key, list[tuple[Patch, list[Shift]]]] = defaultdict(list)
    shifting: dict[Pending, list[tuple[int, Shift]]] = {}
    for (ahead, node), patch in patches.items():
        if ahead not in shifting:
            shifting[ahead] = [(way.kind, way.shift(numbers)) for way in ways[ahead]]
        shifts: defaultdict[int, list[Shift]] = defaultdict(list)
        for kind, shift in shifting[ahead]:
            shifts[steps[node][kind]].append(shift)
        for after, leads in shifts.items():
            leading[ahead[1:], after].append((patch, together(leads)))
    return {key: Coming(ways) for key, ways in leading.items()}


def _not_many(patches: Mapping[int, Patch]) -> Iterator[dict[int, Patch]]:
    """The patches of programs in their order, as many together as do not have too many states."""
    some: dict[int, Patch] = {}
    for program in patches:
        if some and sum(map(_states, (*some.values(), patches[program]))) > MANY:
            yield some
            some = {}
        some[program] = patches[program]
    yield some


def _states(patch: Patch) -> int:
    return patch.states


def _frontier(
    rows: Table, layouts: Layouts, patches: Mapping[int, Patch], counting: Counting
) -> Frontier:
    """The states of all programs, with the program in each row."""
    done = {program: patch.scattered for program, patch in patches.items()}
    stride = rows.entries * layouts.last.span
    board = _board(
        rows,
        layouts,
        np.concatenate([one.codes + program * stride for program, one in done.items()]),
    )
    planes = np.concatenate([one.planes for one in done.values()], axis=1)
    chance = np.zeros(board.states) if counting == "nothing" else planes[0]
    roads = planes[1:] if counting == "roads" else uncounted(board.states)
    return Frontier(board, chance, roads)


def _board(rows: Table, layouts: Layouts, codes: Codes) -> Board:
    """States from codes in rising order that begin with the program and the row."""
    line = codes // layouts.last.span
    own = layouts.decode(codes - line * layouts.last.span, rows.values.dtype)
    begins = np.ones(len(line), bool)
    np.not_equal(line[1:], line[:-1], out=begins[1:])
    program, row = np.divmod(line[begins], rows.entries)
    return Board(rows.at(row).having({PROGRAM: program}), np.cumsum(begins) - 1, own)


def together(shifts: Sequence[Shift]) -> list[Shift]:
    """Those that move codes by the same made one, in an order in which equal factors meet."""
    found: dict[int, Shift] = {}
    for one in shifts:
        before = found.get(one.by, Shift(one.by, 0.0, 0))
        found[one.by] = Shift(one.by, before.chance + one.chance, before.roads + one.roads)
    return sorted(found.values(), key=lambda one: (one.chance, one.roads, one.by))
