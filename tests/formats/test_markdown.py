import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from tabletop.formats.markdown import inline, table

HOSTILE = (
    "[x](javascript:alert(1))",
    "![x](http://example.org/a.png)",
    "<script>alert(1)</script>",
    "<script src=x",
    "<!-- gone",
    "<?php",
    "<https://example.org>",
    "a | b",
    "# heading",
    "=1+1",
    "===",
    "---",
    "+ item",
    "- item",
    "* item",
    "1. item",
    "2) item",
    "> quoted",
    "```",
    "~~~",
    "**bold** _em_ `code` ~~gone~~",
    "&lt;b&gt; &#60;b&#62;",
    "\\[x\\](y)",
    "[x]: http://example.org",
    "[^1]",
    "$x$",
    "{{ 1 + 1 }}{% raw %}",
)
PLAIN = {"paragraph_open", "paragraph_close", "inline"}


def shown(markdown: str) -> tuple[set[str], str]:
    """What kinds of markup a reader of GitHub's Markdown makes of a text, and the text it shows."""
    tokens = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(markdown)
    )
    inner = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in tokens} | {child.type for child in inner}
    words = "".join(" " if one.type == "softbreak" else one.content for one in inner)
    return kinds - PLAIN - {"text", "text_special", "softbreak"}, words


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_becomes_no_markup_and_reads_as_written(text: str) -> None:
    assert shown(inline(text)) == (set(), " ".join(text.split()))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_inside_its_list_item_and_cell(text: str) -> None:
    item, words = shown(f"- {inline(text)}")
    assert item == {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"}
    assert words == text
    tokens = MarkdownIt("commonmark").enable("table").parse(table(("a", "b"), [(text, "end")]))
    assert [one.type for one in tokens].count("td_open") == 2


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_no_text_becomes_markup(text: str) -> None:
    kinds, _words = shown(inline(text))
    assert kinds == set()


def test_what_is_finished_is_left_alone() -> None:
    assert inline(Markup("*x*")) == "*x*"


def test_a_signal_reads_plainly() -> None:
    assert inline("+1 reassure slightly") == "+1 reassure slightly"
    assert inline("1.0.0") == "1.0.0"


def test_a_table_without_rows_is_nothing() -> None:
    assert table(("a",), []) == ""
