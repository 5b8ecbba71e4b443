from itertools import pairwise

import pytest

from tabletop.authoring.graph.drawing import broken, drawn
from tabletop.authoring.graph.flow import flow
from tabletop.authoring.graph.inside import inside
from tabletop.authoring.graph.model import Edge, Graph, Kind, Node
from tabletop.scenario import Scenario

HERE, THERE = Node("here", Kind.TURN, "Here"), Node("there", Kind.TURN, "There")


def graph(text: str, order: int = 0) -> Graph:
    return Graph("Title", "How to read it.", (HERE, THERE), (Edge("here", "there", text, order),))


def test_what_an_arrow_says_stands_on_its_way() -> None:
    drawing = drawn(graph("if it rains", 2))
    way = drawing.boxes[-1]
    assert (way.kind, way.lines) == (Kind.WAY, ("2: if it rains",))
    assert [(line.source, line.target, line.head) for line in drawing.lines] == [
        ("here", way.key, False),
        (way.key, "there", True),
    ]


def test_an_arrow_that_says_nothing_is_one_line() -> None:
    drawing = drawn(graph(""))
    assert len(drawing.boxes) == 2
    assert [(line.source, line.target) for line in drawing.lines] == [("here", "there")]


def test_what_is_too_long_for_an_arrow_stands_whole_in_a_note() -> None:
    text = "if " + " and ".join(f"the number {number} is reached" for number in range(9))
    drawing = drawn(graph(text, 1))
    assert drawing.boxes[-1].lines[-1] == "… (see note 1)"
    assert len(drawing.boxes[-1].lines) == 5
    assert f"Note 1. From Here to There, {text}." == " ".join(drawing.below[1:])


def test_what_is_too_long_for_a_box_stands_whole_in_a_note() -> None:
    text = "if " + " and ".join(f"the number {number} is reached" for number in range(15))
    drawing = drawn(Graph("Title", "", (Node("here", Kind.TURN, "Here", (text,)),), ()))
    assert drawing.boxes[0].under[-1] == "… (see note 1)"
    assert f"Note 1. Here: {text}" == " ".join(drawing.below)


@pytest.mark.parametrize("text", ["A habit of ringing up", "x" * 100, "a " * 50, "", "щ" * 21])
def test_lines_are_no_longer_than_allowed_and_lose_no_letter(text: str) -> None:
    lines = broken(text, 17)
    assert all(0 < len(line) <= 17 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_lines_are_about_equally_long() -> None:
    assert broken("A habit of ringing up", 17) == ("A habit of", "ringing up")


def test_further_lines_of_an_item_are_indented() -> None:
    first, second = broken("– Ask for two visits, if at least 1 is left", 30)
    assert first.startswith("– ")
    assert second.startswith("\N{EM SPACE}")


def test_the_chart_is_told_in_sentences_too(small: Scenario) -> None:
    spoken = drawn(flow(small)).spoken
    assert "From STARTEX to Turn 1: The buoy." in spoken
    assert "From Turn 1: The buoy to Turn 2: Talks, if “An invitation went out”." in spoken
    assert "From Hot wash to Unsettled, otherwise." in spoken


def test_each_column_is_held_behind_the_one_before(small: Scenario) -> None:
    drawing = drawn(inside(small, "talks"))
    assert [len(column) for column in drawing.columns] == [1, 3, 2]
    hidden = {(line.source, line.target) for line in drawing.lines if line.hidden}
    for here, there in pairwise(drawing.columns):
        assert all((here[0], key) in hidden for key in there)
        assert all((key, there[0]) in hidden for key in here)
