from tabletop.debrief.attribution.delegations import ANYBODY, by_group, nobody
from tabletop.debrief.model import Debrief
from tests.debrief.attribution.rehearsed import West
from tests.debrief.telling import called, told
from tests.engine.play import Play


def names(debrief: Debrief) -> dict[str, str]:
    delegations = by_group(debrief)
    records = {one.id: one.name for one in delegations.records}
    return {team: records[label] for team, label in delegations.by_team.items()}


def test_a_team_is_a_delegation_of_its_group(west: West) -> None:
    assert names(west.debrief) == {
        "belarus": "A delegation of the CSTO",
        "lithuania": "A delegation of the Alliance",
        "poland": "A delegation of the Alliance",
        "russia": "A delegation of the CSTO",
        "nato": "A delegation of the Alliance",
    }


def test_a_label_that_would_name_one_delegation_is_merged_into_others(play: Play) -> None:
    """Coria is in no group: as the only one outside it would be named by that."""
    assert set(names(told(called(play))).values()) == {ANYBODY}


def test_a_group_of_which_one_delegation_spoke_hides_nobody(west: West) -> None:
    turns = tuple(
        turn.model_copy(
            update={
                "decisions": tuple(one for one in turn.decisions if one.team != "russia"),
                "readings": tuple(one for one in turn.readings if one.reader != "russia"),
            }
        )
        for turn in west.debrief.turns
    )
    silent = west.debrief.model_copy(update={"turns": turns, "hot_wash": ()})
    assert set(names(silent).values()) == {ANYBODY}


def test_at_none_all_are_one(west: West) -> None:
    delegations = nobody(west.debrief)
    assert set(delegations.by_team.values()) == {"delegation"}
    assert delegations.all_of(("poland", "russia")) == ()
