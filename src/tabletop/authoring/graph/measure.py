"""How wide a text may come out in the usual sans-serif fonts.

The reader's font is not known when a chart is laid out, and Graphviz without fonts knows the widths
of few letters that are not English ones. The figures here are upper bounds for the widest of the
usual fonts, DejaVu Sans, so that a text fits its box in any of them.
"""

import unicodedata

BOLD = 1.12
"""How much wider bold letters are."""

_NARROW = frozenset(" .,:;'’`“|!/\\()[]-ijlIftrії")
_WIDE = frozenset("mwMWQO@%&#+<>=~^—…жшщюфыЖШЩЮФЫМДæœÆŒ")
_EAST_ASIAN_OR_EMOJI = "WF"


def width(line: str) -> float:
    """The width of one line, in ems: sizes of its font."""
    return sum(_character(one) for one in line)


def _character(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if character in _NARROW:
        return 0.42
    if character in _WIDE:
        return 1.0
    if unicodedata.east_asian_width(character) in _EAST_ASIAN_OR_EMOJI:
        return 1.3
    return 0.79 if character.isupper() else 0.66
