"""The one table of keys."""

from itertools import combinations

import pytest

from tabletop.console.acts import ACTS
from tabletop.console.keys import Scope, bindings, find, footer, for_phase, scoped
from tabletop.engine.words import Phase

SCOPES: tuple[Scope, ...] = ("run", "rulings", "line", "talk", "hot_wash", "home", "review")
ALONE = ("home", "review")
"""Screens that are not over a session in play."""


@pytest.mark.parametrize("scope", SCOPES)
def test_no_two_commands_of_a_screen_share_a_key(scope: Scope) -> None:
    keys = (*scoped(scope), *(scoped("anywhere") if scope not in ALONE else ()))
    for one, other in combinations(keys, 2):
        shared = set(one.all_keys) & set(other.all_keys)
        assert not shared, f"{one.act} and {other.act} share {shared}"


def test_a_letter_works_at_the_same_place_of_a_cyrillic_keyboard() -> None:
    assert "т" in find("note").all_keys
    assert "У" in find("correct").all_keys


def test_every_key_of_the_run_screen_has_its_act() -> None:
    own = {"theme", "quit"}
    assert {key.act for key in scoped("run")} == set(ACTS) | own


@pytest.mark.parametrize("phase", list(Phase))
def test_the_footer_shows_only_what_the_phase_allows(phase: Phase) -> None:
    assert all(phase in key.phases for key in for_phase(phase))
    assert "? keys" in footer(for_phase(phase))


def test_bindings_carry_every_key_of_the_table() -> None:
    bound = {key for one in bindings("run") for key in getattr(one, "key", "").split(",")}
    assert bound == {key for one in scoped("run") for key in one.all_keys}
