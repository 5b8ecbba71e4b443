"""What phrases name, and whether it can be read where the phrase stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tabletop.scenario.conditions import (
    Atom,
    CauseIs,
    Chose,
    Condition,
    Happened,
    IndicatorIs,
    IndicatorRef,
    InstrumentIs,
    MilestoneReached,
    Per,
    Played,
    Released,
    Span,
    StockLeft,
    atoms,
)
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.model import Decision, Scenario, Turn
from tabletop.scenario.nodes import Location
from tabletop.scenario.references.book import Book

FORMS = {
    Per.ALL: "without a team",
    Per.TEAM: "'{} of TEAM'",
    Per.PAIR: "'{} between A and B'",
    Per.DIRECTED: "'{} of A towards B'",
}


_KEPT = {Per.TEAM: "team", Per.PAIR: "pair of teams", Per.DIRECTED: "team towards another team"}


@dataclass(frozen=True, slots=True)
class Reach:
    """What can be true where a condition stands: turns begun, decisions and outcomes settled.

    `cause` tells whether the cause card may be read there.
    """

    turns: frozenset[str]
    settled: frozenset[str]
    cause: bool = True
    outcomes: frozenset[str] = field(default_factory=frozenset)


def check_phrases(book: Book) -> None:
    """Every condition and effect of the scenario."""
    for index, turn in enumerate(book.scenario.turns.values()):
        _turn(book, turn, _before(book.scenario, index))
    everything = _before(book.scenario, len(book.scenario.turns))
    for ending in book.scenario.endings.values():
        at = ("endings", ending.id, "when")
        _condition(book, ending.when, at, _without_cause(everything))


def check_afterwards(book: Book, condition: Condition, at: Location, turn: str) -> None:
    """A condition that is read once `turn` is over and the next one has opened."""
    turns = list(book.scenario.turns)
    settled = _before(book.scenario, turns.index(turn) + 1).settled
    _condition(book, condition, at, Reach(frozenset(turns), settled))


def check_ruling(book: Book, effects: Iterable[Effect], at: Location, *, ordered: bool) -> None:
    """Effects that a ruling gives. `ordered`: whether 'to' has a meaning for its cause."""
    _effects(book, effects, at, ordered=ordered)


def _before(scenario: Scenario, index: int) -> Reach:
    """What earlier turns of the file have settled when the turn at `index` opens."""
    turns = list(scenario.turns.values())
    earlier = turns[:index]
    settled = {one for turn in earlier for one in (*turn.decisions, *turn.outcomes)}
    begun = {turn.id for turn in turns[: index + 1]}
    return Reach(frozenset(begun), frozenset(settled))


def _without_cause(reach: Reach) -> Reach:
    return Reach(reach.turns, reach.settled, cause=False)


def _turn(book: Book, turn: Turn, before: Reach) -> None:
    here: Location = ("turns", turn.id)
    for inject in turn.injects.values():
        at = (*here, "injects", inject.id)
        _condition(book, inject.when, (*at, "when"), before)
        _effects(book, inject.effects, (*at, "effects"), ordered=True)
    for decision in turn.decisions.values():
        _decision(book, decision, (*here, "decisions", decision.id), _without_cause(before))
    settled = before.settled | set(turn.decisions)
    for outcome in turn.outcomes.values():
        at = (*here, "outcomes", outcome.id)
        _condition(book, outcome.when, (*at, "when"), Reach(before.turns, settled))
        _effects(book, outcome.effects, (*at, "effects"), ordered=True)
        settled |= {outcome.id}
    for index, entry in enumerate(turn.next):
        at = (*here, "next", index, "when")
        _condition(book, entry.when, at, Reach(before.turns, settled))


def _decision(book: Book, decision: Decision, at: Location, reach: Reach) -> None:
    for option in decision.options.values():
        here = (*at, "options", option.id)
        _condition(book, option.when, (*here, "when"), reach)
        _condition(book, option.needs, (*here, "needs"), reach)
        _effects(book, option.effects, (*here, "effects"), ordered=False)
        for branch in option.chance.values():
            _effects(book, branch.effects, (*here, "chance", branch.id, "effects"), ordered=False)


def _condition(book: Book, condition: Condition | None, at: Location, reach: Reach) -> None:
    for atom in atoms(condition) if condition is not None else ():
        if _atom_known(book, atom, at):
            _reachable(book, atom, at, reach)


def _atom_known(book: Book, atom: Atom, at: Location) -> bool:
    scenario = book.scenario
    match atom:
        case IndicatorIs(ref, _, value, span):
            return _indicator(book, ref, at) and _threshold(book, ref, value, at, span)
        case InstrumentIs(instrument, _, span):
            return book.known("instrument", instrument, scenario.instruments, at, span)
        case StockLeft(instrument, _, span):
            return _stocked(book, instrument, at, span) and _in_stock(book, atom, at)
        case MilestoneReached(milestone, span):
            return book.known("milestone", milestone, scenario.milestones, at, span)
        case Chose(decision, options, span):
            known = book.known("decision", decision, scenario.decisions, at, span)
            return known and _options(book, decision, options, at, span)
        case Released(inject, span):
            return book.known("inject", inject, scenario.injects, at, span)
        case Happened(outcome, span):
            return book.known("outcome", outcome, scenario.outcomes, at, span)
        case CauseIs(cause, span):
            return book.known("cause card", cause, scenario.causes, at, span)
        case Played(turn, span):
            return book.known("turn", turn, scenario.turns, at, span)


def _indicator(book: Book, ref: IndicatorRef, at: Location) -> bool:
    scenario, span = book.scenario, ref.span
    if not book.known("indicator", ref.indicator, scenario.indicators, at, span):
        return False
    if book.doubtful("indicators", ref.indicator):
        return False
    per = scenario.indicators[ref.indicator].per
    if per is not ref.per:
        kept = "once, for all" if per is Per.ALL else f"per {_KEPT[per]}"
        message = f"'{ref.indicator}' is kept {kept}."
        hint = f"Write it {FORMS[per].format(ref.indicator)}."
        book.word(at, span, "indicator-form", message, hint)
        return False
    if len(ref.teams) == 2 and ref.teams[0] == ref.teams[1]:
        message = "Two different teams are wanted here."
        book.word(at, span, "indicator-form", message, "Name another team.")
        return False
    named = [book.known("team", team, scenario.teams, at, span) for team in ref.teams]
    return all(named)


def _options(book: Book, decision: str, options: tuple[str, ...], at: Location, span: Span) -> bool:
    there = book.scenario.decisions[decision].options
    return all([*(book.known("option", one, there, at, span) for one in options)])


def _threshold(book: Book, ref: IndicatorRef, value: int | str, at: Location, span: Span) -> bool:
    indicator = book.scenario.indicators[ref.indicator]
    if isinstance(value, str):
        return book.known("level", value, indicator.levels, at, span)
    low, high = indicator.range
    if low >= high or book.doubtful("indicators", indicator.id):
        return False
    if not low <= value <= high:
        message = f"{value} lies outside the range of '{indicator.id}'."
        book.phrase_word(
            str(value), at, span, "out-of-range", message, f"Write a number from {low} to {high}."
        )
    return low <= value <= high


def _stocked(book: Book, instrument: str, at: Location, span: Span) -> bool:
    instruments = book.scenario.instruments
    if not book.known("instrument", instrument, instruments, at, span):
        return False
    if book.doubtful("instruments", instrument):
        return False
    if instruments[instrument].stock is None:
        message = f"'{instrument}' has no stock to count."
        book.word(at, span, "no-stock", message, "Add 'stock:' to it, or ask whether it is active.")
    return instruments[instrument].stock is not None


def _in_stock(book: Book, atom: StockLeft, at: Location) -> bool:
    stock = book.scenario.instruments[atom.instrument].stock or 0
    if atom.amount > stock:
        message = f"'{atom.instrument}' never holds more than {stock}."
        hint = f"Write at most {stock}, or raise its stock."
        book.phrase_word(str(atom.amount), at, atom.span, "out-of-range", message, hint)
    return atom.amount <= stock


def _reachable(book: Book, atom: Atom, at: Location, reach: Reach) -> None:
    """A condition on what can only happen later is never true where it stands."""
    turn_of = book.scenario.turn_of
    late = ""
    match atom:
        case Chose(name) | Happened(name) if name not in reach.settled:
            late = f"'{name}' is settled only later"
        case Released(name) if at[-2] == name:
            late = "an inject is read before it goes out"
        case Released(name) if turn_of[name] not in reach.turns:
            late = f"'{name}' belongs to a later turn"
        case Played(name) if name not in reach.turns:
            late = f"'{name}' is a later turn"
        case CauseIs() if not reach.cause:
            message = "The cause card may not be read here: it would show in what teams can do."
            hint = "Read it in injects and outcomes only."
            book.word(at, atom.span, "cause-read", message, hint)
    if late:
        message = f"This is never true here: {late}."
        hint = "Read what earlier turns settled; outcomes also what this turn's decisions chose."
        book.word(at, atom.span, "too-early", message, hint)


def _effects(book: Book, effects: Iterable[Effect], at: Location, *, ordered: bool) -> None:
    for index, effect in enumerate(effects):
        here = (*at, index)
        for ref in _indicators(effect):
            _indicator(book, ref, here)
        match effect:
            case Become(instrument, _, span):
                book.known("instrument", instrument, book.scenario.instruments, here, span)
            case Stock(instrument, _, span):
                _stocked(book, instrument, here, span)
            case Mark(milestone, _, span):
                book.known("milestone", milestone, book.scenario.milestones, here, span)
            case SetTo(ref, value, span) if ref.indicator in book.scenario.indicators:
                _threshold(book, ref, value, here, span)
        if isinstance(effect, SetTo) and not ordered:
            message = "'to' has no meaning here: all teams' acts of a turn add up."
            book.phrase_word(
                "to", here, effect.span, "set-to", message, "Write 'up N' or 'down N'."
            )


def _indicators(effect: Effect) -> Iterator[IndicatorRef]:
    if isinstance(effect, Move | SetTo):
        yield effect.ref
