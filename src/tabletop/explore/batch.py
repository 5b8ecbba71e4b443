"""Batches of games at random, turn by turn, from STARTEX to the hot wash."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from tabletop.explore.board import Column, Places
from tabletop.explore.choosing import UNTOUCHED
from tabletop.explore.columns import Games, mask, together
from tabletop.explore.counting import Counting
from tabletop.explore.counts import Meaning
from tabletop.explore.dice import Dice, Numbers, fallen
from tabletop.explore.plan import END, Where
from tabletop.explore.sampler import Event, SampledTurn, Sampler
from tabletop.explore.things import CAUSE, Name

Drawn: TypeAlias = tuple[Meaning, Places, Numbers]
"""Numbers that were drawn, what they mean and for which games."""


@dataclass
class Batch:
    """Games that are being played. What was `drawn` is kept if endings are counted by choice."""

    sampler: Sampler
    dice: Dice
    counting: Counting
    drawn: list[Drawn] = field(default_factory=list)

    def play(self, many: int) -> None:
        """Play so many games and count what comes up in them."""
        sampler = self.sampler
        self.counting.games(many)
        games = Games(np.arange(many), sampler.starts, sampler.dtype)
        cards = fallen(self.dice, many, sampler.card)
        games.columns[CAUSE] = cards.astype(sampler.dtype)
        self._note(sampler.cards, games, cards)
        last = self._turns(games)
        self.counting.watched(END, last)
        ends = self.counting.endings(last)
        for meaning, game, numbers in self.drawn:
            self.counting.ended(meaning, numbers, ends.take(game))

    def _note(self, meaning: Meaning, games: Games, numbers: Numbers) -> Places:
        """Count numbers that were drawn, and give them as places in a table."""
        places = numbers.astype(np.intp)
        self.counting.numbers(meaning, places)
        if self.sampler.by_choice:
            self.drawn.append((meaning, games.game, numbers))
        return places

    def _turns(self, games: Games) -> Games:
        """The games at the hot wash."""
        waiting: defaultdict[Where, list[Games]] = defaultdict(list)
        waiting[self.sampler.plan.first] = [games]
        for turn in self.sampler.turns.values():
            if parts := waiting.pop(turn.plan.id, None):
                for where, part in self._turn(turn, together(parts)):
                    waiting[where].append(part)
        return together(waiting[END])

    def _turn(self, turn: SampledTurn, games: Games) -> Iterator[tuple[Where, Games]]:
        self.counting.found("turn", turn.plan.id, games.many)
        self.counting.watched(turn.plan.id, games)
        games.forget("clamped")
        if ("played", turn.plan.id) in turn.plan.opening.names:
            games["played", turn.plan.id][:] = 1
        for inject in turn.injects:
            self._come_up(inject, games)
        self._act(turn, games)
        for outcome in turn.outcomes:
            self._come_up(outcome, games)
        yield from self._onward(turn, games)

    def _come_up(self, event: Event, games: Games) -> None:
        where = None if event.when is None else event.when(games)
        if event.coin:
            heads = self.dice.coins(games.many)
            where = heads if where is None else where & heads
        found = games.many if where is None else int(np.count_nonzero(where))
        self.counting.found(event.kind, event.id, found)
        if found and event.does:
            concerned = None if where is None else mask(games, where)
            for does in event.does:
                does(games, concerned)

    def _act(self, turn: SampledTurn, games: Games) -> None:
        """The acts of all teams: drawn on the state at the call, added up, clamped once."""
        drawn = [one.drawn(self.dice, games) for one in turn.choosings]
        becomes: dict[Name, Column] = {}
        for choosing, numbers in zip(turn.choosings, drawn, strict=True):
            ways = self._note(choosing.meaning, games, numbers)
            for name, by in choosing.moves:
                column = games[name]
                column += by.take(ways)
            for name, to in choosing.becomes:
                given = to.take(ways)
                becomes[name] = np.maximum(becomes.get(name, given), given)
            for name, option in choosing.stood:
                games.columns[name] = option.take(ways)
        for clamp in turn.clamps:
            clamp(games)
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
                names = self.sampler.plan.kept(where).names
                yield where, games.keeping(names, None if here.all() else np.flatnonzero(here))
