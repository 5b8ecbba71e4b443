"""The sentences of a first scenario, in each of its languages, as YAML to go behind a key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from importlib import resources
from typing import Any

import yaml

from tabletop.authoring.answers import LANGUAGES
from tabletop.authoring.scalars import STEP, Spot, write
from tabletop.text import clean_line

MADE_UP = ("title", "place")
"""The keys of what is taken for an answer that nobody gives."""

PARTING = " / "
"""Between the wordings of a text that a person gives in several languages."""


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
        """The YAML of a text of the writer's.

        In several languages `A closed bridge / Закрытый мост` gives a wording for each, in their
        order; one that was made up for the writer has its own; any other is the same in all until
        it is translated.
        """
        wordings = text.split(PARTING)
        if len(wordings) == len(self.languages):
            return _in_each(dict(zip(self.languages, wordings, strict=True)), column, key)
        made_up = key in MADE_UP and text == made_up_for(key)
        said = {one: _sentence(one, key) if made_up else text for one in self.languages}
        return _in_each(said, column, key)


def made_up_for(key: str) -> str:
    """What is taken for an answer that nobody gives, in the first language: `title`, `place`."""
    return _sentence(LANGUAGES[0], key)


def _in_each(said: Mapping[str, str], column: int, key: str) -> str:
    """The YAML of a text in one or several languages."""
    [first, *others] = said.values()
    if not others:
        return written(first, column, key)
    inset = column + STEP
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
    """The YAML of a text or phrase, brought on one line, whose `key` begins at `column`.

    It is in quotes where YAML would otherwise take it for something else, and folded over several
    lines where it is long.
    """
    return write(clean_line(text), Spot(column, column + len(key) + len(": "), column + STEP))
