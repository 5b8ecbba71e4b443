"""The grammar of phrases for people and editors: each form with an example, and patterns.

`phrases` is what reads a phrase. The patterns say the same to an editor: that of effects accepts
exactly what `phrases` accepts, that of conditions everything that it accepts, and more only where
parentheses do not match or are nested too deeply.
"""

from dataclasses import dataclass

from tabletop.scenario.conditions import Status
from tabletop.scenario.phrases import DIGITS_LIMIT, KEYWORDS


@dataclass(frozen=True, slots=True)
class Form:
    """One form of phrase. In `said` capital letters stand for what the writer puts there.

    `snippet` is the same with the places that an editor lets one fill in, `example` a phrase.
    """

    said: str
    meaning: str
    snippet: str
    example: str


CONDITION_FORMS = (
    Form(
        "INDICATOR at least VALUE",
        "The indicator is at this value or above. A value is a number or the id of a level.",
        "${1:indicator} at least ${2:number or level}",
        "tension at least strained",
    ),
    Form(
        "INDICATOR at most VALUE",
        "The indicator is at this value or below; of a level, anywhere within it or below.",
        "${1:indicator} at most ${2:number or level}",
        "tension at most 3",
    ),
    Form(
        "INDICATOR is VALUE",
        "The indicator is at this number exactly, or within this level.",
        "${1:indicator} is ${2:number or level}",
        "tension is acute",
    ),
    Form(
        "INDICATOR of TEAM …",
        "The same of an indicator that is kept per team.",
        "${1:indicator} of ${2:team} at least ${3:number or level}",
        "pressure of poland at least high",
    ),
    Form(
        "INDICATOR between TEAM and TEAM …",
        "The same of an indicator that is kept per pair of teams.",
        "${1:indicator} between ${2:team} and ${3:team} at least ${4:number or level}",
        "trust between belarus and lithuania at most some",
    ),
    Form(
        "INDICATOR of TEAM towards TEAM …",
        "The same of an indicator that is kept from each team towards each other (`directed`).",
        "${1:indicator} of ${2:team} towards ${3:team} at least ${4:number or level}",
        "doubt of coria towards arda is much",
    ),
    Form(
        "INSTRUMENT is active",
        "The instrument stands so; also `suspended` and `lapsed`.",
        "${1:instrument} is ${2|active,suspended,lapsed|}",
        "hotline is active",
    ),
    Form(
        "INSTRUMENT left at least N",
        "So many units of the instrument are left.",
        "${1:instrument} left at least ${2:1}",
        "visits left at least 1",
    ),
    Form(
        "MILESTONE",
        "The milestone is reached.",
        "${1:milestone}",
        "invitation_sent",
    ),
    Form(
        "DECISION chose OPTION",
        "This option stood in the decision.",
        "${1:decision} chose ${2:option}",
        "nato_reply chose reciprocate",
    ),
    Form(
        "DECISION chose one of OPTION, OPTION",
        "One of these options stood in the decision.",
        "${1:decision} chose one of ${2:option}, ${3:option}",
        "nato_reply chose one of reciprocate, consult",
    ),
    Form(
        "INJECT released",
        "The inject went out.",
        "${1:inject} released",
        "two_figures released",
    ),
    Form(
        "OUTCOME happened",
        "The outcome happened, and no ruling rejected it.",
        "${1:outcome} happened",
        "both_open happened",
    ),
    Form(
        "cause is CAUSE",
        "This cause card is the one that was drawn. Not possible in options and endings.",
        "cause is ${1:cause card}",
        "cause is drift",
    ),
    Form(
        "TURN played",
        "The turn has been opened, now or before.",
        "${1:turn} played",
        "talks played",
    ),
    Form(
        "not CONDITION",
        "The condition does not hold.",
        "not ${1:condition}",
        "not invitation_sent",
    ),
    Form(
        "CONDITION and CONDITION",
        "Both conditions hold.",
        "${1:condition} and ${2:condition}",
        "tension at least strained and hotline is active",
    ),
    Form(
        "CONDITION or CONDITION",
        "At least one of them holds. `and` binds more closely than `or`; parentheses group.",
        "${1:condition} or ${2:condition}",
        "invitation_sent and (hotline is active or talks played)",
    ),
)
"""Every form of condition."""

