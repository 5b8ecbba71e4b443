"""What is too wide for whole numbers of 64 bits is answered by games, not by a defect."""

import pytest

from tabletop.explore.budget import TooWide
from tabletop.explore.forward import forward
from tabletop.explore.plan import Question, plan
from tabletop.explore.policy import Policy
from tabletop.explore.things import Name
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
