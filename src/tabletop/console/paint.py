"""The one path of a text to the screen: cleaned again, never read as markup, bounded in length."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from tabletop.text import clean

LONGEST = 20_000
_CUT = " … (cut here; the session file holds the rest)"

Part = str | tuple[str, str]


def plain(text: str, longest: int = LONGEST) -> str:
    """`text` without anything that a terminal would act on; at most `longest` letters."""
    cleaned = clean(text)
    return cleaned if len(cleaned) <= longest else cleaned[:longest] + _CUT


def one_line(text: str) -> str:
    """`text` on a single line, its white space collapsed."""
    return " ".join(plain(text).split())


def content(*parts: Part) -> Content:
    """Plain texts, or (text, style) pairs, put together for a widget.

    The styles are ours and never come from data.
    """
    return Content.assemble(
        *((plain(one), "") if isinstance(one, str) else (plain(one[0]), one[1]) for one in parts)
    )


def flow(items: Iterable[Sequence[Part]], width: int) -> Content:
    """Items side by side, broken between them and never inside one; `width` in cells."""
    parts: list[Part] = []
    used = 0
    for item in items:
        long = content(*item).cell_length
        if used:
            fits = used + 2 + long <= width
            parts.append("  " if fits else "\n")
            used = used + 2 if fits else 0
        parts += item
        used += long
    return content(*parts)
