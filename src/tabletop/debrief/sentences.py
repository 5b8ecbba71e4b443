"""One plain sentence for each kind of event: what a chronology says."""

from functools import singledispatch
from typing import Any

from tabletop.debrief.names import Names, shortened, signed, titled
from tabletop.engine import events as ev
from tabletop.engine.words import SIGNAL_WORDS, Presence, Provenance, Whose
from tabletop.text import counted

PRESENCE_WORDS = {
    Presence.PRESENT: "is in the room",
    Presence.ABSENT: "is absent",
    Presence.CONTROL: "is played by control",
}
PROVENANCE_WORDS = {
    Provenance.VERBATIM: "verbatim",
    Provenance.PARAPHRASE: "paraphrased",
    Provenance.CONTROL: "control's words",
}
WHOSE_WORDS = {
    Whose.OWN: "its own decision",
    Whose.ALLY: "an ally's decision",
    Whose.CANNOT_TELL: "cannot tell whose",
}

CHANCE_WORDS = {
    "seed": "drawn by the seed",
    "pick": "picked by the facilitator",
    "roll": "rolled",
}
"""How chances fall, by the setting of a session."""


def signal_words(signal: int | None) -> str:
    """A signal or a reading in words; None is "cannot tell"."""
    return "cannot tell" if signal is None else f"{signed(signal)}, {SIGNAL_WORDS[signal]}"


def because(reason: str) -> str:
    """A reason as the tail of a sentence."""
    return f" (reason: {shortened(reason).rstrip('.')})" if reason else ""


@singledispatch
def sentence(event: Any, _names: Names) -> str:
    """What `event` says in a chronology, without the full stop."""
    raise TypeError(f"no sentence for {type(event).__name__}")


@sentence.register
def _(event: ev.Configured, _names: Names) -> str:
    return f"Settings agreed: chances are {CHANCE_WORDS[event.chance]}, options are {event.options}"


@sentence.register
def _(event: ev.CausePicked, _names: Names) -> str:
    return (
        f"The cause card '{event.cause}' was laid face down"
        if event.cause
        else ("The cause card was left to the seed")
    )


@sentence.register
def _(event: ev.PresenceSet, names: Names) -> str:
    return f"{names.team(event.team)} {PRESENCE_WORDS[event.presence]}{because(event.reason)}"


@sentence.register
def _(event: ev.Started, _names: Names) -> str:
    if event.cause is None:
        return "STARTEX: the exercise began"
    return f"STARTEX: the exercise began, with the cause card {how_laid(event.drawn)}"


def how_laid(drawn: bool) -> str:
    """How the cause card came to lie."""
    return "drawn by the seed" if drawn else "picked by the facilitator"


@sentence.register
def _(event: ev.TurnOpened, names: Names) -> str:
    return f"The turn '{names.turn(event.turn)}' opened{because(event.reason)}"


@sentence.register
def _(_event: ev.DeliberationBegun, _names: Names) -> str:
    return "The briefing ended and the teams began to deliberate"


@sentence.register
def _(_event: ev.ClockPaused, _names: Names) -> str:
    return "The clock was stopped"


@sentence.register
def _(_event: ev.ClockResumed, _names: Names) -> str:
    return "The clock ran again"


@sentence.register
def _(event: ev.MinutesAdded, _names: Names) -> str:
    more = "added to" if event.minutes >= 0 else "taken from"
    return f"{counted(abs(event.minutes), 'minute was', 'minutes were')} {more} the turn"


@sentence.register
def _(event: ev.InjectReleased, names: Names) -> str:
    against = f" against its condition{because(event.despite)}" if event.despite else ""
    return f"'{names.inject(event.inject)}' was released to {names.teams(event.to)}{against}"


@sentence.register
def _(event: ev.InjectImprovised, _names: Names) -> str:
    return f"'{event.title}' was written in the room"


@sentence.register
def _(event: ev.InjectLapsed, names: Names) -> str:
    whys = {"condition": "its condition did not hold", "time_called": "time was called first"}
    return f"'{names.inject(event.inject)}' did not go out: {whys[event.why]}"


@sentence.register
def _(event: ev.InjectHeld, names: Names) -> str:
    return f"'{names.inject(event.inject)}' was held back"


@sentence.register
def _(event: ev.InjectUnheld, names: Names) -> str:
    return f"'{names.inject(event.inject)}' was put back into the queue"


@sentence.register
def _(event: ev.InjectRecalled, names: Names) -> str:
    return f"'{names.inject(event.inject)}' was recalled{because(event.reason)}"


@sentence.register
def _(event: ev.Delivered, names: Names) -> str:
    return f"{names.team(event.team)} received '{names.item(event.item)}'"


@sentence.register
def _(event: ev.MessageSent, names: Names) -> str:
    return f"{names.team(event.sender)} wrote to {names.teams(event.to)}: {shortened(event.text)}"


@sentence.register
def _(event: ev.RequestAsked, names: Names) -> str:
    return f"{names.team(event.team)} asked control: {shortened(event.text)}"


@sentence.register
def _(event: ev.RequestAnswered, names: Names) -> str:
    return f"Control answered{names.speaking(event.speaker)}: {shortened(event.text)}"


@sentence.register
def _(event: ev.RequestDeclined, _names: Names) -> str:
    return f"Control declined a request{because(event.reason)}"


