"""Texts that a reader of one of the declared languages gets in another."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.texts import Kind, Passage

SAME = 3
"""Wordings of so many words or more that are alike in two languages were copied: names and times,
which are shorter, may be alike."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_UNTRANSLATED = frozenset((Kind.SHORT, Kind.TIME, Kind.DOCUMENT, Kind.CITED, Kind.OWN_NAME))
"""Kinds of text that stand as they are in any language."""


def missing(case: Case) -> Iterator[Finding]:
    """A text that lacks one of the scenario's languages.

    Found are a language that no text is given in, a text that is given in some languages only,
    wordings that are the same in two, and a plain text where most of the others are translated. A
    missing wording falls back to the first language declared.

    In the room: one delegation reads a card in the language of another, and asks why.

    Wrong:
        languages: [en, ru]
        title: {en: A drone by the river}

    Right:
        languages: [en, ru]
        title: {en: A drone by the river, ru: Дрон у реки}
    """
    languages = case.scenario.languages
    if len(languages) < 2:
        return
    texts = [one for one in case.texts if one.kind not in _UNTRANSLATED]
    silent = _unspoken(languages, texts)
    for index, language in silent.items():
        message = f"No text is given in '{language}'."
        hint = f"Write texts as {{{languages[0]}: …, {language}: …}}, or take '{language}' out."
        yield Finding(("languages", index), message, hint)
    wanted = [one for one in languages if one not in silent.values()]
    mostly = sum(bool(one.languages) for one in texts) * 2 > len(texts)
    for passage in texts:
        if passage.languages:
            yield from _gaps(wanted, passage)
        elif mostly and _WORD.search(passage.text):
            message = f"This {passage.kind} stands in one wording for all languages."
            hint = f"Write '{{{': …, '.join(languages)}: …}}', as most other texts are given."
            yield Finding(passage.at, message, hint)


def _unspoken(languages: Sequence[str], texts: Iterable[Passage]) -> Mapping[int, str]:
    """Languages in which nothing is given, by their place; the first is that of plain texts."""
    spoken = {language for one in texts for language in one.languages}
    return {at: one for at, one in enumerate(languages) if at and one not in spoken}


def _gaps(wanted: Sequence[str], passage: Passage) -> Iterator[Finding]:
    absent = [one for one in wanted if one not in passage.languages]
    if absent:
        known = (one for one in wanted if one in passage.languages)
        spoken = next(known, passage.languages[0])
        lacking = " and ".join(f"'{one}'" for one in absent)
        message = f"This {passage.kind} has no wording for {lacking}."
        hint = f"Add it; until then it is read in '{spoken}'."
        yield Finding(passage.at, message, hint)
    seen: dict[str, str] = {}
    wordings: Mapping[str, str] = getattr(passage.text, "wordings", {})
    for language, text in wordings.items():
        first = seen.setdefault(text, language)
        if first != language and len(_WORD.findall(text)) >= SAME:
            message = f"The wordings for '{first}' and '{language}' are the same."
            hint = f"Translate this one into '{language}'."
            yield Finding((*passage.at, language), message, hint)
