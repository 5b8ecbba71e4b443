"""What the scenario offers, and which runs came to it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from tabletop.debrief.compare.course import branch
from tabletop.debrief.compare.model import Visited, VisitedKind
from tabletop.debrief.compare.runs import Run, Runs, ordered

HOT_WASH = "hot_wash"
"""The end of a way that leads out of the turns."""


class Offer(NamedTuple):
    """A thing that a version offers."""

    kind: VisitedKind
    id: str
    place: str
    title: str


def visited(runs: Runs) -> tuple[Visited, ...]:
    """Turns, ways, endings, outcomes, options, branches of chances, injects and cause cards.

    Where the debriefs keep back which team did what, only the kinds that are `COMMON`.
    """
    offered = {run.label: {one[:3]: one for one in _offers(run)} for run in runs.versions}
    written = {
        run.label: offered[version.label]
        for version in runs.versions
        for run in runs
        if run.debrief.session.scenario_sha256 == version.debrief.session.scenario_sha256
    }
    came = {run.label: dict.fromkeys(_came(run)) for run in runs}
    known = ordered(offered.values())
    taken = (way for keys in came.values() for way in keys if way[0] == "way" and way not in known)
    every = [one for one in (*known, *dict.fromkeys(taken)) if runs.told or one[0] in COMMON]
    return tuple(_visited(one, written, came, runs) for one in sorted(every, key=_rank))


ORDER: tuple[VisitedKind, ...] = (
    "turn",
    "way",
    "ending",
    "outcome",
    "option",
    "branch",
    "inject",
    "cause",
)
COMMON = ("turn", "way", "ending", "cause")
"""Kinds of things that belong to no team."""

Key = tuple[VisitedKind, str, str]


def _rank(key: Key) -> int:
    """Kinds in one order; within a kind the order of the file holds."""
    return ORDER.index(key[0])


def _visited(
    key: Key,
    written: Mapping[str, Mapping[Key, Offer]],
    came: Mapping[str, Collection[Key]],
    runs: Runs,
) -> Visited:
    kind, id, place = key
    titles = (own[key].title for own in written.values() if key in own)
    return Visited(
        kind=kind,
        id=id,
        place=place,
        title=next(titles, "") or _way_title(runs, place, id),
        runs=tuple(label for label, keys in came.items() if key in keys),
        written=tuple(label for label, own in written.items() if key in own),
    )


def _way_title(runs: Runs, turn: str, onward: str) -> str:
    titles = {one: played.title for run in runs for one, played in run.turns.items()}
    return f"{titles.get(turn, turn)} → {titles.get(onward, 'hot wash')}"


def _offers(run: Run) -> Iterator[Offer]:
    """Everything that a run's version offers, in file order within each kind."""
    scenario, of = run.scenario, run.ids.of
    for cause in scenario.causes.values():
        yield Offer("cause", of("causes", cause.id), "", str(cause.text))
    for ending in scenario.endings.values():
        yield Offer("ending", of("endings", ending.id), "", str(ending.title))
    for turn in scenario.turns.values():
        place = of("turns", turn.id)
        yield Offer("turn", place, "", str(turn.title))
        yield from _ways(run, turn.id, place)
        for inject in turn.injects.values():
            yield Offer("inject", of("injects", inject.id), place, str(inject.title))
        for outcome in turn.outcomes.values():
            title = str(outcome.title or outcome.text)
            yield Offer("outcome", of("outcomes", outcome.id), place, title)
        yield from _options(run, turn.id, place)


def _ways(run: Run, turn: str, place: str) -> Iterator[Offer]:
    """The turns that may follow, and the hot wash where no entry holds whatever happened."""
    one, titles = run.scenario.turns[turn], run.scenario.turns
    for way in one.next:
        title = f"{one.title} → {titles[way.turn].title}"
        yield Offer("way", run.ids.of("turns", way.turn), place, title)
    if all(way.when for way in one.next):
        yield Offer("way", HOT_WASH, place, f"{one.title} → hot wash")


def _options(run: Run, turn: str, place: str) -> Iterator[Offer]:
    for decision in run.scenario.turns[turn].decisions.values():
        whose = _whose(run, decision.team)
        for option in decision.options.values():
            within = ".".join(run.ids.option(decision.id, option.id))
            yield Offer("option", within, place, f"{whose}{option.label}")
            for way in option.chance.values():
                id = f"{within}.{run.ids.of('branches', way.id, within)}"
                yield Offer("branch", id, place, f"{whose}{option.label}: {way.text}")


def _whose(run: Run, team: str) -> str:
    """The team before its option; nothing where the debrief keeps back which team it was."""
    known = run.teams.get(run.ids.of("teams", team))
    return f"{known.name}: " if known else ""


def _came(run: Run) -> Iterator[Key]:
    """Everything that a run came to."""
    debrief = run.debrief
    if debrief.cause:
        yield "cause", run.ids.of("causes", debrief.cause.id), ""
    if debrief.ending:
        yield "ending", run.ids.of("endings", debrief.ending.id), ""
    for place, turn in run.turns.items():
        yield "turn", place, ""
        yield from (
            ("inject", run.ids.of("injects", one.id), place)
            for one in turn.injects
            if not one.improvised
        )
        yield from (("outcome", run.ids.of("outcomes", one.id), place) for one in turn.outcomes)
        yield from _stood(run, place)
    yield from _went(run)


def _stood(run: Run, place: str) -> Iterator[Key]:
    for one in run.turns[place].decisions:
        if one.stood is not None:
            within = ".".join(run.ids.option(one.id, one.stood))
            yield "option", within, place
            if one.chance:
                yield "branch", f"{within}.{branch(run, one)}", place


def _went(run: Run) -> Iterator[Key]:
    turns: Iterable[str] = run.turns
    *_, last = ("", *turns)
    for here, onward in zip(turns, [*turns][1:], strict=False):
        yield "way", onward, here
    if last and run.debrief.ending and not run.debrief.ending.early:
        yield "way", HOT_WASH, last
