"""Why one atom of a condition never holds, or never fails: what the thing it reads can be there."""

from collections.abc import Mapping

from tabletop.authoring.reach import Key, Reach, level_ends
from tabletop.scenario.conditions import (
    GRAVITY,
    Atom,
    CauseIs,
    Chose,
    Comparison,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Played,
    Released,
    StockLeft,
)
from tabletop.scenario.model import Indicator
from tabletop.scenario.phrases import print_condition, print_indicator

Said = tuple[str, str]
"""A sentence that says why, and a hint."""


def atom_never(reach: Reach, atom: Atom, met: Mapping[Key, int], here: str, *, holds: bool) -> Said:
    """Why an atom never holds (`holds` false: never fails) `here`, where things are as `met`."""
    asked = reach.things.asked(atom)
    values = met.get(asked[0], reach.things.all(asked[0])) if asked else 0
    if asked is None or reach.may(atom, met, holds=holds):
        return f"'{print_condition(atom)}' is {'never' if holds else 'always'} so {here}.", _CHANGE
    match atom:
        case IndicatorIs():
            return _indicator(reach, atom, values, here)
        case InstrumentIs(instrument, status):
            can_be = _either([one.value for bit, one in enumerate(GRAVITY) if values >> bit & 1])
            always = "always" if values.bit_count() == 1 else "only ever"
            hint = f"Add '{instrument} becomes {status}' to an effect that comes before, or ask for"
            return f"'{instrument}' is {always} {can_be} {here}.", f"{hint} another status."
        case StockLeft(instrument):
            return _stock(instrument, values, here, holds)
        case Chose(decision, options):
            return _chose(reach, decision, options)
        case CauseIs(cause):
            return f"'{cause}' is the only cause card.", "Add another card, or leave this out."
    return _recorded(atom, here, holds)


_CHANGE = "Change this part, or what comes before it, so that it can go either way."


def _indicator(reach: Reach, atom: IndicatorIs, values: int, here: str) -> Said:
    indicator = reach.things.scenario.indicators[atom.ref.indicator]
    named = print_indicator(atom.ref)
    lies = _lies(values, indicator.range[0])
    text = f"'{named}' {lies} {here}{_level(indicator, atom)}."
    hint = f"Ask for a value that it can have there, or let an effect before it move '{named}'."
    return text, hint


def _lies(values: int, low: int) -> str:
    """The values that an indicator can have, in words."""
    there = [low + bit for bit in range(values.bit_length()) if values >> bit & 1]
    if len(there) == 1:
        return f"is always {there[0]}"
    if len(there) == there[-1] - there[0] + 1 or len(there) > 6:
        return f"only goes from {there[0]} to {there[-1]}"
    return f"is only ever {_either([str(one) for one in there])}"


def _level(indicator: Indicator, atom: IndicatorIs) -> str:
    """Where the level lies that is asked for; "" for a number."""
    if not isinstance(atom.value, str):
        return ""
    first, last = level_ends(indicator, atom.value)
    match atom.comparison:
        case Comparison.AT_LEAST:
            return f", and '{atom.value}' begins at {first}"
        case Comparison.AT_MOST:
            return f", and '{atom.value}' ends at {last}"
        case Comparison.IS:
            return f", and '{atom.value}' goes from {first} to {last}"


def _stock(instrument: str, values: int, here: str, holds: bool) -> Said:
    if holds:
        most = values.bit_length() - 1
        text = f"'{instrument}' never has more than {most} left {here}."
        return text, "Ask for fewer, or restore some in an effect that comes before."
    least = (values & -values).bit_length() - 1
    text = f"'{instrument}' always has at least {least} left {here}."
    return text, "Spend some in an effect that comes before, or leave this out."


def _chose(reach: Reach, decision: str, options: tuple[str, ...]) -> Said:
    turn = reach.things.scenario.turn_of[decision]
    named = _either([f"'{one}'" for one in options])
    if turn not in reach.moments:
        return (
            f"'{decision}' is never taken: no game comes to its turn, '{turn}'.",
            f"Let an earlier turn's 'next' name '{turn}'.",
        )
    at = ("turns", turn, "decisions", decision, "options")
    if not any(reach.may_stand((*at, one)) for one in options):
        return (
            f"{named} of '{decision}' can never stand.",
            "Mend the condition of that option, or ask for another one.",
        )
    return (
        f"when play comes here, '{decision}' cannot have chosen {named}.",
        "Ask for an option that can have stood by then.",
    )


def _recorded(atom: Atom, here: str, holds: bool) -> Said:
    """Of what is or is not."""
    before = "in something that comes before this"
    match atom:
        case MilestoneReached(name) if holds:
            return f"'{name}' cannot be reached {here}.", f"Write 'mark {name}' {before}."
        case MilestoneReached(name):
            return f"'{name}' is always reached {here}.", f"Write 'clear {name}' {before}."
        case Released(name) if holds:
            return f"'{name}' cannot have gone out {here}.", "Ask for an inject that comes before."
        case Released(name):
            return f"'{name}' has always gone out {here}.", "Leave this part out."
        case Happened(name) if holds:
            text = f"'{name}' cannot have happened {here}."
            return text, "Mend the condition of that outcome, or ask for another one."
        case Played(name) if holds:
            text = f"when play comes here, '{name}' cannot have been played."
            return text, "Ask for a turn that can have been played by then."
        case Played(name):
            return f"when play comes here, '{name}' has always been played.", "Leave this part out."
    return f"'{print_condition(atom)}' is always so {here}.", _CHANGE


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
