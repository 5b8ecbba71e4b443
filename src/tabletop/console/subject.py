"""What a note may be linked to: injects and decisions of the turn, the newest first. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tabletop.console.spine import control_of
from tabletop.console.wording import name, quoted
from tabletop.engine import events as ev
from tabletop.engine.log import Entry
from tabletop.engine.view.model import View


@dataclass(frozen=True, slots=True)
class Subject:
    """What is on the facilitator's screen: an inject or a decision, by its id and in words."""

    id: str
    title: str


def linkable(view: View) -> Mapping[str, str]:
    """This turn's decisions and the injects that went out, each by its id with what it is."""
    turn = view.turn.id if view.turn else None
    decisions = [one for one in view.decisions if one.turn == turn]
    released = [one for one in control_of(view).queue if one.status == "released"]
    return {one.id: f"decision of {name(view, one.team)}" for one in decisions} | {
        one.id: f"inject {quoted(one.title, 40)}" for one in released
    }


def subject(view: View, entries: Sequence[Entry]) -> Subject | None:
    """The inject released last or the decision touched last in this turn, whichever came later."""
    if view.turn is None:
        return None
    titles = linkable(view)
    for event in _standing(entries):
        if event.kind == "turn_opened":
            break
        if (touched := _touched(event)) in titles:
            return Subject(touched, titles[touched])
    return None


def _standing(entries: Sequence[Entry]) -> Iterator[ev.Event]:
    """Events from the last back to the first, without those that were undone."""
    place = len(entries)
    while place:
        place -= 1
        for event in reversed(entries[place].events):
            if isinstance(event, ev.Undone):
                place = event.to
            else:
                yield event


def _touched(event: ev.Event) -> str:
    """The inject that an event sends out, or the decision that it is about; "" if neither."""
    match event:
        case ev.InjectReleased(inject=inject):
            return inject
        case ev.Chosen(decision=decision) | ev.Reopened(decision=decision):
            return decision
        case ev.Explained(decision=decision):
            return decision
    return ""
