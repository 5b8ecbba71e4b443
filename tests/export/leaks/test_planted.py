"""The small form of tools/leaks.py, which plants 10,000: each in one of the covered forms."""

from tabletop.export.leaks import Person, Roster, leaks
from tabletop.export.leaks.check import texts_with_hits
from tests.debrief.attribution.rehearsed import West
from tests.export.leaks.planting import FORMATS, forms, names, planted
from tests.export.leaks.surnames import COMMON

SO_MANY = 2_000
A_ROSTER = 200


def test_no_planted_name_is_missed() -> None:
    """Each name alone on its roster, so that no other hides that it is missed."""
    texts: dict[str, dict[str, str]] = {}
    for number, (name, kind, form, text) in enumerate(planted(SO_MANY)):
        texts.setdefault(name.full, {})[f"{number} {kind} {form}"] = text
    missed = [
        (name, place, own[place])
        for name, own in texts.items()
        for place in own.keys() - texts_with_hits(own, Roster((Person(name),))).keys()
    ]
    assert missed == []


def test_the_plants_are_many_and_of_every_kind() -> None:
    plants = list(planted(SO_MANY))
    assert len({name for name, *_ in plants}) == A_ROSTER
    assert {form for _, _, form, _ in plants} == set(FORMATS)
    kinds = {kind for name in names(A_ROSTER) for kind, _ in forms(name)}
    assert {kind for _, kind, _, _ in plants} == kinds


def test_few_words_of_a_real_debrief_are_taken_for_names(west: West) -> None:
    """Nobody of the roster stands in it: 199 common surnames, some 65,000 words."""
    roster = Roster(tuple(Person(name) for name in COMMON))
    alarms = {one.found.casefold() for one in leaks(west.debrief, {}, roster)}
    assert alarms <= {"may", "warn", "orzysz", "white", "grant"}
