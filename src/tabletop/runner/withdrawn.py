"""Texts that a session's facilitator withdrew: they stand in no screen and no new session."""

from collections.abc import Iterable, Mapping

from tabletop.engine.commands import Redact
from tabletop.engine.log import Entry
from tabletop.runner.store import REMOVED


def withdrawn(entries: Iterable[Entry]) -> frozenset[str]:
    """The ids of all texts withdrawn by any of `entries`; no undo brings one back."""
    redactions = (one.command for one in entries if isinstance(one.command, Redact))
    return frozenset(text for command in redactions for text in command.texts)


def removed(texts: Mapping[str, str], gone: frozenset[str]) -> dict[str, str]:
    """Texts by id, with REMOVED in the place of those that are `gone`."""
    return {name: REMOVED if name in gone else text for name, text in texts.items()}
