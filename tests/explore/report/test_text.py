from dataclasses import replace

import pytest

from tabletop.explore.report.section import Case
from tabletop.explore.report.text import write
from tabletop.scenario import Scenario
from tests.explore.report.answers import SCRIPT, answer, hostile, item, with_items, with_twins


def test_the_first_line_says_what_was_covered(case: Case) -> None:
    assert write(case).startswith("Exact: all play of “A drone by the river”")


def test_what_needs_the_eye_stands_before_all_tables(case: Case) -> None:
    text = write(replace(case, answer=with_twins(answer())))
    assert text.index("Options that never differ") < text.index("How it ends")


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_is_wider_than_asked_for(case: Case, width: int) -> None:
    never = item("ending", ("shared",), "One account", "", 0.0, 0, "It is never calm. " * 20)
    for shown in (case, replace(case, plain=with_items(answer(), never))):
        assert max(map(len, write(shown, width).splitlines())) <= width


def test_a_script_stands_as_it_is_to_be_saved(case: Case) -> None:
    assert SCRIPT in write(case)


def test_the_same_answer_gives_the_same_text(case: Case) -> None:
    assert write(case) == write(replace(case))


def test_nothing_but_text_reaches_the_terminal(example: Scenario) -> None:
    text = write(hostile(example))
    assert "\x1b" not in text
    assert "<script>alert(1)</script>" in text


def test_headings_are_bold_where_that_is_wanted(case: Case) -> None:
    assert "\x1b[1m" in write(case, styled=True)
    assert "\x1b" not in write(case)
