"""What is too wide for whole numbers of 64 bits is answered by games, not by a defect."""

import pytest

from tabletop.explore import calling
from tabletop.explore.asking import Limits
from tabletop.explore.budget import TooWide
from tabletop.explore.exploring import explore
from tabletop.explore.forward import forward
from tabletop.explore.plan import Question, plan
from tabletop.explore.policy import Policy
from tabletop.explore.relevance import everything
from tabletop.explore.things import Name
from tabletop.explore.unexplored import Unexplored
from tests.explore.tiny import tiny

NUMBERS = 10
CHOICES = tuple(f"o{at}" for at in range(14))


def wide() -> str:
    """Ten numbers that a choice moves by 60, and a mark for each choice: 61**10 codes, 14 times."""
    indicators = "".join(
        f"  i{at}: {{range: [0, 120], start: 60, levels: {{low: 0, high: 61}}}}\n"
        for at in range(NUMBERS)
    )
    milestones = "".join(f"  m{at}: A mark.\n" for at in range(len(CHOICES)))
    effects = ", ".join(f"i{at} up 60" for at in range(NUMBERS))
    options = "".join(
        f"        {name}: {{effects: [{effects if not at else f'mark m{at}'}]}}\n"
        for at, name in enumerate(CHOICES)
    )
    return (
        f"indicators:\n{indicators}milestones:\n{milestones}"
        "turns:\n  first:\n    decisions:\n      d:\n        team: arda\n"
        f"        options:\n{options.replace('        ', '          ')}        default: o0\n"
        "endings:\n  last: {}\n"
    )


def test_codes_that_would_not_fit_are_refused() -> None:
    scenario = tiny(wide())
    numbers: list[Name] = [("indicator", f"i{at}") for at in range(NUMBERS)]
    marks: list[Name] = [("milestone", f"m{at}") for at in range(len(CHOICES))]
    watched = frozenset((*numbers, *marks))

    with pytest.raises(TooWide):
        forward(plan(scenario, Question(watched=watched)), Policy())


def conditional(options: int) -> str:
    """A turn with so many options that hang on a mark, and one that does not."""
    body = "".join(f"          o{at}: {{needs: m}}\n" for at in range(options))
    return (
        "milestones: {m: A mark.}\nturns:\n  first:\n    decisions:\n      d:\n"
        f"        team: arda\n        options:\n          sure: {{effects: [mark m]}}\n{body}"
        "        default: sure\nendings:\n  last: {}\n"
    )


def test_more_conditional_options_than_bits_are_refused() -> None:
    most = tiny(conditional(calling.MOST_CONDITIONAL))
    assert forward(plan(most, everything(most)), Policy()).openings

    over = tiny(conditional(calling.MOST_CONDITIONAL + 1))
    with pytest.raises(TooWide):
        forward(plan(over, everything(over)), Policy())
    assert not explore(over, limits=Limits(games=1_000)).parts[0].exact


def test_a_range_that_is_out_of_all_reason_is_not_explored() -> None:
    crowd = tiny(
        "indicators: {crowd: {range: [0, 1000000000], start: 0, levels: {few: 0, many: 500}}}\n"
        "turns:\n  first: {}\nendings:\n  last: {when: crowd at least many}\n  none: {}\n"
    )
    with pytest.raises(Unexplored, match="'crowd' has 1,000,000,001 values"):
        explore(crowd)
