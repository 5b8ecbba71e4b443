"""Readings without readers: rows that lead to nobody, in an order that tells nothing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tabletop.debrief.attribution.delegations import LEAST, Delegations
from tabletop.debrief.attribution.texts import CROWD
from tabletop.debrief.distance_model import (
    CANNOT_TELL,
    NO_SIGNAL,
    NOT_ANSWERED,
    ActGap,
    Distance,
    Distances,
    Scope,
)
from tabletop.debrief.model import Debrief

OWN = "inside their own group"
"""How a summary says that a figure is of teams in one group."""
_TELLING_NOBODY = ("", CANNOT_TELL, NOT_ANSWERED, NO_SIGNAL)
"""Reasons why a row has no gap that do not tell whose act it was, as an act unseen does."""
_NO_CONSENT = ", with the consent of"


def folded(debrief: Debrief, delegations: Delegations) -> Distances:
    """The distances of a debrief, each row that of a delegation of a side, or of any.

    A row is told where in its turn so many teams stand behind its labels that none can be worked
    out; figures by act fall away where nobody is named.
    """
    distances = debrief.distances
    scopes = _scopes(debrief, delegations)
    return Distances(
        rows=_rows(distances.rows, delegations, [turn.id for turn in debrief.turns]),
        scopes=tuple(one for one in distances.scopes if one.scope in scopes),
        acts=_acts(distances.acts, delegations) if delegations.told else (),
        whose=tuple(one for one in distances.whose if one.scope in scopes),
    )


def of_one_group(debrief: Debrief) -> bool:
    """Whether allies sit in one group only, so that a figure on allies is that group's."""
    sides = {frozenset((team.id, *team.allies)) for team in debrief.teams if team.allies}
    return len(sides) < LEAST


def _scopes(debrief: Debrief, delegations: Delegations) -> tuple[Scope, ...]:
    if not delegations.told and of_one_group(debrief):
        return ("across_groups",)
    return ("own_group", "across_groups")


def _rows(
    rows: tuple[Distance, ...], delegations: Delegations, turns: Sequence[str]
) -> tuple[Distance, ...]:
    cells: dict[tuple[str, ...], list[Distance]] = defaultdict(list)
    for row in rows:
        if row.left_out not in _TELLING_NOBODY:
            continue
        actor, reader = delegations.of(row.actor) or "", delegations.of(row.reader) or ""
        side = row.scope if delegations.told else ""
        cells[row.turn, actor, reader, side].append(row)
    kept = (row for cell in cells.values() if _crowded(cell, delegations) for row in cell)
    told = [
        row.model_copy(update={"fact": row.fact.split(_NO_CONSENT)[0], **_sides(row, delegations)})
        for row in kept
    ]
    return tuple(sorted(told, key=lambda row: (turns.index(row.turn), *_order(row))))


def _sides(row: Distance, delegations: Delegations) -> dict[str, object]:
    """Whose a row is. Not of which acts: those that all came to know of name their team."""
    hidden = {"scope": "across_groups"} if not delegations.told else {}
    sides = {"actor": delegations.of(row.actor), "reader": delegations.of(row.reader)}
    return {**sides, **hidden, "acts": ()}


def _crowded(cell: Sequence[Distance], delegations: Delegations) -> bool:
    wanted = LEAST if delegations.told else CROWD
    actors, readers = {row.actor for row in cell}, {row.reader for row in cell}
    return len(actors) >= min(wanted, LEAST) and len(readers) >= wanted


def _order(row: Distance) -> tuple[str | float, ...]:
    """By side, then by what the row says: the order of the file would name its teams."""
    figures = (row.signal, row.reading)
    known = (-9.0 if one is None else float(one) for one in figures)
    return (row.actor, row.reader, *known, row.answer, row.whose or "", row.fact, row.left_out)


def _acts(acts: Iterable[ActGap], delegations: Delegations) -> tuple[ActGap, ...]:
    cells: dict[tuple[str, str], list[ActGap]] = defaultdict(list)
    for act in acts:
        cells[act.turn, delegations.of(act.actor) or ""].append(act)
    return tuple(
        act.model_copy(update={"acts": ()})
        for cell in cells.values()
        if len(cell) >= LEAST
        for act in sorted(cell, key=lambda one: (one.gaps.answers, one.gaps.mean or 0.0))
    )
