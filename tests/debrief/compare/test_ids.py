import re

from tabletop.debrief.compare.ids import Ids, newest
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.debrief.compare.sessions import RENAMED, SMALL, changed


def test_the_newest_version_is_the_highest_by_number_not_by_letter(small: Scenario) -> None:
    nine, ten = changed(version="1.9.0"), changed(version="1.10.0")
    assert newest([small, ten, nine]) is ten


def test_a_renamed_thing_is_found_by_what_it_was_called(small: Scenario) -> None:
    later = changed(*RENAMED)
    ids = Ids(small, [small, later])
    assert ids.of("injects", "sighting") == "buoy_seen"
    assert ids.option("arda_open", "invite") == ("arda_first", "open_house")
    assert ids.option("arda_open", "wait") == ("arda_first", "wait")
    assert Ids(later, [small, later]).option("arda_first", "open_house") == (
        "arda_first",
        "open_house",
    )


def test_a_thing_that_a_later_version_lacks_keeps_its_id(small: Scenario) -> None:
    assert Ids(small, [small, changed()]).of("injects", "gone_since") == "gone_since"


def test_names_are_followed_through_a_version_between(small: Scenario) -> None:
    between = changed(("sighting:\n", "buoy_seen:\n        was: [sighting]\n"))
    last = changed(("sighting:\n", "first_news:\n        was: [buoy_seen]\n"), version="1.2.0")
    assert Ids(small, [small, between, last]).of("injects", "sighting") == "first_news"


def test_an_id_used_again_means_the_new_thing_only_where_both_stand(small: Scenario) -> None:
    swapped = (
        ("      fog:\n", "      mist:\n        was: [fog]\n"),
        ("      agenda:\n", "      fog:\n"),
    )
    later = changed(*swapped)
    assert Ids(small, [small, later]).of("injects", "fog") == "mist"
    assert Ids(later, [small, later]).of("injects", "fog") == "fog"


def test_the_teams_of_a_pair_stand_in_the_order_of_their_new_ids(small: Scenario) -> None:
    text = re.sub(r"\barda\b", "zarda", SMALL.read_text("utf-8"))
    text = text.replace("  zarda:\n    name", "  zarda:\n    was: [arda]\n    name")
    text = text.replace("version: 1.0.0", "version: 1.1.0")
    later = load(ScenarioFiles("small.yaml", {"small.yaml": text.encode()}))
    ids = Ids(small, [small, later])
    assert ids.indicator("trust:arda:coria") == "trust:coria:zarda"
    assert ids.indicator("doubt:arda:coria") == "doubt:zarda:coria"
    assert {ids.indicator(key) for key in small.starts()} == set(later.starts())
