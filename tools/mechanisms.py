"""Where each mechanism of the report is played: docs/coverage.md, made from docs/mechanisms.yaml.

What counts is what is played: an option, an inject, an outcome, or an instrument that a condition
reads or an effect changes. A text that nobody acts on does not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tabletop.authoring.uses import uses
from tabletop.authoring.walk import options
from tabletop.runner.library import bundled, find
from tabletop.scenario import Scenario, load
from tabletop.scenario.conditions import Chose, atoms
from tabletop.scenario.model import Outcome

LIST = Path(__file__).parents[1] / "docs" / "mechanisms.yaml"
KINDS = ("instrument", "inject", "option", "outcome")


@dataclass(frozen=True)
class Mechanism:
    """A row of the list: what the report says, in which chapter, where and by whom it is played.

    `scenarios` and `teams` are ids.
    """

    id: str
    title: str
    says: str
    at: str
    scenarios: tuple[str, ...]
    teams: tuple[str, ...]


@dataclass(frozen=True)
class Citing:
    """Something that is played and cites mechanisms, with the teams that have a part in it.

    An option goes by `decision.option`.
    """

    kind: str
    id: str
    mechanisms: tuple[str, ...]
    teams: frozenset[str]


def listed() -> Mapping[str, Mechanism]:
    """The project's list of mechanisms, by id, in its order."""
    rows = yaml.safe_load(LIST.read_text("utf-8"))["mechanisms"]
    return {name: _mechanism(name, row) for name, row in rows.items()}


def _mechanism(name: str, row: Mapping[str, Any]) -> Mechanism:
    scenarios, teams = tuple(row["scenarios"]), tuple(row["teams"])
    return Mechanism(name, row["title"], row["says"], row["at"], scenarios, teams)


def citing(scenario: Scenario) -> Iterator[Citing]:
    """Everything that is played in a scenario and cites a mechanism, kind by kind."""
    used = uses(scenario)
    for instrument in scenario.instruments.values():
        if ("instruments", instrument.id) in used.read | used.changed:
            teams = frozenset(instrument.parties)
            yield Citing("instrument", instrument.id, instrument.mechanisms, teams)
    for inject in scenario.injects.values():
        teams = frozenset(scenario.recipients(inject.to))
        yield Citing("inject", inject.id, inject.mechanisms, teams)
    for _, decision, option in options(scenario):
        asked = option.consent.of if option.consent else ()
        name = f"{decision.id}.{option.id}"
        yield Citing("option", name, option.mechanisms, frozenset((decision.team, *asked)))
    for outcome in scenario.outcomes.values():
        yield Citing("outcome", outcome.id, outcome.mechanisms, _concerned(scenario, outcome))


def _concerned(scenario: Scenario, outcome: Outcome) -> frozenset[str]:
    """The teams that an outcome follows from, and those that learn of it."""
    asked = (one for one in atoms(outcome.when) if isinstance(one, Chose))
    deciding = (scenario.decisions[one.decision].team for one in asked)
    return frozenset((*deciding, *scenario.recipients(outcome.known_to)))


def played(scenario: Scenario) -> Mapping[str, Sequence[Citing]]:
    """What plays each mechanism in a scenario, by the mechanism's id."""
    found: dict[str, list[Citing]] = {}
    for one in citing(scenario):
        for mechanism in one.mechanisms:
            found.setdefault(mechanism, []).append(one)
    return found


def absent(scenario: Scenario) -> list[str]:
    """What the list asks of a scenario and is not there: a mechanism, or a team's part in it."""
    there = played(scenario)
    lacking = []
    for one in listed().values():
        if scenario.id in one.scenarios:
            having = {team for thing in there.get(one.id, ()) for team in thing.teams}
            lacking += [f"{one.id}: {team}" for team in one.teams if team not in having]
    return lacking


@cache
def _bundled() -> Mapping[str, Scenario]:
    return {one.id: load(find(str(one.path))) for one in bundled()}


def page() -> str:
    """docs/coverage.md."""
    rows = listed()
    wanted = dict.fromkeys(name for row in rows.values() for name in row.scenarios)
    names = [*wanted, *(name for name in _bundled() if name not in wanted)]
    there = {name: played(scenario) for name, scenario in _bundled().items()}
    parts = [_HEAD, _table(rows, names, there)]
    parts += [_section(row, names, there) for row in rows.values()]
    return "\n\n".join(parts) + "\n"


_HEAD = """\
# Where each mechanism is played

The report on the small states of the region describes mechanisms that its reader should be able to
try out. [mechanisms.yaml](mechanisms.yaml) lists them in our own words, with the chapter and the
scenarios in which each must be playable. This page, made from that list and from the scenarios,
says where each is: which instruments, injects, options (`decision.option`) and outcomes cite it.
An instrument counts if play reads or changes it.

The numbers are those of the things that cite a mechanism; "not yet" means that the scenario
does not come with the program so far."""

_Played = Mapping[str, Mapping[str, Sequence[Citing]]]


def _table(rows: Mapping[str, Mechanism], names: Sequence[str], there: _Played) -> str:
    lines = [("mechanism", *(f"`{name}`" for name in names)), ("---",) * (len(names) + 1)]
    for row in rows.values():
        numbers = (_number(row, name, there) for name in names)
        lines.append((f"[{row.id}](#{row.id})", *numbers))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _number(row: Mechanism, name: str, there: _Played) -> str:
    if name not in there:
        return "not yet" if name in row.scenarios else ""
    number = len(there[name].get(row.id, ()))
    return str(number) if number or name in row.scenarios else ""


def _section(row: Mechanism, names: Sequence[str], there: _Played) -> str:
    head = f"## {row.id}\n\n**{row.title}.** {row.says}\n\nChapter {row.at}."
    return "\n".join((f"{head} For {', '.join(row.teams)}.\n", *_places(row, names, there)))


def _places(row: Mechanism, names: Sequence[str], there: _Played) -> Iterator[str]:
    for name in names:
        found = there.get(name, {}).get(row.id, ())
        if name in row.scenarios or found:
            said = _said(found) if name in there else "not yet"
            yield f"- `{name}`: {said or 'nothing'}"


def _said(found: Sequence[Citing]) -> str:
    by_kind = {kind: [f"`{one.id}`" for one in found if one.kind == kind] for kind in KINDS}
    return "; ".join(
        f"{kind}{'s' * (len(ids) > 1)} {', '.join(ids)}" for kind, ids in by_kind.items() if ids
    )
