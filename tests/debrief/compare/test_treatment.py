from tabletop.debrief.compare import Comparison, compare
from tabletop.engine import commands as cm
from tabletop.engine.words import Presence
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import CARD, changed, opening, session, side_by_side
from tests.engine.play import Play


def row(found: Comparison, what: str, of: str = "") -> list[tuple[str, str]]:
    (one,) = (one for one in found.treatment if (one.what, one.of) == (what, of))
    return [(group.value, "".join(group.runs)) for group in one.groups]


def test_the_cause_card_and_how_it_came(small: Scenario) -> None:
    found = side_by_side(
        Play(small).start(cause="drift"), Play(small).start(cause="drill"), Play(small)
    )
    assert row(found, "Cause card") == [
        ("'The buoy had drifted.', picked by the facilitator", "A"),
        ("'The buoy was moved in a drill.', picked by the facilitator", "B"),
        ("none laid", "C"),
    ]
    assert row(found, "Seed") == [("1", "ABC")]


def test_versions_differ_by_number_or_by_content(small: Scenario) -> None:
    found = side_by_side(Play(small), Play(changed()))
    assert row(found, "Version of the scenario") == [
        ("1.0.0 (10000000)", "A"),
        ("1.1.0 (11000000)", "B"),
    ]


def test_sizes_languages_and_roles_come_from_the_card(small: Scenario) -> None:
    other = {**CARD, "sizes": {"arda": 4}, "languages": ["en", "ru"], "roles": "swapped"}
    found = compare([session("a", Play(small)), session("b", Play(small), other)])
    assert row(found, "size", "Arda") == [("3", "A"), ("4", "B")]
    assert row(found, "size", "Borsa") == [("not recorded", "AB")]
    assert row(found, "Languages in the room") == [("en", "A"), ("en and ru", "B")]
    assert row(found, "Roles") == [("own", "A"), ("swapped", "B")]


def test_what_the_room_agreed_on_stands_in_words(small: Scenario) -> None:
    card = {**CARD, "recording": "none", "attribution": "team"}
    found = compare([session("a", Play(small), card), session("b", Play(small))])
    assert row(found, "Recording") == [
        ("nothing was recorded but this log", "A"),
        ("not recorded", "B"),
    ]
    assert row(found, "Attribution agreed") == [
        ("what was said may be ascribed to a delegation, to no person", "A"),
        ("not recorded", "B"),
    ]


def test_who_was_in_the_room(small: Scenario) -> None:
    gone = Play(small).start().leave("borsa").leave("borsa", Presence.CONTROL)
    found = side_by_side(Play(small).start(), gone)
    assert row(found, "presence", "Borsa") == [
        ("throughout", "A"),
        ("absent, then played by control", "B"),
    ]


def test_minutes_apply_only_where_the_turn_was_played(small: Scenario) -> None:
    longer = Play(small).start(cause="drift").deliberate()
    longer.do(cm.Extend(minutes=5))
    found = side_by_side(opening(small), longer, Play(small))
    assert row(found, "minutes given", "The buoy") == [("30", "A"), ("35", "B")]
    assert row(found, "poll", "The buoy") == [("full", "AB")]
    differing = {one.what for one in found.treatment if one.differs}
    assert "minutes given" in differing
    assert "poll" not in differing


def test_the_course_of_each_run_stands_in_its_record(small: Scenario) -> None:
    one, _ = side_by_side(opening(small).onward(), Play(small)).runs
    assert one.turns == ("opening", "standoff")
    assert (one.cause, one.ending, one.session) == ("drift", "", "id-game 1")