@sentence.register
def _(event: ev.MeetingBegun, names: Names) -> str:
    kind = "an open" if event.open else "a closed"
    return f"{names.teams(event.teams)} began {kind} meeting"


@sentence.register
def _(event: ev.MeetingEnded, _names: Names) -> str:
    return f"A meeting ended: {shortened(event.gist) or 'no gist recorded'}"


@sentence.register
def _(event: ev.AgreementReached, names: Names) -> str:
    return f"{names.teams(event.parties)} agreed: {shortened(event.text)}"


@sentence.register
def _(event: ev.Chosen, names: Names) -> str:
    label = names.option(event.decision, event.option)
    asked = f"; the consent of {names.teams(event.asked)} was asked" if event.asked else ""
    return f"{names.decider(event.decision)} sealed its decision: {label}{asked}"


@sentence.register
def _(event: ev.Reopened, names: Names) -> str:
    why = "at its wish" if event.why == "wish" else "because its option was no longer possible"
    return f"The decision of {names.decider(event.decision)} was reopened {why}"


@sentence.register
def _(event: ev.Explained, names: Names) -> str:
    signals = ", ".join(f"{names.team(s.team)} {signed(s.signal)}" for s in event.signals)
    meant = f" and its signals ({signals})" if signals else ""
    what = "its reasons" if event.rationale else "part of its reasoning"
    return f"{names.decider(event.decision)} gave {what}{meant}"


@sentence.register
def _(event: ev.ConsentGiven, names: Names) -> str:
    said = "agreed to" if event.agreed else "refused its consent to"
    return f"{names.team(event.team)} {said} the act of {names.decider(event.decision)}"


@sentence.register
def _(event: ev.Described, names: Names) -> str:
    decider = names.decider(event.decision)
    return f"Control described how the free action of {decider} looks: {shortened(event.seen)}"


@sentence.register
def _(_event: ev.TimeCalled, _names: Names) -> str:
    return "Time was called and the choices were read"


@sentence.register
def _(event: ev.Ruled, names: Names) -> str:
    verdicts = {"accept": "accepted", "amend": "amended", "reject": "rejected", "add": "added to"}
    return f"Ruling: {names.cause(event.cause)}: {verdicts[event.verdict]}{because(event.reason)}"


@sentence.register
def _(event: ev.RulingFallen, names: Names) -> str:
    return f"The ruling on {names.cause(event.cause)} fell, since its cause vanished"


@sentence.register
def _(event: ev.ChanceRedrawn, names: Names) -> str:
    return f"The chance of {names.decider(event.decision)} was drawn again{because(event.reason)}"


@sentence.register
def _(event: ev.BranchPicked, names: Names) -> str:
    how = "was picked" if event.roll is None else f"fell by a roll of {event.roll}"
    return f"The chance of {names.decider(event.decision)} {how}: {titled(event.branch)}"


@sentence.register
def _(event: ev.Applied, names: Names) -> str:
    outcomes = "; ".join(f"'{names.outcome(one)}'" for one in event.happened)
    return f"The adjudication was applied{f', with the outcomes {outcomes}' if outcomes else ''}"


@sentence.register
def _(_event: ev.Published, _names: Names) -> str:
    return "The teams were shown the picture as it now stood"


@sentence.register
def _(event: ev.ReadingGiven, names: Names) -> str:
    reading = f"{signal_words(event.reading)}; {WHOSE_WORDS[event.whose]}"
    return f"{names.team(event.reader)} on {names.team(event.about)}: {reading}"


@sentence.register
def _(event: ev.HotWashEntered, names: Names) -> str:
    early = "ENDEX was called early" if event.early else "The exercise ended"
    return f"{early}: '{names.ending(event.ending)}'{because(event.reason)}"


@sentence.register
def _(event: ev.HotWashAnswered, names: Names) -> str:
    who = names.team(event.team) if event.team else "A participant"
    return f"{who} in the hot wash: {shortened(event.text)}"


@sentence.register
def _(_event: ev.Closed, _names: Names) -> str:
    return "The session was closed"


@sentence.register
def _(event: ev.Noted, names: Names) -> str:
    if event.off_record:
        return "A note was made off the record"
    about = f" on {names.team(event.team)}" if event.team else ""
    return f"Note{about}: {shortened(event.text)}"


@sentence.register
def _(event: ev.Parked, names: Names) -> str:
    who = f" by {names.team(event.team)}" if event.team else ""
    return f"Put in the parking lot{who}: {shortened(event.text)}"


@sentence.register
def _(event: ev.Undone, _names: Names) -> str:
    return f"The game was put back to how it stood after commit {event.to}{because(event.reason)}"


@sentence.register
def _(event: ev.DecisionCorrected, names: Names) -> str:
    decider = names.decider(event.decision)
    return f"The record of the decision of {decider} was corrected{because(event.reason)}"


@sentence.register
def _(event: ev.ReadingCorrected, names: Names) -> str:
    who = f"{names.team(event.reader)} on {names.team(event.about)}"
    now = f"{signal_words(event.reading)}; {WHOSE_WORDS[event.whose]}"
    return f"The reading by {who} was corrected to {now}{because(event.reason)}"


@sentence.register
def _(event: ev.Redacted, _names: Names) -> str:
    count = len(event.texts)
    texts = "One text was" if count == 1 else f"{count} texts were"
    return f"{texts} withdrawn from the record{because(event.reason)}"
