import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.runner.store.canonical import JSON, MAX_DEPTH, NotCanonical, decode, encode

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
WHOLE = st.integers(-(2**63), 2**63 - 1)
VALUES = st.recursive(
    st.none() | st.booleans() | WHOLE | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


def in_nfc(value: JSON) -> JSON:
    """What `value` is once its texts are normalised, by a way of its own."""
    text = unicodedata.normalize("NFC", json.dumps(value, ensure_ascii=False))
    normal: JSON = json.loads(text)
    return normal


def one_key_each(value: JSON) -> bool:
    """Whether no two keys of one object are the same after normalisation."""
    if isinstance(value, dict):
        keys = {unicodedata.normalize("NFC", key) for key in value}
        return len(keys) == len(value) and all(one_key_each(item) for item in value.values())
    return not isinstance(value, list) or all(one_key_each(item) for item in value)


@given(VALUES.filter(one_key_each))
def test_decoding_gives_back_what_was_encoded(value: JSON) -> None:
    assert decode(encode(value)) == in_nfc(value)


@given(VALUES.filter(one_key_each))
def test_one_value_has_one_sequence_of_bytes(value: JSON) -> None:
    assert encode(decode(encode(value))) == encode(value)


@given(st.dictionaries(TEXTS, WHOLE).filter(one_key_each))
def test_the_order_of_keys_leaves_no_trace(value: dict[str, JSON]) -> None:
    assert encode(dict(reversed(value.items()))) == encode(value)


@given(st.binary(max_size=60) | TEXTS.map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        value = decode(data)
    except NotCanonical:
        return
    assert decode(encode(value)) == in_nfc(value)


def test_keys_are_sorted_and_nothing_is_padded() -> None:
    assert encode({"b": [1, True, None], "a": "ž\n"}) == '{"a":"ž\\n","b":[1,true,null]}'.encode()


def test_texts_are_composed() -> None:
    assert encode("Z\u030c") == '"Ž"'.encode()


def test_tuples_are_lists() -> None:
    assert encode((1, (2,))) == b"[1,[2]]"


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**63, -(2**63) - 1, "\ud800", {"\ud800": 1}, {1: 2}, {1, 2}, b"x"],
    ids=str,
)
def test_what_has_no_canonical_form_is_refused(value: JSON) -> None:
    with pytest.raises(NotCanonical):
        encode(value)


def test_two_keys_that_become_one_are_refused() -> None:
    with pytest.raises(NotCanonical, match="twice"):
        encode({"Ž": 1, "Z\u030c": 2})


@pytest.mark.parametrize(
    "data",
    [
        b"1.0",
        b"1e3",
        b"NaN",
        b"-Infinity",
        b'{"a":1,"a":2}',
        b"\xff",
        b"",
        b"[1",
        b"9223372036854775808",
        b"1" * 5000,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_bytes_that_could_not_have_been_written_are_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        decode(data)


def test_nesting_is_bounded_both_ways() -> None:
    deep: JSON = 1
    for _ in range(MAX_DEPTH):
        deep = [deep]
    assert decode(encode(deep)) == deep
    with pytest.raises(NotCanonical, match="deeper"):
        encode([deep])
    for depth in (MAX_DEPTH + 1, 100_000):
        with pytest.raises(NotCanonical):
            decode(b"[" * depth + b"]" * depth)
