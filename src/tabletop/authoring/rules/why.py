"""Why a condition never holds where play comes by it, in a sentence for the scenario's writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from tabletop.authoring.reach import Key, Reach
from tabletop.authoring.rules.atoms import atom_never
from tabletop.scenario.conditions import And, Condition, Not, Or, Span, atoms
from tabletop.scenario.phrases import print_condition

APART = "Take one of them out, or write 'or' between them."
_Part = tuple[Condition, bool]


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence, what would mend it, and the characters of the condition that it is about.

    `apart`: no part of the condition is at fault alone, but several exclude each other.
    """

    text: str
    hint: str
    span: Span
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Why:
    """Looks for the part of a condition that never holds.

    `met` are the values that things may have where it is read, `here` says where that is.
    """

    reach: Reach
    met: Mapping[Key, int]
    here: str

    def never(self, condition: Condition, *, holds: bool = True) -> Reason:
        """Why a condition never holds, or (`holds` false) why it never fails."""
        match condition:
            case Not(part):
                return self.never(part, holds=not holds)
            case And(parts) | Or(parts):
                of_all = [(part, holds) for part in parts]
                if isinstance(condition, And) is holds:
                    return self._all(condition, of_all)
                return self._each(condition, of_all)
        text, hint = atom_never(self.reach, condition, self.met, self.here, holds=holds)
        return Reason(text, hint, span_of(condition))

    def _all(self, whole: Condition, parts: list[_Part]) -> Reason:
        """Of parts that are to hold together: the one that never does, or two that exclude."""
        for part, holds in parts:
            if not self.reach.may(part, self.met, holds=holds):
                return self.never(part, holds=holds)
        for part, holds in parts:
            if self.reach.exclude([(part, holds)]):
                return self.never(part, holds=holds)
        for pair in combinations(parts, 2):
            if self.reach.exclude(pair):
                one, other = (_said(*part) for part in pair)
                text = f"'{one}' and '{other}' exclude each other."
                return Reason(text, APART, _stretch(pair[0][0], pair[1][0]), apart=True)
        text = f"its parts never hold all at once {self.here}."
        return Reason(text, APART, span_of(whole), apart=True)

    def _each(self, whole: Condition, parts: list[_Part]) -> Reason:
        """Of parts of which one would be enough: what is wrong with the first two."""
        reasons = [self.never(part, holds=holds) for part, holds in parts]
        texts = list(dict.fromkeys(one.text for one in reasons))
        more = " So it is with each part." if len(texts) > 2 else ""
        apart = any(one.apart for one in reasons)
        return Reason(" ".join(texts[:2]) + more, reasons[0].hint, span_of(whole), apart)


def span_of(condition: Condition) -> Span:
    """The characters that a condition takes in its phrase, from its first atom to its last."""
    return _stretch(condition, condition)


def _stretch(first: Condition, last: Condition) -> Span:
    starts, ends = zip(*(atom.span for one in (first, last) for atom in atoms(one)), strict=True)
    return min(starts), max(ends)


def _said(condition: Condition, holds: bool) -> str:
    phrase = print_condition(condition if holds else Not(condition))
    return phrase.removeprefix("not not ")
