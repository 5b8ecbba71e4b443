"""Single texts of a file are changed, and nothing else in it."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring import scalars, splice
from tabletop.authoring.splice import Change, SpliceError, included, plain_values, same_values
from tabletop.scenario import ScenarioFiles
from tabletop.scenario.nodes import Location
from tabletop.text import clean

DOCUMENT = """\
# ёжик 😀
a: plain   # a remark
b: 'single'
c: "double"
d: |
  one line
    and one set in

e: >-   # stays
    a folded line that is rather long
    and goes on, and on

    and on
# between
f: {en: Flow text, ru: 'Буй', deep: {x: "q"}}
g: [one, 'two', "three"]
h:
  - item
  - >-
    folded item
  - k: nested
    l: plain over
      two lines
    m: "double over
      two lines"
  # set in like the items
i:
  j: |+
    kept


empty:
last: |-
  end"""
WRITTEN: dict[Location, str] = {
    ("a",): "plain",
    ("b",): "'single'",
    ("c",): '"double"',
    ("d",): "|\n  one line\n    and one set in",
    ("e",): (
        ">-   # stays\n    a folded line that is rather long\n    and goes on, and on\n\n    and on"
    ),
    ("f", "en"): "Flow text",
    ("f", "ru"): "'Буй'",
    ("f", "deep", "x"): '"q"',
    ("g", 0): "one",
    ("g", 1): "'two'",
    ("g", 2): '"three"',
    ("h", 0): "item",
    ("h", 1): ">-\n    folded item",
    ("h", 2, "k"): "nested",
    ("h", 2, "l"): "plain over\n      two lines",
    ("h", 2, "m"): '"double over\n      two lines"',
    ("i", "j"): "|+\n    kept\n\n",
    ("last",): "|-\n  end",
}
"""How each text of the document is written."""

BEHIND: dict[Location, str] = {
    ("empty",): "empty:",
    ("f", "new"): '{x: "q"}',
    ("h", 2, "new"): '"double over\n      two lines"',
    ("i", "new"): "|+\n    kept\n\n",
    ("new",): "|-\n  end",
}
"""What stands before a text that is new."""

TEXTS = tuple(WRITTEN)
PIECES = [
    *"#'\"\\{]&*!%|,\t\n 😀\u00a0",
    *("word", "many words that go on and on ", ": ", " #", "- ", "---", "\n\n", "Кириллица", "ąė"),
]
NEW_TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=40)


def _values(data: bytes) -> object:
    return plain_values(ScenarioFiles("s.yaml", {"s.yaml": data}))


def _at(values: object, at: Location) -> object:
    for one in at:
        assert isinstance(values, dict | tuple)
        values = values[one]  # type: ignore[index]  # a key of a mapping, an index of a list
    return values


@settings(max_examples=60)
@given(
    at=st.sampled_from((*WRITTEN, *BEHIND)),
    text=NEW_TEXTS,
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.sampled_from(["", "\ufeff"]),
    finished=st.booleans(),
)
def test_a_new_text_reads_back_and_all_else_stays(
    at: Location, text: str, end: str, mark: str, finished: bool
) -> None:
    before = (mark + (DOCUMENT + "\n" * finished).replace("\n", end)).encode()
    after = splice.splice(before, [Change(at, text)])
    assert _at(_values(after), at) == clean(text)
    start, stop = _stretch(before, at, end)
    assert after.startswith(before[:start])
    assert after.endswith(before[stop:])
    assert end == "\r\n" or b"\r\n" not in after
    assert after.count(b"\n") == after.count(end.encode()) or end == "\r"


def _stretch(data: bytes, at: Location, end: str) -> tuple[int, int]:
    """The bytes that a text takes in the file; none for a new one, at the place where it goes."""
    written = (WRITTEN.get(at) or BEHIND[at]).replace("\n", end).encode()
    start = _start(data, at, written)
    return (start if at in WRITTEN else start + len(written)), start + len(written)


def _start(data: bytes, at: Location, written: bytes) -> int:
    """Where these bytes stand as the text at a location: some words stand elsewhere, too."""
    key = str(at[-1]).encode()
    signs: dict[Location, bytes] = {("g", 0): b"[", ("h", 0): b"- "}
    before = signs.get(at, key + b": " if at in WRITTEN else b"")
    found = data.find(before + written)
    return (found if found >= 0 else data.index(written)) + (len(before) if found >= 0 else 0)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(TEXTS), NEW_TEXTS), max_size=5))
def test_several_texts_are_changed_at_once(wanted: list[tuple[Location, str]]) -> None:
    changes = dict(wanted)
    after = splice.splice(DOCUMENT.encode(), [Change(at, text) for at, text in changes.items()])
    expected = _values(DOCUMENT.encode())
    for at, text in changes.items():
        assert _at(_values(after), at) == clean(text)
        expected = splice.with_text(expected, at, clean(text))  # type: ignore[arg-type]  # plain values
    assert same_values(_values(after), expected)  # type: ignore[arg-type]  # plain values


@pytest.mark.parametrize(
    ("at", "text", "line"),
    [
        (("a",), "new", "a: new   # a remark"),
        (("a",), "new: text", 'a: "new: text"   # a remark'),
        (("a",), "two\nlines", 'a: "two\\nlines"   # a remark'),
        (("b",), "it's", "b: 'it''s'"),
        (("c",), 'a "b"', 'c: "a \\"b\\""'),
        (("f", "ru"), "Бакен", "f: {en: Flow text, ru: 'Бакен', deep: {x: \"q\"}}"),
        (("g", 0), "a, b", 'g: ["a, b", \'two\', "three"]'),
        (("empty",), "now", "empty: now"),
    ],
)
def test_the_style_and_the_remark_beside_a_text_stay(at: Location, text: str, line: str) -> None:
    after = splice.splice(DOCUMENT.encode(), [Change(at, text)]).decode()
    changed = [one for one in after.split("\n") if one not in DOCUMENT.split("\n")]
    assert changed == [line]


def test_a_folded_text_keeps_its_width_its_inset_and_the_remark_at_its_head() -> None:
    text = "words that go on and on and are folded " * 4 + "to the end"
    after = splice.splice(DOCUMENT.encode(), [Change(("e",), text)]).decode()
    block = after[after.index("e: >-   # stays\n") : after.index("# between")].split("\n")[1:-1]
    assert all(line.startswith("    ") and len(line) <= splice.NARROWEST for line in block)


def test_a_note_is_added_behind_the_last_key_at_its_inset() -> None:
    after = splice.splice(DOCUMENT.encode(), [Change(("h", 2, "note"), "For you.")]).decode()
    assert '      two lines"\n    note: For you.\n  # set in like the items\n' in after


def test_the_python_loader_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    changes = [Change(at, f"neu: {number}") for number, at in enumerate(TEXTS)]
    expected = splice.splice(DOCUMENT.encode(), changes)
    monkeypatch.setattr(splice, "LOADER", yaml.SafeLoader)
    monkeypatch.setattr(scalars, "LOADER", yaml.SafeLoader)
    assert splice.splice(DOCUMENT.encode(), changes) == expected


def test_without_changes_the_file_is_itself() -> None:
    assert splice.splice(b"not: [even\nyaml", []) == b"not: [even\nyaml"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (("f",), "not a single text"),
        (("z", "y"), "no z"),
        (("g", 7), "no 7"),
        (("h",), "not a single"),
    ],
)
def test_what_is_no_text_is_refused(at: Location, said: str) -> None:
    with pytest.raises(SpliceError, match=said):
        splice.splice(DOCUMENT.encode(), [Change(at, "x")])


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(SpliceError, match="cannot be read"):
        splice.splice(b"a: [b", [Change(("a",), "x")])


def test_a_text_in_a_file_of_its_own_is_known() -> None:
    data = b"a: {file: briefs/x.md}\nb: {file: x, more: y}\nc: text\n"
    assert included(data, ("a",)) == "briefs/x.md"
    assert included(data, ("b",)) is included(data, ("c",)) is included(data, ("d",)) is None


def test_a_number_is_not_a_yes() -> None:
    assert not same_values({"a": 1}, {"a": True})
    assert same_values({"a": (1, "x")}, {"a": (1, "x")})
