"""Adding one commit to the chain, within the caller's transaction."""

import re
import sqlite3

from tabletop.runner.store import chain
from tabletop.runner.store.body import compose
from tabletop.runner.store.canonical import normal_text
from tabletop.runner.store.errors import refusal
from tabletop.runner.store.records import Draft
from tabletop.runner.store.texts import Salt


def append(connection: sqlite3.Connection, draft: Draft, first: bytes, salt: Salt) -> int:
    """Record `draft` after the last commit, and give the number of the commit that it became.

    `first` is the header's hash. Raises StoreRefused "no-such-text" for a text to be destroyed that
    is not there.
    """
    seq, previous = chain.last(connection, first)
    written = compose(draft, seq + 1, salt)
    row = (
        seq + 1,
        normal_text(draft.command_id),
        written.data,
        chain.link(previous, written.data),
    )
    connection.execute("INSERT INTO commits VALUES (?, ?, ?, ?)", row)
    for text in written.texts:
        values = (text.seq, text.number, text.salt, (text.text or b"").decode())
        connection.execute("INSERT INTO texts VALUES (?, ?, ?, ?)", values)
    for name in draft.destroys:
        _empty(connection, name, seq)
    return seq + 1


def _empty(connection: sqlite3.Connection, name: str, last: int) -> None:
    """Empty the text with the id `name`, of a commit not after `last`. Raises StoreRefused."""
    update = "UPDATE texts SET salt = NULL, text = NULL WHERE seq = ? AND number = ?"
    numbers = re.fullmatch(r"([1-9][0-9]{0,17})\.([1-9][0-9]{0,17})", name)
    if (
        numbers
        and int(numbers[1]) <= last
        and connection.execute(update, numbers.groups()).rowcount
    ):
        return
    raise refusal("no-such-text", found=name)
