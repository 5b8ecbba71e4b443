"""What each audience will learn once the adjudication is applied as it now stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from tabletop.engine.commands import Apply
from tabletop.engine.decide import decide
from tabletop.engine.log import advance
from tabletop.engine.state import State
from tabletop.engine.view import View, view
from tabletop.engine.view.model import ActCard, IndicatorCard, InstrumentCard, OutcomeCard
from tabletop.scenario.model import Scenario

Card = TypeVar("Card", ActCard, OutcomeCard, str)
Standing = TypeVar("Standing", IndicatorCard, InstrumentCard)


@dataclass(frozen=True, slots=True)
class Learned:
    """What is in a later view of an audience and not in an earlier one.

    Of indicators and instruments both are given, as they were shown and as they will be; None
    before: they were not shown. `withdrawn` are milestones that are reached no longer.
    """

    audience: str
    acts: tuple[ActCard, ...]
    outcomes: tuple[OutcomeCard, ...]
    indicators: tuple[tuple[IndicatorCard | None, IndicatorCard], ...]
    instruments: tuple[tuple[InstrumentCard | None, InstrumentCard], ...]
    milestones: tuple[str, ...]
    withdrawn: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether the audience learns nothing at all."""
        told = (self.acts, self.outcomes, self.indicators, self.instruments, self.milestones)
        return not any(told) and not self.withdrawn


def applied(scenario: Scenario, state: State) -> State:
    """The state that applying the adjudication now would lead to. Raises Refused."""
    events = decide(scenario, state, Apply())
    stamp = replace(state.stamp, seq=state.stamp.seq + 1, clock=state.game.clock)
    return advance(scenario, state, stamp, events)


def preview(scenario: Scenario, state: State, audiences: Iterable[str]) -> tuple[Learned, ...]:
    """What each of `audiences` would learn by applying the adjudication now.

    Raises Refused where it cannot be applied, ValueError for an audience that there is not.
    """
    after = applied(scenario, state)
    return tuple(
        learned(view(scenario, state, one), view(scenario, after, one)) for one in audiences
    )


def learned(before: View, after: View) -> Learned:
    """What an audience sees in `after` and did not in `before`, two views of its own."""
    return Learned(
        audience=after.audience,
        acts=_new(before.acts, after.acts),
        outcomes=_new(before.outcomes, after.outcomes),
        indicators=_changed({one.key: one for one in before.indicators}, after.indicators),
        instruments=_changed({one.id: one for one in before.instruments}, after.instruments),
        milestones=_new(before.milestones, after.milestones),
        withdrawn=_new(after.milestones, before.milestones),
    )


def _new(before: tuple[Card, ...], after: tuple[Card, ...]) -> tuple[Card, ...]:
    return tuple(one for one in after if one not in before)


def _changed(
    before: dict[str, Standing], after: tuple[Standing, ...]
) -> tuple[tuple[Standing | None, Standing], ...]:
    pairs = ((before.get(_key(one)), one) for one in after)
    return tuple((was, now) for was, now in pairs if was != now)


def _key(card: IndicatorCard | InstrumentCard) -> str:
    return card.key if isinstance(card, IndicatorCard) else card.id
