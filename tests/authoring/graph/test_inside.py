import pytest

from tabletop.authoring.graph.inside import inside
from tabletop.authoring.graph.model import Edge, Kind
from tabletop.scenario import Scenario


def test_all_that_a_turn_holds_stands_in_columns_in_file_order(small: Scenario) -> None:
    graph = inside(small, "opening")
    columns = [(node.column, node.kind) for node in graph.nodes]
    assert columns == [
        *[(1, Kind.INJECT)] * 6,
        *[(2, Kind.DECISION)] * 3,
        *[(3, Kind.OUTCOME)] * 3,
        *[(4, Kind.TURN)] * 2,
    ]
    assert graph.across


def test_an_inject_tells_its_release_recipients_and_condition(small: Scenario) -> None:
    rumour = inside(small, "opening").node("inject_rumour")
    assert rumour.lines == ("minute 10, to Arda, Borsa", "if Tension at least strained")


def test_a_decision_lists_its_options_with_what_binds_them(small: Scenario) -> None:
    coria = inside(small, "opening").node("decision_coria_open")
    assert coria.title == "Coria: What does Coria do?"
    assert coria.lines == (
        "– Show the buoy's log, if Arda and Borsa agree",
        "– Protest",
        "– Move the buoy back at night, if inject “A rumour” was not released",
        "– Stay silent (default)",
    )


def test_arrows_lead_to_what_reads_a_choice_an_inject_or_an_outcome(small: Scenario) -> None:
    edges = inside(small, "opening").edges
    assert Edge("inject_rumour", "inject_denial") in edges
    assert Edge("inject_rumour", "decision_coria_open") in edges
    assert Edge("decision_coria_open", "outcome_night_work") in edges
    assert Edge("outcome_face_off", "outcome_alarm") in edges


def test_a_milestone_or_instrument_between_two_boxes_is_named(small: Scenario) -> None:
    edges = inside(small, "opening").edges
    assert Edge("inject_cable_cut", "decision_arda_open", "Naval hotline") in edges
    assert Edge("decision_arda_open", "turn_talks_1", "An invitation went out") in edges


def test_no_option_reads_what_another_of_the_same_turn_does(small: Scenario) -> None:
    sources = {
        edge.source for edge in inside(small, "opening").edges if edge.target.startswith("decision")
    }
    assert sources == {"inject_rumour", "inject_cable_cut"}


def test_the_ways_on_stand_in_their_order(small: Scenario) -> None:
    last = [node for node in inside(small, "talks").nodes if node.column == 4]
    assert [(node.title, node.lines) for node in last] == [
        ("Turn 3: Standoff", ("1: if Tension at least strained",)),
        ("Hot wash", ("2: otherwise",)),
    ]


def test_an_unknown_turn_is_refused(small: Scenario) -> None:
    with pytest.raises(KeyError):
        inside(small, "nowhere")
