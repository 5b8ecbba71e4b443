"""A comparison as one page with pictures: no script, nothing from elsewhere, fit for paper."""

from collections.abc import Iterator
from importlib.resources import files

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.section import Picture, Section
from tabletop.export.compare.sections import sections, title
from tabletop.formats.html import blocks, escaped

FIGURES = "The same in figures"
"""Opens the table behind a picture."""


def write(comparison: Comparison, language: str = "en") -> bytes:
    """The page in UTF-8. The same comparison gives the same bytes."""
    parts = sections(comparison)
    name = escaped(title(comparison))
    contents = "".join(f'<li><a href="#{one.topic}">{escaped(one.title)}</a></li>' for one in parts)
    body = "\n".join(map(_section, parts))
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>{name}</title>\n<style>\n{_look()}</style>\n</head>\n<body>\n<h1>{name}</h1>\n"
        f"<nav><ul>{contents}</ul></nav>\n{body}\n</body>\n</html>\n"
    ).encode()


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
