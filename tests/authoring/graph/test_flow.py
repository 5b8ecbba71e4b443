from collections.abc import Callable

import pytest

from tabletop.authoring.graph.flow import flow, turn_numbers
from tabletop.authoring.graph.model import Edge, Graph, Kind
from tabletop.scenario import Scenario, ScenarioFiles, load

Rewritten = Callable[..., Scenario]


@pytest.fixture
def rewritten(small_files: ScenarioFiles) -> Rewritten:
    """The small scenario with some text replaced."""

    def load_with(old: str, new: str) -> Scenario:
        text = small_files.files[small_files.main].decode()
        assert old in text
        return load(ScenarioFiles("new.yaml", {"new.yaml": text.replace(old, new).encode()}))

    return load_with


def from_(graph: Graph, source: str) -> list[Edge]:
    return [edge for edge in graph.edges if edge.source == source]


def test_play_begins_at_startex_with_the_first_turn(small: Scenario) -> None:
    graph = flow(small)
    assert graph.nodes[0].kind is Kind.START
    assert graph.nodes[0].lines == ("one of 2 cause cards is drawn",)
    assert from_(graph, "startex") == [Edge("startex", "turn_opening")]


def test_a_turn_tells_its_number_time_minutes_and_contents(small: Scenario) -> None:
    opening = flow(small).node("turn_opening")
    assert opening.title == "Turn 1: The buoy"
    assert opening.lines == ("D+0", "30 minutes", "6 injects, 3 decisions, 3 outcomes")


def test_ways_are_numbered_in_the_order_in_which_they_are_read(small: Scenario) -> None:
    assert from_(flow(small), "turn_opening") == [
        Edge("turn_opening", "turn_talks", "if “An invitation went out”", 1),
        Edge("turn_opening", "turn_standoff", "otherwise", 2, otherwise=True),
    ]


def test_where_no_entry_need_hold_the_last_way_leads_to_the_hot_wash(small: Scenario) -> None:
    assert from_(flow(small), "turn_talks")[-1] == Edge(
        "turn_talks", "hot_wash", "otherwise", 2, otherwise=True
    )


def test_a_way_without_a_choice_has_no_number(small: Scenario) -> None:
    assert from_(flow(small), "turn_standoff") == [Edge("turn_standoff", "hot_wash")]


def test_all_endings_hang_from_the_hot_wash_in_order(small: Scenario) -> None:
    endings = from_(flow(small), "hot_wash")
    assert [edge.target for edge in endings] == [
        "ending_quiet",
        "ending_broken",
        "ending_unsettled",
    ]
    assert [edge.order for edge in endings] == [1, 2, 3]
    assert endings[-1].otherwise


def test_texts_are_in_the_language_wanted(small_files: ScenarioFiles) -> None:
    graph = flow(load(small_files, "ru"))
    assert graph.title == "Пролив (version 1.0.0)"
    assert graph.node("turn_talks").title == "Turn 2: Переговоры"
    assert from_(graph, "turn_opening")[0].text == "if “Приглашение отправлено”"


def test_turns_that_cannot_both_be_played_share_a_number(rewritten: Rewritten) -> None:
    apart = rewritten("      - {turn: standoff, when: tension at least strained}\n", "      []\n")
    assert turn_numbers(apart) == {"opening": "1", "talks": "2a", "standoff": "2b"}


def test_a_turn_that_nothing_leads_to_is_marked_and_has_no_number(rewritten: Rewritten) -> None:
    lost = rewritten("      - {turn: talks, when: invitation_sent}\n", "")
    assert turn_numbers(lost) == {"opening": "1", "standoff": "2"}
    talks = flow(lost).node("turn_talks")
    assert talks.dashed
    assert talks.title == "Talks"
    assert "no way leads here" in talks.lines


def test_keys_are_plain_words_whatever_the_titles(small: Scenario) -> None:
    keys = [node.key for node in flow(small).nodes]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() and key.replace("_", "").isalnum() for key in keys)
