"""Texts that a session's facilitator withdrew: they stand in no screen and no new session."""

from collections.abc import Iterable, Mapping
from typing import cast

from tabletop.runner.store import JSON, REMOVED, Commit


def withdrawn(commits: Iterable[Commit]) -> frozenset[str]:
    """The ids of all texts withdrawn by any of `commits`; no undo brings one back."""
    events = (event for commit in commits for event in commit.events)
    redactions = (event for event in events if event.get("kind") == "redacted")
    return frozenset(str(text) for one in redactions for text in cast("list[JSON]", one["texts"]))


def removed(texts: Mapping[str, str], gone: frozenset[str]) -> dict[str, str]:
    """Texts by id, with REMOVED in the place of those that are `gone`."""
    return {name: REMOVED if name in gone else text for name, text in texts.items()}
