"""One text in the styles of YAML."""

from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring.scalars import DOUBLE, FOLDED, LITERAL, PLAIN, SINGLE, Spot, wrapped, write
from tabletop.text import clean

SPOT = Spot(parent=2, column=7, indent=4)
TEXTS = st.text().map(clean) | st.lists(
    st.sampled_from(["word", ": ", " #", "- ", "'", '"', "\\", "\n", "\n\n", " ", "Ж", "😀", "\t"])
).map("".join)


@pytest.mark.parametrize(
    ("text", "style", "written"),
    [
        ("A word", PLAIN, "A word"),
        ("Minsk: no comment", PLAIN, '"Minsk: no comment"'),
        ("no", PLAIN, '"no"'),
        ("12", PLAIN, '"12"'),
        ("12:30", PLAIN, "12:30"),
        ("it's", SINGLE, "'it''s'"),
        ('a "b"', DOUBLE, '"a \\"b\\""'),
        ("one\ntwo", PLAIN, "|-\n    one\n    two"),
        ("one\ntwo\n", LITERAL, "|\n    one\n    two"),
        ("one\n\ntwo", FOLDED, ">-\n    one\n\n\n    two"),
        ("", PLAIN, '""'),
        (" led by a blank", LITERAL, '" led by a blank"'),
    ],
)
def test_the_style_is_kept_where_it_can_say_the_text(text: str, style: str, written: str) -> None:
    assert write(text, SPOT, style) == written


def test_long_texts_are_folded_at_the_width() -> None:
    text = "word " * 30 + "end"
    lines = write(text, SPOT).split("\n")
    assert lines[0] == ">-"
    assert max(len(line) for line in lines) <= SPOT.width


def test_between_brackets_a_text_stays_on_one_line() -> None:
    flow = replace(SPOT, flow=True)
    assert write("a, b", flow) == '"a, b"'
    assert write("one\ntwo", flow, FOLDED) == '"one\\ntwo"'


@pytest.mark.parametrize("style", [PLAIN, SINGLE, DOUBLE, LITERAL, FOLDED])
@pytest.mark.parametrize("flow", [False, True])
@settings(max_examples=40)
@given(text=TEXTS, wrap=st.booleans())
def test_every_text_reads_back_in_every_style(
    text: str, wrap: bool, style: str, flow: bool
) -> None:
    written = write(text, replace(SPOT, flow=flow, wrap=wrap), style)
    document = f"  k: {{a: {written}, b: c}}\n" if flow else f"  k: {written}\n  b: c\n"
    read = yaml.load(document, Loader=yaml.BaseLoader)
    assert (read["k"]["a"] if flow else read["k"]) == text


@given(st.text(alphabet="ab \u00a0é"), st.integers(1, 12))
def test_lines_joined_by_a_blank_are_the_text(text: str, width: int) -> None:
    assert " ".join(wrapped(text, width)) == text
