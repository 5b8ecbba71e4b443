"""Whether a text speaks in words that only one side would use."""

import re
from collections.abc import Iterable, Iterator

from tabletop.authoring.rules.case import Case, Finding, first_few
from tabletop.authoring.rules.loaded_words import LOADED, LoadedWord
from tabletop.authoring.rules.quotations import unquoted
from tabletop.authoring.texts import Kind, Passage, Voice

_HEARD = (Voice.NEUTRAL, Voice.QUOTED)
_PRINTED = (Kind.DOCUMENT, Kind.CITED)


def loaded_words(case: Case) -> Iterator[Finding]:
    """A loaded word outside the voice of a team that would use it.

    Found are regime, annexation, hybrid attack, Suwalki corridor, Zapad or West-2021, bloc and the
    like, in English, Russian, Belarusian, Polish and Lithuanian. A team's own brief, names and
    options may say what that team says; so may the sender of an inject, in quotation marks. Titles
    of sources stand as they are printed, and a scenario about an exercise may call it by its name
    if the name stands in its title.

    In the room: one such word in a neutral text, and an hour goes into the word.

    Wrong:
        turns:
          quiet_day: {briefing: The find is on page five. The regime in Minsk says nothing.}

    Right:
        turns:
          quiet_day: {briefing: The find is on page five. Minsk says nothing.}
    """
    heard = [(passage, wording) for passage, wording in case.wordings if _heard(passage)]
    spoken = "\n".join(wording.text for _, wording in heard).lower()
    words = [one for one in LOADED if _stands_in(spoken, one) and not _in_title(case, one)]
    for passage, wording in heard if words else ():
        for word, found in first_few(_found(words, passage, wording.text)):
            message = f"'{found.group()}' is the word of one side: {word.reason}."
            span = case.span(wording, *found.span())
            yield Finding(wording.at, message, _hint(word, passage), span=span)


def _found(
    words: Iterable[LoadedWord], passage: Passage, text: str
) -> Iterator[tuple[LoadedWord, re.Match[str]]]:
    text = unquoted(text) if passage.voice is Voice.QUOTED else text
    lower = text.lower()
    for word in words:
        if _stands_in(lower, word):
            yield from ((word, found) for found in word.found(text))


def _stands_in(lower: str, word: LoadedWord) -> bool:
    return any(root in lower for root in word.roots)


def _heard(passage: Passage) -> bool:
    return passage.voice in _HEARD and passage.kind not in _PRINTED


def _in_title(case: Case, word: LoadedWord) -> bool:
    """Whether the scenario is about the event of that name."""
    titles = (wording.text for one, wording in case.wordings if one.at == ("title",))
    return word.event and any(word.forms.search(title) for title in titles)


def _hint(word: LoadedWord, passage: Passage) -> str:
    leave = "leave it to the brief of a team that says so"
    if passage.voice is Voice.QUOTED:
        leave = "put it in quotation marks if the sender says so"
    return f"Write {word.instead}; or {leave}."
