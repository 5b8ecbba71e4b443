from tabletop.debrief.compare import Comparison
from tabletop.engine import commands as cm
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import changed, opening, side_by_side, whole
from tests.engine.play import Play


def came(found: Comparison, kind: str) -> dict[str, str]:
    return {
        f"{one.place}.{one.id}".lstrip("."): "".join(one.runs)
        for one in found.visited
        if one.kind == kind
    }


def test_everything_that_the_scenario_offers_is_listed_once(small: Scenario) -> None:
    found = side_by_side(Play(small), Play(small)).visited
    keys = [(one.kind, one.place, one.id) for one in found]
    assert len(keys) == len(set(keys))
    options = sum(len(one.options) for one in small.decisions.values())
    assert [one.kind for one in found].count("option") == options
    assert [one.kind for one in found].count("outcome") == len(small.outcomes)
    assert not any(one.runs for one in found)


def test_turns_ways_and_endings_name_the_runs_that_came_to_them(small: Scenario) -> None:
    found = side_by_side(whole(small), whole(small, arda_open="invite"))
    assert came(found, "turn") == {"opening": "AB", "talks": "B", "standoff": "AB"}
    ways = came(found, "way")
    assert (ways["opening.standoff"], ways["opening.talks"]) == ("A", "B")
    assert ways["standoff.hot_wash"] == "AB"
    endings = came(found, "ending")
    assert sorted("".join(endings.values())) == ["A", "B"]
    assert "" in endings.values()


def test_a_way_of_the_facilitators_choice_is_no_entry_of_the_scenario(small: Scenario) -> None:
    play = opening(small).onward().deliberate().apply()
    play.onward()
    stopped = opening(small, arda_open="invite").onward().deliberate().apply()
    stopped.do(cm.Endex(reason="Late"))
    found = side_by_side(play, stopped)
    ways = {(one.place, one.id): one for one in found.visited if one.kind == "way"}
    assert ways["standoff", "hot_wash"].written == ("A", "B")
    assert ways["talks", "hot_wash"].runs == ()


def test_options_outcomes_and_branches_of_what_stood(small: Scenario) -> None:
    seen = Play(small).start(cause="drift").deliberate().release("sighting")
    found = side_by_side(
        opening(small, arda_open="patrol", coria_open="protest"), seen.apply(arda_open="call")
    )
    assert came(found, "option")["opening.arda_open.patrol"] == "A"
    assert came(found, "outcome")["opening.face_off"] == "A"
    assert sorted(came(found, "branch").values()) == ["", "B"]
    assert came(found, "inject")["opening.sighting"] == "B"
    assert came(found, "cause") == {"drift": "AB", "drill": ""}


def test_what_one_version_lacks_is_said_of_its_runs(small: Scenario) -> None:
    later = changed(
        (
            "  unsettled: {title",
            "  calm: {title: Calm, text: Calm., when: tension is calm}\n  unsettled: {title",
        )
    )
    found = side_by_side(Play(small), Play(later))
    (ending,) = (one for one in found.visited if (one.kind, one.id) == ("ending", "calm"))
    assert ending.written == ("B",)
