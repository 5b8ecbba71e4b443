"""Turns are counted as they are played, not as they stand in the file."""

from tabletop.authoring.numbering import turn_numbers
from tabletop.scenario import ScenarioFiles, load


def numbers(files: ScenarioFiles, old: str = "", new: str = "") -> dict[str, str]:
    data = files.files[files.main].replace(old.encode(), new.encode())
    return dict(turn_numbers(load(ScenarioFiles(files.main, {files.main: data}))))


def test_turns_are_counted_by_the_most_that_can_be_played(small_files: ScenarioFiles) -> None:
    assert numbers(small_files) == {"opening": "1", "talks": "2", "standoff": "3"}


def test_turns_that_cannot_both_be_played_share_a_number(small_files: ScenarioFiles) -> None:
    ways = "      - {turn: standoff, when: tension at least strained}\n"
    apart = {"opening": "1", "talks": "2a", "standoff": "2b"}
    assert numbers(small_files, ways, "      []\n") == apart


def test_a_turn_to_which_no_way_leads_is_counted_last(small_files: ScenarioFiles) -> None:
    way = "      - {turn: talks, when: invitation_sent}\n"
    assert numbers(small_files, way) == {"opening": "1", "talks": "3", "standoff": "2"}
