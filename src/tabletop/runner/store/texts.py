"""Free texts of people: kept outside the hashed body, so that they can be destroyed.

The body holds a reference, `{"$text": "12.1", "sha256": ...}`. The digest is salted, for without
salt a short text could be guessed from it; a destroyed text leaves neither text nor salt in the
file. Out of reach are copies made before, and blocks of the disk that the journal once used.
"""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.runner.store.canonical import JSON, JSONObject, NotCanonical, normal_text

KEY = "$text"
_SIMPLE = frozenset((str, int, bool, type(None)))
"""What most values of a commit are; a long session holds hundreds of thousands."""

Salt: TypeAlias = Callable[[str], bytes]
"""Gives the salt of the text with an id."""


@dataclass(frozen=True)
class StoredText:
    """A text of commit `seq`, its `number`th; salt and text are None once it was destroyed."""

    seq: int
    number: int
    salt: bytes | None
    text: bytes | None

    @property
    def id(self) -> str:
        return f"{self.seq}.{self.number}"

    @property
    def digest(self) -> str | None:
        """The salted SHA-256 in hex, or None for a destroyed text."""
        if self.salt is None or self.text is None:
            return None
        return hashlib.sha256(self.salt + self.text).hexdigest()

    @property
    def reference(self) -> JSONObject:
        """What stands in the body for this text."""
        return {KEY: self.id, "sha256": self.digest}


def random_salt(_text_id: str) -> bytes:
    """A salt that nobody can guess."""
    return secrets.token_bytes(16)


def salted(seq: int, texts: Mapping[str, str], salt: Salt) -> dict[str, StoredText]:
    """The texts of commit `seq` by their local names, numbered in order, each with its salt."""
    return {
        name: StoredText(seq, number, salt(f"{seq}.{number}"), normal_text(text).encode())
        for number, (name, text) in enumerate(texts.items(), 1)
    }


def references(value: JSON) -> dict[str, str | None]:
    """The digest by id of every text that `value`, from a stored body, refers to.

    Raises NotCanonical for a reference of another shape, or for two digests of one text.
    """
    found: dict[str, str | None] = {}
    unseen: list[object] = [value]
    while unseen:
        one = unseen.pop()
        if isinstance(one, dict) and KEY in one:
            _note(one, found)
        elif isinstance(one, dict | list):
            inside = one.values() if isinstance(one, dict) else one
            unseen += [item for item in inside if type(item) not in _SIMPLE]
    return found


def _note(reference: JSONObject, found: dict[str, str | None]) -> None:
    name, digest = reference[KEY], reference.get("sha256")
    if len(reference) != 2 or not isinstance(name, str) or not isinstance(digest, str):
        raise NotCanonical("a reference to a text is not whole")
    if found.setdefault(name, digest) != digest:
        raise NotCanonical(f"text {name} has two digests")


def replaced(value: JSON, replace: Callable[[JSONObject], JSON]) -> JSON:
    """`value` with each reference to a text in it replaced by what `replace` makes of it."""
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, dict | Mapping):
        if KEY in value:
            return replace(value)
        return {
            key: item if type(item) in _SIMPLE else replaced(item, replace)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [replaced(item, replace) for item in value]
    return value
