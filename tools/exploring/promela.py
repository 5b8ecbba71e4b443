"""A synthetic game as a Promela model, which SPIN searches.

Written as for SPIN by those who use it: one process; each way in which a team can act is one
`d_step`, so that only states between two acts are stored; variables are as narrow as their values;
what nothing reads any more is 0, so that equal states are found equal. Whether an option is
available is read at the call, for all teams, and kept as a flag until its team has acted.
"""

from collections.abc import Iterable, Iterator

from exploring.board import Board, Event, Pick, Round, Write
from exploring.phrasing import Phrasing, flag

_HEAD = """\
c_decl {
	static unsigned char seen[%d];
	static void reach(int n) { if (!seen[n]) { seen[n] = 1; printf("reached %%d\\n", n); } }
}"""


def model(board: Board) -> str:
    """The model's text. What is reached says its number, once, by C code outside the state."""
    return "\n".join(_Writing(board).lines()) + "\n"


def numbers(board: Board) -> tuple[str, ...]:
    """The ids of injects, outcomes and endings, in the order of the numbers that the model says."""
    events = [one.id for turn in board.rounds.values() for one in (*turn.opening, *turn.closing)]
    return (*events, *(ending for ending, _ in board.endings))


class _Writing:
    """Writes one model."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.numbers = {one: number for number, one in enumerate(numbers(board))}
        self.slots = _slots(board)
        self.flags = {turn.id: _flags(turn) for turn in board.rounds.values()}
        self.phrasing = Phrasing(board, str, "==", "&&", "||", shift=self._shift)

    def _shift(self, variable: str) -> int:
        """A value is stored as its distance from the lowest, as fields have no sign."""
        return -self.board.widest(variable)[0]

    def lines(self) -> Iterator[str]:
        yield _HEAD % len(self.numbers)
        yield from self._declarations()
        yield ""
        yield "active proctype play()"
        yield "{"
        yield from self._cards()
        for turn in self.board.rounds.values():
            yield from self._turn(turn)
        yield "ended:\tskip"
        yield "}"

    def _declarations(self) -> Iterator[str]:
        """Fields as narrow as can be; what is never alive at one time shares a field."""
        for name, one in self.board.variables.items():
            low, high = self.board.widest(name)
            if one.born is None:
                yield f"unsigned {name} : {(high - low).bit_length()} = {one.start - low};"
        yield from (f"bit fact_{n};" for n in range(len(self.slots)))
        yield from (f"bit may_{n};" for n in range(max(map(len, self.flags.values()))))
        if any(when for turn in self.board.rounds.values() for _, when in turn.next):
            yield f"unsigned onward : {len(self.board.rounds).bit_length()};"
        for n, names in enumerate(self.slots):
            yield from (f"#define {name} fact_{n}" for name in names)
        for flags in self.flags.values():
            yield from (f"#define {name} may_{n}" for n, name in enumerate(flags))

    def _cards(self) -> Iterator[str]:
        first = next(iter(self.board.rounds.values()))
        read = "cause" in self.board.variables
        cards = range(len(self.board.causes)) if read else range(1)
        yield "\tif"
        for card in cards:
            laid = [f"cause = {card}"] if read else ["true"]
            yield from self._step([*laid, *self._opened(first)])
        yield "\tfi;"

    def _step(self, statements: Iterable[str]) -> Iterator[str]:
        """One way of an `if`, stored only when all its statements are done."""
        yield "\t:: d_step {\n\t\t" + ";\n\t\t".join(statements) + " }"

    def _turn(self, turn: Round) -> Iterator[str]:
        """A turn's acts, team after team; the last team's act runs on to the next call."""
        yield f"{turn.id}:"
        last = next(reversed(turn.picks))
        for decision, picks in turn.picks.items():
            yield "\tif"
            for pick in picks:
                for _, writes in pick.ways:
                    act = self._act(turn, decision, pick, writes)
                    yield from self._step([*act, *(self._closed(turn) if decision == last else ())])
            yield "\tfi;"
        yield from self._onward(turn)

    def _act(
        self, turn: Round, decision: str, pick: Pick, writes: tuple[Write, ...]
    ) -> Iterator[str]:
        """An option in one way to fall; its effects add up with others', so nothing is clamped."""
        own = [flag(decision, one.option) for one in turn.picks[decision] if one.when]
        yield flag(decision, pick.option) if pick.when else "true"
        yield from (f"{name} = 0" for name in own)
        for one in writes:
            yield f"{one.variable} = {self._value(one)}"

    def _value(self, one: Write) -> str:
        if one.by is None:
            return str(one.value + self._shift(one.variable))
        return f"{one.variable} {'+' if one.by > 0 else '-'} {abs(one.by)}"

    def _clamped(self, variable: str, value: str) -> str:
        one, shift = self.board.variables[variable], self._shift(variable)
        low, high = one.low + shift, one.high + shift
        above = f"(({value}) > {high} -> {high} : {value})"
        return f"{variable} = (({value}) < {low} -> {low} : {above})"

    def _event(self, event: Event) -> str:
        """An inject or outcome, its effects clamped one by one."""
        statements = [f"c_code {{ reach({self.numbers[event.id]}); }}"]
        statements += [
            f"{one.variable} = {self._value(one)}"
            if one.by is None
            else self._clamped(one.variable, self._value(one))
            for one in event.writes
        ]
        done = "; ".join(statements)
        if event.when is None:
            return done
        return f"if :: {self.phrasing.say(event.when)} -> {done} :: else fi"

    def _opened(self, turn: Round) -> Iterator[str]:
        """From a turn's opening to its call; what is not read after it becomes 0."""
        yield from map(self._event, turn.opening)
        for name, pick in self.flags[turn.id].items():
            yield f"{name} = ({self.phrasing.say(pick.when)})"
        kept = {name for name in turn.kept if self.board.variables[name].born != turn.id}
        yield from (f"{name} = 0" for name in self._fields() if not kept & self._holds(name))

    def _fields(self) -> list[str]:
        """What is stored of a state between turns: variables, and the fields that facts share."""
        alone = [name for name, one in self.board.variables.items() if one.born is None]
        return alone + [f"fact_{n}" for n in range(len(self.slots))]

    def _holds(self, name: str) -> set[str]:
        return set(self.slots[int(name[5:])]) if name.startswith("fact_") else {name}

    def _closed(self, turn: Round) -> Iterator[str]:
        """From the last act to the next turn's call, or to the end."""
        yield from (self._clamped(name, name) for name in turn.moved)
        yield from map(self._event, turn.closing)
        yield self._leading(turn, 1)

    def _leading(self, turn: Round, entry: int) -> str:
        """The first entry of `next` that holds, from number `entry` (from 1), or the end."""
        if entry > len(turn.next):
            return "; ".join(self._ended())
        name, when = turn.next[entry - 1]
        mark = [f"onward = {entry}"] if any(when for _, when in turn.next) else []
        opened = "; ".join((*mark, *self._opened(self.board.rounds[name])))
        if when is None:
            return opened
        rest = self._leading(turn, entry + 1)
        return f"if :: {self.phrasing.say(when)} -> {opened} :: else -> {rest} fi"

    def _ended(self) -> Iterator[str]:
        yield self._ending(0)
        yield from (f"{name} = 0" for name in self._fields())

    def _ending(self, number: int) -> str:
        ending, when = self.board.endings[number]
        done = f"c_code {{ reach({self.numbers[ending]}); }}"
        if when is None:
            return done
        return f"if :: {self.phrasing.say(when)} -> {done} :: else -> {self._ending(number + 1)} fi"

    def _onward(self, turn: Round) -> Iterator[str]:
        """To the label of the next turn: by the number that was noted, where there are several."""
        if not turn.next:
            yield "\tgoto ended;"
        elif len(turn.next) == 1 and turn.next[0][1] is None:
            yield f"\tgoto {turn.next[0][0]};"
        else:
            yield "\tif"
            for entry, (name, _) in enumerate(turn.next, 1):
                yield f"\t:: d_step {{ onward == {entry}; onward = 0 }}; goto {name}"
            if all(when for _, when in turn.next):
                yield "\t:: onward == 0; goto ended"
            yield "\tfi;"


def _flags(turn: Round) -> dict[str, Pick]:
    return {
        flag(decision, pick.option): pick
        for decision, picks in turn.picks.items()
        for pick in picks
        if pick.when
    }


def _slots(board: Board) -> list[list[str]]:
    """The facts that arise in play, gathered so that those of one list are never alive together."""
    order = list(board.rounds)
    born = [(order.index(one.born), name) for name, one in board.variables.items() if one.born]
    slots: list[list[str]] = []
    for number, name in sorted(born):
        busy = board.rounds[order[number]].kept | {one for at, one in born if at == number}
        free = next((slot for slot in slots if busy.isdisjoint(slot)), None)
        if free is None:
            slots.append([name])
        else:
            free.append(name)
    return slots
