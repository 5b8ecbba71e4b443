"""What a reader marked in a record: a place, and what was thought about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark on a commit: `tag` names what it is an example of, `text` says more ("": nothing).

    Marks are kept beside a session, never in it.
    """

    commit: int
    tag: str
    text: str = ""
