import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tabletop.runner.store import Commit, Destroyed, Store, StoreError, chain, schema
from tests.runner.store.samples import create, game, note, put, redaction

COUNT = 12


@pytest.fixture
def session(path: Path) -> Path:
    """A closed session of twelve commits, the last of which destroyed a text."""
    with create(path) as store:
        put(store, game("g1"))
        for number in range(2, COUNT):
            put(store, note(f"n{number}", f"note {number} " * 3))
        put(store, redaction("r1", "4.1"))
    return path


def forced(path: Path, *statements: str) -> None:
    """Change `path` as somebody may who takes the triggers away and puts them back."""
    connection = sqlite3.connect(path, isolation_level=None)
    for kind, name in connection.execute("SELECT type, name FROM sqlite_master").fetchall():
        if kind == "trigger":
            connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for trigger in schema.TRIGGERS:
        connection.execute(trigger)
    connection.close()


def bodies(path: Path) -> dict[int, bytes]:
    connection = sqlite3.connect(path)
    found = dict(connection.execute("SELECT seq, body FROM commits").fetchall())
    connection.close()
    return found


def test_a_sound_file_is_good_to_its_head(session: Path) -> None:
    with Store.open(session) as store:
        found = store.verify()
        assert (found.ok, found.commits, found.head) == (True, COUNT, store.head)
        assert (found.first_bad, found.problem) == (None, "")


def test_a_file_without_commits_is_good(store: Store) -> None:
    found = store.verify()
    assert (found.ok, found.commits, found.head) == (True, 0, store.head)


def test_destroyed_texts_are_reported_with_when_and_why(session: Path) -> None:
    with Store.open(session) as store:
        when = "2026-03-02T10:00:00Z"
        assert store.verify().destroyed == (
            Destroyed("4.1", COUNT, when, "asked for by the speaker"),
        )


@pytest.mark.parametrize("seed", range(40))
def test_a_bit_flipped_in_a_body_is_found_and_placed(session: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(session.read_bytes())
    seq, body = chance.choice(list(bodies(session).items()))
    place = data.index(body) + chance.randrange(len(body))
    data[place] ^= 1 << chance.randrange(8)
    session.write_bytes(data)
    with Store.open(session) as store:
        found = store.verify()
        assert (found.ok, found.first_bad, found.commits) == (False, seq, seq - 1)
        with pytest.raises(StoreError) as caught:
            store.read()
    assert (caught.value.code, caught.value.commit) == ("damaged", seq)


def what_is_in(path: Path) -> tuple[Commit, ...] | None:
    """What a file gives back, or None if it says that it is damaged or no session."""
    try:
        with Store.open(path, read_only=True) as store:
            return store.read() if store.verify().ok else None
    except StoreError:
        return None


def test_no_flipped_bit_changes_what_is_read_unseen(session: Path) -> None:
    chance = random.Random(11)
    data, truth = session.read_bytes(), what_is_in(session)
    flipped = session.with_name("flipped.tabletop")
    seen = 0
    for _ in range(300):
        harmed = bytearray(data)
        harmed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        flipped.write_bytes(harmed)
        found = what_is_in(flipped)
        assert found in (None, truth)
        seen += found is None
    assert seen > 0


def test_a_file_cut_short_anywhere_never_passes_for_whole(session: Path) -> None:
    data = session.read_bytes()
    short = session.with_name("short.tabletop")
    for length in range(0, len(data), 1024):
        short.write_bytes(data[:length])
        assert what_is_in(short) is None


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE commits SET body = CAST(replace(CAST(body AS TEXT), ':2', ':3') AS BLOB)", 1),
        ("UPDATE commits SET body = 'text' WHERE seq = 5", 5),
        ("UPDATE commits SET hash = x'00' WHERE seq = 5", 5),
        ("UPDATE commits SET command_id = 'n99' WHERE seq = 6", 6),
        ("DELETE FROM commits WHERE seq = 7", 7),
        ("UPDATE commits SET seq = 100 WHERE seq = 12", 12),
        ("DELETE FROM commits WHERE seq = 1", 1),
        ("UPDATE texts SET text = 'put in his mouth' WHERE seq = 3", 3),
        ("UPDATE texts SET text = x'ff' WHERE seq = 3", 3),
        ("UPDATE texts SET text = 5 WHERE seq = 3", 3),
        ("UPDATE texts SET salt = x'00' WHERE seq = 3", 3),
        ("UPDATE texts SET salt = NULL, text = NULL WHERE seq = 3", 3),
        ("UPDATE texts SET salt = NULL WHERE seq = 3", 3),
        ("UPDATE texts SET salt = x'00', text = 'back' WHERE seq = 4", 4),
        ("UPDATE texts SET number = 'x' WHERE seq = 3", 3),
        ("DELETE FROM texts WHERE seq = 3", 3),
        ("INSERT INTO texts VALUES (3, 2, x'00', 'more')", 3),
        ("INSERT INTO texts VALUES (40, 1, x'00', 'of a commit cut off')", 40),
        ("INSERT INTO texts VALUES (-3, 1, x'00', 'stray')", 0),
        ("INSERT INTO texts VALUES ('x', 1, x'00', 'stray')", 0),
    ],
)
def test_what_was_changed_by_force_is_found_and_placed(
    session: Path, statement: str, first_bad: int
) -> None:
    forced(session, statement)
    with Store.open(session) as store:
        found = store.verify()
    assert (found.ok, found.first_bad) == (False, first_bad)
    assert session.name in found.problem


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE session SET header = x'7b7d'",
        "UPDATE session SET hash = x'00'",
        "UPDATE files SET content = x'00'",
        "UPDATE files SET path = 'other.yaml'",
        "INSERT INTO files VALUES ('more.yaml', x'00')",
        "DELETE FROM files",
        "DELETE FROM session",
    ],
)
def test_a_changed_header_or_scenario_is_found(session: Path, statement: str) -> None:
    with Store.open(session) as store:
        forced(session, statement)
        found = store.verify()
    assert (found.ok, found.first_bad, found.commits) == (False, 0, 0)
    with pytest.raises(StoreError) as caught:
        Store.open(session)
    assert (caught.value.code, caught.value.commit) == ("damaged", 0)


