"""The page on a code, as `tabletop check --explain` prints it."""

import shutil
import sys
import textwrap
from collections.abc import Iterator

from tabletop.authoring.rules.page import Page
from tabletop.authoring.rules.pages import codes
from tabletop.cli.findings import COLOURS
from tabletop.cli.output import line, styled
from tabletop.diagnostics import did_you_mean

WIDEST = 88
"""Columns of a page in a pipe or a file; a terminal gets no more than it has."""


class UnknownCode(Exception):
    """A code that no finding has. `hint` names the nearest, or where codes are listed."""

    def __init__(self, code: str) -> None:
        super().__init__(f"There is no finding '{code}'.")
        near = did_you_mean(code, codes())
        listed = ", ".join(sorted(codes()))
        self.hint = f"Did you mean '{near}'?" if near else f"There are: {listed}."


def explain(code: str) -> None:
    """Print the page on a code. Raises UnknownCode."""
    if code not in codes():
        raise UnknownCode(code)
    terminal = sys.stdout.isatty()
    width = min(WIDEST, shutil.get_terminal_size().columns) if terminal else WIDEST
    for text in _page(codes()[code], width):
        line(text)


def _page(page: Page, width: int) -> Iterator[str]:
    weight = styled(f"{page.severity}[{page.code}]:", fg=COLOURS[page.severity], bold=True)
    yield f"{weight} {page.title}"
    for paragraph in page.meaning.split("\n\n"):
        if paragraph:
            yield ""
            yield textwrap.fill(paragraph, width)
    yield from _block("Wrong", page.wrong)
    yield from _block("Right", page.right)
    yield ""
    yield styled("In the room", bold=True)
    yield textwrap.fill(page.room, width)


def _block(title: str, yaml: str) -> Iterator[str]:
    yield ""
    yield styled(title, bold=True)
    yield textwrap.indent(yaml, "    ")
