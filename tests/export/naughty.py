"""Texts that other programs stumble over."""

from collections.abc import Iterator
from itertools import cycle

from tabletop.text import clean

NAUGHTY = (
    '=HYPERLINK("http://example.org","click")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "'=1+1",
    "<script>alert(1)</script>",
    "]]><!-- & &amp; <Project/> &#0;",
    "{{ 7*7 }} {% raw %} ${7*7}",
    "Poland: said\n\nRussia: not said\n¶",
    "a\u202eb\u200bc\ufeffd\x00e\x1b[31mf",
    "Хмелеўскі, Žemaitė, Łódź, Ґ, 漢字, 𝔘𝔫𝔦, 👩‍👩‍👧‍👦, e\u0301",
    "x, y; \"z\" 'w'\r\nnext",
    "😀" * 17_000,
    " leading and trailing ",
)


def texts() -> Iterator[str]:
    """All of them, over and over."""
    return cycle(NAUGHTY)


CLEANED = tuple(clean(one) for one in NAUGHTY)
"""As they stand in a record, where they were cleaned on their way in."""
