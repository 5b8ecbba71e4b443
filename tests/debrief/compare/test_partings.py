"""The first parting, told by hand for small games and recomputed from the log for random ones."""

from itertools import combinations

import pytest

from tabletop.debrief.compare import Comparison, compare
from tabletop.debrief.compare.model import Parting
from tabletop.engine import commands as cm
from tabletop.engine.events import (
    Applied,
    HotWashEntered,
    InjectReleased,
    Ruled,
    RulingFallen,
    TimeCalled,
    TurnOpened,
)
from tabletop.engine.log import Entry
from tabletop.engine.words import Verdict
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import (
    RENAMED,
    changed,
    opening,
    rehearsals,
    side_by_side,
    whole,
)
from tests.engine.play import Play


def first(found: Comparison) -> Parting:
    assert found.parting is not None
    return found.parting


def said(parting: Parting) -> dict[str, list[tuple[str, str]]]:
    return {
        one.id: [("".join(group.runs), group.value) for group in one.groups]
        for one in parting.differences
    }


def test_equal_games_never_part(small: Scenario) -> None:
    assert side_by_side(whole(small), whole(small)).parting is None


def test_all_decisions_of_a_turn_part_together(small: Scenario) -> None:
    one = opening(small, arda_open="wait", coria_open="protest")
    parting = first(side_by_side(one, opening(small, arda_open="patrol")))
    assert (parting.turn, parting.stage) == ("opening", "decisions")
    assert said(parting) == {
        "arda_open": [("A", "Wait"), ("B", "Send a patrol")],
        "coria_open": [
            ("A", "Protest"),
            ("B", "Stay silent (by default, since no choice was sealed)"),
        ],
    }
    assert parting.unequal == ()


def test_how_an_option_came_to_stand_parts_nobody(small: Scenario) -> None:
    one = opening(small, arda_open="wait", borsa_open="joint")
    assert first(side_by_side(one, whole(small))).stage == "turn"
    assert side_by_side(whole(small, arda_open="wait"), whole(small)).parting is None


def test_an_inject_held_back_is_the_facilitators_doing(small: Scenario) -> None:
    held, out = (Play(small).start(cause="drift").deliberate() for _ in range(2))
    held.do(cm.Hold(inject="rumour"))
    out.release("rumour")
    parting = first(side_by_side(held.apply(), out.apply()))
    assert (parting.stage, parting.cause) == ("injects", "The facilitator chose other injects.")
    assert said(parting)["rumour"] == [
        ("A", "did not go out: it was held back"),
        ("B", "went out to Arda and Borsa"),
    ]
    assert [place.commit for branch in parting.branches for place in branch.places] == [4, 4]


def test_a_condition_on_the_cause_names_the_card_as_unequal(small: Scenario) -> None:
    drill, drift = (Play(small).start(cause=card).deliberate() for card in ("drill", "drift"))
    for one in (drill, drift):
        one.release("drill_order").apply()
    parting = first(side_by_side(drill, drift))
    assert parting.stage == "injects"
    assert list(said(parting)) == ["drill_order"]
    assert parting.unequal == ("the cause card",)
    assert parting.cause.startswith("An inject's condition held in some")


def test_a_chance_that_fell_otherwise_names_the_seed(small: Scenario) -> None:
    plays = [opening(small, seed, arda_open="call") for seed in range(12)]
    texts = {"Somebody answers.", "It rings out."}
    parting = first(side_by_side(*plays))
    assert (parting.stage, parting.unequal) == ("chance", ("the seed",))
    assert {value for _, value in said(parting)["arda_open"]} == texts
    assert parting.cause == "Chance fell differently (drawn by the seed)."


def test_a_ruling_parts_games_that_chose_alike(small: Scenario) -> None:
    plays = [
        Play(small).start(cause="drift").deliberate().call(arda_open="patrol") for _ in range(2)
    ]
    plays[1].rule("arda_open.patrol", "amend", "tension up 1")
    parting = first(side_by_side(*(one.apply() for one in plays)))
    assert parting.stage == "rulings"
    assert said(parting)["arda_open.patrol"] == [
        ("A", "as it stood"),
        ("B", "amend tension up 1"),
    ]


def begun(scenario: Scenario) -> Play:
    return Play(scenario, seed=4).start(cause="drift").deliberate()


def test_a_record_that_stops_in_a_turn_is_not_a_choice(small: Scenario) -> None:
    applied = opening(small, arda_open="patrol")
    for stopped, stage in (
        (begun(small), "decisions"),
        (begun(small).call(arda_open="patrol"), "chance"),
    ):
        parting = first(side_by_side(stopped, applied))
        assert (parting.stage, parting.cause) == (stage, "The record of a run stops here.")


