"""Reads what is typed on one line: five choices, teams, signals, readings. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tabletop.console.digits import in_digits
from tabletop.console.spine import this_turn
from tabletop.console.trouble import Unreadable
from tabletop.engine.commands import SignalTo
from tabletop.engine.view.model import DecisionCard, View
from tabletop.engine.words import Whose

_OWN = ("own", "o", "щ", "ў", "своё", "свое", "savo", "savas")
_AT = "@"
_LEAVE = ("-", "–", "—", "_", ".")
_READING = {"c": None, "с": None, "?": None, "cannot": None}
_WHOSE = {
    "o": Whose.OWN,
    "щ": Whose.OWN,
    "ў": Whose.OWN,
    "own": Whose.OWN,
    "a": Whose.ALLY,
    "ф": Whose.ALLY,
    "ally": Whose.ALLY,
    "c": Whose.CANNOT_TELL,
    "с": Whose.CANNOT_TELL,
    "?": Whose.CANNOT_TELL,
}


@dataclass(frozen=True, slots=True)
class Entered:
    """One decision as typed: an option's id, or `own` for a free action.

    `paper` is the time on paper that was typed with it, "" if none was.
    """

    card: DecisionCard
    option: str | None
    own: bool = False
    paper: str = ""


def choices(view: View, typed: str) -> tuple[Entered, ...]:
    """The decisions on a line such as `1 3 2 - own`, in the order of the teams.

    Absent teams may be left out of the line or have a `-`. A time may follow a choice, or the whole
    line: `1 3@10:42 2 - own @11:05`. Raises Unreadable.
    """
    words = in_digits(typed).replace(",", " ").split()
    paper = words.pop().removeprefix(_AT) if words and words[-1].startswith(_AT) else ""
    columns = _columns(view, len(words))
    read = [_timed(view, card, word, paper) for card, word in zip(columns, words, strict=True)]
    return tuple(one for one in read if one is not None)


def _timed(view: View, card: DecisionCard, word: str, paper: str) -> Entered | None:
    option, at, time = word.partition(_AT)
    found = choice(view, card, option)
    return found and replace(found, paper=time if at else paper)


def _columns(view: View, count: int) -> Sequence[DecisionCard]:
    every = this_turn(view)
    here = [card for card in every if card.state != "absent"]
    for columns in (every, here):
        if len(columns) == count:
            return columns
    order = " ".join(_short(view, card) for card in every)
    hint = f"In this order: {order}. A number, “-” to leave one as it is, “own” for a free action."
    raise Unreadable(f"{count} given, {len(every)} wanted.", hint)


def choice(view: View, card: DecisionCard, word: str) -> Entered | None:
    """One decision from an option's number or `own`; None for a `-`. Raises Unreadable."""
    who = _short(view, card)
    if word in _LEAVE:
        return None
    if card.state == "absent":
        raise Unreadable(f"{who} is absent and takes its default.", "Write “-” in its place.")
    if word.lower() in _OWN:
        return Entered(card, None, own=True)
    return Entered(card, option(view, card, word))


def option(view: View, card: DecisionCard, word: str) -> str:
    """The id of the option that has this number. Raises Unreadable."""
    who = _short(view, card)
    found = next((one for one in card.options if str(one.number) == word.strip()), None)
    if found is None:
        numbers = ", ".join(str(one.number) for one in card.options if not one.blocked)
        raise Unreadable(f"{who} has no option {word}.", f"There are {numbers}, “-” and “own”.")
    if found.blocked:
        raise Unreadable(f"{who} cannot choose {word} now: {found.blocked}.", "Choose another.")
    return found.id


def _short(view: View, card: DecisionCard) -> str:
    return next((team.short for team in view.teams if team.id == card.team), card.team)


def teams(view: View, typed: str, least: int = 1) -> tuple[str, ...]:
    """Team ids from `all`, or from names, short names or their beginnings. Raises Unreadable."""
    words = typed.replace(",", " ").split()
    if [word.lower() for word in words] == ["all"]:
        return tuple(card.id for card in view.teams)
    found = {team(view, word) for word in words}
    if len(found) < least:
        wanted = "Name a team" if least == 1 else f"Name at least {least} teams"
        raise Unreadable(f"{wanted}.", f"{_offer(view)} or all.")
    return tuple(card.id for card in view.teams if card.id in found)


