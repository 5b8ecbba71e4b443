import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

from tabletop.explore.report.page import write
from tabletop.explore.report.section import Case
from tabletop.scenario import Scenario
from tests.explore.report.answers import answer, guessed, hostile, with_twins

_EMPTY = ("meta", "col", "br")


class _Nesting(HTMLParser):
    """Follows a page's elements; fails where one is closed that is not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's signature
        self.seen.add(tag)
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _page(case: Case) -> str:
    return write(case).decode()


def test_every_element_is_closed(case: Case) -> None:
    nesting = _Nesting()
    nesting.feed(_page(case))
    nesting.close()
    assert nesting.open == []


def test_the_page_asks_for_nothing_from_elsewhere(case: Case) -> None:
    page = _page(case)
    assert not re.search(r"(src|href)=\"(?!#)", page)
    assert "url(" not in page
    assert "<script" not in page
    assert "default-src 'none'" in page


def test_it_begins_with_what_was_covered_and_what_needs_the_eye(case: Case) -> None:
    page = _page(replace(case, answer=with_twins(answer())))
    covered, twins, first = (
        page.index(one) for one in ("Exact: all play of", "Options that never differ", "<table>")
    )
    assert covered < twins < first


def test_texts_of_a_scenario_are_only_text(example: Scenario) -> None:
    nesting = _Nesting()
    page = _page(hostile(example))
    nesting.feed(page)
    assert "script" not in nesting.seen
    assert nesting.open == []
    assert "\x1b" not in page


def test_pictures_are_well_formed_and_say_what_they_show(case: Case) -> None:
    pictures = re.findall(r"<svg.*?</svg>", _page(case), re.DOTALL)
    assert len(pictures) == 4
    for one in pictures:
        picture = ElementTree.fromstring(one)
        title = picture.find("title")
        assert title is not None
        assert title.text


def test_there_is_a_look_for_the_dark_and_for_paper(case: Case) -> None:
    page = _page(case)
    assert "@media (prefers-color-scheme: dark)" in page
    assert "@media print" in page


def test_the_same_answer_gives_the_same_bytes(case: Case) -> None:
    assert write(case) == write(replace(case))


def test_an_estimate_is_shown_with_its_interval(case: Case) -> None:
    items = tuple(
        replace(one, chance=guessed(0.5, 0.4, 0.6)) if one.kind == "ending" else one
        for one in case.answer.items
    )
    page = _page(replace(case, answer=replace(answer(), items=items)))
    assert 'class="interval"' in page
    assert "50% (40 to 60%)" in page
    assert 'class="interval"' not in _page(case)


def test_under_an_assumption_bars_carry_a_mark_for_what_is_without(case: Case) -> None:
    assert 'class="before"' in _page(replace(case, plain=answer()))
    assert 'class="before"' not in _page(case)
