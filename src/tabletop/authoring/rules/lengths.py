"""Texts that are too long for the card or the screen that they are shown on."""

from collections.abc import Iterator, Mapping

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.texts import Kind

_PAGE = 3000  # characters on a printed page of running text

LIMITS: Mapping[Kind, tuple[int, str]] = {
    Kind.TITLE: (80, "one line of a screen of 80 columns"),
    Kind.SUMMARY: (1200, "one screen"),
    Kind.PUBLIC: (700, "a printed card"),
    Kind.BRIEF: (2 * _PAGE, "two printed pages"),
    Kind.INSTRUMENT: (300, "a printed card"),
    Kind.FACT: (600, "a printed card"),
    Kind.COUNTERVIEW: (600, "a printed card"),
    Kind.MILESTONE: (120, "a line of the picture"),
    Kind.CAUSE: (700, "a printed card"),
    Kind.BRIEFING: (1200, "one screen of 80 columns and 24 lines"),
    Kind.MESSAGE: (700, "a printed card"),
    Kind.SENDER: (100, "the head of a card"),
    Kind.QUESTION: (240, "three lines of a screen"),
    Kind.LABEL: (72, "one line of a screen beside its number"),
    Kind.OPTION: (400, "the card of a decision"),
    Kind.SEEN: (200, "one sentence that is read out"),
    Kind.BRANCH: (240, "three lines of a screen"),
    Kind.OUTCOME: (600, "a printed card"),
    Kind.ENDING: (1200, "one screen of 80 columns and 24 lines"),
    Kind.ASK: (240, "three lines of a screen"),
}
"""By kind of text the most characters that it may have, and what takes no more.

A printed card is A6 in a type that can be read across a table: some fifteen lines of fifty."""


def too_long(case: Case) -> Iterator[Finding]:
    """A text that is longer than the card or screen on which people meet it.

    The limits are for each wording: a label has 72 characters, a question 240, what is seen 200,
    the text of an inject 700, a briefing 1,200, a brief 6,000, which is two printed pages.

    In the room: what does not fit is scrolled, or printed small, and read by one person instead of
    by the table.

    Wrong:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  open_bank:
                    label: >-
                      Open the western bank to anglers, walkers and reporters from the early morning
                      on, without any conditions

    Right:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  open_bank: {label: Open the western bank to everybody}
    """
    for passage, wording in case.wordings:
        limit, fits = LIMITS.get(passage.kind, (0, ""))
        length = len(wording.text)
        if limit and length > limit:
            message = f"This {passage.kind} has {length:,} characters; {fits} takes {limit:,}."
            hint = "Shorten it, or move a part to where there is more room."
            yield Finding(wording.at, message, hint, span=case.span(wording, limit, length))
