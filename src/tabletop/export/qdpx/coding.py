"""The codes that a program can give an utterance without judging it."""

from collections.abc import Iterator, Mapping

from tabletop.debrief.distance_model import CANNOT_TELL
from tabletop.debrief.model import Debrief
from tabletop.debrief.names import signed, titled
from tabletop.engine.words import Provenance, Whose
from tabletop.export import wording as say
from tabletop.export.events import Event
from tabletop.export.events.deciding import deciding
from tabletop.export.transcript.utterances import Utterance

BY_OPTION, FREE = "chosen", "free"
SORTS: Mapping[str, str] = {
    "cause": "cause card",
    "turn_opened": "briefing",
    "sealed": "decision without words",
    "act": "what stood instead",
    "seen": "act as others saw it",
    "meeting_ended": "gist of a meeting",
    "considered": "options considered",
    "parked": "parking lot",
    "undone": "undo",
}
"""Sorts of words that the name of their event would not tell."""


class Coder:
    """Knows the acts, turns and mechanisms of one session."""

    def __init__(self, debrief: Debrief, *, blind: bool) -> None:
        self._blind = blind
        self._acts = {one.reference: one for one in deciding(debrief) if one.kind == "act"}
        self._turns = {turn.id: f"turn {turn.number}, {turn.title}" for turn in debrief.turns}
        self._lines = {line.moment.commit: line.turn for line in debrief.chronology}
        self._mechanisms = debrief.mechanisms

    def paths(self, one: Utterance) -> Iterator[tuple[str, ...]]:
        """The codes of an utterance, each as its path below `auto`."""
        event = one.event
        yield ("speaker", one.speaker)
        yield ("utterance", _sort(event))
        turn = self._turns.get(self._lines.get(event.commit) or "")
        if turn:
            yield ("turn", turn)
        if event.provenance:
            yield ("provenance", say.PROVENANCE[Provenance(event.provenance)])
        if event.kind in ("note", "parked") and event.detail:
            yield ("tag", event.detail)
        if event.kind in ("signal", "reading"):
            yield (event.kind, f"{event.kind} {_scale(event.value)}")
        if event.kind == "reading":
            yield ("taken for", f"taken for {say.WHOSE[Whose(event.detail)]}")
        if event.kind in ("sealed", "rationale"):
            yield from self._decision(event)
        yield from (("mechanism", title) for title in self._brought_into_play(event))

    def _decision(self, event: Event) -> Iterator[tuple[str, ...]]:
        """How it came to stand; blinded only whether it was an option of the scenario."""
        act = self._acts.get(event.reference)
        if self._blind:
            yield ("decision", BY_OPTION if event.option else FREE)
        elif act:
            yield ("decision", titled(act.detail))

    def _brought_into_play(self, event: Event) -> Iterator[str]:
        """Mechanisms of an inject, an outcome, or an act, by the commit and the words that cite."""
        act = self._acts.get(event.reference) if event.kind in ("sealed", "act") else None
        if act and event.kind == "sealed" and act.option != event.option:
            act = None  # what stood was not what these words chose
        said = act or event
        kind = {"act": "act", "inject": "inject", "outcome": "outcome"}.get(said.kind)
        for one in self._mechanisms if kind else ():
            begins = f"{kind} '{said.title}'"
            if said.commit in one.commits and any(by.startswith(begins) for by in one.cited_by):
                yield one.title


def _sort(event: Event) -> str:
    """The sort of words, told apart by who speaks where that matters."""
    if event.kind == "sealed" and event.text:
        return "words of a decision"
    return SORTS.get(event.kind, titled(event.kind))


def _scale(value: int | None) -> str:
    return CANNOT_TELL if value is None else signed(value)
