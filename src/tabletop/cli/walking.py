"""The walk through a session's free texts, one by one, in the terminal."""

from collections.abc import Mapping

import click

from tabletop.cli.output import message
from tabletop.engine.commands import Redact
from tabletop.export.leaks import Roster
from tabletop.runner.redacting import FreeText, Kept, free_texts
from tabletop.runner.session import Session

_CHOICES = "[k]eep  [r]edact  [d]estroy  [s]kip  [q]uit"
_WORDS: Mapping[str, str] = {"k": "keep", "r": "redact", "d": "destroy", "s": "skip", "q": "quit"}


def walk(session: Session, roster: Roster | None) -> None:
    """Ask of each text what shall become of it; each redaction is a commit of its own.

    What was kept is asked again only where the roster finds a name in it; what was skipped is, next
    time.
    """
    kept = Kept(session.path, session.facts.session)
    texts = [one for one in free_texts(session, roster) if one.hits or one.id not in kept]
    if not texts:
        message("No text is left to look at.")
        return
    done: dict[str, int] = {}
    reason = "Said in confidence"
    for number, one in enumerate(texts, 1):
        _show(one, f"{number} of {len(texts)}")
        answer = _asked()
        done[answer] = done.get(answer, 0) + 1
        if answer == "quit":
            break
        if answer == "keep":
            kept.add(one.id)
        elif answer in ("redact", "destroy"):
            reason = _reason(reason)
            _withdraw(session, one.id, reason, destroy=answer == "destroy")
    _sum_up(session, done)


def _show(one: FreeText, place: str) -> None:
    message(f"\n{place}: text {one.id} ({one.where})")
    for line in one.text.splitlines():
        message(f"  | {line}")
    for hit in one.hits:
        message(f"  found '{hit.found}', as of {hit.sought}")


def _asked() -> str:
    while True:
        typed = click.prompt(_CHOICES, default="s", show_default=False, err=True).strip().lower()
        if (first := typed[:1]) in _WORDS and _WORDS[first].startswith(typed):
            return _WORDS[first]
        message("One letter, please: k, r, d, s or q.")


def _reason(last: str) -> str:
    """Why; the last one again with Enter. It stands in the record, so it may name nobody."""
    typed: str = click.prompt("Why (it stays in the record: name nobody)", default=last, err=True)
    return typed.strip() or last


def _withdraw(session: Session, text: str, reason: str, *, destroy: bool) -> None:
    session.do(Redact(texts=(text,), reason=reason), destroys=(text,) if destroy else ())
    message(f"{'Destroyed' if destroy else 'Withdrawn'}; head {session.head}.")


_PAST: Mapping[str, str] = {
    "keep": "kept",
    "redact": "withdrawn",
    "destroy": "destroyed",
    "skip": "skipped",
}


def _sum_up(session: Session, done: Mapping[str, int]) -> None:
    told = ", ".join(f"{done[one]} {past}" for one, past in _PAST.items() if one in done)
    message(f"\n{told or 'Nothing was changed'}; head {session.head}.")
    if done.get("destroy"):
        message("Copies and debriefs made before still hold what was destroyed.")
    if done.get("skip") or done.get("quit"):
        message("Run the same command again to go on. What was kept is not asked again, unless a")
        message("roster finds a name in it.")
