"""The acts of a turn that became public: all that is told of a decision below `team`."""

from collections import Counter
from collections.abc import Set

from tabletop.debrief.attribution.delegations import PUBLIC, Delegations
from tabletop.debrief.attribution.naming import Naming
from tabletop.debrief.attribution.rewriting import emptied
from tabletop.debrief.turn_model import DecisionRecord, SeenRecord, TurnDebrief, Why

_TOLD: dict[Why, Why] = {
    "chosen": "chosen",
    "free": "chosen",
    "default": "default",
    "absent": "default",
}
"""How an act came to stand, as far as that tells nothing of who was in the room or agreed."""
QUESTION = "An act that all came to know of"


def public(
    turn: TurnDebrief, everybody: Set[str], delegations: Delegations, naming: Naming
) -> tuple[DecisionRecord, ...]:
    """The acts that every other team of `everybody` learned of, by what these saw of them.

    They stand by alphabet: the file lists decisions team by team.
    """
    told = (
        _act(one, delegations, naming)
        for one in turn.decisions
        if one.why in _TOLD and one.seen and everybody - {one.team} <= set(one.known_to)
    )
    return tuple(sorted(told, key=lambda one: one.stood_label))


def _act(one: DecisionRecord, delegations: Delegations, naming: Naming) -> DecisionRecord:
    seen = Counter(record.text for record in one.seen).most_common(1)[0][0]
    # How a free action looks is control's wording, which may name whose it is.
    text = naming.masked(seen) if one.stood is None else seen
    ids = tuple(record.id for record in delegations.records if record.id != PUBLIC)
    told = {
        "id": one.id,
        "team": PUBLIC,
        "question": QUESTION,
        "stood_label": text,
        "why": _TOLD[one.why] if one.why else None,
        "provenance": None,
        "rationale_provenance": None,
        "confidence": None,
        "chance_roll": None,
        "decided": None,
        "explained": None,
        "signalled": None,
        "stood": None,
        "tried": None,
        "called": one.called,
        "known_to": tuple(record.id for record in delegations.records),
        "seen": tuple(SeenRecord(team=team, text=text) for team in ids),
    }
    return emptied(one).model_copy(update=told)  # type: ignore[no-any-return]  # the same class
