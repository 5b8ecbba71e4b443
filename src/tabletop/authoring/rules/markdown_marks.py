"""Marks of Markdown that are opened and never closed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tabletop.authoring.rules.case import Case, Finding, first_few
from tabletop.authoring.texts import Kind

_SIGNS = "*_`[]()#"
_AS_IS = frozenset((Kind.SHORT, Kind.TIME, Kind.DOCUMENT, Kind.CITED))
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\1(?!`)).){1,2000}?(?<!`)\1(?!`)", re.DOTALL)
_TICK = re.compile(r"(?<![\w`])`+(?=\S)")
_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|#{1,6}|\d{1,3}[.)])[ \t])")
_RUN = re.compile(r"\*+|_+")
_BRACKET = re.compile(r"[\[\]()]")
_ITEM = re.compile(r"(?:^|[\s(,;])(?:\w{1,2}|\d+|[ivx]+)$|[:;=]-?$")
"""What comes before a ')' that closes nothing: the number of an item, or eyes."""
_HEADING = re.compile(r"^#{2,6}(?=[^#\s])", re.MULTILINE)
_GAP = re.compile(r"\](\s+)\((?=https?://|[\w./-]+\.\w{2,4}\))")
_PAIRS = {"]": "[", ")": "("}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at some characters of a text, and what is wrong with it."""

    start: int
    end: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Signs of emphasis side by side, and those of them that have no partner yet."""

    at: int
    signs: str
    left: str


def unbalanced(case: Case) -> Iterator[Finding]:
    """A mark of Markdown, or a bracket, that has no partner.

    Briefs may use Markdown: headings, lists, **bold** and *italic*. Found are marks that are opened
    and not closed in their paragraph, brackets without a partner, a heading without a space after
    its signs, and a link with a space in it. A sign that stands for itself, as in "3 * 4", "note*"
    or "p_max", is left alone.

    In the room: the sign is printed as it stands, or half a page comes out bold.

    Wrong:
        teams:
          poland:
            brief: You want to know whose drone it is, and **no word of blame before that either.

    Right:
        teams:
          poland:
            brief: You want to know whose drone it is, and **no word of blame** before that either.
    """
    for passage, wording in case.wordings:
        if passage.kind not in _AS_IS and any(sign in wording.text for sign in _SIGNS):
            for mark in first_few(_marks(wording.text)):
                span = case.span(wording, mark.start, mark.end)
                yield Finding(wording.at, mark.message, mark.hint, span=span)


def _marks(text: str) -> Iterator[Mark]:
    plain = _CODE.sub(_blank, _ESCAPED.sub(_blank, text))
    for tick in _TICK.finditer(plain):
        yield _unclosed(tick.start(), tick.group())
    yield from _emphasis(_TARGET.sub(_blank, plain))
    yield from _brackets(plain)
    for sign in _HEADING.finditer(plain):
        message = f"There is no space between '{sign.group()}' and its heading."
        yield Mark(*sign.span(), message, f"Write '{sign.group()} ' and then the words.")
    for gap in _GAP.finditer(plain):
        message = "This link has a space between its two brackets, so it is none."
        yield Mark(*gap.span(), message, "Write '](' without a space.")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs, headings and items of lists: a mark is closed in the one that it opens in."""
    start = 0
    for gap in _BLOCK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _emphasis(text: str) -> Iterator[Mark]:
    opened: list[_Run] = []
    closers: list[_Run] = []
    for start, end in _blocks(text):
        waiting: list[_Run] = []
        for found in _RUN.finditer(text, start, end):
            run = _Run(found.start(), found.group(), found.group())
            opens, closes = _flanks(text, *found.span())
            if closes:
                run = _closed(waiting, run)
            if run.left and opens and not closes:
                waiting.append(run)
            elif run.left and closes and not opens:
                closers.append(run)
        opened += waiting
    footnotes = any(run.signs == "*" for run in closers)
    yield from (_unclosed(run.at, run.signs) for run in opened if run.signs != "*" or not footnotes)
    for run in closers:
        if run.signs != "*":
            message = f"This '{run.signs}' closes nothing that was opened before it."
            hint = f"Put '{run.signs}' before the words, too, or take it out."
            yield Mark(run.at, run.at + len(run.signs), message, hint)


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the signs between two places can open and can close, as CommonMark has it."""
    before, after = text[max(0, start - 1) : start] or " ", text[end : end + 1] or " "
    opens = not after.isspace() and (after.isalnum() or not before.isalnum())
    closes = not before.isspace() and (before.isalnum() or not after.isalnum())
    if text[start] == "_" and before.isalnum() and after.isalnum():
        return False, False
    return opens, closes


def _closed(waiting: list[_Run], run: _Run) -> _Run:
    """A closing run with what is left of it once it has closed what it can."""
    while run.left and waiting and waiting[-1].signs[0] == run.signs[0]:
        opener = waiting.pop()
        taken = min(len(opener.left), len(run.left))
        run = replace(run, left=run.left[taken:])
        if len(opener.left) > taken:
            waiting.append(replace(opener, left=opener.left[taken:]))
    return run


def _unclosed(at: int, signs: str) -> Mark:
    message = f"This '{signs}' is opened and not closed in its paragraph."
    hint = f"Put '{signs}' after the words that it is for, too, or take it out."
    return Mark(at, at + len(signs), message, hint)


def _brackets(text: str) -> Iterator[Mark]:
    opened: list[re.Match[str]] = []
    for found in _BRACKET.finditer(text):
        sign = found.group()
        if sign not in _PAIRS:
            opened.append(found)
        elif opened and opened[-1].group() == _PAIRS[sign]:
            opened.pop()
        elif sign == "]" or not _ITEM.search(text, max(0, found.start() - 5), found.start()):
            message = f"No '{_PAIRS[sign]}' was opened for this '{sign}'."
            yield Mark(
                *found.span(), message, f"Add '{_PAIRS[sign]}' where it begins, or remove it."
            )
    for found in opened:
        partner = "]" if found.group() == "[" else ")"
        message = f"This '{found.group()}' is not closed."
        yield Mark(*found.span(), message, f"Add '{partner}' where it ends, or remove it.")
