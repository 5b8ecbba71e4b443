"""Texts that are not yet written, that a remark cuts short, or that took in the next key."""

import re
from collections.abc import Iterator

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.texts import Kind

_MARK = re.compile(r"\b(?:TODO|TBD|TBC|FIXME|XXX+)\b|(?i:\blorem ipsum\b|\bto be written\b)|\?\?\?")
_HOLDER = re.compile(r"[.…?_–—-]*\Z|(?i:xx+|text|\[.*\]|<.*>|n/?a|to be \w+)\Z")
_SHORT = 200
"""No longer text is nothing but a placeholder."""

_REMARK = re.compile(r"\s+(#\w\S*)")
_KEYS = (
    *("seen", "signal", "effects", "when", "needs", "known_to", "consent", "scenario_time"),
    *("facts", "mechanisms", "objectives", "bears", "release", "channel", "briefing", "minutes"),
)
_KEY_LINE = re.compile(rf"\n\s+({'|'.join(_KEYS)}):(?=\s)")
_PRINTED = (Kind.DOCUMENT, Kind.CITED, Kind.SHORT, Kind.NOTE, Kind.REASON)


def placeholder(case: Case) -> Iterator[Finding]:
    """A text that stands for one still to be written: TODO, TBD, "…", "lorem ipsum".

    Notes, reasons and citations are the writer's own and may say so.

    In the room: a card that reads TODO is laid on the table, and the exercise stops for a laugh.

    Wrong:
        turns:
          quiet_day: {briefing: TODO}

    Right:
        turns:
          quiet_day: {briefing: The find is on page five.}
    """
    anywhere = _MARK.search("\n".join(wording.text for _, wording in case.wordings))
    for passage, wording in case.wordings:
        if passage.kind in _PRINTED:
            continue
        text = wording.text.strip()
        found = anywhere and _MARK.search(text)
        found = found or (_HOLDER.match(text) if len(text) < _SHORT else None)
        if found is not None:
            message = f"This {passage.kind} is still to be written: it says '{found.group()}'."
            span = case.span(wording, *found.span()) if text == wording.text else None
            yield Finding(wording.at, message, "Write it before people read it.", span=span)


def cut(case: Case) -> Iterator[Finding]:
    """A text that ends before a # that its writer most likely meant to be part of it.

    What follows a blank and a # in a line is a remark in YAML, of which nobody in the room hears.
    Remarks have a blank behind the #; a number ("the #3 radar") and a catchword of social networks
    have none.

    In the room: the sentence breaks off in the middle, and the team asks for the rest.

    Wrong:
        turns:
          second_day:
            injects:
              expert:
                text: The picture is known as #river

    Right:
        turns:
          second_day:
            injects:
              expert:
                text: "The picture is known as #river"
    """
    for _, wording in case.wordings:
        found = _REMARK.match(case.positions.behind(wording.at))
        if found is not None:
            message = f"'{found[1]}' and what follows is a remark here, and not part of the text."
            hint = "Put the whole text in quotes; if it is a remark, write a blank behind the #."
            yield Finding(wording.at, message, hint)


def swallowed(case: Case) -> Iterator[Finding]:
    """A text that took in the key in the line below it, which is indented too far.

    Lines that are indented further than the key of a text belong to the text.

    In the room: the text ends with words such as "seen: Minsk offers the drone", and what they were
    to say to the program is not said.

    Wrong:
        turns:
          quiet_day:
            briefing: |
              The find is on page five.
              minutes: 30

    Right:
        turns:
          quiet_day:
            briefing: |
              The find is on page five.
            minutes: 30
    """
    for _, wording in case.wordings:
        written = case.positions.source(wording.at)
        found = _KEY_LINE.search(written) if ":" in wording.text else None
        if found is not None:
            message = f"'{found[1]}:' stands inside this text, as if it were part of it."
            hint = "Indent that line as the key of the text is; if it is text, word it otherwise."
            start = wording.text.find(f"{found[1]}:")
            span = case.span(wording, start, start + len(found[1])) if start >= 0 else None
            yield Finding(wording.at, message, hint, span=span)
