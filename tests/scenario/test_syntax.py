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
    ("a:\n  - b\n  c: 1\n", 3, 3, "A list stands above"),
    ("a: 1\nb:2\nc: 3\n", 2, 1, "This line has no colon with a blank behind it"),
    ("a: 1\nsome text here\nb: 2\n", 2, 1, "This line has no colon with a blank behind it"),
    ("a: [b,, c]\n", 1, 7, "A value is missing here"),
    ("a: {text: Minsk: no}\n", 1, 16, "A comma or the closing bracket is wanted"),
]


@pytest.mark.parametrize(("text", "line", "column", "said"), SLIPS)
def test_a_slip_is_told_where_it_was_made(text: str, line: int, column: int, said: str) -> None:
    root, (fault,) = read(ScenarioFiles("x.yaml", {"x.yaml": text.encode()}))

    assert root is None
    assert (fault.code, fault.line, fault.column) == ("yaml", line, column)
    assert fault.message.startswith(said)
    assert fault.hint
