"""What a reader marks in a session: bookmarks and tags, kept beside the session and not in it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from tabletop.text import clean, clean_line

FORMAT = 1
"""The format of a file of marks."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A commit that a reader marked: with tags, or with a text, or with neither.

    `commit` is at least 1. A session has one mark at a commit.
    """

    commit: int
    tags: tuple[str, ...] = ()
    text: str = ""


class UnreadableMarks(ValueError):
    """A file of marks that this version cannot read; its text says why."""


def marked(commit: int, tags: Iterable[str], text: str) -> Mark:
    """A mark with its words made safe: tags on one line, each once, blank ones left out."""
    lines = (clean_line(tag) for tag in tags)
    return Mark(commit, tuple(dict.fromkeys(tag for tag in lines if tag)), clean(text).strip())


def placed(marks: Iterable[Mark], new: Mark) -> tuple[Mark, ...]:
    """`marks` with `new` in the place of the one at its commit, in the order of commits."""
    kept = [one for one in marks if one.commit != new.commit]
    return tuple(sorted((*kept, new), key=lambda one: one.commit))


def without(marks: Iterable[Mark], commit: int) -> tuple[Mark, ...]:
    """`marks` without the one at `commit`."""
    return tuple(one for one in marks if one.commit != commit)


def written(session: str, marks: Iterable[Mark]) -> bytes:
    """The file of marks of the session with the id `session`."""
    found = {"format": FORMAT, "session": session, "marks": [asdict(one) for one in marks]}
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def read(data: bytes, session: str) -> tuple[Mark, ...]:
    """The marks in a file of the session with the id `session`, in the order of commits.

    Raises UnreadableMarks for what `written` does not write, and for another session's file.
    """
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableMarks("it is not a file of marks as this program writes them") from error
    if not isinstance(found, dict) or not isinstance(found.get("marks"), list):
        raise UnreadableMarks("it holds no list of marks")
    if found.get("format") != FORMAT:
        raise UnreadableMarks(f"its format is not {FORMAT}; a newer version may have written it")
    if found.get("session") != session:
        raise UnreadableMarks("it belongs to another session")
    marks: tuple[Mark, ...] = ()
    for number, one in enumerate(found["marks"], 1):
        marks = placed(marks, _mark(one, number))
    return marks


def _mark(one: Any, number: int) -> Mark:
    match one:
        case {"commit": int(commit), "tags": list(tags), "text": str(text), **rest} if not rest:
            if 1 <= commit < 2**63 and all(isinstance(tag, str) for tag in tags):
                return marked(commit, tags, text)
    raise UnreadableMarks(f"mark {number} is not as marks are written")
