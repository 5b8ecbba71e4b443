"""The form that shows only what is about a turn, a team or a kind, and the marks that it reads."""

from collections.abc import Iterable, Mapping

from tabletop.export.report.case import Case
from tabletop.export.report.part import KINDS, Mark
from tabletop.formats.html import escaped


def marked(mark: Mark) -> Mapping[str, str]:
    """A mark as attributes of an element."""
    return {
        "data-turn": mark.turn,
        "data-teams": " ".join(mark.teams),
        "data-kind": mark.kind,
    }


def form(case: Case) -> str:
    """The form; it stays hidden where no script runs, since it would do nothing there."""
    turns = ((turn.id, case.heading(turn)) for turn in case.debrief.turns)
    teams = ((team.id, team.name) for team in case.debrief.teams)
    return (
        '<form id="filters" aria-label="Show only" hidden>\n'
        f"{_choice('turn', 'Turn', 'All turns', turns)}\n"
        f"{_choice('team', 'Delegation', 'All delegations', teams)}\n"
        f"{_choice('kind', 'Kind', 'All kinds', KINDS.items())}\n"
        '<button type="reset">Show all</button>\n'
        '<p id="shown" role="status"></p>\n</form>'
    )


def _choice(name: str, label: str, every: str, choices: Iterable[tuple[str, str]]) -> str:
    options = "".join(
        f'<option value="{escaped(value)}">{escaped(words)}</option>' for value, words in choices
    )
    return (
        f'<label>{label} <select name="{name}"><option value="">{every}</option>'
        f"{options}</select></label>"
    )
