"""The sentences of a first scenario, in each of its languages, as YAML to go behind a key."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from importlib import resources
from typing import Any

import yaml

from tabletop.text import clean_line

WIDTH = 100
"""Columns of a line, as far as words allow."""

_STEP = 2


@dataclass(frozen=True)
class Sentences:
    """Says sentences in `languages`.

    `names` go into them: by a team's id, its own name ("team") and that of the team with which its
    options are concerned ("other").
    """

    languages: Sequence[str]
    names: Mapping[str, Mapping[str, str]]

    def say(self, column: int, key: str, team: str = "") -> str:
        """The YAML of a sentence such as `first.ask.label`, whose own key begins at `column`.

        `team` is the id of the team that it speaks of.
        """
        names = self.names.get(team, {})
        said = {one: _sentence(one, key).format_map(names) for one in self.languages}
        return _in_each(said, column, key.rpartition(".")[2])

    def put(self, column: int, key: str, text: str) -> str:
        """The YAML of a text of the writer's, the same in each language until it is translated."""
        return _in_each(dict.fromkeys(self.languages, text), column, key)


def _in_each(said: Mapping[str, str], column: int, key: str) -> str:
    """The YAML of a text in one or several languages."""
    [first, *others] = said.values()
    if not others:
        return written(first, column, key)
    inset = column + _STEP
    lines = (f"{one}: {written(text, inset, one)}" for one, text in said.items())
    return "".join(f"\n{' ' * inset}{line}" for line in lines)


def _sentence(language: str, key: str) -> str:
    found: Any = reduce(lambda block, part: block[part], key.split("."), _sentences(language))
    return str(found)


@cache
def _sentences(language: str) -> Any:
    file = resources.files(__package__).joinpath("templates", f"scaffold.{language}.yaml")
    return yaml.safe_load(file.read_text("utf-8"))


def written(text: str, column: int, key: str) -> str:
    """The YAML of a text, brought on one line, whose `key` begins at `column`.

    It is in quotes where YAML would otherwise take it for something else, and folded over several
    lines where it is long.
    """
    line = clean_line(text)
    dumped = yaml.safe_dump({"_": line}, allow_unicode=True, width=len(line) * 10 + WIDTH)
    quoted = dumped.removeprefix("_: ").rstrip("\n")
    fits = column + len(key) + len(": ") + len(quoted) <= WIDTH
    return quoted if fits else folded(line, column)


def folded(line: str, column: int) -> str:
    """The YAML of a text of one line, or of a phrase, folded under a key at `column`."""
    inset = " " * (column + _STEP)
    rows = textwrap.wrap(
        line,
        WIDTH,
        initial_indent=inset,
        subsequent_indent=inset,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join([">-", *rows])
