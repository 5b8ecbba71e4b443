"""A commit in full: every text that it holds or brings out, and what it changed in the game."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tabletop.debrief.history import History
from tabletop.debrief.names import Names, signed
from tabletop.debrief.sentences import signal_words
from tabletop.engine import events as ev
from tabletop.engine.commands import SignalTo
from tabletop.engine.events import Change, Event
from tabletop.engine.log import Entry
from tabletop.scenario.model import Scenario

_SAID = {
    "words": "In the team's words",
    "rationale": "Rationale",
    "considered": "Options considered",
    "dissent": "Dissent",
    "text": "Text",
    "gist": "Gist",
    "seen": "As others see it",
    "despite": "Released against its condition",
    "reason": "Reason",
    "note": "For the facilitator",
}
"""The fields of events that hold texts of people, with the heading that each gets."""

_WHY = {
    "chosen": "chosen",
    "free": "a free action",
    "default": "by default: nothing was chosen",
    "absent": "by default: the team was away",
    "consent_refused": "what stands where consent is refused",
    "voided": "by default: what was chosen was no longer possible",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its heading."""

    heading: str
    text: str


def passages(history: History, names: Names, entry: Entry) -> tuple[Passage, ...]:
    """The texts of a commit in the order of its events. A note off the record gives none."""
    found = (one for event in entry.events for one in _of(history.scenario, names, event))
    return tuple(dict.fromkeys(one for one in found if one.text))


def _of(scenario: Scenario, names: Names, event: Event) -> Iterator[Passage]:
    if isinstance(event, ev.Noted) and event.off_record:
        return
    yield from _written(scenario, names, event)
    yield from _spoken(event)
    if isinstance(event, ev.Explained | ev.DecisionCorrected):
        yield from _signals(names, event.signals)
    yield from _moved(names, event)


def _spoken(event: Event) -> Iterator[Passage]:
    """The texts of people in an event."""
    for field, heading in _SAID.items():
        if field == "note" and not isinstance(event, ev.InjectImprovised):
            continue
        value = getattr(event, field, "")
        if isinstance(value, str):
            yield Passage(heading, value)


def _written(scenario: Scenario, names: Names, event: Event) -> Iterator[Passage]:
    """The texts that an event brings out of the scenario."""
    match event:
        case ev.InjectReleased(inject=inject) if written := names.written(inject):
            sender, channel = str(written.from_), names.channel(written.channel)
            yield Passage(str(written.title), str(written.text))
            yield Passage("From", f"{sender}, {channel}, {written.scenario_time}".strip(", "))
            yield Passage("For the facilitator", str(written.note or ""))
        case ev.InjectImprovised(title=title, sender=sender, channel=channel):
            yield Passage("Title", title)
            yield Passage("From", f"{sender}, {names.channel(channel)}".strip(", "))
        case ev.TurnOpened(turn=turn):
            yield Passage(names.turn(turn), str(scenario.turns[turn].briefing))
        case ev.Chosen(decision=decision, option=option):
            yield Passage("Question", str(scenario.decisions[decision].question))
            yield from _option(scenario, names, decision, option)
        case ev.TimeCalled(standings=standings):
            for one in standings:
                label = names.option(one.decision, one.option)
                yield Passage(names.team(one.team), f"{label} ({_WHY[one.why]})")
        case ev.Applied(happened=happened, branches=branches):
            for taken in branches:
                fell = names.branch(taken.decision, taken.branch)
                yield Passage(f"Chance of {names.decider(taken.decision)}", fell)
            for outcome in happened:
                title = str(scenario.outcomes[outcome].title or "Outcome")
                yield Passage(title, str(scenario.outcomes[outcome].text))
        case ev.HotWashEntered(ending=ending):
            yield Passage(names.ending(ending), str(scenario.endings[ending].text))
        case ev.HotWashAnswered(question=question):
            yield Passage("Question", str(scenario.hot_wash[question].ask))


def _option(
    scenario: Scenario, names: Names, decision: str, option: str | None
) -> Iterator[Passage]:
    if option is None:
        yield Passage("Choice", names.option(decision, None))
        return
    chosen = scenario.decisions[decision].options[option]
    yield Passage("Choice", f"{chosen.label}\n{chosen.text}".strip())


def _signals(names: Names, signals: Sequence[SignalTo]) -> Iterator[Passage]:
    for one in signals:
        meant = f": {one.sentence}" if one.sentence else ""
        yield Passage(f"Signal to {names.team(one.team)}", f"{signal_words(one.signal)}{meant}")


def _moved(names: Names, event: Event) -> Iterator[Passage]:
    """What an event changed in the game, with what each cause added."""
    match event:
        case ev.InjectReleased(changes=changes):
            yield from (_change(names, one) for one in changes)
        case ev.Applied(steps=steps):
            yield from (_change(names, one) for step in steps for one in step.changes)


def _change(names: Names, change: Change) -> Passage:
    shares = "; ".join(f"{_by(one.by)} {names.cause(one.cause)}" for one in change.shares)
    moved = f"{_value(change.before)} → {_value(change.after)}"
    return Passage(names.changed(change.what, change.key), f"{moved} ({shares})")


def _value(value: int | str | bool) -> str:
    return {True: "so", False: "not so"}[value] if isinstance(value, bool) else str(value)


def _by(value: int | str | bool) -> str:
    return f"{signed(value)}," if isinstance(value, int) and not isinstance(value, bool) else "by"
