"""What happened, one sentence a commit. A sealed choice is not named here. Pure."""

from datetime import datetime

from tabletop.console.wording import clock, name, names, quoted
from tabletop.engine import commands as cm
from tabletop.engine.log import Entry
from tabletop.engine.state import Stamp
from tabletop.engine.view.model import View
from tabletop.engine.words import Presence, Verdict
from tabletop.text import counted

_PRESENCE = {
    Presence.PRESENT: "is in the room",
    Presence.ABSENT: "is absent",
    Presence.CONTROL: "is played by control",
}
_PLAIN = {
    "startex": "STARTEX: the exercise begins",
    "close": "The session is closed",
    "deliberate": "Deliberation begins",
    "pause": "The clock is paused",
    "resume": "The clock runs",
    "call_time": "Time is called",
    "apply": "The adjudication is applied; the picture is published",
}
_TALK = ("send", "ask", "answer", "decline", "meet", "adjourn", "agree")
_DECIDING = ("choose", "reopen", "explain", "consent", "describe", "correct_decision")


def line(view: View, entry: Entry) -> str:
    """A commit as a line of the log: number, turn clock, what was done."""
    return f"{stamped(entry)} {told(view, entry)}"


def stamped(entry: Entry) -> str:
    """A commit's number and the reading of the turn's clock, in columns."""
    return f"{entry.stamp.seq:>3} {clock(entry.stamp.clock):>5}"


def told(view: View, entry: Entry) -> str:
    """What a commit did, with its time on paper if it was typed in later."""
    late = f" ({_on_paper(entry.stamp)} on paper)" if entry.stamp.happened_at else ""
    return f"{said(view, entry)}{late}"


def _on_paper(stamp: Stamp) -> str:
    """The time on paper in that of the place; with its day where it was typed in on another."""
    typed, happened = (
        datetime.fromisoformat(one).astimezone() for one in (stamp.at, stamp.happened_at or "")
    )
    return f"{happened:%H:%M}" if typed.date() == happened.date() else f"{happened:%d.%m. %H:%M}"


def said(view: View, entry: Entry) -> str:
    """What a commit did, as a sentence without its stop."""
    kind = entry.command.kind
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind in _TALK:
        return _talk(view, entry.command)
    if kind in _DECIDING:
        return _deciding(view, entry.command)
    return (
        _inject(view, entry)
        or _course(view, entry.command)
        or _ruling(view, entry.command)
        or _memory(view, entry.command)
    )


def _inject(view: View, entry: Entry) -> str:
    match entry.command:
        case cm.Release(inject=inject):
            lapsed = any(event.kind == "inject_lapsed" for event in entry.events)
            if lapsed:
                return f"{item_title(view, inject)} lapses: its condition does not hold"
            return f"{item_title(view, inject)} released to {_readers(view, entry)}"
        case cm.Improvise(title=title, to=to):
            return f"Improvised: {quoted(title)} to {names(view, to)}"
        case cm.Hold(inject=inject):
            return f"{item_title(view, inject)} held back"
        case cm.Unhold(inject=inject):
            return f"{item_title(view, inject)} put back into the queue"
        case cm.Recall(inject=inject, reason=reason):
            return f"{item_title(view, inject)} withdrawn: {reason}"
        case cm.Deliver(item=item, team=team):
            return f"{name(view, team)} has received {item_title(view, item)}"
    return ""


def _readers(view: View, entry: Entry) -> str:
    for event in entry.events:
        if event.kind == "inject_released":
            return names(view, event.to)
    return "nobody"


def _talk(view: View, command: cm.AnyCommand) -> str:
    match command:
        case cm.Send(sender=sender, to=to, text=text):
            return f"{name(view, sender)} to {names(view, to)}: {text}"
        case cm.Ask(team=team, text=text):
            return f"{name(view, team)} asks control: {text}"
        case cm.Answer(text=text, speaker=speaker):
            powers = view.control.control_plays if view.control else {}
            by = f" for {powers.get(speaker, speaker)}" if speaker else ""
            return f"Control answers{by}: {text}"
        case cm.Decline(reason=reason):
            return f"Control declines: {reason}"
        case cm.Meet(teams=teams, open=is_open):
            return f"{'Open' if is_open else 'Closed'} meeting of {names(view, teams)} begins"
        case cm.Adjourn(gist=gist):
            return f"A meeting ends: {gist}"
        case cm.Agree(parties=parties, text=text):
            return f"{names(view, parties)} agree: {text}"
    return command.kind


