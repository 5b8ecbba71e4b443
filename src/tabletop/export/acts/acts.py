"""The acts of a game as the page tells them: how each was seen, what it meant, who read it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tabletop.debrief.distance_model import Distance
from tabletop.debrief.distances import CHOSEN
from tabletop.debrief.model import Debrief, TeamRecord
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief
from tabletop.export import wording as say
from tabletop.export.colophon import named

UNCHOSEN = {
    "default": "no choice was sealed and the default stood",
    "voided": "the choice had become impossible and the default stood",
    "absent": "absent",
}
"""Why nobody is asked about an act, by why it stood."""

UNTOLD = "Acts that are not told one by one at this level of attribution."


@dataclass(frozen=True, slots=True)
class Acts:
    """What one team did in one turn, and every reading of it that was asked for.

    `named` is false below the level of attribution `team`, where readings are told apart from acts.
    """

    turn: TurnDebrief
    team: TeamRecord
    decisions: tuple[DecisionRecord, ...]
    rows: tuple[Distance, ...]
    teams: Mapping[str, TeamRecord]
    named: bool

    def seen(self) -> Iterator[str]:
        """How the acts were seen by others; where views differ, each with its readers."""
        if self.rows and not self.decisions:
            yield UNTOLD
        for one in self.decisions:
            told = {seen.team: say.full(seen.text) for seen in one.seen if seen.text}
            yield from self._by_reader(told) if told else (self._unseen(one),)

    def _unseen(self, one: DecisionRecord) -> str:
        return f"{say.full(say.act(one))} (Not seen by others.)" if one.why else say.act(one)

    def sentences(self) -> Iterator[str]:
        """What the readers should understand, in the team's words; with them where they differ."""
        for one in self._chosen():
            told = {to.to: f"“{to.sentence}”" for to in one.signals if to.sentence}
            yield from self._by_reader(told)

    def _chosen(self) -> Iterator[DecisionRecord]:
        """The acts that are the team's own choice; what is said of another would mislead."""
        return (one for one in self.decisions if one.why in CHOSEN)

    def _by_reader(self, told: Mapping[str, str]) -> Iterator[str]:
        texts = dict.fromkeys(told.values())
        for text in texts:
            readers = ", ".join(self.teams[to].short for to, one in told.items() if one == text)
            yield text if len(texts) == 1 else f"{readers}: {text}"

    def unread(self) -> str:
        """Why no reading of these acts was asked for; "" where one was, or may have been."""
        if self.rows or not self.named:
            return ""
        if not self.decisions:
            return "no decision in this turn"
        if self.turn.poll == "off":
            return "no poll in this turn"
        if self.turn.applied is None:
            return "the turn was not played to its end"
        whys = [UNCHOSEN[one.why] for one in self.decisions if one.why in UNCHOSEN]
        return f"{whys[0]}; nobody was asked" if whys else "nobody was asked"

    def sentence_to(self, reader: str) -> str:
        """What one reader should understand; "" if no sentence was recorded."""
        return " ".join(
            to.sentence
            for one in self._chosen()
            for to in one.signals
            if to.to == reader and to.sentence
        )


def acts(debrief: Debrief) -> Iterator[tuple[TurnDebrief, tuple[Acts, ...]]]:
    """For each turn as played, the acts of each team in file order."""
    teams = {team.id: team for team in debrief.teams}
    rows: dict[tuple[str, str], list[Distance]] = defaultdict(list)
    for row in debrief.distances.rows:
        rows[row.turn, row.actor].append(row)
    for turn in debrief.turns:
        yield (
            turn,
            tuple(
                Acts(
                    turn,
                    team,
                    _of(turn.decisions, team),
                    tuple(rows[turn.id, team.id]),
                    teams,
                    named(debrief),
                )
                for team in debrief.teams
            ),
        )


def _of(decisions: Iterable[DecisionRecord], team: TeamRecord) -> tuple[DecisionRecord, ...]:
    return tuple(one for one in decisions if one.team == team.id)
