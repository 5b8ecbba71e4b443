"""What YAML itself could not read, in words for a writer, at the place where it went wrong.

A reader of YAML stumbles where it cannot go on, which is often a line or more after the slip. It
also says where the thing began that it was reading; an open quote or bracket is to be sought there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from tabletop.scenario.tree import Faults

_FLOW = ("while parsing a flow mapping", "while parsing a flow sequence")
_ADVICE = "Look at the indentation, colons and quotes here and in the line above."
_QUOTES = "Put a text with a comma, colon, quote or bracket in quotes, and close what was opened."


@dataclass(frozen=True, slots=True)
class _Stumble:
    """Where reading stopped (`problem`), and what it was reading, begun at `begun`."""

    text: str
    context: str
    begun: Any
    problem: str
    mark: Any

    @property
    def line(self) -> str:
        """The line in which reading stopped, up to there."""
        start, end = self.mark.index - self.mark.column, self.mark.index
        return str(self.text[start:end])

    @property
    def character(self) -> str:
        """The character that could not be read."""
        at: int = self.mark.index
        return self.text[at : at + 1]


_Told: TypeAlias = tuple[Any, str, str]
"""A mark, a message and a hint."""


def syntax_fault(error: yaml.YAMLError, text: str, faults: Faults) -> None:
    """Write down what could not be read of `text`."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or "it cannot be read")
    if mark is None:
        faults.add("yaml", 1, 1, f"This is not valid YAML: {problem}.", _ADVICE)
        return
    context = str(getattr(error, "context", None) or "")
    begun = getattr(error, "context_mark", None) or mark
    stumble = _Stumble(text, context, begun, problem, mark)
    told = next((said for ask in _SLIPS if (said := ask(stumble))), None)
    at, message, hint = told or (mark, f"This is not valid YAML: {problem}.", _ADVICE)
    faults.at("yaml", at, message, hint)


def _no_colon(it: _Stumble) -> _Told | None:
    if it.context != "while scanning a simple key":
        return None
    message = "This line has no colon with a blank behind it, so it is no 'key: value'."
    hint = "Write the colon and a blank, or indent the line if it goes on with the text above."
    return it.begun, message, hint


def _open_quote(it: _Stumble) -> _Told | None:
    if it.context != "while scanning a quoted scalar":
        return None
    return it.begun, "The quote that opens here is never closed.", "Close it at the text's end."


def _open_bracket(it: _Stumble) -> _Told | None:
    if it.context not in _FLOW:
        return None
    if it.begun.line == it.mark.line:
        return it.mark, "A comma or the closing bracket is wanted here.", _QUOTES
    message = f"What opens here is not closed by line {it.mark.line + 1}, where reading stopped."
    return it.begun, message, "Close the bracket, or a quote that was opened inside it."


def _tab(it: _Stumble) -> _Told | None:
    if "cannot start any token" not in it.problem:
        return None
    if it.character == "\t":
        return it.mark, "A tab stands here; YAML is indented with blanks.", "Write blanks."
    message = f"A text cannot begin with '{it.character}'."
    return it.mark, message, "Put the whole text in quotes."


def _second_colon(it: _Stumble) -> _Told | None:
    if "mapping values are not allowed" not in it.problem:
        return None
    message = "A colon with a blank behind it is not possible here."
    hint = (
        'A text with a colon and a blank inside stands in quotes: text: "Minsk: no comment". '
        "Otherwise look at the indentation of this line."
    )
    return it.mark, message, hint


def _no_item(it: _Stumble) -> _Told | None:
    if "expected '-' indicator" not in it.problem:
        return None
    message = "A list stands above, and this line is no item of it."
    return it.mark, message, "Begin it with '- ', or indent it as the key above the list is."


def _no_key(it: _Stumble) -> _Told | None:
    if "did not find expected key" not in it.problem:
        return None
    if not it.line.strip():
        message = "This line is indented otherwise than the lines it stands among."
        return it.mark, message, "Indent the keys of one thing alike."
    message = "Something stands here behind the end of a value."
    hint = (
        "A text that begins with a quote ends at the next one: put all of it in the other quotes."
    )
    return it.mark, message, hint


def _no_value(it: _Stumble) -> _Told | None:
    if "did not find expected node content" not in it.problem:
        return None
    return it.mark, "A value is missing here.", "Write it, or take a comma or bracket out."


_SLIPS: tuple[Callable[[_Stumble], _Told | None], ...] = (
    *(_no_colon, _open_quote, _open_bracket, _tab),
    *(_second_colon, _no_item, _no_key, _no_value),
)
"""The slips that are known, the more certain ones first."""
