"""Whether facts can be traced, and whether both sides of a dispute are given as much room."""

import re
from collections.abc import Iterator

from tabletop.authoring.rules.case import Case, Finding, first_few
from tabletop.authoring.rules.quotations import unquoted
from tabletop.authoring.texts import Kind, Passage
from tabletop.scenario.conditions import Span
from tabletop.scenario.model import Citation

RATIO = 2
"""A counterview may be so many times as long as the fact, or the fact as the counterview."""

_STATED = frozenset((Kind.BRIEFING, Kind.PUBLIC, Kind.INSTRUMENT, Kind.OUTCOME))
"""Kinds of neutral text that state how things are."""

_MONTH = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|early|late|mid|spring|summer|autumn|winter|the \w+ of"
)
_DATED = re.compile(
    rf"\b(?:in|on|since|until|till|from|between|by|before|after|during) (?:\d+ )?(?:(?:{_MONTH}) )?"
    r"((?:19|20)\d\d)\b"
    r"|\b(?:в|во|с|до|после|к|у|з|да|пасля|w|od|do|po|przed|nuo|iki) (?:\w+ )?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A year that dates a statement: "in 2019", not the name of a thing as in "the line of 2019"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def counterviews(case: Case) -> Iterator[Finding]:
    """A contested fact whose counterview is much shorter or much longer than it.

    Much is more than twice as many characters.

    In the room: the side that gets three lines against twenty sees at once which of the two the
    writer holds for true.

    Wrong:
        facts:
          air_data:
            standing: contested
            counterview: Not so.

    Right:
        facts:
          air_data:
            standing: contested
            counterview: In June 2019 nothing more than an exchange of telephone numbers was signed.
    """
    for fact in case.scenario.facts.values():
        if fact.counterview is None:
            continue
        told, other = len(fact.text), len(fact.counterview)
        if max(told, other) > RATIO * min(told, other):
            which = "shorter" if other < told else "longer"
            message = (
                f"The counterview is much {which} than the fact: {other} characters to {told}."
            )
            hint = "Give both about the same length."
            yield Finding(("facts", fact.id, "counterview"), message, hint)


def sources(case: Case) -> Iterator[Finding]:
    """A citation without a place in its source, or a source without publisher or year.

    'at' is the chapter, article or page where a reader finds it.

    In the room: somebody who dislikes a fact asks where it says so. The answer has to be found
    within a minute, by a person who trusts neither the writer nor the facilitator.

    Wrong:
        facts:
          river:
            text: The river has been the border since the treaty.
            source: {id: report}
            standing: established
        turns: {first_day: {facts: [air_data, river]}}

    Right:
        facts:
          river:
            text: The river has been the border since the treaty.
            source: {id: report, at: "1, Introduction"}
            standing: established
        turns: {first_day: {facts: [air_data, river]}}
    """
    for source in case.scenario.sources.values():
        absent = [key for key in ("publisher", "year") if getattr(source, key) is None]
        if absent:
            message = f"The source '{source.id}' has no {' and no '.join(absent)}."
            hint = f"Add '{absent[0]}:', so that a reader can find the document."
            yield Finding(("sources", source.id), message, hint, key=True)
    for section in ("facts", "mechanisms"):
        for one in getattr(case.scenario, section).values():
            yield from _cited((section, one.id, "source"), one.source)


def _cited(at: tuple[str, str, str], citation: Citation) -> Iterator[Finding]:
    if citation.at is None:
        message = f"This cites '{citation.id}' without saying where in it."
        hint = "Add 'at:' with the chapter, article or page."
        yield Finding(at, message, hint)


def unsourced(case: Case) -> Iterator[Finding]:
    """A dated statement on the time before the setting opens, of which no fact speaks.

    Looked at are briefings, public paragraphs, outcomes, and instruments that name no mechanism.
    The statement counts as sourced if any fact of the scenario mentions the year.

    In the room: everything from before the first day can be looked up by those who were there. What
    cannot be shown with its source is best left out of a neutral voice.

    Wrong:
        turns:
          quiet_day:
            briefing: The find is on page five. In 2016 a drone had come down at the same place.

    Right:
        facts:
          earlier_drone:
            text: In August 2016 a drone came down on the western bank.
            source: {id: report, at: "2, Commonality of regional interests"}
            standing: reported
        turns:
          quiet_day:
            briefing: The find is on page five. In 2016 a drone had come down at the same place.
            facts: [earlier_drone]
    """
    opens = _YEAR.search(case.scenario.setting.opens)
    known = set(_known_years(case))
    for passage, wording in case.wordings if opens else ():
        if opens and passage.kind in _STATED and _YEAR.search(wording.text):
            stated = () if _rests(case, passage) else _stated(wording.text)
            for year, span in first_few(stated):
                if year < opens.group() and year not in known:
                    message = f"No fact says what is stated here of {year}."
                    hint = (
                        "Add it under 'facts:' with its source, and cite it here; or leave it out."
                    )
                    yield Finding(wording.at, message, hint, span=case.span(wording, *span))


def _stated(text: str) -> Iterator[tuple[str, Span]]:
    """The years of which a text states something in its own voice."""
    for found in _DATED.finditer(unquoted(text)):
        yield found.group(1) or found.group(2), found.span()


def _known_years(case: Case) -> Iterator[str]:
    for passage, wording in case.wordings:
        if passage.kind in (Kind.FACT, Kind.COUNTERVIEW):
            yield from _YEAR.findall(wording.text)


def _rests(case: Case, passage: Passage) -> bool:
    """Whether an instrument's text rests on the source of its mechanism."""
    tool = passage.at[1] if passage.kind is Kind.INSTRUMENT else ""
    return bool(tool and case.scenario.instruments[str(tool)].mechanisms)
