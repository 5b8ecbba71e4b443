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
NESTED = ("id", "was", "injects", "decisions", "outcomes", "options")
"""Fields that say nothing of the thing itself: parts in it are things of their own."""

LENGTH = 160
"""Letters of a wording that are shown before it is visibly cut."""

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

    def change(how: str, key: tuple[str, str], field: str = "", before: str = "", after: str = ""):  # type: ignore[no-untyped-def]
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

    for key, one in then.items():
        if key not in now:
            yield change("removed", key)
            continue
        if one.id != now[key].id:
            yield change("renamed", key, "id", one.id, now[key].id)
        for field, before, after in _fields(one, now[key], renamed):
            yield change("changed", key, field, before, after)
    for key in now:
        if key not in then:
            yield change("added", key)


def _fields(then: Named, now: Named, renamed: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(field, wording before, wording now) of what differs, apart from renamed ids."""
    old, new = (
        one.model_dump(mode="json", by_alias=True, exclude=set(NESTED)) for one in (then, now)
    )
    for field, after in new.items():
        before = old.get(field)
        if _renaming(before, renamed) != after:
            yield field, _said(before), _said(after)


def _renaming(value: object, renamed: Mapping[str, str]) -> object:
    """A value in which ids of an older version are those of the newest."""
    match value:
        case str():
            return _WORD.sub(lambda found: renamed.get(found[0], found[0]), value)
        case list():
            return [_renaming(one, renamed) for one in value]
        case dict():
            return {_renaming(key, renamed): _renaming(one, renamed) for key, one in value.items()}
    return value


def _said(value: object) -> str:
    match value:
        case None:
            return "none"
        case list():
            return shortened("; ".join(map(_said, value)) or "none", LENGTH)
        case dict():
            return shortened(
                ", ".join(f"{key}: {_said(one)}" for key, one in value.items()), LENGTH
            )
    return shortened(str(value), LENGTH)
