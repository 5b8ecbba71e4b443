"""Findings about files as text for a person, as JSON, or as annotations for GitHub."""

import json
import shutil
import sys
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.cli.output import data, line, styled
from tabletop.diagnostics import Diagnostic, Severity
from tabletop.text import clean

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_HINT = "  hint: "
_NARROWEST = 40
_LEAD = 20
"""So much of a long line is shown before the span that is marked."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding, and the line of the file that it is about; "" if there is none."""

    finding: Diagnostic
    source: str = ""


Writer: TypeAlias = Callable[[Sequence[Told]], None]


def write_text(findings: Sequence[Told]) -> None:
    """Each finding with its line, the span marked, and a hint; wrapped if a person reads it."""
    width = max(_NARROWEST, shutil.get_terminal_size((100, 24)).columns - 1)
    wrap = width if sys.stdout.isatty() else None
    for told in findings:
        for text in _told(told, width, wrap):
            line(text)


def _told(told: Told, width: int, wrap: int | None) -> Iterator[str]:
    """`wrap` is the width at which sentences are broken; None keeps each on a line of its own."""
    one = told.finding
    place, weight = f"{one.file}:{one.line}:{one.column}:", f"{one.severity}[{one.code}]:"
    said = _wrapped(one.message, len(clean(f"{place} {weight} ")), wrap)
    shown = styled(place, bold=True), styled(weight, fg=COLOURS[one.severity], bold=True)
    yield f"{' '.join(shown)} {said}"
    if told.source.strip():
        yield from _marked(one, told.source, width)
    if one.hint:
        yield _HINT + _wrapped(one.hint, len(_HINT), wrap)


def _wrapped(text: str, taken: int, wrap: int | None) -> str:
    """A sentence that begins when so many columns are taken; what wraps stands under the hint."""
    if wrap is None:
        return clean(text)
    rows = textwrap.wrap(
        clean(text),
        wrap,
        initial_indent=" " * taken,
        subsequent_indent=" " * len(_HINT),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(rows)[taken:]


def _marked(one: Diagnostic, source: str, width: int) -> Iterator[str]:
    """The line of the file, cut to the width, and under it the marks of the span."""
    number = f"{one.line:>5} | "
    start = min(one.column - 1, len(source))
    end = max(start + 1, min(one.end_column - 1, len(source)))
    before, spot, after = source[:start], source[start:end], source[end:]
    room = width - len(number)
    if _columns(source) > room and len(before) > _LEAD:
        before = f"…{before[-_LEAD:]}"
    shown = _cut(_plain(before + spot + after), room)
    marks = " " * _columns(_plain(before)) + "^" * max(1, _columns(_plain(spot)))
    yield f"{number}{shown}"
    yield f"{' ' * (len(number) - 2)}| {styled(_cut(marks, room), fg=COLOURS[one.severity])}"


def _plain(text: str) -> str:
    return clean(text.replace("\t", " ")).replace("\n", " ")


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(text: str, columns: int) -> str:
    if _columns(text) <= columns:
        return text
    kept = 0
    while _columns(text[: kept + 1]) < columns:
        kept += 1
    return f"{text[:kept]}…"


def write_json(findings: Sequence[Told]) -> None:
    """All findings as one JSON list."""
    plain = [told.finding.as_json() for told in findings]
    data(json.dumps(plain, ensure_ascii=False, indent=2))


def write_github(findings: Sequence[Told]) -> None:
    """A workflow command for each finding, which GitHub shows beside the line."""
    for one in (told.finding for told in findings):
        place = f"file={_property(one.file)},line={one.line},col={one.column},title={one.code}"
        text = f"{one.message} {one.hint}".strip()
        data(f"::{_GITHUB[one.severity]} {place}::{_escaped(text)}")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


WRITERS: Mapping[str, Writer] = {"text": write_text, "json": write_json, "github": write_github}


def counted(findings: Iterable[Diagnostic]) -> str:
    """`2 errors, 1 warning`; "nothing found" for none."""
    count = Counter(one.severity for one in findings)
    parts = [_number(count[one], one) for one in Severity if count[one]]
    return ", ".join(parts) or "nothing found"


def _number(count: int, severity: Severity) -> str:
    plural = "" if count == 1 or severity is Severity.ADVICE else "s"
    return f"{count} {severity}{plural}"
