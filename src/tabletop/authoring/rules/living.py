"""Names of living persons that the writer keeps in a list and wants to see nowhere."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tabletop.authoring.rules.case import Case, Finding, first_few
from tabletop.authoring.rules.surnames import LONGEST_ENDING, forms, skeleton

SHORT = 3
"""A surname of so few letters ("May") counts only after a given name of the same line."""

_WORD = re.compile(r"[^\W\d_]+")


def living(case: Case) -> Iterator[Finding]:
    """A person named in the writer's list of living persons.

    The list has one name a line, the surname last, or first and before a comma. The surname is
    found alone as well, in the cases of Belarusian, Lithuanian, Polish and Russian and in either
    alphabet. A line of one word is found however it is written, of others the surname where it
    begins with a capital letter.

    In the room: people who know the person defend or attack him, and the exercise is about
    somebody. Offices act in a scenario, not people.

    Wrong:
        turns:
          quiet_day: {briefing: The find is on page five. Jan Przykladowski is silent.}

    Right:
        turns:
          quiet_day: {briefing: The find is on page five. The minister is silent.}
    """
    register = Register(case.living)
    for _, wording in case.wordings if case.living else ():
        for start, end, line in first_few(register.found(wording.text)):
            message = f"'{wording.text[start:end]}' is on the list of living persons ({line})."
            hint = "Name the office instead: the head of state, the minister, a spokesman."
            yield Finding(wording.at, message, hint, span=case.span(wording, start, end))


@dataclass(frozen=True, slots=True)
class Name:
    """A line of the list: the surname, and the given names that stand beside it, as skeletons."""

    line: str
    surname: str
    given: frozenset[str]


class _Memory(dict[str, Name | None]):
    """Whose surname a word may be, looked up once for each word."""

    def __init__(self, look_up: Callable[[str], Name | None]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> Name | None:
        self[word] = self._look_up(word)
        return self[word]


class Register:
    """The list, for looking names up in texts."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._by_stem: dict[str, list[tuple[frozenset[str], Name]]] = {}
        for name in filter(None, map(_read, lines)):
            for stem, endings in forms(name.surname):
                self._by_stem.setdefault(stem, []).append((endings, name))
        self._known = _Memory(self._looked_up)

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where persons are named: start, end, and the line of the list."""
        if not any(self._known[word] for word in _WORD.findall(text)):
            return
        words = list(_WORD.finditer(text))
        for index, word in enumerate(words):
            name = self._known[word.group()]
            before = [one.group() for one in words[max(0, index - 2) : index]]
            if name and _meant(name, word.group(), before):
                yield word.start(), word.end(), name.line

    def _looked_up(self, written: str) -> Name | None:
        word = skeleton(written)
        for cut in range(len(word), max(0, len(word) - LONGEST_ENDING - 1), -1):
            for endings, name in self._by_stem.get(word[:cut], ()):
                if word[cut:] in endings:
                    return name
        return None


def _read(line: str) -> Name | None:
    before, comma, _ = line.partition(",")
    words = [skeleton(word) for word in _WORD.findall(line)]
    own = _WORD.findall(before if comma else line)
    if not own:
        return None
    surname = skeleton(own[-1])
    return Name(line.strip(), surname, frozenset(words) - {surname})


def _meant(name: Name, word: str, before: Iterable[str]) -> bool:
    """Whether a word that may be a surname is the person's."""
    if not name.given:
        return True
    if any(skeleton(one).startswith(given) for one in before for given in name.given):
        return True
    return word[0].isupper() and len(name.surname) > SHORT
