"""What people said, taken out of its place: with the turn it was said in and who said it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tabletop.debrief.attribution.delegations import LEAST, Delegations
from tabletop.debrief.attribution.fields import CONTROLS, FIELDS, TAGS, Field
from tabletop.debrief.attribution.naming import Naming
from tabletop.debrief.attribution.rewriting import concerning
from tabletop.debrief.datum import Datum, Moment
from tabletop.debrief.model import Debrief, NoteRecord
from tabletop.debrief.turn_model import TurnDebrief

_TEXTS = frozenset((Field.PEOPLE, Field.REMARK))
CROWD = 3
"""So many teams must have said things of one kind in a turn for the turn to be told: with two, each
knows the other's."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text of people. `team` None: control's, or of several teams."""

    title: str
    turn: str | None
    team: str | None
    text: str


def said(debrief: Debrief) -> tuple[Said, ...]:
    """Every text of people that has a title in `TAGS`, once."""
    return tuple(dict.fromkeys(one for one in _found(debrief, None, None) if one.title))


def words(debrief: Debrief) -> frozenset[str]:
    """Every text of people or control, to find pieces of it elsewhere."""
    return frozenset(one.text for one in _found(debrief, None, None))


def _found(datum: Datum, turn: str | None, team: str | None) -> Iterator[Said]:
    kind = type(datum).__name__
    turn, team = _where(datum, turn), _who(datum, team)
    for name in concerning(type(datum), _TEXTS):
        value = getattr(datum, name)
        match FIELDS[kind][name], value:
            case ((Field.PEOPLE | Field.REMARK), str()) if value:
                title = TAGS.get((kind, name), "")
                yield Said(title, turn, None if title in CONTROLS else team, value)
            case _, Datum():
                yield from _found(value, turn, team)
            case _, tuple():
                for one in value:
                    if isinstance(one, Datum):
                        yield from _found(one, turn, team)


def _where(datum: Any, turn: str | None) -> str | None:
    if isinstance(datum, TurnDebrief):
        return datum.id
    return getattr(datum, "turn", None) or turn


def _who(datum: Any, team: str | None) -> str | None:
    return getattr(datum, "sender", None) or getattr(datum, "team", None) or team


def notes(
    texts: Iterable[Said], delegations: Delegations, naming: Naming, moments: Mapping[Any, Moment]
) -> tuple[NoteRecord, ...]:
    """The texts as notes that lead to nobody: by turn, title and alphabet, at the turn's opening.

    `moments` gives the moment under which what was said in a turn, or at no known time, stands.
    """
    told = Telling(standing(texts, moments), delegations)
    rows = {
        (told.turn(one), one.title, told.team(one), naming.masked(one.text)) for one in told.texts
    }
    order = {turn: place for place, turn in enumerate(moments)}
    ordered = sorted(rows, key=lambda row: (order.get(row[0], -1), row[1], row[2] or "", row[3]))
    return tuple(
        NoteRecord(
            id=f"text_{number}",
            turn=turn,
            text=text,
            tag=title,
            team=team,
            importance=1,
            link="",
            moment=moments[turn],
        )
        for number, (turn, title, team, text) in enumerate(ordered, 1)
    )


def standing(texts: Iterable[Said], moments: Mapping[Any, Moment]) -> tuple[Said, ...]:
    """The texts, those of a turn that was taken back without one: the room remembers them."""
    return tuple(one if one.turn in moments else replace(one, turn=None) for one in texts)


class Telling:
    """How much of a text's turn and side may be told without telling who said it."""

    def __init__(self, texts: tuple[Said, ...], delegations: Delegations) -> None:
        self.texts = texts
        self._delegations = delegations
        self._voices: dict[tuple[object, ...], set[str | None]] = defaultdict(set)
        for one in texts:
            if one.team is None:
                continue
            side = delegations.of(one.team)
            for key in ((one.title, one.turn), (one.title, side), (one.title, side, one.turn)):
                self._voices[key].add(one.team)

    def team(self, one: Said) -> str | None:
        """The side of a text, where at least two of its teams said such a thing."""
        side = self._delegations.of(one.team)
        shared = len(self._voices[one.title, side]) >= LEAST
        return side if self._delegations.told and shared else None

    def turn(self, one: Said) -> str | None:
        """The turn of a text, where it does not lead to its team."""
        if one.team is None:
            return one.turn
        side = self.team(one)
        if side is not None:
            shared = len(self._voices[one.title, side, one.turn]) >= LEAST
            return one.turn if shared else None
        return one.turn if len(self._voices[one.title, one.turn]) >= CROWD else None
