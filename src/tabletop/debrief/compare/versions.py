"""What is otherwise in older versions of a scenario than in the newest one."""

import re
from collections.abc import Iterator, Mapping

from tabletop.debrief.compare.ids import Ids
from tabletop.debrief.compare.model import VersionChange, VersionRecord
from tabletop.debrief.compare.runs import Run, Runs
from tabletop.debrief.names import shortened
from tabletop.scenario.model import Scenario
from tabletop.scenario.parts import Named

KINDS: Mapping[str, str] = {
    "teams": "team",
    "indicators": "indicator",
    "instruments": "instrument",
    "milestones": "milestone",
    "causes": "cause card",
    "turns": "turn",
    "injects": "inject",
    "decisions": "decision",
    "options": "option",
    "outcomes": "outcome",
    "endings": "ending",
}
NESTED = frozenset({"id", "was", "injects", "decisions", "outcomes", "options"})
"""Fields that say nothing of the thing itself: parts in it are things of their own."""

LEFT_OUT: Mapping[str, frozenset[str]] = {
    "options": frozenset({"signal", "weight"}),
    "teams": frozenset({"brief"}),
}
"""Fields that are told to nobody, by kind: what a writer expects, and what one team alone reads."""

LENGTH = 160
"""Letters of a wording that are shown before it is visibly cut."""

CONTEXT = 30
"""Letters that are shown before the first that differs."""

_WORD = re.compile(r"[a-z][a-z0-9_]*")


def versions(runs: Runs) -> tuple[VersionRecord, ...]:
    """The versions that were played, the newest first."""
    return tuple(
        VersionRecord(
            version=run.debrief.session.scenario_version,
            sha256=run.debrief.session.scenario_sha256,
            newest=number == 0,
            runs=runs.of_version(run.debrief.session.scenario_sha256),
        )
        for number, run in enumerate(runs.versions)
    )


def changes(runs: Runs) -> tuple[VersionChange, ...]:
    """Each older version held against the newest one, kind by kind, in file order."""
    newest, *older = runs.versions
    return tuple(one for run in older for one in _against(newest, run))


Things = Mapping[tuple[str, str], Named]


def _things(scenario: Scenario, ids: Ids) -> Things:
    """Every thing by (kind, id); an option by its decision and its own id."""
    found: dict[tuple[str, str], Named] = {}
    for kind in KINDS:
        if kind == "options":
            for decision in scenario.decisions.values():
                for option in decision.options.values():
                    found[kind, ".".join(ids.option(decision.id, option.id))] = option
        else:
            things: Mapping[str, Named] = getattr(scenario, kind)
            found |= {(kind, ids.of(kind, one.id)): one for one in things.values()}
    return found


def _against(newest: Run, older: Run) -> Iterator[VersionChange]:
    now, then = _things(newest.scenario, newest.ids), _things(older.scenario, older.ids)
    renamed = {one.id: now[key].id for key, one in then.items() if key in now}

    for key, one in then.items():
        if key not in now:
            yield _change(older, "removed", key)
            continue
        if one.id != now[key].id:
            yield _change(older, "renamed", key, "id", one.id, now[key].id)
        for field, before, after in _fields(key[0], one, now[key], renamed):
            yield _change(older, "changed", key, field, before, after)
    for key in now:
        if key not in then:
            yield _change(older, "added", key)


def _change(
    older: Run, how: str, key: tuple[str, str], field: str = "", before: str = "", after: str = ""
) -> VersionChange:
    return VersionChange.model_validate(
        {
            "version": older.debrief.session.scenario_version,
            "sha256": older.debrief.session.scenario_sha256,
            "how": how,
            "what": KINDS[key[0]],
            "id": key[1],
            "field": field,
            "before": before,
            "after": after,
        }
    )


def _fields(
    kind: str, then: Named, now: Named, renamed: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """(field, wording before, wording now) of what differs, apart from renamed ids."""
    untold = {*NESTED, *LEFT_OUT.get(kind, ())}
    old, new = (one.model_dump(mode="json", by_alias=True, exclude=untold) for one in (then, now))
    for field, after in new.items():
        if not _same(old.get(field), after, renamed):
            yield field, *_apart(_said(old.get(field)), _said(after))


def _same(before: object, after: object, renamed: Mapping[str, str]) -> bool:
    """Whether nothing changed but ids in it. A word of prose may look like an id, and stays."""
    match before, after:
        case str(), str():
            return before == after or _renaming(before, renamed) == after
        case list(), list():
            pairs = zip(before, after, strict=False)
            return len(before) == len(after) and all(_same(*one, renamed) for one in pairs)
        case dict(), dict():
            now = {key if key in after else renamed.get(key, key): key for key in before}
            return now.keys() == after.keys() and all(
                _same(before[key], after[new], renamed) for new, key in now.items()
            )
    return before == after


def _renaming(phrase: str, renamed: Mapping[str, str]) -> str:
    """A phrase in which ids of an older version are those of the newest."""
    return _WORD.sub(lambda found: renamed.get(found[0], found[0]), phrase)


def _said(value: object) -> str:
    match value:
        case None:
            return "none"
        case list():
            return "; ".join(map(_said, value)) or "none"
        case dict():
            return ", ".join(f"{key}: {_said(one)}" for key, one in value.items()) or "none"
    return " ".join(str(value).split())


def _apart(before: str, after: str) -> tuple[str, str]:
    """Two wordings from where they part on, a little before it, and visibly cut."""
    alike = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    start = before.rfind(" ", 0, max(0, alike - CONTEXT)) + 1
    cut = "… " if start else ""
    return (
        f"{cut}{shortened(before[start:], LENGTH)}",
        f"{cut}{shortened(after[start:], LENGTH)}",
    )
