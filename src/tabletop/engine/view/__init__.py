"""What an audience may see of a game. `view` is the only way any screen or document sees one."""

from tabletop.engine.state import State
from tabletop.engine.view.control import control
from tabletop.engine.view.decisions import consents, decisions
from tabletop.engine.view.model import FACILITATOR, PUBLIC, View
from tabletop.engine.view.news import agreements, injects, meetings, messages, requests
from tabletop.engine.view.picture import indicators, instruments, milestones
from tabletop.engine.view.seat import Seat
from tabletop.engine.view.turn import (
    acts,
    cause_revealed,
    ending,
    hot_wash,
    last,
    outcomes,
    questions,
    records,
    team_cards,
    turn_card,
)
from tabletop.scenario.model import Scenario

__all__ = ["FACILITATOR", "PUBLIC", "View", "view"]


def view(scenario: Scenario, state: State, audience: str) -> View:
    """The game as `audience` may see it: FACILITATOR, PUBLIC or a team's id.

    Raises ValueError for an audience that the scenario does not have.
    """
    if audience not in (FACILITATOR, PUBLIC, *scenario.teams):
        raise ValueError(f"no audience '{audience}'")
    seat = Seat(scenario, state, audience)
    ending_title, ending_text = ending(seat)
    return View(
        audience=audience,
        title=str(scenario.title),
        summary=str(scenario.summary),
        phase=state.game.phase,
        turn=turn_card(seat),
        clock=state.game.clock,
        clock_running=state.game.clock_running,
        last=last(seat),
        teams=team_cards(seat),
        brief=str(scenario.teams[audience].brief) if audience in scenario.teams else "",
        injects=injects(seat),
        messages=messages(seat),
        agreements=agreements(seat),
        meetings=meetings(seat),
        requests=requests(seat),
        decisions=decisions(seat),
        consents=consents(seat),
        indicators=indicators(seat),
        instruments=instruments(seat),
        milestones=milestones(seat),
        acts=acts(seat),
        outcomes=outcomes(seat),
        questions=questions(seat),
        records=records(seat),
        hot_wash=hot_wash(seat),
        ending_title=ending_title,
        ending_text=ending_text,
        cause_revealed=cause_revealed(seat),
        control=control(seat),
    )
