"""A comparison as one page with pictures: no script, nothing from elsewhere, fit for paper."""

from collections.abc import Iterator
from importlib.resources import files

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.section import Picture, Section
from tabletop.export.compare.sections import sections, title
from tabletop.formats.html import blocks, escaped
from tabletop.formats.page import page

FIGURES = "The same in figures"
"""Opens the table behind a picture."""


def write(comparison: Comparison) -> bytes:
    """The page in UTF-8. The same comparison gives the same bytes."""
    parts = sections(comparison)
    name = title(comparison)
    contents = "".join(f'<li><a href="#{one.topic}">{escaped(one.title)}</a></li>' for one in parts)
    body = "\n".join(map(_section, parts))
    head = f"<h1>{escaped(name)}</h1>\n<nav><ul>{contents}</ul></nav>"
    return page(name, f"{head}\n{body}", _look())


def _look() -> str:
    return files("tabletop.export.compare").joinpath("look.css").read_text("utf-8")


def _section(part: Section) -> str:
    inner = "\n".join(_pieces(part))
    return f'<section id="{part.topic}">\n<h2>{escaped(part.title)}</h2>\n{inner}\n</section>'


def _pieces(part: Section) -> Iterator[str]:
    for one in part.pieces:
        if isinstance(one, Picture):
            yield (
                f"<figure>\n{one.svg}\n<figcaption>{escaped(one.caption)}</figcaption>\n</figure>\n"
                f"<details><summary>{FIGURES}</summary>\n{blocks((one.table,))}\n</details>"
            )
        else:
            yield blocks((one,))
