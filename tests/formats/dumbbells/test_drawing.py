from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tabletop.formats.dumbbells import Chart, Pair, inline, laid_out, standalone
from tests.authoring.graph.texts import NAUGHTY
from tests.formats.dumbbells.charts import chart, saying
from tests.formats.test_markdown import HOSTILE


def drawn(one: Chart) -> Element:
    (sheet,) = laid_out(one)
    return ElementTree.fromstring(inline(one, sheet, first=False))


def marks(one: Chart) -> list[tuple[str, str]]:
    """The marks of a picture without its key: what they are drawn by, and which they are."""
    found = [(part.tag, part.get("class", "")) for part in drawn(one).iter()]
    return [part for part in found if part[1] in ("open", "full")]


def test_kinds_differ_in_shape_and_marks_in_being_filled() -> None:
    assert marks(chart(Pair("BOR", 1, 2))) == [("circle", "open"), ("circle", "full")]
    assert marks(chart(Pair("BOR", 1, 2, square=True))) == [("rect", "open"), ("rect", "full")]


@pytest.mark.parametrize(
    ("read", "way"), [(-1, ["link lower"]), (2, ["link higher"]), (1, []), (None, [])]
)
def test_a_line_tells_which_way_a_reading_went(read: int | None, way: list[str]) -> None:
    lines = [one.get("class", "") for one in drawn(chart(Pair("BOR", 1, read))).iter("line")]
    assert [one for one in lines if one.startswith("link")] == way


def test_what_is_missing_is_said_and_not_drawn_as_nought() -> None:
    picture = drawn(chart(Pair("BOR", None, None, said="not answered")))
    assert "not answered" in [one.text for one in picture.iter("text")]
    assert marks(chart(Pair("BOR", None, None, said="not answered"))) == []


def letters(element: Element) -> str:
    return "".join("".join(element.itertext()).split())


@pytest.mark.parametrize("text", [*NAUGHTY, *HOSTILE])
def test_a_text_is_only_ever_text(text: str) -> None:
    picture, tame = drawn(saying(text)), drawn(saying("tame"))
    tags = [one.tag for one in tame.iter()]
    assert {one.tag for one in picture.iter()} == set(tags)
    hints = [one.text for one in picture.iter("title")]
    assert hints == [text] * len(hints)
    alone = ElementTree.fromstring(standalone(saying(text), laid_out(saying(text)), text))
    assert {one.tag.rpartition("}")[2] for one in alone.iter()} == {*tags, "style", "desc"}


def test_a_file_of_its_own_names_nothing_from_elsewhere() -> None:
    data = standalone(chart(Pair("BOR", 1, 2)), laid_out(chart(Pair("BOR", 1, 2))), "below")
    text = data.decode().replace("http://www.w3.org/2000/svg", "")
    assert "http" not in text
    assert "url(" not in text
    assert "<script" not in text
    assert "var(" not in text
    assert ElementTree.fromstring(data).get("viewBox")


def test_a_file_of_its_own_has_every_sheet_the_title_and_what_stands_below() -> None:
    one = chart(Pair("BOR", 1, 2), columns=8)
    data = standalone(one, laid_out(one), "What stands below.")
    texts = [part.text for part in ElementTree.fromstring(data).iter() if part.text]
    assert texts.count("1. A turn") == 8
    assert "A title" in texts
    assert "What stands below." in texts


def test_the_same_chart_gives_the_same_bytes() -> None:
    one = chart(Pair("BOR", 1, 2))
    assert standalone(one, laid_out(one), "b") == standalone(one, laid_out(one), "b")
