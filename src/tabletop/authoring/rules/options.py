"""Options that change nothing, and options of one decision that change the same."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator
from typing import TypeAlias

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.walk import conditions, options
from tabletop.scenario.conditions import Chose, atoms
from tabletop.scenario.effects import Effect, Move
from tabletop.scenario.model import Decision, Option
from tabletop.scenario.nodes import Location

Change: TypeAlias = frozenset[tuple[Hashable, int]]
"""What effects come to: each thing done with how often, each indicator with how far it moves."""


def without_effect(case: Case) -> Iterator[Finding]:
    """An option that has no effect and no chance, and that no condition asks about.

    Effects that cancel each other out count as none.

    In the room: doing nothing is an act as well, and usually has a price: a little pressure at
    home, a word less on a channel. A team that notices that a choice cost nothing and led nowhere
    stops weighing its choices.

    Wrong:
        turns:
          second_day:
            decisions:
              poland_second: {options: {demand: {effects: []}}}

    Right:
        turns:
          second_day:
            decisions:
              poland_second: {options: {demand: {effects: [tension up 1]}}}
    """
    asked = case.uses.chosen
    for at, decision, option in options(case.scenario):
        if not _acts(option) and (decision.id, option.id) not in asked:
            message = (
                f"Nothing follows from '{option.id}': no effect, and no condition asks for it."
            )
            hint = (
                f"Give it effects, or let an outcome ask '{decision.id} chose {option.id}'. "
                "Doing nothing has a price, too."
            )
            yield Finding(at, message, hint, key=True)


def alike(case: Case) -> Iterator[Finding]:
    """Two options of one decision with the same effects, which no condition tells apart.

    Their words and their signal may differ; what follows does not. The order of effects makes no
    difference.

    In the room: the team argues long about a choice that the game does not know.

    Wrong:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  open_bank: {effects: [tension down 1]}
                  close_bank: {effects: [tension down 1]}

    Right:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  open_bank: {effects: [tension down 1]}
                  close_bank: {effects: [tension up 1]}
    """
    asked = _asked(case)
    for turn in case.scenario.turns.values():
        for decision in turn.decisions.values():
            at = ("turns", turn.id, "decisions", decision.id, "options")
            yield from _alike(at, decision, asked.get(decision.id, set()))


def _asked(case: Case) -> dict[str, set[frozenset[str]]]:
    """By decision, the sets of options that conditions ask about."""
    asked: dict[str, set[frozenset[str]]] = {}
    for _, condition in conditions(case.scenario):
        for atom in atoms(condition):
            if isinstance(atom, Chose):
                asked.setdefault(atom.decision, set()).add(frozenset(atom.options))
    return asked


def _alike(
    at: Location, decision: Decision, asked: Collection[frozenset[str]]
) -> Iterator[Finding]:
    first: dict[Hashable, str] = {}
    for option in filter(_acts, decision.options.values()):
        told_apart = frozenset(one for one in asked if option.id in one)
        before = first.setdefault((_consequence(option), told_apart), option.id)
        if before != option.id:
            message = f"'{option.id}' has the same effects as '{before}', whichever is chosen."
            hint = "Let their effects differ, or let a condition ask which of the two was chosen."
            yield Finding((*at, option.id), message, hint, key=True)


def _consequence(option: Option) -> Hashable:
    """All that can follow from an option."""
    chance = Counter((branch.odds, _change(branch.effects)) for branch in option.chance.values())
    consent = option.consent and (frozenset(option.consent.of), option.consent.otherwise)
    return _change(option.effects), frozenset(chance.items()), consent


def _acts(option: Option) -> bool:
    branches = [branch.effects for branch in option.chance.values()]
    return any(_change(effects) for effects in (option.effects, *branches))


def _change(effects: Iterable[Effect]) -> Change:
    total: dict[Hashable, int] = {}
    for effect in effects:
        what, times = (effect.ref.key, effect.by) if isinstance(effect, Move) else (effect, 1)
        total[what] = total.get(what, 0) + times
    return frozenset((what, times) for what, times in total.items() if times)
