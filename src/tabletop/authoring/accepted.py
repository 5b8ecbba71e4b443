"""What is to be said of a scenario's own answers to findings."""

from collections.abc import Container, Iterator

from tabletop.authoring.rules import Case
from tabletop.authoring.rules.pages import codes, in_play
from tabletop.diagnostics import Diagnostic, Severity, did_you_mean


def remarks(
    case: Case, answered: Container[str], *, whole: bool, tried: Container[str]
) -> Iterator[Diagnostic]:
    """Findings about answers under `accepted`: codes that are none, and answers to nothing.

    `answered` are the codes of which something was found. An answer can be idle only where the
    scenario was `whole`, so that every rule was asked, and its code among those that were `tried`
    if it comes up in play alone.
    """
    for code in case.scenario.accepted:
        asked = whole and (code in tried or code not in in_play())
        told = _remark(code, idle=asked and code not in answered)
        if told is not None:
            kind, message, hint = told
            place = case.positions.key(("accepted", code))
            yield case.positions.finding(place, kind, message, hint, Severity.WARNING)


def _remark(code: str, *, idle: bool) -> tuple[str, str, str] | None:
    """The code, message and hint of what is to be said of an answer; None for nothing."""
    page = codes().get(code)
    if page is None:
        near = did_you_mean(code, codes())
        hint = f"Did you mean '{near}'?" if near else "Codes stand in brackets in findings."
        return "unknown-code", f"There is no finding '{code}'.", hint
    if page.severity is Severity.ERROR:
        message = f"'{code}' is an error, and no reason answers an error."
        return "idle-answer", message, "Mend it, and take this out."
    if idle:
        message = f"Nothing of '{code}' is found, so this answers nothing."
        hint = "Take it out, so that a later finding is not answered by it unseen."
        return "idle-answer", message, hint
    return None