def _deciding(view: View, command: cm.AnyCommand) -> str:
    match command:
        case cm.Choose(decision=decision):
            return f"{_whose(view, decision)} has decided"
        case cm.Reopen(decision=decision):
            return f"{_whose(view, decision)} thinks again"
        case cm.Explain(decision=decision):
            return f"Reasons of {_whose(view, decision)} entered"
        case cm.Consent(decision=decision, team=team, agreed=agreed):
            said = "yes" if agreed else "no"
            return f"{name(view, team)} says {said} to what {_whose(view, decision)} asks"
        case cm.Describe(decision=decision):
            return f"How others see the act of {_whose(view, decision)} is described"
        case cm.CorrectDecision(decision=decision, reason=reason):
            return f"Record of {_whose(view, decision)} corrected: {reason}"
    return command.kind


def _course(view: View, command: cm.AnyCommand) -> str:
    match command:
        case cm.Configure(chance=chance, options=options):
            return f"Chances fall by {chance}; options are {options}"
        case cm.PickCause(cause=cause):
            return "A cause card is laid face down" if cause else "The seed will draw a cause card"
        case cm.SetPresence(team=team, presence=presence, reason=reason):
            return f"{name(view, team)} {_PRESENCE[presence]}{f': {reason}' if reason else ''}"
        case cm.Endex(reason=reason):
            return f"ENDEX: {reason}"
        case cm.Extend(minutes=minutes):
            return f"The turn gets {minutes:+d} minutes"
        case cm.NextTurn(turn=turn):
            return f"On to another turn: {turn}" if turn else "On to the next turn"
    return ""


def _ruling(view: View, command: cm.AnyCommand) -> str:
    match command:
        case cm.Rule(cause=cause, verdict=verdict, reason=reason):
            of = "" if verdict == Verdict.ADD else f" on {_cause(view, cause)}"
            return f"Ruling{of}: {verdict}{f', {reason}' if reason else ''}"
        case cm.Redraw(reason=reason):
            return f"A chance is drawn again: {reason}"
        case cm.PickBranch() | cm.EnterRoll():
            return "A chance has fallen"
        case cm.Read(reader=reader, about=about):
            return f"{name(view, reader)} has read {name(view, about)}"
    return ""


def _cause(view: View, cause: str) -> str:
    """What a ruling is on: the act of a team, else an outcome or agreement by its id."""
    first = cause.split(".")[0]
    acts = {card.id: f"the act of {name(view, card.team)}" for card in view.decisions}
    return acts.get(first, first.replace("_", " "))


def _memory(view: View, command: cm.AnyCommand) -> str:
    match command:
        case cm.AnswerHotWash(text=text, team=team):
            return f"Hot wash, {name(view, team) if team else 'the room'}: {text}"
        case cm.Note(text=text, off_record=off):
            return "A note off the record" if off else f"Note: {text}"
        case cm.Park(text=text):
            return f"Parked: {text}"
        case cm.Undo(to=to, reason=reason):
            return f"Put back to how it was after {to}: {reason}"
        case cm.CorrectReading(reader=reader, about=about, reason=reason):
            return f"Reading of {name(view, about)} by {name(view, reader)} corrected: {reason}"
        case cm.Redact(texts=texts, reason=reason):
            return f"{counted(len(texts), 'text', 'texts')} withdrawn: {reason}"
    return command.kind


def item_title(view: View, item: str) -> str:
    """The title of an inject in quotation marks; of anything else its id in words."""
    for card in view.injects:
        if card.id == item:
            return quoted(card.title, 40)
    queue = view.control.queue if view.control else ()
    return next((quoted(one.title, 40) for one in queue if one.id == item), _plain(item))


def _plain(item: str) -> str:
    return quoted(item.replace("_", " "))


def _whose(view: View, decision: str) -> str:
    team = next((card.team for card in view.decisions if card.id == decision), None)
    return name(view, team) if team else decision
