"""A synthetic game as a PRISM model, a Markov chain in which every team picks evenly.

One module with a counter of places: of each turn one before its opening and one before each team's
act, the last of which runs on to the turn's end. As updates are simultaneous, what happens in order
is put into one another: a later event reads expressions of what was before the first.
"""

from collections.abc import Iterator
from itertools import product

from exploring.board import Board, Event, Round, Write
from exploring.phrasing import Phrasing, flag


def model(board: Board) -> str:
    """The model's text. At the end `ending` is the ending's number, from 1 in file order."""
    return "\n".join(_Writing(board).lines()) + "\n"


_OVER = "over"


class _Writing:
    """Writes one model."""

    def __init__(self, board: Board) -> None:
        self.board = board
        turns = board.rounds.values()
        places = [place for turn in turns for place in (turn.id, *turn.picks)]
        self.places = {place: number for number, place in enumerate((*places, _OVER), 1)}

    def lines(self) -> Iterator[str]:
        over = self.places[_OVER]
        yield "dtmc"
        yield "module play"
        yield f"  at : [0..{over}] init 0;"
        yield f"  ending : [0..{len(self.board.endings)}] init 0;"
        for name, one in self.board.variables.items():
            low, high = self.board.widest(name)
            yield f"  {name} : [{low}..{high}] init {one.start};"
        yield from (f"  {name} : [0..1] init 0;" for name in self._flags())
        yield from self._cards()
        for turn in self.board.rounds.values():
            yield self._opening(turn)
            for decision in turn.picks:
                yield from self._acts(turn, decision)
        yield f"  [] at={over} -> true;"
        yield "endmodule"

    def _flags(self) -> Iterator[str]:
        for turn in self.board.rounds.values():
            for decision, picks in turn.picks.items():
                yield from (flag(decision, pick.option) for pick in picks if pick.when)

    def _go(self, guard: str, ways: list[str]) -> str:
        return f"  [] {guard} -> {' + '.join(ways)};"

    def _cards(self) -> Iterator[str]:
        weights = self.board.causes if "cause" in self.board.variables else {"": 1}
        total = sum(weights.values())
        first = self.places[next(iter(self.board.rounds))]
        laid = "(cause'={})&" if "cause" in self.board.variables else ""
        yield self._go(
            "at=0",
            [
                f"{weight}/{total} : {laid.format(card)}(at'={first})"
                for card, weight in enumerate(weights.values())
            ],
        )

    def _opening(self, turn: Round) -> str:
        """From the opening to the call; what is not read after it goes to its lowest value."""
        values = _Values(self.board)
        for event in turn.opening:
            values.event(event)
        flags = {
            flag(decision, pick.option): f"({values.say(pick.when)} ? 1 : 0)"
            for decision, picks in turn.picks.items()
            for pick in picks
            if pick.when
        }
        for name, one in self.board.variables.items():
            if name not in turn.kept or one.born == turn.id:
                values.now[name] = str(self.board.widest(name)[0] if one.born is None else 0)
        place = self.places[turn.id]
        update = _update({**values.changed(), **flags, "at": str(place + 1)})
        return self._go(f"at={place}", [f"1 : {update}"])

    def _acts(self, turn: Round, decision: str) -> Iterator[str]:
        """A team's act: one command for each set of options that may be available to it."""
        picks = turn.picks[decision]
        own = [flag(decision, pick.option) for pick in picks if pick.when]
        for bits in product((0, 1), repeat=len(own)):
            held = dict(zip(own, bits, strict=True))
            open_to = [pick for pick in picks if held.get(flag(decision, pick.option), 1)]
            guard = "&".join(
                [f"at={self.places[decision]}", *(f"{n}={b}" for n, b in held.items())]
            )
            ways = [
                f"{odds}/{100 * len(open_to)} : {self._act(turn, decision, writes, own)}"
                for pick in open_to
                for odds, writes in pick.ways
            ]
            yield self._go(guard, ways)

    def _act(self, turn: Round, decision: str, writes: tuple[Write, ...], own: list[str]) -> str:
        values = _Values(self.board)
        for one in writes:
            values.write(one)
        onward = {"at": str(self.places[decision] + 1)}
        if decision == next(reversed(turn.picks)):
            onward = self._closed(turn, values)
        return _update({**values.changed(), **dict.fromkeys(own, "0"), **onward})

    def _closed(self, turn: Round, values: "_Values") -> dict[str, str]:
        """What the last act leads to: outcomes, then a turn's opening or an ending."""
        for name in turn.moved:
            values.clamp(name)
        for event in turn.closing:
            values.event(event)
        at = str(self.places[_OVER])
        for name, when in reversed(turn.next):
            place = str(self.places[name])
            at = f"({values.say(when)} ? {place} : {at})" if when else place
        if not all(when for _, when in turn.next):
            return {"at": at}
        over = f"{at}={self.places[_OVER]}" if turn.next else "true"
        ending = self._ending(values)
        for name in self.board.variables:
            values.now[name] = f"({over} ? {self.board.widest(name)[0]} : {values.now[name]})"
        return {"at": at, "ending": f"({over} ? {ending} : 0)"}

    def _ending(self, values: "_Values") -> str:
        """The number of the first ending whose condition holds."""
        ending = str(len(self.board.endings))
        for number, (_, when) in reversed([*enumerate(self.board.endings[:-1], 1)]):
            ending = f"({values.say(when)} ? {number} : {ending})"
        return ending


class _Values:
    """What every variable is, as an expression of what it was before the step."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.now = {name: name for name in board.variables}
        self.phrasing = Phrasing(board, self.now.__getitem__, "=", "&", "|")
        self.say = self.phrasing.say

    def write(self, one: Write) -> None:
        now = self.now[one.variable]
        self.now[one.variable] = str(one.value) if one.by is None else f"({now}+{one.by})"

    def clamp(self, name: str) -> None:
        one = self.board.variables[name]
        self.now[name] = f"max({one.low}, min({one.high}, {self.now[name]}))"

    def event(self, event: Event) -> None:
        """An inject or outcome, read once and then done in order."""
        held = self.say(event.when)
        for one in event.writes:
            before = self.now[one.variable]
            self.write(one)
            self.clamp(one.variable)
            if event.when:
                self.now[one.variable] = f"({held} ? {self.now[one.variable]} : {before})"

    def changed(self) -> dict[str, str]:
        return {name: value for name, value in self.now.items() if value != name}


def _update(values: dict[str, str]) -> str:
    return "&".join(f"({name}'={value})" for name, value in values.items())
