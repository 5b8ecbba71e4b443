"""Commands with what they answer, as a document shows them, held against what they do."""

import io
import re
import shlex
import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass

import pytest

from tabletop.cli import run

CUT = "…"
"""Stands for any characters of a line, or alone on a line for any number of lines."""

_PROMPT = "$ "
_ANSWER = re.compile(r"\]: ?(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Call:
    """A command line and what it is said to answer, up to the next one."""

    command: str
    answer: str


def calls(text: str) -> Iterator[Call]:
    """The commands of a block, each after its `$`."""
    for part in re.split(rf"^{re.escape(_PROMPT)}", text, flags=re.MULTILINE):
        command, _, answer = part.partition("\n")
        if command:
            yield Call(command, answer)


class Typist:
    """A person at a terminal, in the place of standard input, who types these lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)

    def isatty(self) -> bool:
        """Yes: somebody is there."""
        return True

    def readline(self) -> str:
        """The next line, which a terminal shows as it is typed."""
        line = f"{next(self._lines)}\n"
        sys.stdout.write(line)
        return line


def answer(call: Call, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command answers, on both streams, as a terminal of 100 columns would show it."""
    arguments = shlex.split(call.command)
    assert arguments[0] == "tabletop", call.command
    monkeypatch.setattr(sys, "stdin", Typist(_ANSWER.findall(call.answer)))
    shown = io.StringIO()
    with redirect_stdout(shown), redirect_stderr(shown):
        run(arguments[1:])
    return shown.getvalue()


def agrees(said: str, shown: str) -> bool:
    """Whether a document says what was shown, but for its cuts and blanks at the ends of lines."""
    pattern = "".join(map(_line, said.splitlines()))
    return (
        re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in shown.splitlines()))
        is not None
    )


def _line(line: str) -> str:
    if line.strip() == CUT:
        return r"(?:.*\n)*"
    return ".*".join(re.escape(part) for part in line.rstrip().split(CUT)) + r"\n"
