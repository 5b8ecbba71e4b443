"""What YAML itself could not read, in words for a writer, at the place where it went wrong.

A reader of YAML stumbles where it cannot go on, which is often a line or more after the slip. It
also says where the thing began that it was reading; an open quote or bracket is to be sought there.
"""

import re
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


_ODD = {
    "\u00a0": "non-breaking space",
    "\u2007": "figure space",
    "\u202f": "narrow non-breaking space",
    "\u3000": "wide space",
    "\uff1a": "wide colon",
}
_SPACES = "\u00a0\u2007\u202f\u3000"
_MISPLACED = re.compile(rf"(?m)^ *(?:[{_SPACES}]|(?:- )?\w+(?:\uff1a|:[{_SPACES}]))")


def _odd_character(it: _Stumble) -> _Told | None:
    """A space or colon of a word processor at or about a key, which YAML takes for a letter."""
    start = it.mark.index - it.mark.column
    for _ in range(2):
        start = it.text.rfind("\n", 0, max(0, start - 1)) + 1
    end = it.text.find("\n", it.mark.index)
    found = _MISPLACED.search(it.text, start, end if end >= 0 else len(it.text))
    if found is None:
        return None
    at = found.end() - 1
    mark = _mark(it, at)
    name, right = _ODD[it.text[at]], "colon and a blank" if it.text[at] == "\uff1a" else "blank"
    message = f"A {name} stands here, which YAML takes for a letter."
    return mark, message, f"Write an ordinary {right}; a word processor makes the other."


@dataclass(frozen=True, slots=True)
class _Mark:
    line: int
    column: int


def _mark(it: _Stumble, at: int) -> _Mark:
    return _Mark(it.text.count("\n", 0, at), at - it.text.rfind("\n", 0, at) - 1)


def _no_colon(it: _Stumble) -> _Told | None:
    if it.context != "while scanning a simple key":
        return None
    end = it.text.find("\n", it.begun.index)
    line = it.text[it.begun.index : end if end >= 0 else None]
    if _BULLET.match(line):
        message = "This line is no item of a list: one begins with a hyphen and a blank."
        return it.begun, message, f"Write '- {_BULLET.sub('', line).strip()}'."
    message = "This line has no colon with a blank behind it, so it is no 'key: value'."
    hint = "Write the colon and a blank, or indent the line if it goes on with the text above."
    if key := re.match(r"(\w+)\s*[=;:]\s*(?=\S)", line):
        hint = f"Write '{key[1]}: {line[key.end() :].strip()}'."
    return it.begun, message, hint


_BULLET = re.compile(r"[-•·▪–—]\s*(?=\w)")


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
    return it.mark, message, _ALL_IN_QUOTES


_ALL_IN_QUOTES = "Put the whole text in quotes."
_FIRST = {
    "while scanning an alias": "*",
    "while scanning an anchor": "&",
    "while scanning a block scalar": "",
    "block sequence entries are not allowed": "- ",
    "mapping keys are not allowed": "? ",
}


def _first_character(it: _Stumble) -> _Told | None:
    """A text that begins with a character that means something to YAML."""
    for sign, character in _FIRST.items():
        if sign in it.context or sign in it.problem:
            mark = it.begun if sign in it.context else it.mark
            first = character or it.text[mark.index : mark.index + 1]
            message = f"A text cannot begin with '{first}'."
            if first in "|>":
                hint = f"Begin the text in the line below '{first}', indented; or put it in quotes."
                return mark, f"Nothing can stand behind '{first}' in the same line.", hint
            hint = "Items of a list begin with '- ' on lines of their own; put a text in quotes."
            return mark, message, hint if first in "*- " else _ALL_IN_QUOTES
    return None


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
    line = it.begun.line + 1
    message = f"A list begins in line {line}, and this line is no item of it."
    hint = (
        f"Begin this line with '- ', or indent it as the key above the list is; if no list was "
        f"meant, take the '- ' out of line {line}."
    )
    return it.mark, message, hint


def _no_key(it: _Stumble) -> _Told | None:
    if "did not find expected key" not in it.problem:
        return None
    if not it.line.strip():
        message = "This line is indented otherwise than the lines it stands among."
        deep, line = it.begun.column, it.begun.line + 1
        hint = (
            f"Those begin in line {line} and stand {deep} blanks from the left, this one "
            f"{it.mark.column}: indent the keys of one thing alike."
        )
        return it.mark, message, hint
    message = "Something stands here behind the end of a value."
    if it.character in "]}":
        return it.mark, "This bracket closes nothing.", "Take it out, or write the one that opens."
    hint = (
        "A text that begins with a quote ends at the next one: put all of it in the other quotes."
    )
    return it.mark, message, hint


def _no_value(it: _Stumble) -> _Told | None:
    if "did not find expected node content" not in it.problem:
        return None
    return it.mark, "A value is missing here.", "Write it, or take a comma or bracket out."


_SLIPS: tuple[Callable[[_Stumble], _Told | None], ...] = (
    *(_odd_character, _no_colon, _open_quote, _open_bracket, _tab, _first_character),
    *(_second_colon, _no_item, _no_key, _no_value),
)
"""The slips that are known, the more certain ones first."""
