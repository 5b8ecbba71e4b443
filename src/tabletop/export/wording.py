"""How a document says what a debrief holds: moments, commits, signals, gaps, changes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tabletop.debrief.datum import Moment
from tabletop.debrief.distance_model import CANNOT_TELL, NO_SIGNAL, NOT_ANSWERED, Distance, Spread
from tabletop.debrief.model import TeamRecord
from tabletop.debrief.names import decimal, listed, signed
from tabletop.debrief.rule import AttributionRecord
from tabletop.debrief.turn_model import UNSTOOD, DecisionRecord
from tabletop.engine.words import SIGNAL_WORDS, Provenance, Whose

NONE = "—"
MANY = 12
"""More commits than a sentence can carry; the table that it sums up names each."""
PROVENANCE = {
    Provenance.VERBATIM: "verbatim",
    Provenance.PARAPHRASE: "paraphrased",
    Provenance.CONTROL: "in control's words",
}
WHOSE = {Whose.OWN: "its own", Whose.ALLY: "an ally's", Whose.CANNOT_TELL: "cannot tell"}
TAKEN = {
    Whose.OWN: "taken for its own decision",
    Whose.ALLY: "taken for an ally's decision",
    Whose.CANNOT_TELL: "cannot tell whose decision",
}
SCOPES = {"own_group": "Inside the own group", "across_groups": "Across groups"}
VERDICTS = {
    "accept": "accepted as it stood",
    "amend": "amended",
    "reject": "rejected",
    "add": "effects added",
}
PRESENCE = {"present": "in the room", "absent": "absent", "control": "played by control"}
CHANCES = {"seed": "drawn by the seed", "pick": "picked", "roll": "rolled in the room"}
WITHHELD = {
    "condition": "its condition did not hold",
    "time_called": "time was called first",
    "held": "held back",
    "waiting": "still waiting",
}
STOOD = {
    "chosen": "as the team chose.",
    "free": "a free action.",
    "default": "the default, since the team sealed no choice.",
    "absent": "the default, since the team was absent.",
    "consent_refused": "since the consent it needed was not given.",
    "voided": "the default, since the choice was no longer possible at the call.",
}


def wall(at: str) -> str:
    """A wall time to the second."""
    return at[:19].replace("T", " ")


def clock(milliseconds: int) -> str:
    """A turn's clock as minutes and seconds."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    return f"{minutes}:{seconds:02}"


def when(moment: Moment) -> str:
    """A moment inside a turn: its clock, the time on paper if there is one, its commit."""
    paper = f", on paper {wall(moment.happened_at)}" if moment.happened_at else ""
    return f"{clock(moment.clock_ms)}{paper}, c{moment.commit}"


def refs(commits: Iterable[int]) -> str:
    """Commit numbers, runs drawn together: `c3-c5, c9`."""
    runs: list[list[int]] = []
    for commit in sorted(set(commits)):
        if runs and commit == runs[-1][-1] + 1:
            runs[-1].append(commit)
        else:
            runs.append([commit])
    return ", ".join(f"c{run[0]}" if len(run) == 1 else f"c{run[0]}-c{run[-1]}" for run in runs)


def cited(commits: Sequence[int]) -> str:
    """Commit numbers in brackets, many as their number and range; "" without any."""
    if len(commits) > MANY:
        return f"({len(commits)} commits, c{min(commits)} to c{max(commits)})"
    return f"({refs(commits)})" if commits else ""


def full(text: str) -> str:
    """A text of people as a sentence: with a full stop, if it has no end of its own."""
    return text if text.rstrip().endswith((".", "?", "!", "…")) else f"{text}."


def signal(value: int | None) -> str:
    """A signal or a reading in words."""
    return NONE if value is None else f"{signed(value)} {SIGNAL_WORDS[value]}"


def figure(number: float | None, sign: bool = True) -> str:
    """A figure to one or two decimals, as short as it is exact; a dash for none."""
    return NONE if number is None else decimal(number, sign)


SAID_ELSEWHERE = (NO_SIGNAL, CANNOT_TELL, NOT_ANSWERED)
"""Reasons for no gap that a row's signal or reading says by itself."""


def meant(row: Distance) -> str:
    """What the actor meant to say to the reader."""
    if row.signal is None:
        return NO_SIGNAL if row.left_out in SAID_ELSEWHERE else NONE
    whole = int(row.signal)
    if row.signal == whole:
        return signal(whole)
    several = f"mean of {len(row.signals)}" if row.signals else "a mean"
    return f"{figure(row.signal)} ({several})"


def read_as(row: Distance) -> str:
    """How the reader took the actor."""
    words = {"cannot_tell": CANNOT_TELL, "not_answered": NOT_ANSWERED}
    return words.get(row.answer) or signal(row.reading)


def gap(row: Distance) -> str:
    """The gap, or why there is none."""
    if row.gap is not None:
        return figure(row.gap)
    return NONE if row.left_out in SAID_ELSEWHERE else f"not counted: {row.left_out}"


def spread(gaps: Spread) -> str:
    """The least and the greatest gap."""
    return NONE if gaps.least is None else f"{figure(gaps.least)} to {figure(gaps.most)}"


def step(by: object) -> str:
    """What a cause added: steps with their sign, a status, or a mark."""
    if isinstance(by, bool):
        return "marked" if by else "cleared"
    return f"{by:+d}" if isinstance(by, int) else f"to {by}"


def value(one: object) -> str:
    """A value before or after a change."""
    return ("yes" if one else "no") if isinstance(one, bool) else str(one)


def stood(one: DecisionRecord) -> str:
    """What a decision came to, in one sentence."""
    if one.why is None:
        sealed = f"'{one.tried_label}' was sealed" if one.decided else "Nothing was sealed"
        return f"{sealed}; time was never called."
    if one.why == "free":
        return "A free action, outside the options."
    if one.why in UNSTOOD:
        return f"Tried '{one.tried_label}'; '{one.stood_label}' stood, {STOOD[one.why]}"
    return f"'{one.stood_label}' stood, {STOOD[one.why]}"


def act(one: DecisionRecord) -> str:
    """An act in a list: what stood, and how it came to stand if the team did not choose it so."""
    if one.why is None:
        return "not brought to the call"
    if one.why == "free":
        return one.words
    if one.why == "chosen":
        return one.stood_label
    how = STOOD[one.why].removesuffix(".")
    tried = f"; it had chosen: {one.tried_label}" if one.why in UNSTOOD else ""
    return f"{one.stood_label} ({how}{tried})"


def named(teams: Mapping[str, TeamRecord], ids: Sequence[str]) -> str:
    """Team ids as names in a sentence; "all teams" if it is all, a dash if none is named."""
    if not ids:
        return NONE
    return "all teams" if set(ids) == set(teams) else listed(teams[one].name for one in ids)


def attributed(rule: AttributionRecord) -> str:
    """The rule that a document keeps: its level and what that allows."""
    blurred = "; times are blurred" if rule.times == "blurred" else ""
    off = "; with what was said OFF THE RECORD" if rule.off_record else ""
    return f"level '{rule.level}': {rule.rule}{off}{blurred}"


def card(entry: Any) -> str:
    """A value of the session card in words."""
    match entry:
        case bool():
            return "yes" if entry else "no"
        case dict():
            return "; ".join(f"{label(key)} {card(one)}" for key, one in entry.items())
        case list() | tuple():
            return ", ".join(card(one) for one in entry)
        case None:
            return NONE
    return str(entry)


def label(key: object) -> str:
    """A key of the session card in words."""
    return str(key).replace("_", " ")
