"""Where a slip of YAML's own is told, and in which words."""

import pytest

from tabletop.scenario import ScenarioFiles
from tabletop.scenario.source import read

SLIPS = [
    ("a: 1\nto: [poland, lithuania\nb: 2\nc: 3\n", 2, 5, "What opens here is not closed by line 3"),
    ("a: {b: 1\nc: 2\n", 1, 4, "What opens here is not closed by line 2"),
    ('a: {b: "c}\nd: 1\ne: "f"}\n', 1, 4, "What opens here is not closed by line 3"),
    ('a: "x\nb: 2\nc: 3\n', 1, 4, "The quote that opens here is never closed"),
    ("a: 'it's b'\nb: 2\n", 1, 8, "Something stands here behind the end"),
    ('a: "x" y\n', 1, 8, "Something stands here behind the end"),
    ("a:\n\tb: 1\n", 2, 1, "A tab stands here"),
    ("a: @x\n", 1, 4, "A text cannot begin with '@'"),
    ("title: Minsk: no\n", 1, 13, "A colon with a blank behind it is not possible"),
    ("a:\n  b: 1\n c: 2\n", 3, 2, "This line is indented otherwise"),
    ("a:\n    b: 1\n  c: 2\n", 3, 3, "This line is indented otherwise"),
    ("a:\n  - b\n  c: 1\n", 3, 3, "A list begins in line 2"),
    ("a: 1\nb:2\nc: 3\n", 2, 1, "This line has no colon with a blank behind it"),
    ("a: 1\nsome text here\nb: 2\n", 2, 1, "This line has no colon with a blank behind it"),
    ("a: [b,, c]\n", 1, 7, "A value is missing here"),
    ("a: 1\nb:\u00a02\nc: 3\n", 2, 3, "A non-breaking space stands here"),
    ("a:\n  b: 1\n\u00a0\u00a0c: 2\n  d: 3\n", 3, 1, "A non-breaking space stands here"),
    ("a: 1\nb\uff1a 2\nc: 3\n", 2, 2, "A wide colon stands here"),
    ("a:\n  - b\n  -c\nd: 1\n", 3, 3, "This line is no item of a list"),
    ("a: [b]]\n", 1, 7, "This bracket closes nothing"),
    ("a: & b\n", 1, 4, "A text cannot begin with '&'"),
    ("a:\n  * b\n", 2, 3, "A text cannot begin with '*'"),
    ("a: - b\n", 1, 4, "A text cannot begin with '- '"),
    ("a: ? b\n", 1, 4, "A text cannot begin with '? '"),
    ("a: > b\n", 1, 4, "Nothing can stand behind '>' in the same line"),
    ("a: {text: Minsk: no}\n", 1, 16, "A comma or the closing bracket is wanted"),
]


@pytest.mark.parametrize(("text", "line", "column", "said"), SLIPS)
def test_a_slip_is_told_where_it_was_made(text: str, line: int, column: int, said: str) -> None:
    root, (fault,) = read(ScenarioFiles("x.yaml", {"x.yaml": text.encode()}))

    assert root is None
    assert (fault.code, fault.line, fault.column) == ("yaml", line, column)
    assert fault.message.startswith(said)
    assert fault.hint


def test_a_line_that_is_nearly_a_key_and_a_value_is_shown_as_one() -> None:
    for line in ("b = 2", "b; 2", "b :2"):
        files = ScenarioFiles("x.yaml", {"x.yaml": f"a: 1\n{line}\nc: 3\n".encode()})
        _, (fault,) = read(files)
        assert fault.hint == "Write 'b: 2'."
