"""What was said in a session, by whom, in the order of the log."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from tabletop.debrief.attribution.fields import TAGS
from tabletop.debrief.model import Debrief
from tabletop.debrief.names import listed
from tabletop.debrief.sentences import signal_words
from tabletop.engine.words import Provenance, Whose
from tabletop.export import wording as say
from tabletop.export.events import Event, events
from tabletop.text import clean_line

BLIND_TO = frozenset(
    (
        "cause",
        "signal",
        "act",
        "seen",
        "consent",
        "chance",
        "draw",
        "ruling",
        "ruling_dissent",
        "outcome",
        "change",
        "reading",
        "ending",
        "hot_wash",
    )
)
"""Kinds that tell what an act was meant to say or what came of it."""
BLIND_TO_NOTES = frozenset(
    title
    for (record, _field), title in TAGS.items()
    if record in ("SignalRecord", "RulingRecord", "DrawRecord")
)
"""Tags of notes that tell the same, where texts were taken out of their place."""
NO_REASON = "no reason given"

ONE_TO_EACH = frozenset(("signal", "seen"))
"""Kinds of which there is one event for each team that it went to."""
CHOSEN = ("chosen", "free")


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said. `speaker` is a name, `team` its id or ""; `mark` says what sort of words."""

    event: Event
    speaker: str
    team: str
    mark: str
    body: str


def utterances(debrief: Debrief, *, blind: bool = False) -> tuple[Utterance, ...]:
    """Everything that was said; `blind` leaves out the kinds of `BLIND_TO`."""
    speakers = Speakers(debrief)
    told = (one for one in _told_once(events(debrief)) if not (blind and _tells(one)))
    made = (speakers.utterance(one) for one in told if one.kind in _SAID)
    return tuple(one for one in made if one.body)


def _tells(one: Event) -> bool:
    return one.kind in BLIND_TO or (one.kind == "note" and one.detail in BLIND_TO_NOTES)


def _told_once(all_events: tuple[Event, ...]) -> Iterator[Event]:
    """The events, but what went to several teams alike as one event to them all."""
    for _same, group in groupby(all_events, _alike):
        first, *others = group
        to = (team for one in (first, *others) for team in one.recipients)
        yield replace(first, recipients=tuple(dict.fromkeys(to))) if others else first


def _alike(one: Event) -> Hashable:
    """What is the same of two events that differ in nothing but to whom they went."""
    if one.kind in ONE_TO_EACH:
        return (one.kind, one.commit, one.actor, one.reference, one.text, one.value)
    return id(one)


class Speakers:
    """The names under which teams and control speak."""

    def __init__(self, debrief: Debrief) -> None:
        self._names = {team.id: _speaker(team.name) for team in debrief.teams}

    def utterance(self, one: Event) -> Utterance:
        """An event in words."""
        mark, body = _SAID[one.kind](self, one)
        team = "" if one.kind in _BY_CONTROL or one.actor not in self._names else one.actor
        speaker = self._names[team] if team else _by_no_team(one)
        return Utterance(one, speaker, team, clean_line(mark), body)

    def name(self, team: str) -> str:
        return self._names.get(team, _speaker(team))

    def to(self, one: Event) -> str:
        """The recipients in words."""
        everybody = len(one.recipients) > 1 and set(one.recipients) >= set(self._names)
        return "all" if everybody else listed(self.name(team) for team in one.recipients)


def _by_no_team(one: Event) -> str:
    return "Participant" if one.kind == "hot_wash" else "Control"


def _speaker(name: str) -> str:
    """A name that ends where its colon stands."""
    return clean_line(name.replace(":", " ")) or "Team"


def _sealed(_by: Speakers, one: Event) -> tuple[str, str]:
    if not one.text:
        return "decides", one.title
    how = f", {say.PROVENANCE[Provenance(one.provenance)]}" if one.provenance else ""
    what = f"decides on '{one.title}'" if one.option else "decides on a free action"
    return f"{what}{how}", one.text


