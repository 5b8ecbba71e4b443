"""Who can change how it ends: each team's leverage, and that of the cause card beside it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from tabletop.debrief.names import titled as words
from tabletop.explore.answer import Leverage, Reach
from tabletop.explore.report.cells import titled
from tabletop.explore.report.section import Case, Section
from tabletop.explore.wording import NONE, mean, points, share
from tabletop.formats.document import Block, Heading, Table

CARD = "The cause card"

BEST = (
    "How far one team alone can take it if it chooses as suits best while the others choose at "
    "random; “surely” is what it can hold it to, and bring it to, whatever the others do. A "
    "team is taken to see everything, so in a room it can do no more."
)
MEANS = "Means are exact: how far one team alone can take them, as suits best."
AFTER_ONE = (
    "How likely each ending is in the random games in which a team took one certain option: the "
    "least and the most over all its options. By several choices together a team can do more."
)

_Said: TypeAlias = Callable[[float], str]


def leverage(case: Case) -> Section:
    """The table of fairness, then each ending and each indicator's mean, hand by hand."""
    lead = _lead(case.answer.leverage)
    blocks = (*_fairness(case), *_endings(case), *_means(case), *_cards(case))
    return Section("leverage", "Who can change how it ends", lead, blocks)


def _lead(hands: Sequence[Leverage]) -> str:
    if all(one.exact for one in hands):
        return BEST
    return f"{AFTER_ONE} {MEANS}" if any(one.indicators for one in hands) else AFTER_ONE


def reaches(case: Case, ending: str) -> Iterator[tuple[str, Reach]]:
    """Every hand with how far it can move an ending: teams, then the cause card."""
    for one in case.answer.leverage:
        if ending in one.endings:
            yield case.names.team(one.team), one.endings[ending]
    under = [one[ending] for one in case.answer.cards.values() if ending in one]
    usual = [one.chance.value for one in case.of("ending") if one.key == (ending,)]
    if len(under) > 1 and usual:
        yield CARD, Reach(usual[0], min(under), max(under))


def _fairness(case: Case) -> Iterator[Block]:
    rows = tuple(_fair(case, one) for one in case.answer.leverage if one.endings)
    if rows:
        heads = ("Team", "Moves an ending by", "most of all", "Choices that change nothing")
        yield Table(heads, rows, (20, 14, 34, 14))


def _fair(case: Case, team: Leverage) -> tuple[str, ...]:
    widths = {ending: reach.high - reach.low for ending, reach in team.endings.items()}
    most = max(widths, key=widths.__getitem__)
    return (
        case.names.team(team.team),
        f"{points(widths[most]).removeprefix('+')} points",
        case.names.ending(most) if widths[most] else NONE,
        NONE if team.idle is None else share(team.idle),
    )


def _endings(case: Case) -> Iterator[Block]:
    for ending in case.scenario.endings:
        hands = tuple(reaches(case, ending))
        if any(reach.high for _, reach in hands):
            yield Heading(2, titled(case.names.ending(ending), ending))
            yield _ranges(hands, share)


def _means(case: Case) -> Iterator[Block]:
    keys = dict.fromkeys(key for one in case.answer.leverage for key in one.indicators)
    for key in keys:
        yield Heading(2, f"{case.names.indicator(key)} at the end, mean ({key})")
        hands = (
            (case.names.team(one.team), one.indicators[key])
            for one in case.answer.leverage
            if key in one.indicators
        )
        yield _ranges(hands, mean)


def _ranges(hands: Iterable[tuple[str, Reach]], said: _Said) -> Table:
    every = tuple(hands)
    sure = any(reach.sure_low is not None for _, reach in every)
    rows = tuple(
        (name, *(said(one) for one in (reach.low, reach.usual, reach.high)), *_sure(reach, said))
        for name, reach in every
    )
    heads, widths = ("Hand", "Down to", "At random", "Up to"), (20, 10, 10, 10)
    if sure:
        return Table((*heads, "Surely at most", "Surely at least"), rows, (*widths, 10, 10))
    return Table(heads, tuple(row[: len(heads)] for row in rows), widths)


def _sure(reach: Reach, said: _Said) -> tuple[str, str]:
    """What a hand can hold it to, and bring it to, whatever the others do."""
    low, high = (NONE if one is None else said(one) for one in (reach.sure_low, reach.sure_high))
    return low, high


def _cards(case: Case) -> Iterator[Block]:
    """Each ending under each card."""
    if len(case.answer.cards) < 2:
        return
    yield Heading(2, "Under each cause card")
    cards = case.answer.cards
    yield Table(
        ("Ending", *(words(card) for card in cards)),
        tuple(
            (case.names.ending(ending), *(share(one.get(ending, 0.0)) for one in cards.values()))
            for ending in case.scenario.endings
        ),
        (30, *(12 for _ in cards)),
    )
