"""What others see of an act: that they see something, and no more than could be seen."""

import re
from collections.abc import Callable, Iterator, Sequence

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.rules.purpose import PURPOSE, REPORTED
from tabletop.authoring.rules.quotations import unquoted
from tabletop.authoring.texts import Kind
from tabletop.authoring.walk import options
from tabletop.scenario.conditions import Span

COPIED = 4
"""A label of fewer telling words than this may be what any onlooker would say as well."""
STEM = 4
"""So many letters of a word stay when it is put into a sentence: "close", "closes"."""
LONGEST = 60
"""So many telling words are no label any more."""
VERBATIM = 2
"""The same for a label that stands in the 'seen' text letter for letter."""

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?;]+")
_PLAIN = frozenset(
    _WORD.findall(
        "a an and are as at be by for from her his in into is it its no not of on one or our out "
        "over that the their them they this to under up with you your "
        "и в во на с со о об от по к у за из не для w i na z ze o od do po u za nie dla "
        "ir į iš su nuo prie už po ne dėl з ад да па аб пры"
    )
)
"""Words that tell nothing of an act."""


def no_seen(case: Case) -> Iterator[Finding]:
    """An option that others may know of, without a text on what they see of it.

    A team that is told nothing of an act does not learn of it and is not asked how it reads it.
    'known_to: nobody' says that this is meant. In a mapping by team, 'all' speaks to the rest.

    In the room: the act vanishes. The others cannot answer it, and the debrief has no reading to
    hold against what it was meant to say.

    Wrong:
        turns:
          second_day:
            decisions:
              poland_second:
                options:
                  wait:
                    label: Wait for the laboratory
                    text: A week.
                    signal: 1
                    effects: [tension down 1]

    Right:
        turns:
          second_day:
            decisions:
              poland_second:
                options:
                  wait:
                    label: Wait for the laboratory
                    text: A week.
                    seen: Warsaw names the day on which its findings are due.
                    signal: 1
                    effects: [tension down 1]
    """
    for at, decision, option in options(case.scenario):
        if option.seen.all is not None:
            continue
        others = [t for t in case.scenario.recipients(option.known_to) if t != decision.team]
        blind = [team for team in others if option.seen.by(team) is None]
        if blind and len(blind) == len(others):
            message = f"Nothing says what others see of '{option.id}', so they learn nothing of it."
            hint = "Add 'seen:', as an onlooker would put it, or 'known_to: nobody'."
            yield Finding(at, message, hint, key=True)
        elif blind:
            message = f"Nothing says what {_listed(blind)} sees of '{option.id}'."
            hint = "Add 'all:' for the rest, or leave that team out of 'known_to'."
            yield Finding((*at, "seen"), message, hint, key=True)


def gives_away_label(case: Case) -> Iterator[Finding]:
    """A 'seen' text that repeats its option's label word for word.

    Small words and the ending of the verb may differ. The label is for the eyes of the team that
    chooses: it may say more than an onlooker can know. A short label such as "Protest" will come
    back in any account of the act, and counts only if it was copied as it is.

    In the room: the others read the menu of the team instead of watching its act, and there is
    nothing left to interpret.

    Wrong:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  close_bank:
                    label: Play for time and keep the bank closed
                    seen: Warsaw plays for time and keeps the bank closed.

    Right:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  close_bank:
                    label: Play for time and keep the bank closed
                    seen: The western bank is still closed.
    """
    labels = {one.at[:-1]: one.text for one in case.texts if one.kind is Kind.LABEL}
    for passage, seen in case.wordings:
        if passage.kind is Kind.SEEN:
            label = _in_language(labels[passage.at[: passage.at.index("seen")]], seen.language)
            span = _copied(label, seen.text)
            if span:
                message = "This repeats the option's label, which is for its own team's eyes."
                hint = "Say what an onlooker sees or hears, in other words than the team's."
                yield Finding(seen.at, message, hint, span=case.span(seen, *span))


def gives_away_purpose(case: Case) -> Iterator[Finding]:
    """A 'seen' text that tells what the act was for.

    Words such as "to reassure", "as a warning", "in order to", "signals that" or "pretends" say
    what the team had in mind. What a team says in public of its reasons is another matter: after
    "says", "announces" and the like, and in quotation marks, such words are left alone.

    In the room: the exercise asks how an act was read by the others. Told its purpose, they have
    nothing to read, and the distance between what was meant and what was understood is lost.

    Wrong:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  close_bank: {seen: Warsaw closes the bank as a warning.}

    Right:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  close_bank: {seen: Warsaw closes the bank.}
    """
    for passage, seen in case.wordings:
        found = _purpose(seen.text) if passage.kind is Kind.SEEN else None
        if found:
            message = f"'{seen.text[slice(*found)]}' tells others what the act was for."
            hint = "Say what can be seen or heard; let the others find out what it means."
            yield Finding(seen.at, message, hint, span=case.span(seen, *found))


def _listed(teams: Sequence[str]) -> str:
    return " or ".join(f"'{team}'" for team in teams)


def _in_language(text: str, language: str) -> str:
    wordings: dict[str, str] = getattr(text, "wordings", {})
    return wordings.get(language, text)


def _copied(label: str, seen: str) -> Span | None:
    """Where the whole label stands in the other text, if that cannot be chance."""
    telling = _telling(label)
    if (
        not VERBATIM <= len(telling) <= LONGEST
        or telling[-1].group()[:STEM].lower() not in seen.lower()
    ):
        return None
    span = _run(list(_WORD.finditer(label)), list(_WORD.finditer(seen)), str.__eq__)
    if span is None and len(telling) >= COPIED:
        span = _run(telling, _telling(seen), _same_stem)
    return span


def _telling(text: str) -> list[re.Match[str]]:
    """The words of a text that tell something of an act."""
    return [one for one in _WORD.finditer(text) if one.group().lower() not in _PLAIN]


def _run(
    wanted: Sequence[re.Match[str]],
    there: Sequence[re.Match[str]],
    same: Callable[[str, str], bool],
) -> Span | None:
    """Where words stand among others with none of these between them."""
    words = [one.group().lower() for one in wanted]
    others = [one.group().lower() for one in there]
    for at in range(len(others) - len(words) + 1):
        if all(map(same, words, others[at : at + len(words)])):
            return there[at].start(), there[at + len(words) - 1].end()
    return None


def _same_stem(word: str, other: str) -> bool:
    """Whether two words differ at most in the ending that changes when a sentence is made."""
    length = max(3, min(len(word), len(other), STEM))
    return word == other or (len(word) >= length and word[:length] == other[:length])


def _purpose(seen: str) -> Span | None:
    """Where the first word of purpose stands that nobody is reported to have said."""
    said = "".join(map(_lower, unquoted(seen)))
    for sentence in _SENTENCE.finditer(said):
        found = PURPOSE.search(said, *sentence.span())
        if found and not REPORTED.search(said, sentence.start(), found.start()):
            return found.span()
    return None


def _lower(letter: str) -> str:
    """A letter in lower case; the few that would become two stay as they are."""
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
