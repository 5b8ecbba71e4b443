"""Who stands for a team once it is not named: its group, or nobody in particular."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.debrief.model import Debrief, TeamRecord
from tabletop.debrief.turn_model import TurnDebrief

ANYBODY = "A delegation"
PUBLIC = "public"
"""The id that stands for whoever did what all came to know of: no reading is held against it, since
the readings of a side are not those of one act."""
LEAST = 2
"""So many delegations must have spoken for one label, or the label would name one of them."""


@dataclass(frozen=True, slots=True)
class Delegations:
    """The label of each team, and the record that stands in for all teams of a label.

    `told`: a text may be tied to its label (at `group`), or to nobody (at `none`).
    """

    records: tuple[TeamRecord, ...]
    by_team: Mapping[str, str]
    told: bool

    def of(self, team: str | None) -> str | None:
        """The id that stands for a team's."""
        return None if team is None else self.by_team.get(team, team)

    def all_of(self, teams: tuple[str, ...]) -> tuple[str, ...]:
        """The ids that stand for several teams', each once; at `none` there is nobody to name."""
        records = tuple(record.id for record in self.records)
        if set(teams) >= set(self.by_team) or set(teams) >= set(self.by_team.values()):
            return records
        named = tuple(dict.fromkeys(self.by_team.get(team, team) for team in teams))
        return named if self.told else ()


def nobody(debrief: Debrief) -> Delegations:
    """One delegation stands for all."""
    record = _record("delegation", ANYBODY, "DEL")
    return Delegations(
        (record, _PUBLIC), {team.id: record.id for team in debrief.teams}, told=False
    )


def by_group(debrief: Debrief) -> Delegations:
    """A delegation of each group. A label that fewer than two voices share is merged into others.

    A team that never spoke hides nobody: it counts for no label's size.
    """
    spoke = voices(debrief)
    labels = _merged(
        {team.id: _label(team) for team in debrief.teams},
        {team.id for team in debrief.teams if team.id in spoke},
    )
    names = tuple(dict.fromkeys(labels.values()))
    if len(names) < LEAST:
        return nobody(debrief)
    ids = {name: f"delegation_{number}" for number, name in enumerate(names, 1)}
    records = tuple(_record(ids[name], name, f"D{number}") for number, name in enumerate(names, 1))
    return Delegations(
        (*records, _PUBLIC), {team: ids[name] for team, name in labels.items()}, told=True
    )


def voices(debrief: Debrief) -> frozenset[str]:
    """The teams that said, decided or read anything."""
    spoke = {one for turn in debrief.turns for one in _voices(turn)}
    spoke |= {one.team for one in debrief.requests}
    spoke |= {team for one in debrief.meetings for team in one.teams}
    spoke |= {one.team for asked in debrief.hot_wash for one in asked.answers if one.team}
    return frozenset(spoke)


def _voices(turn: TurnDebrief) -> set[str]:
    decided = {one.team for one in turn.decisions if one.decided and not one.by_control}
    return decided | {one.reader for one in turn.readings} | {one.sender for one in turn.messages}


def _label(team: TeamRecord) -> str:
    if not team.groups:
        return "A delegation outside the groups"
    return f"A delegation of {' and '.join(f'the {group}' for group in team.groups)}"


def _merged(labels: Mapping[str, str], spoke: set[str]) -> dict[str, str]:
    """Labels of which each has two voices at least; those that had fewer read `ANYBODY`."""
    members: dict[str, set[str]] = defaultdict(set)
    for team, label in labels.items():
        members[label] |= {team} & spoke
    small = [label for label, teams in members.items() if len(teams) < LEAST]
    if not small:
        return dict(labels)
    if len(set().union(*(members[label] for label in small))) < LEAST:
        large = [label for label in members if label not in small]
        small += large[:1]
    return {team: ANYBODY if label in small else label for team, label in labels.items()}


def _record(team: str, name: str, short: str) -> TeamRecord:
    return TeamRecord(id=team, name=name, short=short, groups=(), allies=(), public="", changes=())


_PUBLIC = _record(PUBLIC, "Public act", "PUB")
