"""Whether the cause cards leave every side an even chance of having been right."""

import re
from collections.abc import Iterator

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.texts import Kind

RATIO = 3
"""The likeliest card may come so many times as often as the least likely."""

_SENTENCE = re.compile(r"[^.!?;]+")
_INTENT = re.compile(
    r"\b(?:deliberately|on purpose|intentionally|in order to (?:provoke|blame|escalate|attack)"
    r"|provocation|намеренно|умышленно|нарочно|провокаци\w+|celowo|umyślnie|prowokacj\w+"
    r"|tyčia|sąmoningai|provokacij\w+|наўмысна|знарок|правакацы\w+)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|nobody|no one|never|neither|nor|without|whether|не|ни|никто|нет|без|ли|nie|nikt"
    r"|bez|czy|ne|niekas|be|ar|ніхто|ня|ці)\b",
    re.IGNORECASE,
)


def uneven(case: Case) -> Iterator[Finding]:
    """Cause cards of very different weight, or one on which somebody acted with ill intent.

    Cards of weight 0, which are never drawn, are left out. Words such as "deliberately" are left
    alone in a sentence that denies them.

    In the room: blame is not for the scenario to give. A delegation whose state turns out to be the
    villain of the likeliest card will say that it was invited to be accused.

    Wrong:
        causes:
          tested: {text: The eastern air force had sent the drone across deliberately.}

    Right:
        causes:
          tested: {text: The drone was on a test that nobody had announced.}
    """
    weights = {one.id: one.weight for one in case.scenario.causes.values() if one.weight}
    least = min(weights.values(), default=1)
    for cause, weight in weights.items():
        if weight > RATIO * least:
            message = f"The card '{cause}' is drawn {_times(weight / least)} as often as another."
            hint = "Give the cards about the same weight, so that none is what one expects."
            yield Finding(("causes", cause, "weight"), message, hint)
    for passage, wording in case.wordings:
        found = _intent(wording.text) if passage.kind is Kind.CAUSE else None
        if found:
            message = f"'{found.group()}' makes a villain of somebody on this card."
            hint = (
                "Write a cause that a decent person could have set off: a mistake, a fault, haste."
            )
            yield Finding(wording.at, message, hint, span=case.span(wording, *found.span()))


def _times(ratio: float) -> str:
    return f"{ratio:.1f}".removesuffix(".0") + " times"


def _intent(text: str) -> re.Match[str] | None:
    for sentence in _SENTENCE.finditer(text):
        found = _INTENT.search(text, *sentence.span())
        if found and not _DENIED.search(text, sentence.start(), found.start()):
            return found
    return None
