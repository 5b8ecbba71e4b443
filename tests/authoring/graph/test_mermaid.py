import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tabletop.authoring.graph import mermaid
from tabletop.authoring.graph.drawing import drawn
from tabletop.authoring.graph.flow import flow
from tabletop.authoring.graph.inside import inside
from tabletop.scenario import Scenario
from tests.authoring.graph.texts import NAUGHTY, chart, texts

JOINER = "\N{WORD JOINER}"
SAFE = re.compile(r"(?:[^\W_]| |,|'|-|\.|[“”’…]|#\d+;)*")
BOX = re.compile(r'\w+(?:\(\[|\[\[|\{\{|\[|\(|>)"([^"]*)"(?:\]\)|\]\]|\}\}|\]|\))(?::::\w+)')
LINE = re.compile(r"[\w& ]+ (?:-->|---|-\.->|-\.-|~~~) \w+")
OTHER = re.compile(r"---|config: .*|flowchart (?:TB|LR)|acc(?:Title|Descr): .*|class(?:Def)? .*")


def shown(escaped: str) -> str:
    """What a reader sees of an escaped text."""
    numbers = re.sub(r"#(\d+);", lambda found: chr(int(found.group(1))), escaped)
    return numbers.replace(JOINER, "")


@given(texts)
@example("\\n$$:fa-x")
def test_a_text_is_shown_as_written_and_holds_no_sign_that_mermaid_reads(text: str) -> None:
    escaped = mermaid.escaped(text)
    assert shown(escaped) == text
    assert SAFE.fullmatch(escaped)


@pytest.mark.parametrize("sign", list('"#;<>&[]{}()|`*_~%$@\\/=!^+:'))
def test_signs_are_written_as_numbers(sign: str) -> None:
    assert mermaid.escaped(f"a{sign}b") == f"a#{ord(sign)};b"


@pytest.mark.parametrize("text", ["1. one", "- one", "+ one", "www.example.org", "\t", "..."])
def test_what_markdown_would_read_is_broken_up(text: str) -> None:
    assert "#" in mermaid.escaped(text)


@pytest.mark.parametrize("text", ["back\\nslash", "$$x$$", "fa:fa-car", "ﬂ°60¶ß"])
def test_what_mermaid_reads_after_the_numbers_is_parted(text: str) -> None:
    assert f"#{ord(JOINER)};" in mermaid.escaped(text)


@settings(max_examples=50)
@given(st.lists(texts, min_size=1, max_size=8))
def test_each_line_is_a_box_an_arrow_or_a_setting(said: Sequence[str]) -> None:
    graph = chart(said)
    lines = [line.strip() for line in mermaid.write(graph).decode().split("\n") if line]
    boxes = [found for line in lines if (found := BOX.fullmatch(line))]
    assert len(boxes) == len(drawn(graph).boxes) + 1
    assert all(SAFE.fullmatch(box.group(1).replace("<br/>", "")) for box in boxes)
    rest = [line for line in lines if not BOX.fullmatch(line)]
    assert all(LINE.fullmatch(line) or OTHER.fullmatch(line) for line in rest)


def test_the_whole_of_a_small_chart(small: Scenario) -> None:
    lines = mermaid.write(flow(small)).decode().splitlines()
    assert lines[3] == "flowchart TB"
    talks = "Turn 2#58; Talks<br/>D#43;3<br/>20 minutes<br/>1 inject, 3 decisions"
    assert f'  turn_talks["{talks}"]:::turn' in lines
    assert '  way_3["2#58; otherwise"]:::way' in lines
    assert "  turn_opening -.- way_3" in lines
    assert "  way_3 -.-> turn_standoff" in lines
    assert "  ending_quiet & ending_broken & ending_unsettled ~~~ caption" in lines


def test_a_turns_inside_runs_across(small: Scenario) -> None:
    written = mermaid.write(inside(small, "opening")).decode()
    assert "flowchart LR" in written
    assert "  class decision_arda_open left" in written


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert mermaid.write(chart(NAUGHTY)) == mermaid.write(chart(NAUGHTY))
