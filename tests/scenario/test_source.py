"""Hostile and odd files: told plainly, read safely, never an exception."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.scenario import ScenarioFiles, parse
from tabletop.scenario.nodes import Block
from tabletop.scenario.source import read
from tabletop.scenario.tree import SIZE_LIMIT

SMALL = (Path(__file__).parents[1] / "scenarios" / "small.yaml").read_bytes()


def codes(data: bytes) -> list[str]:
    parsed = parse(ScenarioFiles("x.yaml", {"x.yaml": data}))
    return [one.code for one in parsed.diagnostics]


def plain(text: str) -> object:
    root, faults = read(ScenarioFiles("x.yaml", {"x.yaml": text.encode()}))
    assert not faults
    assert root is not None
    return root.plain()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[" * 2_000, "too-deep"),
        (b"[" * 100_000, "too-deep"),
        (b"a: " + b"x" * SIZE_LIMIT, "too-large"),
        ("a: \u201cé\u201d".encode("latin-1", "replace") + b"\xe9", "encoding"),
        (b"a: \x1b[31m", "control-character"),
        (b'a: "\\e[31m"', "control-character"),
        ("a: a\u202eb".encode(), "control-character"),
        (b'a: "a\\u202eb"', "control-character"),
        (b"a: &x [1]\nb: *x", "alias"),
        (b"a: {x: 1}\nb:\n  <<: {y: 2}", "alias"),
        (b"a: !!python/object:os.system x", "tag"),
        (b"a: !!int ''", "tag"),
        (b"a: 99999999999999999999", "number"),
        (b"a: 9223372036854775808", "number"),
        (b"a: -9223372036854775809", "number"),
        (b'"@id": evil', "key"),
        (b"", "empty"),
        (b"# nothing", "empty"),
        (b"? {a: b}\n: c", "key"),
        (b"a: 1\na: 2", "duplicate-key"),
        (b"a: 1\n---\nb: 2", "documents"),
        (b"a: [1", "yaml"),
    ],
)
def test_hostile_files_are_refused_by_name(data: bytes, code: str) -> None:
    assert code in codes(data)


def test_yaml_1_2_core_values_and_nothing_more() -> None:
    values = plain(
        "a: no\nb: on\nc: 0123\nd: 12:30\ne: 2021-09-10\nf: 1.5\ng: true\nh: null\ni: -7\nj: '7'\n"
        "on: k"
    )

    assert values == {
        "a": "no",
        "b": "on",
        "c": "0123",
        "d": "12:30",
        "e": "2021-09-10",
        "f": "1.5",
        "g": True,
        "h": None,
        "i": -7,
        "j": "7",
        "on": "k",
    }


def test_a_byte_order_mark_moves_no_column() -> None:
    parsed = parse(ScenarioFiles("x.yaml", {"x.yaml": b"\xef\xbb\xbfa: &x 1"}))

    assert [(one.line, one.column) for one in parsed.diagnostics] == [(1, 4)]


def test_windows_line_ends_are_read_as_others_are() -> None:
    windows = SMALL.replace(b"\n", b"\r\n")

    assert codes(windows) == codes(SMALL) == []


def test_a_text_may_stand_in_a_file_of_the_folder() -> None:
    files = {"scenario.yaml": b"a: {file: briefs/a.md}", "briefs/a.md": "Žodis".encode()}

    root, faults = read(ScenarioFiles("scenario.yaml", files))

    assert faults == []
    assert isinstance(root, Block)
    assert root.plain() == {"a": "Žodis"}


@pytest.mark.parametrize("path", ["../secret.md", "/etc/passwd.txt", "briefs/none.md"])
def test_a_text_file_outside_the_folder_is_not_read(path: str) -> None:
    root, faults = read(ScenarioFiles("s.yaml", {"s.yaml": f"a: {{file: {path}}}".encode()}))

    assert root is not None
    assert [one.code for one in faults] == ["unknown-file"]


@given(st.binary(max_size=200))
def test_any_bytes_give_findings_and_no_exception(data: bytes) -> None:
    assert codes(data)


@given(st.data())
def test_any_change_of_a_good_file_gives_findings_or_a_scenario(data: st.DataObject) -> None:
    lines = SMALL.decode().split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from(["drop", "double", "indent", "cut", "word", "replace"]))
    line = lines[at]
    word = data.draw(st.text(max_size=12))
    changed = {
        "drop": [],
        "double": [line, line],
        "indent": [f"  {line}"],
        "cut": [line[: len(line) // 2]],
        "word": [f"{line} {word}"],
        "replace": [line.split(":")[0] + f": {word}"],
    }[change]
    lines[at : at + 1] = changed
    text = "\n".join(lines).encode("utf-8", "surrogatepass")

    parsed = parse(ScenarioFiles("x.yaml", {"x.yaml": text}))

    assert parsed.scenario is not None or parsed.diagnostics


def test_a_joiner_inside_an_emoji_is_no_stray_character() -> None:
    for text in ("a: \U0001f469\u200d\U0001f692", 'a: "\U0001f469\u200d\U0001f692"'):
        _, faults = read(ScenarioFiles("x.yaml", {"x.yaml": text.encode()}))
        assert faults == []
    _, (fault,) = read(ScenarioFiles("x.yaml", {"x.yaml": "a: be\u200dside".encode()}))
    assert fault.code == "control-character"
