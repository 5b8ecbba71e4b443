"""The transcript as text, with the place of every utterance in it."""

import re
from dataclasses import dataclass

from tabletop.debrief.model import ChronicleLine, Debrief
from tabletop.export.identity import identity
from tabletop.export.transcript.utterances import Utterance, utterances
from tabletop.text import clean, clean_line

LINE_BREAK = " ¶ "
"""Stands for a break of the line inside an utterance, which is one paragraph."""
LONGEST = 10_000_000
"""Signs of a text: so many that none is ever cut here."""

_TIME = re.compile(r"(?<=\d):(?=\d)")
_HOW_TO_READ = (
    "Each paragraph is one utterance. The speaker's name stands before the first colon, then in "
    "round brackets what sort of words they are, then the words. A ¶ is a break of the line inside "
    "them. In square brackets stands the turn's clock, pauses excluded, which begins anew with "
    "each turn; then the number of the commit in the session's log. Control speaks for the "
    "facilitators. What was taken back in the course of the game is not here; the other documents "
    "tell it."
)
_BLIND = (
    "This transcript leaves out signals, consents, acts as others saw them, readings, rulings, "
    "outcomes, the ending and the hot wash."
)


@dataclass(frozen=True, slots=True)
class Span:
    """An utterance and where its words stand: from `start` up to but without `end`."""

    utterance: Utterance
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """The whole text, and every utterance in it. Positions are in code points."""

    text: str
    spans: tuple[Span, ...]


def laid_out(debrief: Debrief, *, blind: bool = False) -> Transcript:
    """The transcript of a session; `blind` leaves out signals and what came of acts."""
    lines = {line.moment.commit: line for line in debrief.chronology}
    paragraphs, spans = [*_heading(debrief, blind=blind)], []
    at = sum(len(one) + 2 for one in paragraphs)
    for one in utterances(debrief, blind=blind):
        before, words = f"{one.speaker}: ({one.mark}) ", folded(one.body)
        start = at + len(before)
        spans.append(Span(one, start, start + len(words)))
        paragraphs.append(f"{before}{words} {_when(lines.get(one.event.commit), one)}")
        at += len(paragraphs[-1]) + 2
    paragraphs.append(_colophon(debrief))
    return Transcript("\n\n".join(paragraphs) + "\n", tuple(spans))


def folded(body: str) -> str:
    """Words as one paragraph."""
    return clean(body, LONGEST).strip().replace("\n", LINE_BREAK)


def _when(line: ChronicleLine | None, one: Utterance) -> str:
    minutes, seconds = divmod(line.moment.clock_ms // 1000 if line else 0, 60)
    hours, minutes = divmod(minutes, 60)
    return f"[{hours:02}:{minutes:02}:{seconds:02}] (c{one.event.commit})"


def _heading(debrief: Debrief, *, blind: bool) -> tuple[str, ...]:
    """Lines without a colon, lest a program take a word of them for a speaker."""
    title = _plain(f"{debrief.scenario.title} (transcript)")
    return (title, _HOW_TO_READ, _BLIND) if blind else (title, _HOW_TO_READ)


def _colophon(debrief: Debrief) -> str:
    told = (f"{name} {value}" for name, value in identity(debrief) if value)
    return _plain(f"End of the transcript. {'; '.join(told)}.")


def _plain(line: str) -> str:
    """A line that no program takes for somebody's words: times have points, and no colon stands."""
    return clean_line(_TIME.sub(".", line).replace(":", " -"), LONGEST)
