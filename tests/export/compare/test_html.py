import re

import pytest

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.html import write
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import side_by_side
from tests.export.compare.telling import spoken
from tests.formats.test_markdown import HOSTILE

ELSEWHERE = re.compile(r"<script|<link|<img|<iframe|src=|url\(|@import|href=\"[^#]", re.IGNORECASE)


def tags(page: bytes) -> list[str]:
    return re.findall(r"<[a-z!/][^\s>]*", page.decode())


def test_the_page_takes_nothing_from_elsewhere(two: Comparison, many: Comparison) -> None:
    for comparison in (two, many):
        page = write(comparison).decode()
        assert not ELSEWHERE.search(page)
        assert "default-src 'none'" in page
        assert page.count("<svg") == page.count("<figure")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_becomes_no_markup(small: Scenario, text: str) -> None:
    def page(words: str) -> bytes:
        return write(side_by_side(*(spoken(small, one, words) for one in ("call", "patrol"))))

    assert tags(page(text)) == tags(page("tame"))


def test_a_section_can_be_led_to(two: Comparison) -> None:
    page = write(two).decode()
    for topic in re.findall(r'href="#(\w+)"', page):
        assert f'<section id="{topic}">' in page


def test_the_same_comparison_gives_the_same_bytes(two: Comparison) -> None:
    assert write(two) == write(two)
