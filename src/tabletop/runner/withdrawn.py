"""Texts that a session's facilitator withdrew: they stand in no screen and no new session."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tabletop.engine.commands import Redact
from tabletop.engine.log import Entry
from tabletop.runner.store import REMOVED, Commit, Draft, JSONObject
from tabletop.runner.store.texts import KEY, replaced


def withdrawn(entries: Iterable[Entry]) -> frozenset[str]:
    """The ids of all texts withdrawn by any of `entries`; no undo brings one back."""
    redactions = (one.command for one in entries if isinstance(one.command, Redact))
    return frozenset(text for command in redactions for text in command.texts)


def removed(texts: Mapping[str, str], gone: frozenset[str]) -> dict[str, str]:
    """Texts by id, with REMOVED in the place of those that are `gone`."""
    return {name: REMOVED if name in gone else text for name, text in texts.items()}


def emptied(commit: Commit, draft: Draft, gone: frozenset[str]) -> Commit:
    """`commit` with REMOVED in the place of its texts that are `gone`; `draft` is the same one."""
    texts = removed(draft.texts, gone)

    def put_back(written: JSONObject) -> JSONObject:
        found = replaced(written, lambda reference: texts[str(reference[KEY])])
        return found if isinstance(found, Mapping) else {}

    events = tuple(put_back(event) for event in draft.events)
    return replace(commit, command=put_back(draft.command), events=events, texts=texts)
