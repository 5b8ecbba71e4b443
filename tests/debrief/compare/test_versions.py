from tabletop.debrief.compare.model import VersionChange
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import RENAMED, changed, side_by_side
from tests.engine.play import Play


def changes(small: Scenario, *edits: tuple[str, str]) -> list[VersionChange]:
    return list(side_by_side(Play(small), Play(changed(*edits))).changes)


def told(found: list[VersionChange]) -> list[tuple[str, str, str, str]]:
    return [(one.how, one.what, one.id, one.field) for one in found]


def test_an_unchanged_scenario_has_no_changes(small: Scenario) -> None:
    assert changes(small) == []
    found = side_by_side(Play(small), Play(changed())).versions
    assert [(one.version, one.newest, one.runs) for one in found] == [
        ("1.1.0", True, ("B",)),
        ("1.0.0", False, ("A",)),
    ]


def test_a_renamed_thing_is_renamed_and_conditions_on_it_are_not_changed(small: Scenario) -> None:
    found = changes(small, *RENAMED)
    assert sorted(told(found)) == [
        ("renamed", "decision", "arda_first", "id"),
        ("renamed", "inject", "buoy_seen", "id"),
        ("renamed", "option", "arda_first.open_house", "id"),
    ]
    (option,) = (one for one in found if one.what == "option")
    assert (option.before, option.after) == ("invite", "open_house")


def test_a_changed_effect_and_a_changed_condition_say_both_wordings(small: Scenario) -> None:
    found = changes(
        small,
        ("effects: [tension up 4, pressure of arda down 1]", "effects: [tension up 2]"),
        ("when: tension at least acute", "when: tension at least strained"),
    )
    assert told(found) == [
        ("changed", "inject", "alert", "when"),
        ("changed", "option", "arda_open.patrol", "effects"),
    ]
    assert found[1].before == "tension up 4; pressure of arda down 1"
    assert found[1].after == "tension up 2"


def test_what_was_added_and_what_was_taken_out(small: Scenario) -> None:
    found = changes(
        small,
        ("  photo_shown: {text", "  log_shown: {text"),
        (", mark photo_shown]", "]"),
        (", when: photo_shown", ""),
    )
    assert ("removed", "milestone", "photo_shown", "") in told(found)
    assert ("added", "milestone", "log_shown", "") in told(found)


def test_a_word_of_prose_that_was_an_id_is_no_change() -> None:
    prose = ("text: Watch and write down.", "text: Watch, wait and write down.")
    renamed = ("wait:\n            label", "stand_by:\n            was: [wait]\n            label")
    before = changed(prose, version="1.0.1")
    after = changed(prose, renamed, ("default: wait\n", "default: stand_by\n"))
    found = list(side_by_side(Play(before), Play(after)).changes)
    assert told(found) == [("renamed", "option", "arda_open.stand_by", "id")]


def test_long_wordings_are_shown_from_where_they_part() -> None:
    long = "Two officers of each may come, by boat or by road, with papers or without them, "
    before = changed(("text: Two officers of each may come.", f"text: {long}today."))
    after = changed(
        ("text: Two officers of each may come.", f"text: {long}never."), version="1.2.0"
    )
    (one,) = side_by_side(Play(before), Play(after)).changes
    assert one.before.startswith("… ")
    assert one.before.endswith("without them, today.")
    assert one.after.endswith("without them, never.")


def test_what_the_writer_expects_and_what_one_team_reads_is_not_told(small: Scenario) -> None:
    edits = (
        (
            "            signal: -2\n            effects: [tension up 4",
            "            signal: -1\n            weight: 9\n            effects: [tension up 4",
        ),
        ("brief: Arda wants calm, and its shoal.", "brief: Arda wants more than calm."),
    )
    assert changes(small, *edits) == []
    assert told(changes(small, ("weight: 3, note", "weight: 4, note"))) == [
        ("changed", "cause card", "drift", "weight")
    ]
