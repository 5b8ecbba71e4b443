"""One batch of games at random, turn by turn, from STARTEX to the endings."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from tabletop.explore.board import Column, Places
from tabletop.explore.choosing import UNTOUCHED, Choosing
from tabletop.explore.columns import Games, clamp, mask, together
from tabletop.explore.counts import NO_ENDING, Counts
from tabletop.explore.dice import Dice, Numbers, fallen
from tabletop.explore.found import Key, Kind
from tabletop.explore.plan import END, Where
from tabletop.explore.sampler import Event, SampledTurn, Sampler
from tabletop.explore.things import CAUSE


def played(sampler: Sampler, dice: Dice, games: int) -> Counts:
    """Play so many games and count what comes up in them."""
    batch = _Batch(sampler, dice, Counts(games))
    batch.play(games)
    return batch.counts


@dataclass
class _Batch:
    """Games that are being played.

    `gone` has for the games that came to a decision which they are, and which way it went in each.
    """

    sampler: Sampler
    dice: Dice
    counts: Counts
    gone: list[tuple[Choosing, Places, Numbers]] = field(default_factory=list)

    def play(self, many: int) -> None:
        first = self.sampler.plan.first
        cards = fallen(self.dice, many, [self.sampler.card])
        waiting: defaultdict[Where, list[Games]] = defaultdict(list)
        waiting[first] = [self._startex(cards)]
        for turn in self.sampler.turns.values():
            if parts := waiting.pop(turn.plan.id, None):
                for where, part in self._turn(turn, together(parts)):
                    waiting[where].append(part)
        last = together(waiting[END])
        self._watch(END, last)
        ends = self._endings(last)
        if self.sampler.by_choice:
            self._choices_by_ending(cards, ends)

    def _startex(self, cards: Numbers) -> Games:
        sampler = self.sampler
        often = _often(cards, len(sampler.cards))
        for card, games in zip(sampler.cards, often, strict=True):
            self.counts.count("cause", (card,), games)
        columns = {CAUSE: cards.astype(sampler.dtype)}
        return Games(np.arange(len(cards)), sampler.starts, sampler.dtype, columns)

    def _turn(self, turn: SampledTurn, games: Games) -> Iterator[tuple[Where, Games]]:
        self.counts.count("turn", (turn.plan.id,), games.many)
        self._watch(turn.plan.id, games)
        games = games.keeping(turn.plan.opening.names)
        if ("played", turn.plan.id) in turn.plan.opening.names:
            games["played", turn.plan.id][:] = 1
        for inject in turn.injects:
            self._come_up(inject, games)
        self._act(turn, games, [one.drawn(self.dice, games) for one in turn.decisions])
        for outcome in turn.outcomes:
            self._come_up(outcome, games)
        return self._onward(turn, games)

    def _come_up(self, event: Event, games: Games) -> None:
        where = None if event.when is None else event.when(games)
        if event.coin:
            heads = self.dice.coins(games.many)
            where = heads if where is None else where & heads
        found = games.many if where is None else int(np.count_nonzero(where))
        self.counts.count(event.kind, (event.id,), found)
        if found and event.does:
            concerned = None if where is None else mask(games, where)
            for does in event.does:
                does(games, concerned)

    def _act(self, turn: SampledTurn, games: Games, drawn: Sequence[Numbers]) -> None:
        """The acts of all teams: what moves is added up and clamped once."""
        becomes = {}
        for one, numbers in zip(turn.decisions, drawn, strict=True):
            way = numbers.astype(np.intp)
            one.count(self.counts, _often(way, len(one.ways)))
            for name, by in one.moves:
                column = games[name]
                column += by.take(way)
            for name, to in one.becomes:
                given = to.take(way)
                becomes[name] = np.maximum(becomes.get(name, given), given)
            if one.deciding.name in turn.plan.settling.names:
                games.columns[one.deciding.name] = one.stood.take(way)
            if self.sampler.by_choice:
                self.gone.append((one, games.game, numbers))
        for name in dict.fromkeys(name for one in turn.decisions for name, _ in one.moves):
            clamp(self.sampler.plan.things[name], games[name])
        for name, to in becomes.items():
            column = games[name]
            column += (to - column) * mask(games, to > UNTOUCHED)

    def _onward(self, turn: SampledTurn, games: Games) -> Iterator[tuple[Where, Games]]:
        """Where play goes on: the first entry of `next` that holds, else the hot wash."""
        left = np.ones(games.many, bool)
        for where, when in (*turn.next, (END, None)):
            here = left if when is None else left & when(games)
            left = left & ~here
            if here.any():
                names = self._kept(where)
                yield where, games.keeping(names, None if here.all() else np.flatnonzero(here))

    def _kept(self, where: Where) -> Sequence[tuple[Kind, str]]:
        return self.sampler.plan.kept(where).names

    def _watch(self, where: Where, games: Games) -> None:
        for name in sorted(self.sampler.plan.question.watched):
            thing = self.sampler.plan.things[name]
            often = _often(games[name] - thing.low, thing.high - thing.low + 1)
            values = {thing.low + at: found for at, found in enumerate(often) if found}
            self.counts.spreads[where, name] = Counter(values)

    def _endings(self, games: Games) -> Places:
        """The number of the ending of each game of the batch: the first that holds is read."""
        ends = np.full(self.counts.games, len(self.sampler.endings))
        left = np.ones(games.many, bool)
        for number, (ending, when) in enumerate(self.sampler.endings):
            here = left if when is None else left & when(games)
            self.counts.count("ending", (ending,), int(np.count_nonzero(here)))
            ends[games.game[here]] = number
            left = left & ~here
        return ends

    def _choices_by_ending(self, cards: Numbers, ends: Places) -> None:
        for card, row in zip(self.sampler.cards, self._by_ending(cards, ends), strict=False):
            self._came_to("cause", (card,), row)
        for choosing, game, numbers in self.gone:
            rows = self._by_ending(numbers, ends.take(game))
            for way, row in zip(choosing.ways, rows, strict=False):
                self._came_to("stands", (choosing.deciding.id, way.act.option), row)

    def _by_ending(self, numbers: Numbers, ends: Places) -> list[list[int]]:
        """For each number how often each ending came with it."""
        many = len(self.sampler.endings) + 1
        often = np.bincount(numbers * np.intp(many) + ends, minlength=many)
        return np.pad(often, (0, -len(often) % many)).reshape(-1, many).tolist()

    def _came_to(self, kind: Kind, key: Key, often: Sequence[int]) -> None:
        endings = (*(ending for ending, _ in self.sampler.endings), NO_ENDING)
        found = {ending: games for ending, games in zip(endings, often, strict=True) if games}
        if found:
            self.counts.endings.setdefault((kind, key), Counter()).update(found)


def _often(numbers: Column, many: int) -> list[int]:
    """How often each number from 0 comes up."""
    return np.bincount(numbers.astype(np.intp, copy=False), minlength=many).tolist()