def _rationale(_by: Speakers, one: Event) -> tuple[str, str]:
    how = f", {say.PROVENANCE[Provenance(one.provenance)]}" if one.provenance else ""
    return f"rationale{how}", one.rationale


def _signal(by: Speakers, one: Event) -> tuple[str, str]:
    meant = say.signal(one.value)
    to = f"signal to {by.to(one)}"
    return (f"{to}, {meant}", one.text) if one.text else (to, meant)


def _act(by: Speakers, one: Event) -> tuple[str, str]:
    """What stood, where it is not what the team chose."""
    if one.detail in CHOSEN:
        return "", ""
    stood = f"{one.title.rstrip('.')}, {say.STOOD[one.detail]}"
    return f"what stood for {by.name(one.actor)}", stood


def _reading(by: Speakers, one: Event) -> tuple[str, str]:
    taken = say.TAKEN[Whose(one.detail)]
    return f"reads {by.name(one.about)}", f"{signal_words(one.value)}; {taken}"


def _answer(by: Speakers, one: Event) -> tuple[str, str]:
    whom = by.to(one)
    if one.detail == "declined":
        return f"declines the request of {whom}", one.text or NO_REASON
    return f"answers {whom}" + (f" for {one.detail}" if one.detail else ""), one.text


def _inject(by: Speakers, one: Event) -> tuple[str, str]:
    parts = [f"inject '{one.title}'", one.detail, f"to {by.to(one)}"]
    return ", ".join(part for part in parts if part), one.text


def _noted(by: Speakers, one: Event) -> tuple[str, str]:
    what = f"note {one.title}".rstrip() if one.kind == "note" else "parking lot"
    about = f" on {by.name(one.about)}" if one.about else ""
    return f"{what}{about}" + (f", {one.detail}" if one.detail else ""), one.text


def _ruling(_by: Speakers, one: Event) -> tuple[str, str]:
    fallen = ", fallen later" if one.detail == "fallen" else ""
    verdict = say.VERDICTS[one.ruling]
    return f"ruling on {one.title}{fallen}", f"{verdict}. {one.text}".strip()


_SAID: Mapping[str, Callable[[Speakers, Event], tuple[str, str]]] = {
    "cause": lambda _by, one: ("cause card, kept from the teams", one.text),
    "turn_opened": lambda _by, one: (f"briefing, '{one.title}'", one.text or one.title),
    "inject": _inject,
    "inject_recalled": lambda _by, one: (f"recalls '{one.title}'", one.text or NO_REASON),
    "message": lambda by, one: (f"message to {by.to(one)}", one.text),
    "request": lambda _by, one: ("request to control", one.text),
    "answer": _answer,
    "meeting_ended": lambda by, one: (f"{one.detail} meeting of {by.to(one)}", one.text),
    "agreement": lambda by, one: (f"agreement of {by.to(one)}", one.text),
    "sealed": _sealed,
    "rationale": _rationale,
    "considered": lambda _by, one: ("options considered", one.text),
    "dissent": lambda _by, one: ("dissent", one.text),
    "signal": _signal,
    "consent": lambda by, one: (f"on the consent asked by {by.name(one.about)}", one.detail),
    "act": _act,
    "seen": lambda by, one: (f"as {by.to(one)} saw the act of {by.name(one.actor)}", one.text),
    "chance": lambda by, one: (f"chance of the act of {by.name(one.actor)}", one.text),
    "ruling": _ruling,
    "ruling_dissent": lambda _by, one: ("dissent on the ruling", one.text),
    "outcome": lambda by, one: (f"outcome, to {by.to(one)}", one.text),
    "reading": _reading,
    "ending": lambda _by, one: (f"ending, '{one.title}'", one.text or one.title),
    "hot_wash": lambda _by, one: (f"hot wash, '{one.title}'", one.text),
    "note": _noted,
    "parked": _noted,
    "undone": lambda _by, one: (f"puts the game back to after c{one.value}", one.text or NO_REASON),
}
"""How each kind that is spoken reads: its mark, and the words."""

_BY_CONTROL = frozenset(("act", "seen", "chance"))
"""Kinds that are of a team and told by control."""
