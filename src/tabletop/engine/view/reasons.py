"""Why an option is blocked, as far as a team may be told."""

from tabletop.engine.view.seat import Seat
from tabletop.scenario.conditions import (
    Atom,
    Chose,
    Condition,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Played,
    Released,
    StockLeft,
    atoms,
)

WITHHELD = "Not possible now."
"""Said in place of a reason that speaks of what the team neither sees nor knows of."""


def told(seat: Seat, needs: Condition | None, reason: str) -> str:
    """`reason`, which says what an option needs; less, if it names what `seat` may not know."""
    if not reason or needs is None or seat.controls:
        return reason
    return reason if all(_known(seat, atom) for atom in atoms(needs)) else WITHHELD


def _known(seat: Seat, atom: Atom) -> bool:
    match atom:
        case IndicatorIs(ref):
            return seat.sees(seat.scenario.indicators[ref.indicator].seen_by, ref.teams)
        case InstrumentIs(instrument) | StockLeft(instrument):
            known = seat.scenario.instruments[instrument]
            return seat.sees(known.seen_by, known.parties)
        case MilestoneReached(milestone):
            return seat.sees(seat.scenario.milestones[milestone].seen_by, ())
        case Chose(decision):
            return seat.scenario.decisions[decision].team == seat.team
        case _:
            return _learned(seat, atom)


def _learned(seat: Seat, atom: Atom) -> bool:
    game = seat.state.game
    match atom:
        case Released(inject):
            state = game.injects.get(inject)
            return state is not None and state.status == "released" and seat.among(state.to)
        case Happened(outcome):
            known = (one for picture in game.publications for one in picture.outcomes)
            return any(one == outcome and seat.among(teams) for one, teams in known)
        case Played(turn):
            return turn in game.played
        case _:
            return False
