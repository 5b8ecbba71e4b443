"""The report for a terminal or a text file."""

import textwrap
from collections.abc import Iterator

from tabletop.explore.report.coverage import covered
from tabletop.explore.report.section import Case, Script, Section
from tabletop.explore.report.sections import sections
from tabletop.formats import plain
from tabletop.formats.document import Block, Document, Heading, Paragraph
from tabletop.text import clean


def write(case: Case, width: int = 80, *, styled: bool = False) -> str:
    """The report in lines of at most `width` columns, but for scripts, which stay as they are.

    The first paragraph says what was covered. With `styled`, headings are bold.
    """
    parts = sections(case)
    title = f"What can happen in {case.scenario.title}"
    blocks = tuple(block for part in parts for block in _blocks(part))
    whole = plain.write(Document(title, blocks), width, styled=styled)
    first = textwrap.fill(clean(covered(case)), width, break_long_words=False)
    scripts = (line for part in parts for one in part.scripts for line in _script(one, width))
    return "\n".join((first, "", whole.rstrip("\n"), *scripts)) + "\n"


def _blocks(part: Section) -> Iterator[Block]:
    yield Heading(1, part.title)
    if part.lead:
        yield Paragraph(part.lead)
    yield from part.blocks


def _script(script: Script, width: int) -> Iterator[str]:
    yield ""
    yield from textwrap.wrap(clean(f"# {script.title}"), width, subsequent_indent="# ")
    yield from clean(script.text).rstrip("\n").split("\n")
