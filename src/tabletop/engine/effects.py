"""Effects on the game: in order as injects and outcomes do, or all at once as options do."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tabletop.engine.events import Change, Share
from tabletop.engine.state import Game, InstrumentState
from tabletop.scenario.conditions import GRAVITY, IndicatorRef, Per, Status
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock, target
from tabletop.scenario.model import Scenario


def in_order(
    scenario: Scenario, game: Game, cause: str, effects: Iterable[Effect]
) -> tuple[tuple[Change, ...], Game]:
    """Apply `effects` one after another, each clamped at once; the changes and the game after."""
    changes: list[Change] = []
    for effect in effects:
        change = _change(scenario, game, [(cause, effect)])
        changes.append(change)
        game = record(game, [change])
    return tuple(changes), game


def together(
    scenario: Scenario, game: Game, causes: Iterable[tuple[str, Iterable[Effect]]]
) -> tuple[tuple[Change, ...], Game]:
    """Add up the effects of all `causes` and clamp once; the changes and the game after.

    Of several statuses the gravest wins; of several marks, marked. The order of causes plays no
    part.
    """
    targets: dict[tuple[str, str], list[tuple[str, Effect]]] = defaultdict(list)
    for cause, effects in causes:
        for effect in effects:
            targets[target(effect)].append((cause, effect))
    changes = tuple(_change(scenario, game, parts) for parts in targets.values())
    return changes, record(game, changes)


def record(game: Game, changes: Iterable[Change]) -> Game:
    """The game with the results of `changes` written down, unjudged."""
    indicators, instruments = dict(game.indicators), dict(game.instruments)
    milestones = set(game.milestones)
    for change in changes:
        match change.what:
            case "indicator":
                indicators[change.key] = int(change.after)
            case "status":
                stock = instruments[change.key].stock
                instruments[change.key] = InstrumentState(Status(str(change.after)), stock)
            case "stock":
                status = instruments[change.key].status
                instruments[change.key] = InstrumentState(status, int(change.after))
            case "milestone" if change.after:
                milestones.add(change.key)
            case _:
                milestones.discard(change.key)
    return replace(
        game, indicators=indicators, instruments=instruments, milestones=frozenset(milestones)
    )


def _change(scenario: Scenario, game: Game, parts: list[tuple[str, Effect]]) -> Change:
    """The change that all `parts`, which have one target, make together."""
    what, key = target(parts[0][1])
    shares = tuple(Share(cause=cause, by=_share(effect, game)) for cause, effect in parts)
    before: int | str | bool
    after: int | str | bool
    match what:
        case "indicator":
            before = game.indicators[key]
            low_high = scenario.indicators[key.split(":")[0]]
            after = low_high.clamp(before + sum(int(share.by) for share in shares))
        case "stock":
            before = game.instruments[key].stock or 0
            full = scenario.instruments[key].stock or 0
            after = max(0, min(full, before + sum(int(share.by) for share in shares)))
        case "status":
            before = game.instruments[key].status.value
            after = max((Status(str(share.by)) for share in shares), key=GRAVITY.index).value
        case _:
            before = key in game.milestones
            after = any(bool(share.by) for share in shares)
    return Change.model_validate(
        {"what": what, "key": key, "before": before, "shares": shares, "after": after}
    )


def _share(effect: Effect, game: Game) -> int | str | bool:
    match effect:
        case Move(_, by) | Stock(_, by):
            return by
        case SetTo(ref, value):
            return value - game.indicators[ref.key]
        case Become(_, status):
            return status.value
        case Mark(_, reached):
            return reached


def fault(scenario: Scenario, effect: Effect) -> str:
    """What is wrong with an effect written in the room, in one sentence; "" if nothing is."""
    match effect:
        case Move(ref) | SetTo(ref):
            return _indicator_fault(scenario, ref)
        case Become(instrument) | Stock(instrument):
            if instrument not in scenario.instruments:
                return _unknown("instrument", instrument, scenario.instruments)
            counted = scenario.instruments[instrument].stock is not None
            return "" if counted or isinstance(effect, Become) else f"{instrument} has no stock"
        case Mark(milestone):
            known = milestone in scenario.milestones
            return "" if known else _unknown("milestone", milestone, scenario.milestones)


_FORMS: Mapping[Per, str] = {
    Per.ALL: "without a team",
    Per.TEAM: "of TEAM",
    Per.PAIR: "between A and B",
    Per.DIRECTED: "of A towards B",
}


def _indicator_fault(scenario: Scenario, ref: IndicatorRef) -> str:
    indicator = scenario.indicators.get(ref.indicator)
    if indicator is None:
        return _unknown("indicator", ref.indicator, scenario.indicators)
    if indicator.per is not ref.per:
        return f"{ref.indicator} is written {_FORMS[indicator.per]}"
    strangers = [team for team in ref.teams if team not in scenario.teams]
    if strangers:
        return _unknown("team", strangers[0], scenario.teams)
    return "" if len(set(ref.teams)) == len(ref.teams) else "two different teams are wanted"


def _unknown(what: str, word: str, known: Iterable[str]) -> str:
    return f"there is no {what} '{word}'; there are {', '.join(known)}"
