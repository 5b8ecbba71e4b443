"""A pack as files."""

from io import BytesIO

import docx
import pytest

from tabletop.authoring.pack.writing import WRITERS, written
from tabletop.formats.document import Picture
from tabletop.scenario import Scenario
from tests.authoring.pack.folders import folder, packed_up


@pytest.mark.parametrize("form", WRITERS)
def test_the_same_pack_gives_the_same_bytes(small: Scenario, form: str) -> None:
    every = packed_up(small)
    sheets = [every[one] for one in ("arda/turn_1_decision", "arda/turn_1_cards", "arda/name_tent")]
    assert dict(written(sheets, [form])) == dict(written(sheets, [form]))


def test_each_sheet_is_written_in_every_form(small: Scenario) -> None:
    sheets = folder(packed_up(small), "observers")
    names = [name for name, _ in written(sheets, WRITERS)]
    assert names[:2] == ["observers/turn_1_observed.pdf", "observers/turn_1_observed.docx"]


def test_the_chart_is_a_picture_by_itself_too() -> None:
    assert list(written([], WRITERS, Picture(b"<svg/>", "The chart"))) == [
        ("facilitator/flow_chart.svg", b"<svg/>")
    ]


def test_word_files_have_headings_and_no_author(small: Scenario) -> None:
    [sheet] = [packed_up(small)["arda/turn_1_decision"]]
    [(_, data)] = written([sheet], ["docx"])
    made = docx.Document(BytesIO(data))
    styles = [one.style.name for one in made.paragraphs if one.style]
    assert "Heading 1" in styles
    assert "Heading 2" in styles
    assert made.core_properties.author == ""


def test_every_page_of_a_word_file_says_for_whom_it_is(small: Scenario) -> None:
    sheet = packed_up(small)["arda/turn_1_decision"]
    [(_, data)] = written([sheet], ["docx"])
    foot = docx.Document(BytesIO(data)).sections[0].footer.paragraphs[0].text
    assert sheet.foot
    assert foot.startswith(f"{sheet.foot}, page")
