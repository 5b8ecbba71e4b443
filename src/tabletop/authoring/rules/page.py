"""The page on a code: what a finding means, a wrong and a right example, why it matters."""

import inspect
import re
from dataclasses import dataclass

from tabletop.diagnostics import Severity

_SECTION = re.compile(r"^(In the room|Wrong|Right):[ ]?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """All that there is to say of a code. `wrong` and `right` are pieces of YAML.

    `title` is one sentence; `meaning` may be empty.
    """

    code: str
    severity: Severity
    title: str
    meaning: str
    room: str
    wrong: str
    right: str


def page(code: str, severity: Severity, text: str) -> Page:
    """The page that a docstring holds: a sentence, paragraphs, and its three sections.

    Raises ValueError for a text without one of the sections 'In the room', 'Wrong' and 'Right'.
    """
    opening, *rest = _SECTION.split(inspect.cleandoc(text))
    title, _, meaning = opening.partition("\n\n")
    sections = dict(zip(rest[::2], map(_block, rest[1::2]), strict=True))
    if set(sections) != {"In the room", "Wrong", "Right"}:
        raise ValueError(f"the page on {code} lacks a section: {sorted(sections)}")
    return Page(
        code,
        severity,
        _flowing(title),
        "\n\n".join(_flowing(one) for one in meaning.split("\n\n") if one.strip()),
        _sentence(sections["In the room"]),
        sections["Wrong"],
        sections["Right"],
    )


def _block(text: str) -> str:
    """A section without the indentation that its lines share."""
    return inspect.cleandoc(f"\n{text}").strip("\n")


def _sentence(text: str) -> str:
    text = _flowing(text)
    return text[:1].upper() + text[1:]


def _flowing(text: str) -> str:
    return " ".join(text.split())
