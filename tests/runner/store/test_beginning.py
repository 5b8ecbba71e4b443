import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

import pytest

from tabletop.runner.store import StoreError, beginning, schema
from tabletop.runner.store.canonical import JSON, encode
from tests.runner.store.samples import SCENARIO, header


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """The tables of a session with nothing in them."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    made.text_factory = bytes
    schema.create(made)
    yield made
    made.close()


def put_header(connection: sqlite3.Connection, value: JSON) -> None:
    data = encode(value)
    row = (data, sha256(data).digest())
    connection.execute("INSERT INTO files VALUES ('air.yaml', ?)", (SCENARIO.files["air.yaml"],))
    connection.execute("INSERT INTO session VALUES (1, ?, ?)", row)


def test_the_chain_begins_with_the_hash_of_the_header(connection: sqlite3.Connection) -> None:
    beginning.write(connection, header(), SCENARIO)
    found, first, files = beginning.read(connection, Path("a"))
    assert (found, files) == (header(), SCENARIO)
    assert first == sha256(encode(asdict(header()))).digest()


def test_a_header_of_a_later_format_says_so(connection: sqlite3.Connection) -> None:
    put_header(connection, {**asdict(header()), "format": 2, "more": 1})
    with pytest.raises(StoreError) as caught:
        beginning.read(connection, Path("a"))
    assert caught.value.code == "newer-format"


@pytest.mark.parametrize(
    "value",
    [[], {}, {**asdict(header()), "more": 1}, {"format": 1}],
    ids=["list", "empty", "more", "less"],
)
def test_a_header_of_another_shape_is_damage(connection: sqlite3.Connection, value: JSON) -> None:
    put_header(connection, value)
    with pytest.raises(StoreError) as caught:
        beginning.read(connection, Path("a"))
    assert (caught.value.code, caught.value.commit) == ("damaged", 0)


def test_a_scenario_without_its_main_file_is_not_taken(connection: sqlite3.Connection) -> None:
    with pytest.raises(ValueError, match="main file"):
        beginning.write(
            connection, replace(header(), scenario_main="b"), replace(SCENARIO, main="b")
        )