def team(view: View, word: str) -> str:
    """One team's id from its name, short name or a beginning of either. Raises Unreadable."""
    low = word.strip().lower()
    exact = [card.id for card in view.teams if low in (card.short.lower(), card.id.lower())]
    begun = [card.id for card in view.teams if low and card.name.lower().startswith(low)]
    found = exact or begun
    if len(found) != 1:
        raise Unreadable(f"“{word.strip()}” is not one team.", f"{_offer(view)}.")
    return found[0]


def maybe_team(view: View, typed: str) -> str | None:
    """A team's id, or None where nothing was typed. Raises Unreadable."""
    return team(view, typed) if typed.strip() else None


def _offer(view: View) -> str:
    return "Teams: " + ", ".join(f"{card.short} ({card.name})" for card in view.teams)


def one_of(typed: str, allowed: Sequence[str], what: str) -> str:
    """One of `allowed`, by its name or a beginning that only it has. Raises Unreadable."""
    low = typed.strip().lower()
    if low in allowed:
        return low
    found = [one for one in allowed if low and one.lower().startswith(low)]
    if len(found) != 1:
        raise Unreadable(f"“{typed.strip()}” is not {what}.", f"One of {', '.join(allowed)}.")
    return found[0]


def number(typed: str, low: int, high: int, what: str) -> int:
    """A whole number from `low` to `high`. Raises Unreadable."""
    try:
        value = int(in_digits(typed.strip()).replace("−", "-"))
    except ValueError:
        value = low - 1
    if not low <= value <= high:
        raise Unreadable(
            f"{what}: “{typed.strip()}” will not do.", f"A number from {low} to {high}."
        )
    return value


def signal(team_id: str, typed: str) -> SignalTo | None:
    """A signal such as `+2 we want to talk`: a number from -3 to 3, then a sentence if any."""
    head, _, sentence = typed.strip().partition(" ")
    if not head:
        return None
    return SignalTo(team=team_id, signal=number(head, -3, 3, "Signal"), sentence=sentence.strip())


Reading = tuple[int | None, Whose]
"""How an act was taken, None for "cannot tell", and whose decision it was."""
_TOGETHER = re.compile(r"(.*[^a-zа-я]|[cс])([oacщфс?])")
_HINT = "For instance “-2 o”: -3 to 3 or c (cannot tell), then o own, a ally’s, c cannot tell."


def readings(typed: str) -> tuple[Reading | None, ...]:
    """Readings such as `-2 o c c - 0a`, in the order of the questions; None passes one over.

    Each says how, and whose decision, apart or together. Raises Unreadable.
    """
    words = typed.lower().replace(",", " ").replace(";", " ").split()
    found: list[Reading | None] = []
    while words:
        how = words.pop(0)
        if how in _LEAVE:
            found.append(None)
            continue
        together = _TOGETHER.fullmatch(how) if how not in _READING else None
        if together:
            how, whose = together.groups()
        elif words:
            whose = words.pop(0)
        else:
            raise Unreadable("A reading is two things: how, and whose decision.", _HINT)
        found.append(_reading(how, whose))
    return tuple(found)


def reading(typed: str) -> Reading:
    """One reading, such as `-2 o` or `c c`. Raises Unreadable."""
    found = readings(typed)
    if len(found) != 1 or found[0] is None:
        raise Unreadable("A reading is two things: how, and whose decision.", _HINT)
    return found[0]


def _reading(how: str, whose: str) -> Reading:
    if whose not in _WHOSE:
        raise Unreadable(f"“{whose}” does not say whose decision it was.", _HINT)
    if how in _READING:
        return None, _WHOSE[whose]
    return number(how, -3, 3, "Reading"), _WHOSE[whose]


def phrases(typed: str) -> tuple[str, ...]:
    """Effect phrases, separated by semicolons or commas."""
    return tuple(one.strip() for one in typed.replace(",", ";").split(";") if one.strip())
