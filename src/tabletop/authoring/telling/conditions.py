"""Conditions as English sentences.

A condition is first brought into a form in which only single statements are denied, each of which
has a denial that reads well: "Tension is below “strained”". Groups inside groups are then kept
apart by "either", commas and, at last, parentheses; on a page they become a list.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from tabletop.authoring.telling.naming import Naming, counted, quoted, sentence
from tabletop.debrief.names import titled
from tabletop.formats.document import Block, Paragraph, bullets
from tabletop.scenario.conditions import (
    And,
    Atom,
    CauseIs,
    Chose,
    Comparison,
    Condition,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Played,
    Released,
    StockLeft,
)

_Joiner: TypeAlias = Literal["and", "or"]


@dataclass(frozen=True, slots=True)
class _Clause:
    """One statement, or its denial.

    `many` tells that it holds a list of its own. `denied` is what it denies, where "unless" reads
    better than the denial. `card` is the cause card that it names.
    """

    text: str
    holds: bool
    many: bool = False
    denied: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class _Group:
    joiner: _Joiner
    parts: tuple["_Said", ...]

    @property
    def flat(self) -> bool:
        return all(isinstance(part, _Clause) for part in self.parts)


_Said: TypeAlias = _Clause | _Group


def clause(naming: Naming, condition: Condition) -> str:
    """A condition as it stands after "if": "Tension is at most 3 and Arda has chosen “Wait”"."""
    return _inline(_said(naming, condition, holds=True))


def told(
    naming: Naming, lead: str, condition: Condition, *, only: bool = False
) -> tuple[Block, ...]:
    """`lead` and its condition, as one sentence or, where groups lie in groups, as a list.

    With `only`, the sentence says "only if" where it does not say "unless".
    """
    said = _said(naming, condition, holds=True)
    word = "only if" if only else "if"
    if isinstance(said, _Clause) and said.denied:
        return (Paragraph(sentence(f"{lead} unless {said.denied}")),)
    if isinstance(said, _Clause) or said.flat:
        return (Paragraph(sentence(f"{lead} {word} {_inline(said)}")),)
    how = "at least one of these holds" if said.joiner == "or" else "all of these hold"
    parts = (sentence(_inline(part)) for part in said.parts)
    return Paragraph(sentence(f"{lead} {word} {how}:")), bullets(parts)


def _said(naming: Naming, condition: Condition, *, holds: bool) -> _Said:
    """A condition, or with `holds` false its opposite, in statements of which any may be denied."""
    match condition:
        case Not(part):
            return _said(naming, part, holds=not holds)
        case And(parts):
            return _group(
                "and" if holds else "or", (_said(naming, one, holds=holds) for one in parts)
            )
        case Or(parts):
            return _group(
                "or" if holds else "and", (_said(naming, one, holds=holds) for one in parts)
            )
        case _:
            return _clause(naming, condition, holds=holds)


def _group(joiner: _Joiner, parts: Iterable[_Said]) -> _Said:
    """The parts as one: groups of the same kind opened up, statements on the cause card in one."""
    flat: list[_Said] = []
    for part in parts:
        same = isinstance(part, _Group) and part.joiner == joiner
        flat += part.parts if isinstance(part, _Group) and same else [part]
    said = tuple(_with_cards_together(joiner, flat))
    return said[0] if len(said) == 1 else _Group(joiner, said)


def _with_cards_together(joiner: _Joiner, parts: Iterable[_Said]) -> Iterator[_Said]:
    """The parts, with "the cause card is number 1 or number 2" for two of them."""
    cards: list[_Clause] = []
    for part in parts:
        if isinstance(part, _Clause) and part.card and part.holds == (joiner == "or"):
            cards.append(part)
        else:
            yield part
    if len(cards) > 1:
        is_one, either = ("is", " or ") if joiner == "or" else ("is neither", " nor ")
        names = either.join(dict.fromkeys(one.card for one in cards))
        yield _Clause(f"the cause card {is_one} {names}", holds=True, many=True)
    yield from cards if len(cards) == 1 else ()


def _inline(said: _Said) -> str:
    if isinstance(said, _Clause):
        return said.text
    if said.flat:
        return _flat(said)
    either = "either " if said.joiner == "or" else ""
    return either + f", {said.joiner} ".join(_nested(part) for part in said.parts)


def _flat(group: _Group) -> str:
    """Statements in a row; commas stand before each joiner if a statement holds a list itself."""
    *first, last = (_inline(part) for part in group.parts)
    if any(isinstance(part, _Clause) and part.many for part in group.parts):
        return f", {group.joiner} ".join((*first, last))
    return f"{', '.join(first)} {group.joiner} {last}"


def _nested(said: _Said) -> str:
    if isinstance(said, _Clause):
        return said.text
    if not said.flat:
        return f"({_inline(said)})"
    row = f" {said.joiner} ".join(_inline(part) for part in said.parts)
    return f"either {row}" if said.joiner == "or" else row


def _clause(naming: Naming, atom: Atom, *, holds: bool) -> _Clause:
    match atom:
        case IndicatorIs():
            return _Clause(_indicator(naming, atom, holds=holds), holds)
        case StockLeft(instrument, amount):
            return _Clause(_left(naming.instrument(instrument), amount, holds=holds), holds)
        case Chose(decision, options) if len(set(options)) > 1:
            return _chose_among(naming, decision, options, holds=holds)
        case Chose(decision, options):
            chosen = f"chosen {naming.option(decision, options[0])}{naming.occasion(decision)}"
            return _plain(naming.decider(decision), "has", chosen, holds=holds)
        case InstrumentIs(instrument, status):
            return _plain(naming.instrument(instrument), "is", status, holds=holds)
        case MilestoneReached(milestone):
            return _plain("it", "is", f"a fact that {naming.milestone(milestone)}", holds=holds)
        case CauseIs(cause):
            card = naming.cause(cause)
            return replace(_plain("the cause card", "is", card, holds=holds), card=card)
        case Released(inject):
            return _plain(naming.inject(inject), "has", "been released", holds=holds)
        case Happened(outcome):
            return _plain(naming.outcome(outcome), "has", "happened", holds=holds)
        case Played(turn):
            return _plain(naming.turn(turn), "has", "been opened", holds=holds)


def _plain(subject: str, verb: str, rest: str, *, holds: bool) -> _Clause:
    """A statement that "not" after its verb denies."""
    stated = f"{subject} {verb} {rest}"
    if holds:
        return _Clause(stated, holds)
    return _Clause(f"{subject} {verb} not {rest}", holds, denied=stated)


def _chose_among(naming: Naming, decision: str, options: Iterable[str], *, holds: bool) -> _Clause:
    labels = [naming.option(decision, one) for one in dict.fromkeys(options)]
    team, when = naming.decider(decision), naming.occasion(decision)
    stated = f"{team} has chosen {' or '.join(labels)}{when}"
    if holds:
        return _Clause(stated, holds, many=True)
    denial = f"{team} has chosen neither {' nor '.join(labels)}{when}"
    return _Clause(denial, holds, many=True, denied=stated)


_COMPARED = {
    (Comparison.AT_LEAST, True): "is at least",
    (Comparison.AT_LEAST, False): "is below",
    (Comparison.AT_MOST, True): "is at most",
    (Comparison.AT_MOST, False): "is above",
    (Comparison.IS, True): "is",
    (Comparison.IS, False): "is not",
}


def _indicator(naming: Naming, atom: IndicatorIs, *, holds: bool) -> str:
    value = quoted(titled(atom.value)) if isinstance(atom.value, str) else atom.value
    return f"{naming.indicator(atom.ref)} {_COMPARED[atom.comparison, holds]} {value}"


def _left(instrument: str, amount: int, *, holds: bool) -> str:
    units = counted(amount, "unit", "units")
    are = "is" if amount == 1 else "are"
    if holds:
        return f"at least {units} of {instrument} {are} left"
    return f"{'no unit' if amount == 1 else f'fewer than {units}'} of {instrument} {are} left"
