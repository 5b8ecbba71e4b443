import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tabletop.export.acts.table import table
from tests.authoring.graph.texts import NAUGHTY
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.note.reading import marked
from tests.formats.test_markdown import HOSTILE


def read(play: Play) -> Element:
    """The table as XML, in which every element is closed."""
    return ElementTree.fromstring(re.sub(r"<(br|col)\b([^>]*)>", r"<\1\2/>", table(told(play))))


def rows(play: Play) -> list[list[str]]:
    return [["".join(cell.itertext()) for cell in row] for row in read(play).iter("tr")]


def test_a_row_tells_the_act_what_it_meant_who_read_it_how_and_as_whose(play: Play) -> None:
    called(play, arda="patrol").read("coria", "arda", -1)
    (row,) = (one for one in rows(play) if one[-3:-2] == ["COR"])
    assert row == ["+3 reassure strongly", "COR", "-1 put slight pressure on", "its own"]
    assert next(one[:2] for one in rows(play) if one[0].startswith("ARD")) == [
        "ARD Arda sends a patrol boat.",
        "+1 reassure slightly “We keep you informed”",
    ]


def test_not_answered_is_said(play: Play) -> None:
    assert "not answered" in [cell for row in rows(called(play)) for cell in row]


def test_every_row_of_an_act_has_its_cells(play: Play) -> None:
    """Cells that reach over several rows make up for those that are missing in them."""
    called(play)
    for body in read(play).iter("tbody"):
        filled = 0
        for cell in body.iter("td"):
            filled += int(cell.get("rowspan", 1)) * int(cell.get("colspan", 1))
        if filled:
            assert filled == 5 * len(list(body.iter("tr")))


SAID = ("wording", "described", "sentence")
"""The free texts of people that the table tells."""


@pytest.mark.parametrize("texts", list(zip(*[iter([*NAUGHTY, *HOSTILE])] * 3, strict=False)))
def test_what_people_wrote_is_only_ever_text(play: Play, texts: tuple[str, str, str]) -> None:
    said = dict(zip(SAID, texts, strict=True))
    found = read(marked(play, lambda word: said.get(word, word)))
    cells = {"td", "th", "span", "b", "i", "br"}
    assert {one.tag for one in found.iter()} - cells == {
        "table",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
    }
    whole = "".join("".join(found.itertext()).split())
    assert "".join(texts[1].split()).rstrip(".") in whole
    assert "".join(texts[2].split()) in whole