def rewritten(path: Path, seq: int, change: Callable[[bytes], bytes]) -> None:
    """Change the body of commit `seq` and make the chain good again from there on."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT seq, body, hash FROM commits ORDER BY seq").fetchall()
    connection.close()
    previous, statements = rows[seq - 2][2], []
    for number, recorded, _ in rows[seq - 1 :]:
        body = change(recorded) if number == seq else recorded
        previous = chain.link(previous, body)
        values = f"body = x'{body.hex()}', hash = x'{previous.hex()}'"
        statements.append(f"UPDATE commits SET {values} WHERE seq = {number}")
    forced(path, *statements)


def test_a_text_emptied_under_no_commit_is_found_in_a_rewritten_chain(session: Path) -> None:
    rewritten(session, COUNT, lambda body: body.replace(b'["4.1"]', b'["5.1"]'))
    with Store.open(session) as store:
        assert store.verify().first_bad == 4


def test_a_rewritten_chain_shows_in_the_head_code(session: Path) -> None:
    with Store.open(session) as store:
        head = store.head
    rewritten(session, 2, lambda body: body.replace(b"scribe", b"nobody"))
    with Store.open(session) as store:
        assert store.verify().ok
        assert store.head != head


def test_a_tail_cut_off_shows_in_the_head_code(session: Path) -> None:
    with Store.open(session) as store:
        head = store.head
    forced(session, "DELETE FROM texts WHERE seq = 12", "DELETE FROM commits WHERE seq = 12")
    with Store.open(session) as store:
        assert store.head != head


def test_a_commit_of_a_later_format_is_named(session: Path) -> None:
    rewritten(session, 5, lambda body: body.replace(b'"format":1', b'"format":2'))
    with Store.open(session) as store:
        found = store.verify()
        assert (found.ok, found.first_bad) == (False, 5)
        with pytest.raises(StoreError) as caught:
            store.read()
        assert caught.value.code == "newer-format"


def test_pages_in_disorder_are_found(session: Path) -> None:
    connection = sqlite3.connect(session)
    query = "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_commits_1'"
    page = connection.execute(query).fetchone()[0]
    connection.close()
    data = bytearray(session.read_bytes())
    place = data.index(b"n7", (page - 1) * 4096, page * 4096)
    data[place : place + 2] = b"zz"
    session.write_bytes(data)
    with Store.open(session) as store:
        found = store.verify()
    assert (found.ok, found.first_bad) == (False, None)
    assert "disorder" in found.problem
