"""The fenced blocks of a document, each with the mark that stands above it in a comment.

A mark says what a block is a part of, and so how it is held to be true:

    <!-- step 3 -->                       lines of that step's file; or commands run on it
    <!-- step 3, 'lable:' for 'label:' -->  the same with a mistake made in it
    <!-- laid over step 10 -->            keys that the step's file could have as well
    <!-- file calm.yaml -->               a file that later commands read
    <!-- no file -->                      commands that need no scenario
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(
    r"(?:^<!-- (?P<mark>[^\n]*) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_CODE = re.compile("`([^`]+)`")
_STEP = re.compile(r"(?P<laid>laid over )?step (?P<step>\d+)(?:, '(?P<new>.+)' for '(?P<old>.+)')?")


@dataclass(frozen=True)
class Block:
    """A fenced block: its text, the language it is said to be in, the mark above it, its line."""

    line: int
    language: str
    mark: str
    text: str


@dataclass(frozen=True)
class Step:
    """A step of the manual: its number, and a mistake that is made in its file."""

    number: int
    old: str = ""
    new: str = ""
    laid: bool = False


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a document in Markdown, in their order."""
    for found in _BLOCK.finditer(text):
        line = text.count("\n", 0, found.start("language")) + 1
        yield Block(line, found["language"], found["mark"] or "", found["text"])


def step(mark: str) -> Step | None:
    """The step that a mark names, if it names one."""
    found = _STEP.fullmatch(mark)
    if found is None:
        return None
    return Step(int(found["step"]), found["old"] or "", found["new"] or "", bool(found["laid"]))


def step_file(folder: Path, one: Step) -> str:
    """The text of a step's file, with the step's mistake made in it."""
    text = (folder / f"step_{one.number:02}.yaml").read_text("utf-8")
    if not one.old:
        return text
    assert text.count(one.old) == 1, f"'{one.old}' does not stand once in step {one.number}"
    return text.replace(one.old, one.new)


def column(text: str, head: str) -> list[str]:
    """The first code, or else the words, of each row in the column of a table with that head."""
    for table in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        heads, _, *rows = (
            [cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()
        )
        if head in heads:
            cells = [row[heads.index(head)] for row in rows]
            return [found[1] if (found := _CODE.search(cell)) else cell for cell in cells]
    raise ValueError(f"no table has a column '{head}'")
