"""The one table of keys."""

from importlib import import_module
from itertools import combinations
from pkgutil import walk_packages
from typing import get_args

import pytest
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget

from tabletop import console
from tabletop.console.acts import ACTS
from tabletop.console.digits import in_digits
from tabletop.console.key import same_place
from tabletop.console.keys import (
    LONGEST_FOOTER,
    TABLE,
    WHILE_TYPING,
    Scope,
    bindings,
    find,
    footer,
    for_phase,
    for_screen,
    scoped,
)
from tabletop.console.typed import number, reading
from tabletop.engine.words import Phase

SCOPES: tuple[Scope, ...] = tuple(scope for scope in get_args(Scope) if scope != "anywhere")
ALONE = ("home", "review", "screen")
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
    screens = {"theme", "quit", "zoom"}
    assert {key.act for key in scoped("run") if not key.own} == set(ACTS) | screens


@pytest.mark.parametrize("phase", list(Phase))
def test_the_footer_shows_only_what_the_phase_allows(phase: Phase) -> None:
    assert all(phase in key.phases for key in for_phase(phase))
    assert "? keys" in footer(for_phase(phase))


def test_bindings_carry_every_key_of_the_table() -> None:
    bound = {key for one in bindings("run") for key in getattr(one, "key", "").split(",")}
    assert bound == {key for one in scoped("run") if not one.own for key in one.all_keys}


@pytest.mark.parametrize("scope", sorted(set(SCOPES) - {"run"}))
def test_a_footer_has_seven_keys_at_most_and_says_how_to_go_back(scope: Scope) -> None:
    keys = for_screen(scope)
    assert len(keys) <= LONGEST_FOOTER
    assert {"back", "no", "quit"} & {key.act for key in keys}


@pytest.mark.parametrize("phase", list(Phase))
def test_the_footer_of_the_run_screen_has_seven_keys_at_most(phase: Phase) -> None:
    assert len(for_phase(phase)) <= LONGEST_FOOTER


def test_the_next_natural_thing_has_the_same_keys_while_typing_on_every_screen() -> None:
    acts = {"run": "step", "rulings": "step", "decisions": "next", "poll": "next", "form": "save"}
    acts |= {"pick": "choose", "find": "choose", "read": "back", "where": "back"}
    for key in TABLE:
        if acts.get(key.scope) == key.act:
            assert set(WHILE_TYPING) <= set(key.all_keys), key
        else:
            assert not set(WHILE_TYPING) & set(key.all_keys), key


def test_where_letters_are_typed_the_footer_names_no_letter() -> None:
    shown = footer(for_screen("poll"))
    assert "F3 note" in shown
    assert "F1 keys" in shown


def test_a_letter_works_on_a_belarusian_keyboard_as_well() -> None:
    assert {"Щ", "Ў"} <= set(find("paper").all_keys)
    assert {"и", "і"} <= set(find("blank").all_keys)


def _places() -> list[type[App[None] | Screen[None] | Widget]]:
    """Every app, screen and widget of the console that has keys of its own."""
    modules = [
        import_module(one.name)
        for one in walk_packages(console.__path__, f"{console.__name__}.")
        if "test" not in one.name
    ]
    found = {
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, (App, Screen, Widget))
        and thing.__module__ == module.__name__
        and "BINDINGS" in vars(thing)
    }
    return sorted(found, key=lambda one: f"{one.__module__}.{one.__name__}")


def _bound(place: type[App[None] | Screen[None] | Widget]) -> list[tuple[set[str], str]]:
    """The keys of each binding of a place, and what it does."""
    made = [Binding(*one) if isinstance(one, tuple) else one for one in place.BINDINGS]
    return [({key.strip() for key in one.key.split(",")}, one.action) for one in made]


@pytest.mark.parametrize("place", _places(), ids=lambda one: one.__name__)
def test_every_letter_of_a_place_works_on_every_keyboard_and_means_one_thing(
    place: type[App[None] | Screen[None] | Widget],
) -> None:
    bound = _bound(place)
    for keys, action in bound:
        for letter in (one for one in keys if len(one) == 1 and one.isascii() and one.isalpha()):
            assert set(same_place(letter)) <= keys, f"{letter} of {action}"
        for digit in (one for one in keys if one.isascii() and one.isdigit()):
            assert in_digits("".join(keys - {digit})) == digit, action
    for (one, first), (other, second) in combinations(bound, 2):
        assert first == second or not one & other, f"{first} and {second}"


def test_the_row_of_digits_of_a_lithuanian_keyboard_is_digits() -> None:
    assert in_digits("ąčęėįšųū„“") == "1234567890"
    assert number("ąč", 1, 100, "Roll") == 12
    assert reading("-č o") == reading("-2 o")
