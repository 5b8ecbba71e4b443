"""What a reader marks, and the file that it is kept in."""

import json

import pytest

from tabletop.debrief.marks import Mark, UnreadableMarks, marked, placed, read, without, written

SESSION = "0f" * 16
MARKS = (Mark(3, ("поворот", "key"), "Čia viskas pasikeitė"), Mark(9))


def test_a_file_gives_back_what_was_written() -> None:
    assert read(written(SESSION, MARKS), SESSION) == MARKS


def test_the_same_marks_give_the_same_bytes() -> None:
    assert written(SESSION, MARKS) == written(SESSION, read(written(SESSION, MARKS), SESSION))


def test_a_commit_has_one_mark() -> None:
    new = Mark(3, ("other",))
    assert placed(MARKS, new) == (new, Mark(9))
    assert placed(MARKS, Mark(5)) == (MARKS[0], Mark(5), Mark(9))
    assert without(MARKS, 3) == (Mark(9),)


def test_words_are_made_safe_and_tags_stand_once() -> None:
    mark = marked(1, [" key ", "", "key", "a\nb", "\x1b[2J"], " text\x1b]52;c;x\x07 \u202e")
    assert mark == Mark(1, ("key", "a b", "[2J"), "text]52;c;x")


def changed(**entries: object) -> bytes:
    return json.dumps({**json.loads(written(SESSION, MARKS)), **entries}).encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not a file of marks"),
        (b"\xff\xfe", "not a file of marks"),
        (b"{" * 5, "not a file of marks"),
        (b"[" * 100_000, "not a file of marks"),
        (b"[]", "no list of marks"),
        (b'{"marks": 3}', "no list of marks"),
        (changed(format=2), "newer version"),
        (changed(session="another"), "another session"),
        (changed(marks=["x"]), "mark 1"),
        (changed(marks=[{"commit": 1, "tags": [], "text": ""}, {"commit": "2"}]), "mark 2"),
        (changed(marks=[{"commit": 0, "tags": [], "text": ""}]), "mark 1"),
        (changed(marks=[{"commit": 1, "tags": [7], "text": ""}]), "mark 1"),
        (changed(marks=[{"commit": 1, "tags": [], "text": "", "more": 1}]), "mark 1"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableMarks, match=why):
        read(data, SESSION)