EFFECT_FORMS = (
    Form(
        "INDICATOR up N",
        "The indicator goes up by N, 1 or more, at most to the end of its range.",
        "${1:indicator} up ${2:1}",
        "tension up 1",
    ),
    Form(
        "INDICATOR down N",
        "The indicator goes down by N, 1 or more, at most to the end of its range.",
        "${1:indicator} down ${2:1}",
        "pressure of poland down 2",
    ),
    Form(
        "INDICATOR to N",
        "The indicator is set to N. Only in injects and outcomes, which have an order.",
        "${1:indicator} to ${2:4}",
        "trust between belarus and lithuania to 2",
    ),
    Form(
        "INSTRUMENT becomes active",
        "The instrument stands so from now on; also `suspended` and `lapsed`.",
        "${1:instrument} becomes ${2|active,suspended,lapsed|}",
        "hotline becomes suspended",
    ),
    Form(
        "INSTRUMENT spend N",
        "So many units of the instrument are used up, at most what is left.",
        "${1:instrument} spend ${2:1}",
        "visits spend 1",
    ),
    Form(
        "INSTRUMENT restore N",
        "So many units of the instrument come back, at most up to its `stock`.",
        "${1:instrument} restore ${2:1}",
        "visits restore 1",
    ),
    Form(
        "mark MILESTONE",
        "The milestone is reached.",
        "mark ${1:milestone}",
        "mark invitation_sent",
    ),
    Form(
        "clear MILESTONE",
        "The milestone is no longer reached.",
        "clear ${1:milestone}",
        "clear invitation_sent",
    ),
)
"""Every form of effect."""

# In the patterns a word ends where the next character is none of a word, as in `phrases`.
_END = r"(?!\w)"
_NAME = rf"(?!(?:{'|'.join(sorted(KEYWORDS))}){_END})[a-z][a-z0-9_]*{_END}"
_STATUS = rf"(?:{'|'.join(Status)}){_END}"
_DIGITS = rf"[0-9]{{1,{DIGITS_LIMIT}}}(?![0-9])"


def _row(*words: str) -> str:
    """Words one after another; a word in small letters stands for itself."""
    return r"\s*".join(f"{one}{_END}" if one.isalpha() else one for one in words)


def _any(*alternatives: str) -> str:
    return f"(?:{'|'.join(alternatives)})"


_TEAMS = _any(
    _row("between", _NAME, "and", _NAME), _row("of", _NAME, rf"(?:{_row('towards', _NAME)})?")
)
_INDICATOR = _row(_NAME, rf"(?:{_TEAMS})?")
_ATOM = _any(
    _row("cause", "is", _NAME),
    _row(_NAME, "left", "at", "least", rf"\+?{_DIGITS}"),
    _row(_NAME, "chose", "one", "of", _NAME, rf"(?:\s*,\s*{_NAME})*"),
    _row(_NAME, "chose", _NAME),
    _row(_NAME, _any(*(f"{one}{_END}" for one in ("released", "happened", "played")))),
    _row(_NAME, "is", _STATUS),
    _row(
        _INDICATOR,
        _any(_row("at", "least"), _row("at", "most"), _row("is")),
        _any(rf"[-+]?{_DIGITS}", _NAME),
    ),
    _NAME,
)
_PART = rf"(?:not{_END}\s*|\(\s*)*{_ATOM}(?:\s*\))*"
_STEP = rf"\+?(?=0*[1-9]){_DIGITS}"
_EFFECT = _any(
    _row(_any(_row("mark"), _row("clear")), _NAME),
    _row(_NAME, "becomes", _STATUS),
    _row(_NAME, _any(_row("spend"), _row("restore")), _STEP),
    _row(_INDICATOR, "to", rf"[-+]?{_DIGITS}"),
    _row(_INDICATOR, _any(_row("up"), _row("down")), _STEP),
)

CONDITION_PATTERN = rf"^\s*{_PART}(?:\s*(?:and|or){_END}\s*{_PART})*\s*$"
EFFECT_PATTERN = rf"^\s*{_EFFECT}\s*$"
