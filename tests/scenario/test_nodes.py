"""Where a key, a value and a word of a file stand."""

import pytest
import yaml

from tabletop.scenario import ScenarioFiles
from tabletop.scenario.nodes import Positions
from tabletop.scenario.source import read

TEXT = """\
plain: one two
single: 'one two'
double: "one two"
folded: >
  one
   two
literal: |

  one

  two
over: one
  two
quoted: "one
  two"
doubled: 'it''s two'
list:
  - a: 1
  - b: 2
"""


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def positions(request: pytest.FixtureRequest) -> Positions:
    """Positions, whether libyaml is there or not."""
    loader = getattr(yaml, request.param)
    root, faults = read(ScenarioFiles("x.yaml", {"x.yaml": TEXT.encode()}), loader)
    assert root is not None
    assert faults == []
    return Positions("x.yaml", root)


@pytest.mark.parametrize(
    "key", ["plain", "single", "double", "folded", "literal", "over", "quoted"]
)
def test_a_word_is_found_however_its_text_is_written(positions: Positions, key: str) -> None:
    at = positions.text((key,)).index("two")
    place = positions.word((key,), (at, at + 3))
    line = TEXT.split("\n")[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "two"


def test_a_word_behind_an_escape_is_sought_at_the_start_of_its_text(positions: Positions) -> None:
    place = positions.word(("doubled",), (5, 8))
    assert TEXT.split("\n")[place.line - 1][place.column - 1] == "'"


def test_keys_and_values_are_found_and_what_is_unknown_is_passed_over(
    positions: Positions,
) -> None:
    assert (positions.key(("plain",)).line, positions.key(("plain",)).column) == (1, 1)
    assert (positions.value(("plain",)).line, positions.value(("plain",)).column) == (1, 8)
    assert positions.key(("list", 1, "b")).column == 5
    assert positions.walked(("list", "tuple[...]", 1, "b", "no")) == ("list", 1, "b")
    assert positions.knows(("list", 0, "a"))
    assert not positions.knows(("list", 7))
