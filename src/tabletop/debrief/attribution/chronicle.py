"""The chronology without teams: each commit by its kind."""

from collections.abc import Mapping

from tabletop.debrief.attribution.saying import Saying
from tabletop.debrief.model import ChronicleLine

ENTERED = "An entry was made."
_KEPT = frozenset(
    ("configure", "startex", "deliberate", "pause", "resume", "extend", "call_time", "apply")
) | {"close", "hold", "unhold"}
"""Kinds of commit that no team gives and no word of people stands in."""
_SAID: Mapping[str, str] = {
    "adjourn": "A meeting ended.",
    "agree": "Teams reached an agreement.",
    "answer": "Control answered a request.",
    "answer_hot_wash": "An answer was given in the hot wash.",
    "apply": "The adjudication was applied.",
    "ask": "A request was put to control.",
    "call_time": "Time was called.",
    "choose": "A delegation sealed its decision.",
    "consent": "A delegation answered a request for consent.",
    "correct_decision": "The record of a decision was corrected.",
    "correct_reading": "A reading was corrected.",
    "decline": "Control declined a request.",
    "deliver": "An inject or message was received.",
    "describe": "Control described how a free action looks.",
    "endex": "ENDEX was called early.",
    "explain": "Part of the reasoning behind a decision was recorded.",
    "hold": "An inject was held back.",
    "improvise": "An inject was written in the room.",
    "meet": "A meeting began.",
    "next_turn": "The game went on.",
    "note": "A note was made.",
    "park": "Something was put in the parking lot.",
    "pick_branch": "A chance was picked.",
    "pick_cause": "The cause card was laid.",
    "read": "A reading was recorded.",
    "recall": "An inject was recalled.",
    "redact": "Texts were withdrawn from the record.",
    "redraw": "A chance was drawn again.",
    "release": "An inject was released.",
    "reopen": "A decision was reopened.",
    "enter_roll": "A chance was rolled in the room.",
    "rule": "A ruling was made.",
    "send": "A message was sent.",
    "set_presence": "The presence of a delegation was recorded.",
    "undo": "The game was put back.",
    "unhold": "An inject was put back into the queue.",
}
"""What is told of a commit by its kind; the kinds of `_KEPT` keep a sentence that may stand."""
_QUIET = frozenset(("release", "deliver", "improvise", "recall"))
"""Kinds whose scenario time would say which inject it was."""


def folded(lines: tuple[ChronicleLine, ...], saying: Saying) -> tuple[ChronicleLine, ...]:
    """Every commit, in its place, without who and what."""
    return tuple(_line(one, saying) for one in lines)


def _line(one: ChronicleLine, saying: Saying) -> ChronicleLine:
    sentence = _SAID.get(one.kind, ENTERED)
    if one.kind in _KEPT and saying.tells(one.sentence):
        sentence = one.sentence
    time = "" if one.kind in _QUIET else one.scenario_time
    return one.model_copy(update={"sentence": sentence, "scenario_time": time})
