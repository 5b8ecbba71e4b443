import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tabletop.engine import commands as cm
from tabletop.export.html import write
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.test_markdown import fresh, written
from tests.formats.test_markdown import HOSTILE

_EMPTY = ("meta", "col", "br", "img")


class Page(HTMLParser):
    """Follows a page's elements; fails where one is closed that is not open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        assert not [name for name in given if name.startswith("on")]
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(play: Play) -> str:
    return write(told(play)).decode()


def test_every_element_is_closed_and_every_way_leads_somewhere(play: Play) -> None:
    found = Page(page(called(play).read("coria", "arda", -1)))
    assert found.open == []
    assert len(set(found.ids)) == len(found.ids)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_the_page_asks_for_nothing_from_elsewhere(play: Play) -> None:
    text = page(called(play))
    assert not re.search(r'(src|href)="(?!#|data:image/svg)', text)
    assert "url(" not in text
    assert "@import" not in text
    assert text.count("<script") == 1


PAYLOADS = ("</script><script>alert(1)</script>", "<img onerror=x>", '" onload="x')


@pytest.mark.parametrize("text", [*HOSTILE, *PAYLOADS])
def test_what_people_wrote_becomes_no_markup_anywhere(play: Play, text: str) -> None:
    """The page with a hostile text has the elements of the page with a tame one."""
    hostile, tame = page(written(play, text)), page(written(fresh(play), "tame"))
    assert Page(hostile).tags == Page(tame).tags


def test_summary_acts_turns_and_annexes_stand_in_this_order(play: Play) -> None:
    text = page(called(play).read("coria", "arda", -1))
    order = [
        f"<h2>{one}</h2>"
        for one in ("Summary", "Each act beside how it was read", "The turns", "Annexes")
    ]
    assert [text.index(one) for one in order] == sorted(text.index(one) for one in order)


def test_headings_go_down_one_level_at_a_time(play: Play) -> None:
    levels = [int(tag[1]) for tag in Page(page(called(play))).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_without_a_script_all_is_there_but_the_form(play: Play) -> None:
    text = page(called(play))
    assert re.findall(r"<\w+[^>]* hidden>", text) == [
        '<form id="filters" aria-label="Show only" hidden>'
    ]


def test_the_same_log_gives_the_same_page(play: Play) -> None:
    called(play)
    assert page(play) == page(play)


def test_a_session_that_never_began_has_a_page(play: Play) -> None:
    assert "No turn was played." in page(play)


def test_off_record_notes_are_not_on_the_page(play: Play) -> None:
    play.do(cm.Note(text="confided", off_record=True))
    assert "confided" not in page(play)
