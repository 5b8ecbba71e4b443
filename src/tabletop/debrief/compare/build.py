"""From sessions to their comparison."""

from collections.abc import Sequence

from tabletop.debrief.compare import treatment
from tabletop.debrief.compare.acts import acts
from tabletop.debrief.compare.decisions import decisions
from tabletop.debrief.compare.indicators import indicators
from tabletop.debrief.compare.injects import injects, turns
from tabletop.debrief.compare.interventions import interventions
from tabletop.debrief.compare.model import Comparison, Title
from tabletop.debrief.compare.partings import Partings
from tabletop.debrief.compare.runs import Played, Runs, ordered
from tabletop.debrief.compare.versions import changes, versions
from tabletop.debrief.compare.visited import visited


def compare(played: Sequence[Played]) -> Comparison:
    """Sessions of one scenario side by side, in the order given.

    Every name and text of a group comes from its debrief, so that an attribution level applied to
    that holds here. Raises NotComparable for fewer than 2 or more than 20 sessions, for the same
    session twice, and for sessions of different scenarios.
    """
    runs = Runs(played)
    went = injects(runs) if runs.told else ()
    first = next(iter(runs))
    return Comparison(
        scenario_id=runs.newest.id,
        title=first.debrief.scenario.title,
        told=runs.told,
        turns=_turns(runs),
        teams=_teams(runs),
        runs=treatment.records(runs),
        versions=versions(runs),
        changes=changes(runs),
        treatment=treatment.treatment(runs),
        injects=went,
        interventions=interventions(runs),
        decisions=decisions(runs) if runs.told else (),
        parting=Partings(runs, went).first() if runs.told else None,
        indicators=indicators(runs),
        acts=acts(runs),
        visited=visited(runs),
    )


def _turns(runs: Runs) -> tuple[Title, ...]:
    """Every turn that a version has, played or not, in file order."""
    titles = {
        run.ids.of("turns", turn.id): (str(turn.title), str(turn.scenario_time))
        for run in reversed(runs.versions)
        for turn in run.scenario.turns.values()
    }
    return tuple(
        Title(id=turn, title=titles[turn][0], short=titles[turn][1]) for turn in turns(runs)
    )


def _teams(runs: Runs) -> tuple[Title, ...]:
    found = {id: team for run in reversed(runs.versions) for id, team in run.teams.items()}
    return tuple(
        Title(id=team, title=found[team].name, short=found[team].short)
        for team in ordered(run.teams for run in runs.versions)
    )
