"""What of an answer needs its writer's eye, in sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tabletop.debrief.history import History
from tabletop.debrief.names import Names, listed, titled
from tabletop.explore.answer import Answer, Item, Leverage, Reach, Spread, Twins
from tabletop.explore.found import Key
from tabletop.explore.found import Kind as Sort
from tabletop.explore.wording import SMALL, count, quoted, share
from tabletop.scenario.model import Scenario

Kind: TypeAlias = Literal[
    "impossible",
    "out_of_reach",
    "never_seen",
    "twins",
    "powerless",
    "master",
    "clamped",
    "card",
    "likely",
    "rare",
]

LIKELY = 0.6
"""An ending that comes more often makes a second workshop with the scenario much like the first."""
RARE = 0.01
"""A text for an ending that comes less often will hardly ever be read out."""
NOTICED = 0.02
"""Nobody at a table notices a change of an ending's probability by less than two points."""
STILL = 0.005
"""Means that differ by less are the same when they are shown."""
UNLIKELY, CERTAIN = 0.1, 0.9
"""Whoever can take an ending from below the one to above the other decides alone whether it comes.
"""
CLAMPED = 1 / 3
"""If an indicator is held at an end of its range more often, much of what teams do to it is lost.
"""
DECIDES = 0.5
"""If cards differ by more in an ending's probability, the card counts for more than the teams."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that needs the writer's eye.

    `key` are the ids of what it is about: an item's key, a decision and its options, a team, an
    indicator's key, an ending. `figures` are the numbers on which it rests, shares from 0 to 1.
    `about` is what sort of item it is about, if it is about one.
    """

    kind: Kind
    key: Key
    sentence: str
    figures: Mapping[str, float] = field(default_factory=dict)
    about: Sort | None = None


def findings(scenario: Scenario, answer: Answer) -> tuple[Finding, ...]:
    """What needs the eye, the gravest first."""
    case = _Case(scenario, answer, Names(History(scenario, 0, ())))
    return (
        *case.impossible(),
        *case.out_of_reach(),
        *case.never_seen(),
        *(case.twins(one) for one in answer.twins),
        *(one for team in answer.leverage for one in case.team(team)),
        *case.clamped(),
        *case.cards(),
        *case.endings(),
    )


def named(item: Item, names: Names, scenario: Scenario) -> str:
    """A thing as it stands in a sentence, with the id by which its writer finds it in the file."""
    at = f" in {quoted(names.turn(item.turn))}" if item.turn and item.kind != "turn" else ""
    name = f"{quoted(item.title)} ({'.'.join(item.key)}){at}"
    match item.kind:
        case "tried" | "stands":
            return f"{names.decider(item.key[0])}'s option {name}"
        case "branch":
            label = scenario.decisions[item.key[0]].options[item.key[1]].label
            return f"the branch {name} of {quoted(label)}"
        case "cause":
            return f"the cause card {quoted(titled(item.key[0]))}"
    return f"the {item.kind} {name}"


