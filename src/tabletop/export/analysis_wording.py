"""How a document says what the analysis found: dilemmas, perception, movers, times, roads."""

from tabletop.debrief.model import PathChange
from tabletop.debrief.movement_model import Mover
from tabletop.debrief.names import shortened, signed
from tabletop.debrief.perception_model import WhoseAnswers, WhoseByAct
from tabletop.debrief.road_model import FailedCondition
from tabletop.debrief.turn_model import DecisionRecord, KnownThen
from tabletop.export import wording as say

STATUS = {
    "open": "to be confirmed or rejected by people",
    "confirmed": "confirmed",
    "rejected": "rejected",
}
FACTS = {
    "own": "Its own decision, needing nobody's consent",
    "consent": "Its own decision, with a consent that it needed",
    "refused": "Not as it chose, since consent was not given",
    "control": "Decided by control in its place",
    "none": "Nobody's: a default",
}
FACTS_IN_SHORT = {
    "own": "own",
    "consent": "own, with consent",
    "refused": "consent not given",
    "control": "control's",
    "none": "a default",
}
MOVERS = {
    "act": "acts",
    "chance": "chances of its acts",
    "inject": "Injects",
    "outcome": "Outcomes",
    "ruling": "Rulings",
}
CONDITION = "its condition did not hold"
PHASES = {
    "setup": "Setup",
    "briefing": "Briefing",
    "deliberation": "Deliberation",
    "adjudication": "Adjudication",
    "assessment": "Assessment",
    "hot_wash": "Hot wash",
}
PAUSES = {"stopped": "the clock was stopped", "put_back": "the game was put back"}
OPTIONS = {
    "not_chosen": "open, another was chosen",
    "tried": "tried, but did not stand",
    "blocked": "shown, but not possible",
    "hidden": "not shown",
    "unknown": "time was never called",
}
OUTCOMES = {"condition": CONDITION, "rejected": "rejected by a ruling"}
TURNS = {
    "no_way": "no turn played leads to it",
    "condition": CONDITION,
    "earlier_entry": "another turn came before it",
    "chosen_otherwise": "the facilitator chose otherwise",
    "stopped": "play stopped before",
}
ENDINGS = {
    "condition": CONDITION,
    "earlier_ending": "an ending that comes before it held",
}
SECOND_MS = 1000
GIST = 160
"""How many characters of a rationale an overview gives; the turn has all of it."""


def why(reason: str, failed: FailedCondition | None) -> str:
    """Why a road was not taken, with what was needed and how things stood."""
    if failed is None:
        return reason
    needed = f"needed: {failed.needed}{f', but {failed.stood}' if failed.stood else ''}"
    return needed if reason == CONDITION else f"{reason}; {needed}"


def gist(rationale: str) -> str:
    """The beginning of a rationale, as it stands in an overview."""
    return shortened(rationale, GIST)


def mover(one: Mover, team: str) -> str:
    """Whose steps they were, as the head of a row; `team` is the team's name, if it is one."""
    return f"{team}: {MOVERS[one.kind]}" if one.team else MOVERS[one.kind]


def cause(text: str, head: str) -> str:
    """A cause in a row that is headed by whose it was: without saying that once more."""
    singular = {"Injects": "Inject", "Outcomes": "Outcome"}.get(head, head.partition(":")[0])
    return text.removeprefix(f"{singular}: ")


def steps(number: float) -> str:
    """Steps with their sign: whole ones as such, parts to two decimals."""
    return say.figure(number) if number % 1 else signed(int(number))


def mean(value: float) -> str:
    """A mean signal: in words where it is a whole number."""
    return f"{say.figure(value)} on average" if value % 1 else say.signal(int(value))


def answers(one: WhoseAnswers) -> str:
    """Answers on whose decision it was: own / an ally's / cannot tell; a dash without any."""
    if not one.own + one.ally + one.cannot_tell:
        return say.NONE
    return f"{one.own} / {one.ally} / {one.cannot_tell}"


def fact(one: WhoseByAct, asked: str) -> str:
    """Whose decision an act was; `asked` names those whose consent was asked."""
    short = FACTS_IN_SHORT[one.fact]
    return f"{short} (asked: {asked})" if one.consent_of else short


def befell(change: PathChange) -> str:
    """What happened to an instrument: its status, or how many units were used or restored."""
    before, after = change.before, change.after
    if isinstance(before, int) and isinstance(after, int):
        moved = "used" if after < before else "restored"
        return (
            f"{abs(after - before)} {moved}, {after} left"
            if after != before
            else f"{after} left, as before"
        )
    return f"became {after}" if after != before else f"stayed {after}"


def lasted(milliseconds: int | None) -> str:
    """A length of time in minutes and seconds; a dash where there is none to give."""
    return say.NONE if milliseconds is None else say.clock(milliseconds)


def late(milliseconds: int | None) -> str:
    """How late something was, or how early; "on time" within a second."""
    if milliseconds is None:
        return say.NONE
    if abs(milliseconds) < SECOND_MS:
        return "on time"
    when = "late" if milliseconds > 0 else "early"
    return f"{say.clock(abs(milliseconds))} {when}"


def had(one: DecisionRecord) -> list[tuple[str, list[KnownThen]]]:
    """What a team had when it decided: the heads of lines, each with its items."""
    when = "it decided" if one.decided else "time was called"
    heads = {
        "received": f"Had received when {when}",
        "released": f"Released before {when}, no delivery recorded by then",
        "after": f"Came only after {when}",
    }
    lines = (
        (head, [item for item in one.known if item.then == then]) for then, head in heads.items()
    )
    return [(head, items) for head, items in lines if items]


def had_at(item: KnownThen) -> int:
    """The commit by which a team had something, or by which it could have."""
    if item.then == "received" and item.delivered is not None:
        return item.delivered
    return item.released
