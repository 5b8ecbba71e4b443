"""The phases of a session: one table of moves, and which commands each phase allows.

The table builds the machine that judges moves, the actions that the console offers and the diagram
in the documentation. The machine keeps no truth of its own: a session's phase lives in its state.
"""

from collections.abc import Mapping
from enum import Enum, auto

from transitions import Machine

from tabletop.engine.words import Phase


class Move(Enum):
    """What can lead from one phase to another."""

    STARTEX = auto()
    DELIBERATE = auto()
    CALL_TIME = auto()
    APPLY = auto()
    OPEN_TURN = auto()
    FINISH = auto()
    ENDEX = auto()
    CLOSE = auto()


PLAYING = (Phase.BRIEFING, Phase.DELIBERATION, Phase.ADJUDICATION, Phase.ASSESSMENT)

TABLE: tuple[tuple[Move, Phase, Phase], ...] = (
    (Move.STARTEX, Phase.SETUP, Phase.BRIEFING),
    (Move.DELIBERATE, Phase.BRIEFING, Phase.DELIBERATION),
    (Move.CALL_TIME, Phase.DELIBERATION, Phase.ADJUDICATION),
    (Move.APPLY, Phase.ADJUDICATION, Phase.ASSESSMENT),
    (Move.OPEN_TURN, Phase.ASSESSMENT, Phase.BRIEFING),
    (Move.FINISH, Phase.ASSESSMENT, Phase.HOT_WASH),
    *((Move.ENDEX, phase, Phase.HOT_WASH) for phase in PLAYING),
    (Move.CLOSE, Phase.SETUP, Phase.CLOSED),
    (Move.CLOSE, Phase.HOT_WASH, Phase.CLOSED),
)

_MACHINE = Machine(
    model=None,
    states=Phase,
    initial=Phase.SETUP,
    transitions=[[move.name, source, dest] for move, source, dest in TABLE],
    auto_transitions=False,
)


def leads_to(phase: Phase, move: Move) -> Phase | None:
    """The phase that `move` leads to from `phase`; None if it is not possible there."""
    found = _MACHINE.get_transitions(trigger=move.name, source=phase)
    return Phase[str(found[0].dest)] if found else None


def possible(phase: Phase) -> tuple[Move, ...]:
    """The moves that `phase` allows, in the order of the table."""
    return tuple(move for move in Move if leads_to(phase, move) is not None)


def diagram() -> str:
    """The table as a Mermaid state diagram."""
    lines = [f"    {source} --> {dest}: {move.name.lower()}" for move, source, dest in TABLE]
    return "\n".join(["stateDiagram-v2", "    [*] --> setup", *lines, "    closed --> [*]"])


_SETUP = (Phase.SETUP,)
_INJECTS = (Phase.BRIEFING, Phase.DELIBERATION)
_OPEN = tuple(phase for phase in Phase if phase is not Phase.CLOSED)

ALLOWED: Mapping[str, tuple[Phase, ...]] = {
    "configure": _SETUP,
    "pick_cause": _SETUP,
    "set_presence": (*_SETUP, *PLAYING),
    "startex": _SETUP,
    "endex": PLAYING,
    "close": (Phase.SETUP, Phase.HOT_WASH),
    "deliberate": (Phase.BRIEFING,),
    "pause": _INJECTS,
    "resume": _INJECTS,
    "extend": _INJECTS,
    "call_time": (Phase.DELIBERATION,),
    "next_turn": (Phase.ASSESSMENT,),
    "release": _INJECTS,
    "hold": _INJECTS,
    "unhold": _INJECTS,
    "recall": PLAYING,
    "improvise": _INJECTS,
    "deliver": PLAYING,
    "send": PLAYING,
    "ask": PLAYING,
    "answer": PLAYING,
    "decline": PLAYING,
    "meet": PLAYING,
    "adjourn": (*PLAYING, Phase.HOT_WASH),
    "agree": (*_INJECTS, Phase.ADJUDICATION),
    "choose": (Phase.DELIBERATION,),
    "reopen": (Phase.DELIBERATION,),
    "explain": PLAYING,
    "consent": (Phase.DELIBERATION,),
    "describe": (Phase.DELIBERATION, Phase.ADJUDICATION),
    "rule": (Phase.ADJUDICATION,),
    "redraw": (Phase.ADJUDICATION,),
    "pick_branch": (Phase.ADJUDICATION,),
    "enter_roll": (Phase.ADJUDICATION,),
    "apply": (Phase.ADJUDICATION,),
    "read": (Phase.ASSESSMENT,),
    "answer_hot_wash": (Phase.HOT_WASH,),
    "note": _OPEN,
    "park": _OPEN,
    "undo": _OPEN,
    "correct_decision": (*PLAYING, Phase.HOT_WASH),
    "correct_reading": (*PLAYING, Phase.HOT_WASH),
    "redact": tuple(Phase),
}
"""In which phases each kind of command may be given."""
