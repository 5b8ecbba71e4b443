from dataclasses import replace

import pytest

from tabletop.runner.store.body import NewerFormat, compose, read, same_command
from tabletop.runner.store.canonical import JSON, NotCanonical, decode, encode
from tabletop.runner.store.records import REMOVED, Draft
from tabletop.runner.store.texts import StoredText, random_salt
from tests.runner.store.samples import SAID, game, redaction

HASH = "00" * 32


def composed(draft: Draft, seq: int = 3) -> tuple[bytes, dict[str, StoredText]]:
    """The body of `draft` as commit `seq`, and its texts by id."""
    written = compose(draft, seq, random_salt)
    return written.data, {text.id: text for text in written.texts}


def altered(data: bytes, **values: JSON) -> bytes:
    """A body with other values."""
    body = decode(data)
    assert isinstance(body, dict)
    return encode({**body, **values})


def test_what_was_composed_is_read_back() -> None:
    draft = replace(game("g"), happened_at="2026-03-01T08:00:00Z")
    data, texts = composed(draft)
    commit = read(data, HASH, texts)
    assert (commit.seq, commit.at, commit.clock, commit.actor) == (3, draft.at, 1000, "facilitator")
    assert commit.happened_at == draft.happened_at
    assert commit.command == {"kind": "seal", "team": "poland", "words": SAID}
    assert commit.events == ({"kind": "sealed", "words": SAID, "option": 2},)
    assert commit.texts == {"3.1": SAID}
    assert commit.game


def test_no_free_text_stands_in_the_body() -> None:
    data, _ = composed(game("g", said="A thing said in confidence"))
    assert b"confidence" not in data
    assert b'{"$text":"3.1","sha256":"' in data


def test_the_digest_of_a_text_is_salted() -> None:
    assert composed(game("g"))[0] != composed(game("g"))[0]


def test_what_a_commit_destroys_is_under_its_hash() -> None:
    data, texts = composed(redaction("r", "1.1", "2.1"))
    assert read(data, HASH, texts).destroys == ("1.1", "2.1")
    assert b'"1.1"' in data


def test_a_destroyed_text_leaves_a_mark() -> None:
    data, _ = composed(game("g"))
    commit = read(data, HASH, {"3.1": StoredText(3, 1, None, None)})
    assert commit.command["words"] == REMOVED
    assert commit.destroyed == ("3.1",)


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"3.1": StoredText(3, 1, b"salt", b"another text")},
        {"3.1": StoredText(3, 1, b"salt", None)},
        {"3.1": StoredText(3, 1, None, b"text")},
    ],
    ids=["missing", "changed", "without text", "without salt"],
)
def test_a_text_that_does_not_go_with_the_body_is_found(texts: dict[str, StoredText]) -> None:
    data, _ = composed(game("g"))
    with pytest.raises(NotCanonical, match=r"text 3\.1"):
        read(data, HASH, texts)


def test_a_text_that_nothing_refers_to_is_found() -> None:
    data, texts = composed(game("g"))
    with pytest.raises(NotCanonical, match=r"text 3\.2 is not its own"):
        read(data, HASH, {**texts, "3.2": StoredText(3, 2, b"salt", b"more")})


@pytest.mark.parametrize(
    "draft",
    [
        replace(game("g"), texts={}),
        replace(game("g"), texts={"t1": "one", "t2": "idle"}),
        replace(game("g"), command={"words": {"$text": "t1", "more": 1}}),
        replace(game("g"), command={"share": 2**63, "words": {"$text": "t1"}}),
        replace(game("g"), texts={"t1": "\ud800"}),
    ],
    ids=["no text", "idle text", "odd reference", "large number", "surrogate"],
)
def test_a_draft_that_cannot_be_kept_is_refused(draft: Draft) -> None:
    with pytest.raises(NotCanonical):
        compose(draft, 1, random_salt)


@pytest.mark.parametrize(
    "values",
    [
        {"seq": "3"},
        {"seq": True},
        {"at": None},
        {"actor": 1},
        {"command": []},
        {"events": {}},
        {"events": [1]},
        {"destroys": None},
        {"happened_at": 5},
        {"format": "1"},
        {"format": 0},
        {"command": {"words": {"$text": "3.1"}}},
    ],
    ids=str,
)
def test_a_body_of_another_shape_is_refused(values: dict[str, JSON]) -> None:
    data, texts = composed(game("g"))
    with pytest.raises(NotCanonical):
        read(altered(data, **values), HASH, texts)


def test_a_text_that_is_no_text_is_found_though_its_digest_is_right() -> None:
    data, _ = composed(game("g"))
    text = StoredText(3, 1, b"salt", b"\xff")
    data = altered(data, command={"words": text.reference}, events=[])
    with pytest.raises(NotCanonical, match=r"text 3\.1 is no text"):
        read(data, HASH, {"3.1": text})


def test_a_body_of_a_later_format_says_so() -> None:
    data, texts = composed(game("g"))
    with pytest.raises(NewerFormat) as caught:
        read(altered(data, format=9), HASH, texts)
    assert caught.value.found == 9


def test_a_body_of_an_earlier_format_is_lifted_with_its_texts() -> None:
    data, texts = composed(game("g"))
    upcasts = {
        1: lambda body: {**body, "command": {"kind": "second", "was": body["command"]}},
        2: lambda body: {**body, "actor": "third"},
    }
    commit = read(data, HASH, texts, upcasts, today=3)
    assert commit.command["kind"] == "second"
    assert commit.command["was"] == {"kind": "seal", "team": "poland", "words": SAID}
    assert commit.actor == "third"


def test_a_retry_is_the_same_command_at_a_later_time() -> None:
    data, texts = composed(game("g"))
    recorded = read(data, HASH, texts)
    assert same_command(replace(game("g"), at="2026-03-01T10:00:00Z", clock=9, seen=2), recorded)
    assert same_command(replace(game("g"), events=()), recorded)


@pytest.mark.parametrize(
    "draft",
    [
        game("g", said="Something else"),
        replace(game("g"), actor="scribe"),
        replace(game("g"), happened_at="2026-03-01T08:00:00Z"),
        replace(game("g"), game=False),
        replace(game("g"), command={"kind": "note", "words": {"$text": "t1"}}),
    ],
    ids=["text", "actor", "happened_at", "game", "command"],
)
def test_a_command_with_another_content_is_no_retry(draft: Draft) -> None:
    data, texts = composed(game("g"))
    assert not same_command(draft, read(data, HASH, texts))
