from hashlib import sha256
from itertools import pairwise

from tabletop.runner.store import Store, chain
from tests.runner.store.samples import fill, put, redaction


def test_each_hash_is_that_of_the_hash_before_and_the_body_as_stored(store: Store) -> None:
    fill(store, 3)
    connection = store._database.connection
    rows = connection.execute("SELECT body, hash FROM commits ORDER BY seq").fetchall()
    first = connection.execute("SELECT hash FROM session").fetchone()[0]
    for (_, before), (body, kept) in pairwise([(b"", first), *rows]):
        assert kept == sha256(before + body).digest()


def test_the_last_of_none_is_the_header(store: Store) -> None:
    assert chain.last(store._database.connection, b"first") == (0, b"first")
    fill(store, 2)
    assert chain.last(store._database.connection, b"first")[0] == 2


def test_destroyed_texts_are_told_in_order(store: Store) -> None:
    fill(store, 3)
    put(store, redaction("r1", "3.1", reason="first"))
    put(store, redaction("r2", "1.1", reason="second"))
    found = chain.destroyed(store.read())
    assert [(one.text, one.commit, one.reason) for one in found] == [
        ("3.1", 4, "first"),
        ("1.1", 5, "second"),
    ]
