import re
from collections.abc import Sequence
from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring.graph import svg
from tabletop.authoring.graph.drawing import drawn
from tabletop.authoring.graph.flow import flow
from tabletop.authoring.graph.inside import inside
from tabletop.authoring.graph.model import Edge, Graph, Kind, Node
from tabletop.scenario import Scenario
from tests.authoring.graph.texts import NAUGHTY, chart, letters, texts

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "desc", "g", "polygon", "polyline", "path", "text"}


def picture(graph: Graph) -> Element:
    return ElementTree.fromstring(svg.write(graph))


def said_in(root: Element, key: str) -> list[str]:
    """The lines of text in the group of that id."""
    group = next(one for one in root.iter(f"{SVG}g") if one.get("id") == key)
    return [line.text or "" for line in group.findall(f"{SVG}text")]


@settings(max_examples=50)
@given(st.lists(texts, min_size=1, max_size=8))
def test_any_text_is_shown_as_written_and_draws_nothing_of_its_own(said: Sequence[str]) -> None:
    graph = chart(said)
    root = picture(graph)
    for box in drawn(graph).boxes:
        assert letters("".join(said_in(root, box.key))) == letters("".join(box.lines))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= DRAWN


def test_a_picture_refers_to_nothing_and_runs_nothing() -> None:
    written = svg.write(chart(NAUGHTY))
    assert b"<!" not in written
    attributes = {name for one in ElementTree.fromstring(written).iter() for name in one.attrib}
    assert not any("href" in name or name.startswith("on") for name in attributes)
    assert re.findall(rb'="[^"]*://[^"]*"', written) == [b'="http://www.w3.org/2000/svg"']


def test_a_picture_has_a_name_and_a_description_for_those_who_cannot_see_it(
    small: Scenario,
) -> None:
    root = picture(flow(small))
    title, description = root[0], root[1]
    assert (title.tag, title.text) == (f"{SVG}title", "The strait (version 1.0.0)")
    assert description.tag == f"{SVG}desc"
    assert "From Turn 1: The buoy to Turn 2: Talks, if" in (description.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_no_box_shows_the_key_that_graphviz_knows_it_by(small: Scenario) -> None:
    root = picture(flow(small))
    assert len(list(root.iter(f"{SVG}title"))) == 1
    assert not any("turn_talks" in (one.text or "") for one in root.iter())


def test_titles_alone_are_bold(small: Scenario) -> None:
    root = picture(flow(small))
    bold = {line.text for line in root.iter(f"{SVG}text") if line.get("font-weight") == "bold"}
    assert "Turn 2: Talks" in bold
    assert "The strait (version 1.0.0)" in bold
    assert "20 minutes" not in bold


def test_the_ground_is_white_so_that_dark_viewers_show_it(small: Scenario) -> None:
    ground = next(picture(flow(small)).iter(f"{SVG}polygon"))
    assert ground.get("fill") in ("white", "#ffffff")


@pytest.mark.parametrize("wide", [1, 30])
@pytest.mark.parametrize("high", [1, 60])
def test_a_picture_fits_a_sheet_of_a4(wide: int, high: int) -> None:
    nodes = [Node(f"n{at}", Kind.TURN, "A turn") for at in range(wide + high)]
    across = [Edge("n0", node.key) for node in nodes[1:wide]]
    down = [Edge(here.key, there.key) for here, there in pairwise(nodes[wide:])]
    root = picture(Graph("Title", "", tuple(nodes), (*across, *down)))
    sides = sorted(float(root.get(side, "").removesuffix("mm")) for side in ("width", "height"))
    assert sides[0] <= 186.1
    assert sides[1] <= 273.1


def test_the_same_chart_gives_the_same_bytes_whatever_was_drawn_before(small: Scenario) -> None:
    first = svg.write(flow(small))
    svg.write(inside(small, "opening"))
    assert svg.write(flow(small)) == first
