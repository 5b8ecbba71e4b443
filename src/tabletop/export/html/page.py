"""The page: contents, filters, then each part of the report with its pictures."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

from tabletop.debrief.model import Debrief
from tabletop.export.html.filters import form, marked
from tabletop.export.html.pictures import pictures
from tabletop.export.report import parts, title
from tabletop.export.report.case import Case
from tabletop.export.report.part import Filed, Part
from tabletop.formats.document import Block, Table
from tabletop.formats.html import attributes, blocks, escaped, line, table
from tabletop.formats.page import page

_DEEPEST = 6
"""HTML knows no heading below h6."""
_LISTED = 2
"""Levels of parts that the contents name."""


def write(debrief: Debrief) -> bytes:
    """The page in UTF-8. The same debrief gives the same bytes."""
    case, report = Case(debrief), parts(debrief)
    written = _Writing(pictures(case))
    name = title(debrief)
    body = "\n".join(
        (
            '<a class="skip" href="#report">Skip to the report</a>',
            f"<header>\n<h1>{escaped(name)}</h1>\n</header>",
            f'<nav aria-label="Contents">\n{_contents(report)}\n</nav>',
            form(case),
            f'<main id="report">\n{written.parts(report)}\n</main>',
        )
    )
    return page(name, body, _own("look.css"), script=_own("filters.js"))


def _own(name: str) -> str:
    return files("tabletop.export.html").joinpath(name).read_text("utf-8")


def _place(number: Sequence[int]) -> str:
    """The name by which a part is found: its numbers from the outermost in."""
    return "-".join(("part", *map(str, number)))


def _contents(report: Sequence[Part], above: tuple[int, ...] = ()) -> str:
    """The parts that have a title, as a list of ways to them."""
    entries = []
    for number, part in enumerate(report, 1):
        here = (*above, number)
        if part.title:
            inner = _contents(part.parts, here) if len(here) < _LISTED else ""
            link = f'<a href="#{_place(here)}">{line(part.title)}</a>'
            entries.append(f"<li>{link}{inner}</li>")
    return f"<ul>{''.join(entries)}</ul>" if entries else ""


class _Writing:
    """Writes parts, with the pictures that belong to their places."""

    def __init__(self, pictured: dict[str, str]) -> None:
        self._pictured = pictured

    def parts(self, every: Sequence[Part], above: tuple[int, ...] = (), level: int = 2) -> str:
        """The parts one after another, their headings at `level`."""
        numbered = enumerate(every, 1)
        return "\n".join(self._part(part, (*above, number), level) for number, part in numbered)

    def _part(self, part: Part, here: tuple[int, ...], level: int) -> str:
        """A section if it has a title, else a division of the one that it stands in."""
        name = "section" if part.title else "div"
        place = {"id": _place(here)} if part.title else {}
        inner = "\n".join(self._inner(part, here, level))
        return f"<{name}{attributes({**place, **marked(part.mark)})}>\n{inner}\n</{name}>"

    def _inner(self, part: Part, here: tuple[int, ...], level: int) -> Iterator[str]:
        if part.title:
            yield f"<h{level}>{line(part.title)}</h{level}>"
        if part.mark.place in self._pictured:
            yield self._pictured[part.mark.place]
        yield from map(_block, part.blocks)
        yield self.parts(part.parts, here, min(_DEEPEST, level + 1) if part.title else level)


def _block(block: Block) -> str:
    if isinstance(block, Filed):
        return _scrolling(table(block, [marked(mark) for mark in block.marks]))
    return _scrolling(table(block)) if isinstance(block, Table) else blocks((block,))


def _scrolling(written: str) -> str:
    """A table that is moved sideways where the screen is narrower than it."""
    return f'<div class="scroll">\n{written}\n</div>'