@dataclass(frozen=True)
class _Case:
    scenario: Scenario
    answer: Answer
    names: Names

    def impossible(self) -> Iterator[Finding]:
        """What can never come up, but for what goes without saying, and for endings."""
        gone = {(one.kind, one.key) for one in self.answer.items if one.possible is False}
        for item in self.answer.items:
            if item.possible is False and item.kind != "ending" and not self._implied(item, gone):
                yield Finding("impossible", item.key, self._never(item), about=item.kind)

    def _implied(self, item: Item, gone: set[tuple[Sort, Key]]) -> bool:
        """Whether a thing is impossible because of another that is told anyway."""
        if item.kind == "turn":
            return False
        if ("turn", (item.turn,)) in gone:
            return True
        return item.kind == "branch" and ("stands", item.key[:2]) in gone

    def _never(self, item: Item) -> str:
        verb = {
            "turn": "is never played, and nothing in it ever comes up",
            "inject": "never goes out",
            "tried": "is never on offer",
            "stands": "can never be chosen",
            "branch": "never falls",
            "outcome": "never happens",
            "ending": "is out of reach",
            "cause": "never lies",
        }[item.kind]
        return f"{_capital(self._named(item))} {verb}. {item.why}".rstrip()

    def _named(self, item: Item) -> str:
        return named(item, self.names, self.scenario)

    def out_of_reach(self) -> Iterator[Finding]:
        """Endings that no play comes to."""
        for item in self._kind("ending"):
            if item.possible is False:
                yield Finding("out_of_reach", item.key, self._never(item), about=item.kind)

    def never_seen(self) -> Iterator[Finding]:
        """What no random game has shown, which is no proof that it is impossible."""
        for item in self.answer.items:
            if item.possible is None and item.kind != "branch":
                bound = item.chance.high
                sentence = (
                    f"{_capital(self._named(item))} did not come up in {count(item.chance.games)} "
                    f"random games. It may be impossible; at most it comes in {share(bound)} of "
                    "play."
                )
                yield Finding("never_seen", item.key, sentence, {"at_most": bound}, item.kind)

    def twins(self, twins: Twins) -> Finding:
        """Options between which there is nothing to choose."""
        team = self.names.decider(twins.decision)
        options = listed(quoted(self.names.option(twins.decision, one)) for one in twins.options)
        only = f" They differ only in what nothing asks for later: {listed(twins.apart)}."
        sentence = (
            f"{team}'s options {options} ({twins.decision}: {', '.join(twins.options)}) come to "
            f"the same in every state of play in which both are on offer."
            f"{only if twins.apart else ''}"
        )
        return Finding("twins", (twins.decision, *twins.options), sentence)

    def team(self, leverage: Leverage) -> Iterator[Finding]:
        """Whether a team decides nothing, or all."""
        if self._powerless(leverage):
            yield self._no_say(leverage)
        ruled = {
            ending: reach
            for ending, reach in leverage.endings.items()
            if reach.low < UNLIKELY and reach.high > CERTAIN
        }
        if ruled:
            yield self._master(leverage.team, ruled)

    def _powerless(self, leverage: Leverage) -> bool:
        means = (reach.high - reach.low for reach in leverage.indicators.values())
        moved = [reach.high - reach.low for reach in leverage.endings.values()]
        return bool(moved) and max(moved) <= NOTICED and max(means, default=0.0) < STILL

    def _no_say(self, leverage: Leverage) -> Finding:
        most = max(reach.high - reach.low for reach in leverage.endings.values())
        whatever = "whatever it chooses" if leverage.exact else "whichever one option it takes"
        much = "at all" if most < SMALL else f"by more than {_points(most)}"
        still = "".join(
            f", and the mean of {self.names.indicator(key)} at the end stays as it is"
            for key in leverage.indicators
        )
        sentence = (
            f"{self.names.team(leverage.team)} has no say in how it ends: {whatever}, no ending "
            f"becomes likelier or rarer {much}{still}."
        )
        return Finding("powerless", (leverage.team,), sentence, {"most": most})

    def _master(self, team: str, ruled: Mapping[str, Reach]) -> Finding:
        told = listed(
            f"{quoted(self.names.ending(ending))} ({ending}) comes in {share(reach.low)} or in "
            f"{share(reach.high)} of play"
            for ending, reach in ruled.items()
        )
        sentence = (
            f"{self.names.team(team)} alone decides, while the others choose at random, "
            f"whether {told}."
        )
        figures = {ending: reach.high - reach.low for ending, reach in ruled.items()}
        return Finding("master", (team, *ruled), sentence, figures)

    def clamped(self) -> Iterator[Finding]:
        """Indicators that stand at an end of their range while something would move them on."""
        by_key: dict[str, list[tuple[Spread, float]]] = {}
        for spread in self.answer.spreads:
            if spread.clamped is not None and spread.clamped > CLAMPED:
                by_key.setdefault(spread.indicator, []).append((spread, spread.clamped))
        for key, often in by_key.items():
            moments = listed(f"{share(much)} {self._by(spread)}" for spread, much in often)
            sentence = (
                f"{self.names.indicator(key)} ({key}) is often held at an end of its range, and "
                f"what should move it further is lost: in {moments}."
            )
            figures = {spread.turn or "end": much for spread, much in often}
            yield Finding("clamped", (key,), sentence, figures)

    def _by(self, spread: Spread) -> str:
        where = quoted(self.names.turn(spread.turn)) if spread.turn else "the hot wash"
        return f"of play on the way to {where}"

    def cards(self) -> Iterator[Finding]:
        """Endings that the cause card brings about more than any team does."""
        for ending in self.scenario.endings:
            under = {card: one.get(ending, 0.0) for card, one in self.answer.cards.items()}
            if under and max(under.values()) - min(under.values()) > DECIDES:
                yield Finding("card", (ending,), self._card(ending, under), under)

    def _card(self, ending: str, under: Mapping[str, float]) -> str:
        often, seldom = max(under, key=under.__getitem__), min(under, key=under.__getitem__)
        return (
            f"The cause card decides whether {quoted(self.names.ending(ending))} ({ending}) comes: "
            f"in {share(under[often])} of play under {quoted(titled(often))}, in "
            f"{share(under[seldom])} under {quoted(titled(seldom))}."
        )

    def endings(self) -> Iterator[Finding]:
        """Endings that nearly always come, or hardly ever."""
        endings = self._kind("ending")
        for item in endings:
            value = item.chance.value
            if value > LIKELY and len(endings) > 1:
                yield self._often(item, "likely", "comes in", "This is how most workshops will end")
            elif item.possible and value < RARE:
                yield self._often(item, "rare", "comes in only", "It will hardly be read out")

    def _often(self, item: Item, kind: Literal["likely", "rare"], verb: str, so: str) -> Finding:
        value = item.chance.value
        sentence = f"{_capital(self._named(item))} {verb} {share(value)} of play. {so}."
        return Finding(kind, item.key, sentence, {"probability": value}, item.kind)

    def _kind(self, kind: str) -> list[Item]:
        return [one for one in self.answer.items if one.kind == kind]


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _points(value: float) -> str:
    shown = f"{100 * value:.1f}".removesuffix(".0")
    return "one percentage point" if shown == "1" else f"{shown} percentage points"
