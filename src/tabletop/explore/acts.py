"""What options do: numbers they move, things they make to be."""

from collections.abc import Container, Iterable, Iterator
from fractions import Fraction

from tabletop.explore.things import Name, moved
from tabletop.scenario.conditions import GRAVITY
from tabletop.scenario.effects import Become, Effect, Mark, Move, Stock
from tabletop.scenario.model import Option
from tabletop.scenario.phrases import print_effect


def branches(option: Option) -> Iterator[tuple[str | None, Fraction, tuple[Effect, ...]]]:
    """The ways in which an option can fall: branch, share and all effects; without chances one."""
    if not option.chance:
        yield None, Fraction(1), option.effects
    for branch in option.chance.values():
        yield branch.id, Fraction(branch.odds, 100), (*option.effects, *branch.effects)


def moves(
    effects: Iterable[Effect], kept: Container[Name] | None = None
) -> tuple[tuple[Name, int], ...]:
    """By how much effects of options move each number (of those that are kept); 0 is left out."""
    total: dict[Name, int] = {}
    for effect in effects:
        if isinstance(effect, Move | Stock) and (kept is None or moved(effect) in kept):
            total[moved(effect)] = total.get(moved(effect), 0) + effect.by
    return tuple((name, by) for name, by in sorted(total.items()) if by)


def becomes(effects: Iterable[Effect], kept: Container[Name]) -> tuple[Become | Mark, ...]:
    """What effects of options make of instruments and milestones that are kept."""
    found = {one for one in effects if isinstance(one, Become | Mark) and moved(one) in kept}
    return tuple(sorted(found, key=print_effect))


def weight(effect: Become | Mark) -> int:
    """Which of several wins where all apply at once: the greatest. It is what the thing becomes."""
    return GRAVITY.index(effect.status) if isinstance(effect, Become) else int(effect.reached)
