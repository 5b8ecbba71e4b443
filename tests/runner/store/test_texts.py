import hashlib
import random
from pathlib import Path

import pytest

from tabletop.runner.store.canonical import JSON, NotCanonical
from tabletop.runner.store.texts import StoredText, random_salt, references, salted
from tests.runner.store.samples import create, note, put, redaction


def test_texts_are_numbered_within_their_commit() -> None:
    texts = salted(12, {"why": "one", "what": "two"}, random_salt)
    assert {name: text.id for name, text in texts.items()} == {"why": "12.1", "what": "12.2"}


def test_the_digest_covers_salt_and_text() -> None:
    text = StoredText(1, 1, b"salt", b"text")
    assert text.digest == hashlib.sha256(b"salttext").hexdigest()


def test_salts_can_be_made_to_repeat() -> None:
    def salt(text_id: str) -> bytes:
        return hashlib.sha256(b"seed" + text_id.encode()).digest()

    assert salted(1, {"t": "x"}, salt) == salted(1, {"t": "x"}, salt)
    assert salted(1, {"t": "x"}, salt)["t"].salt != salted(2, {"t": "x"}, salt)["t"].salt


@pytest.mark.parametrize(
    "value",
    [
        {"$text": "1.1"},
        {"$text": 1, "sha256": "00"},
        {"$text": "1.1", "sha256": "00", "more": 1},
        [{"$text": "1.1", "sha256": "00"}, {"$text": "1.1", "sha256": "01"}],
    ],
    ids=str,
)
def test_a_reference_that_is_not_whole_is_refused(value: JSON) -> None:
    with pytest.raises(NotCanonical):
        references(value)


def test_a_destroyed_text_leaves_no_letter_in_the_file(path: Path) -> None:
    chance = random.Random(5)
    confided = {f"{seq}.1": f"confided-{seq}-" for seq in range(1, 61)}
    with create(path) as store:
        for text_id, said in confided.items():
            put(store, note(f"n{text_id}", said * chance.randint(1, 600)))
        put(store, redaction("r1", *list(confided)[::2]))
        half = path.read_bytes()
        put(store, redaction("r2", *list(confided)[1::2]))
        assert store.verify().ok
    for number, said in enumerate(confided.values()):
        assert (said.encode() in half) == (number % 2 == 1)
    assert b"confided-" not in path.read_bytes()