def test_endex_in_a_turn_is_named(small: Scenario) -> None:
    ended = begun(small)
    ended.do(cm.Endex(reason="The room is needed"))
    parting = first(side_by_side(ended, opening(small, arda_open="patrol")))
    assert parting.cause == "The facilitator chose another turn, or called ENDEX."


def test_an_inject_still_to_come_is_nobodys_choice(small: Scenario) -> None:
    parting = first(side_by_side(begun(small), begun(small).release("rumour").apply()))
    assert parting.stage == "injects"
    assert parting.cause == "A run stops in this turn before time was called."


def test_another_turn_of_the_facilitators_choice(small: Scenario) -> None:
    parting = first(
        side_by_side(
            opening(small).onward(), opening(small).onward(turn="talks", reason="They want to")
        )
    )
    assert parting.stage == "turn"
    assert said(parting)[""] == [("A", "on to 'Standoff'"), ("B", "on to 'Talks'")]
    assert parting.cause == "The facilitator chose another turn, or called ENDEX."


def test_what_an_older_version_wrote_otherwise_is_named(small: Scenario) -> None:
    later = changed(
        ("when: arda_open chose patrol and coria_open chose protest", "when: tension at least 9")
    )
    plays = [opening(one, arda_open="patrol", coria_open="protest") for one in (small, later)]
    for one in plays:
        one.onward()
    parting = first(side_by_side(opening(small, coria_open="move_back"), opening(later)))
    assert parting.unequal == ("the scenario's version",)


def test_renamed_things_part_nobody(small: Scenario) -> None:
    old, new = whole(small, arda_open="invite"), whole(changed(*RENAMED), arda_first="open_house")
    assert side_by_side(old, new).parting is None


def test_the_tree_goes_on_in_each_branch(small: Scenario) -> None:
    def then(option: str) -> Play:
        play = opening(small, arda_open="wait").onward().deliberate()
        return play.apply(arda_standoff=option)

    parting = first(
        side_by_side(then("pull_back"), opening(small, arda_open="patrol"), then("hold_line"))
    )
    assert [one.runs for one in parting.branches] == [("A", "C"), ("B",)]
    second = parting.branches[0].then
    assert second is not None
    assert (second.turn, second.stage) == ("standoff", "decisions")
    assert [one.runs for one in second.branches] == [("A",), ("C",)]


def test_a_parting_right_after_another_is_not_missed(small: Scenario) -> None:
    calls = [opening(small, seed, arda_open="call") for seed in range(6)]
    parting = first(side_by_side(opening(small, arda_open="patrol"), *calls))
    assert [len(one.runs) for one in parting.branches] == [1, len(calls)]
    after = parting.branches[1].then
    assert after is not None
    assert (after.turn, after.stage) == ("opening", "chance")


def retold(log: tuple[Entry, ...]) -> list[tuple[str, str, object]]:
    """The stages of a rehearsed game, read straight from its events; nothing is undone in it."""
    found: list[tuple[str, str, object]] = []
    turn, out, rulings = "", set[object](), dict[str, tuple[Verdict, tuple[str, ...]]]()
    for event in (event for entry in log for event in entry.events):
        match event:
            case TurnOpened():
                turn, out, rulings = event.turn, set(), {}
                found.append((turn, "turn", turn))
            case InjectReleased():
                out.add((event.inject, event.to))
            case TimeCalled():
                found.append((turn, "injects", frozenset(out)))
                stood = {(one.decision, one.option) for one in event.standings}
                found.append((turn, "decisions", frozenset(stood)))
            case Ruled():
                rulings[event.cause] = (event.verdict, event.effects)
            case RulingFallen():
                rulings.pop(event.cause)
            case Applied():
                drawn = {(one.decision, one.branch) for one in event.branches}
                found.append((turn, "chance", frozenset(drawn)))
                kept = {item for item in rulings.items() if item[1][0] is not Verdict.ACCEPT}
                found.append((turn, "rulings", frozenset(kept)))
                found.append((turn, "outcomes", frozenset(event.happened)))
            case HotWashEntered():
                found.append((turn, "ending", event.ending))
    return found


@pytest.mark.parametrize("seeds", [range(12)])
def test_the_first_parting_of_random_pairs_is_that_of_their_logs(
    small: Scenario, seeds: range
) -> None:
    games = list(rehearsals(small, seeds))
    met = set()
    for (one, log), (other, another) in combinations(games, 2):
        pairs = zip(retold(log), retold(another), strict=False)
        expected = next(((a[:2], b[:2]) for a, b in pairs if a != b), None)
        parting = compare([one, other]).parting
        assert (parting is None) == (expected is None)
        if parting and expected:
            assert (parting.turn, parting.stage) in expected
            met.add(parting.stage)
    assert {"injects", "decisions"} <= met
