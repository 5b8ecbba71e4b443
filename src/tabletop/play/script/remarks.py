"""What happened in a session and has no place in a script."""

from collections.abc import Iterator, Sequence

from tabletop.engine import events as ev
from tabletop.engine.log import Entry
from tabletop.engine.state import State
from tabletop.engine.words import Phase, Presence
from tabletop.play.script.lineage import PlayedTurn, lineage, turns
from tabletop.scenario import Scenario
from tabletop.text import counted


def remarks(
    scenario: Scenario, state: State, entries: Sequence[Entry], *, words: bool = False
) -> tuple[str, ...]:
    """One sentence for each thing that the session's script lacks, with its commit.

    Words, messages, meetings, notes, reasons and readings, which change nothing that a scenario can
    say, are not told one by one. `words`: the script has them, and who was in the room.
    """
    path = lineage(entries)
    kept = {entry.stamp.seq for entry in path}
    return (
        *_undone(entries, kept),
        *([] if words else _absent(scenario, path)),
        *(said for turn in turns(path) for said in _of_turn(state, turn)),
        *_early(state),
    )


def _undone(entries: Sequence[Entry], kept: set[int]) -> Iterator[str]:
    steps = sum(not entry.command.room for entry in entries if entry.stamp.seq not in kept)
    if steps:
        undone = counted(steps, "step that was undone", "steps that were undone")
        yield f"{undone}, and the undoing, are left out."


def _absent(scenario: Scenario, path: Sequence[Entry]) -> Iterator[str]:
    for entry in path:
        for event in entry.events:
            if isinstance(event, ev.PresenceSet) and event.presence is Presence.ABSENT:
                name = scenario.teams[event.team].name
                yield (
                    f"{name} was not in the room from commit {entry.stamp.seq} on: "
                    "its defaults stand as choices, its silence as a no."
                )


def _of_turn(state: State, played: PlayedTurn) -> Iterator[str]:
    agreed = {one.id for one in state.game.agreements}
    for entry, event in played.events():
        said = _lacking(state, event, agreed)
        if said:
            yield f"Turn '{played.turn}', commit {entry.stamp.seq}: {said}"


def _lacking(state: State, event: ev.Event, agreed: set[str]) -> str:
    match event:
        case ev.InjectImprovised():
            return "an improvised inject is left out, with its effects."
        case ev.InjectReleased(inject=inject, despite=despite) if despite:
            return f"'{inject}' was released against its condition; it is left out."
        case ev.InjectHeld(inject=inject) if _went_out(state, inject):
            return f"that '{inject}' was held for a while is left out."
        case ev.InjectRecalled(inject=inject):
            return f"that '{inject}' was recalled is left out; its effects stay."
        case ev.Chosen(decision=decision, option=None) if _free(state, decision):
            return f"the free action in '{decision}' is left out; the default takes its place."
        case ev.Ruled(cause=cause) if cause in agreed or cause.endswith(".own"):
            return f"what was ruled on '{cause}' comes as an addition."
    return ""


def _went_out(state: State, inject: str) -> bool:
    known = state.game.injects.get(inject)
    return known is not None and known.released is not None


def _free(state: State, decision: str) -> bool:
    choice = state.game.choices.get(decision)
    return choice is not None and choice.option is None


def _early(state: State) -> Iterator[str]:
    if state.game.early_reason:
        yield "The exercise was ended early; the script plays on, and expects no ending."
    elif state.game.phase not in (Phase.HOT_WASH, Phase.CLOSED):
        yield "The session stops before its end; what would follow is drawn."
