"""What was looked at, exactly or not, and under which assumptions: the first lines of a report."""

from collections.abc import Iterable, Iterator
from typing import Literal

from tabletop.debrief.names import listed
from tabletop.explore.answer import Answer, Part
from tabletop.explore.policy import Policy
from tabletop.explore.report.section import Case
from tabletop.explore.wording import count, quoted

_OPTIONS = {
    "uniform": "each team takes every option on offer alike",
    "weighted": "each team takes the options on offer by their weights",
}
_MANUAL = {
    "never": "are never released",
    "always": "are released wherever their condition holds",
    "coin": "are released one time in two where their condition holds",
}


def covered(case: Case) -> str:
    """How much of play was looked at, whether exactly, and what was left out: one paragraph."""
    parts = (_how(case), _assumed(case.answer.assumed), _left_out(case.answer.left_out))
    return " ".join(one for one in parts if one)


def _how(case: Case) -> str:
    answer, name = case.answer, _name(case)
    exact = [one for one in answer.parts if one.exact]
    guessed = [one for one in answer.parts if not one.exact]
    if not guessed:
        return f"Exact: all play of {name} was followed to its end, {_followed(answer, exact)}."
    if not exact:
        return f"Estimated, not exact: {name} was {_drawn(guessed)}."
    known, drawn = _named(exact), _named(guessed)
    how = f"were estimated: it was {_drawn(guessed)}"
    if not any(one.games for one in guessed):
        how = f"were left out{_why(guessed)}"
    return (
        f"Exact in part: of {name}, {known} were found exactly ({_followed(answer, exact)}), but "
        f"{drawn} {how}."
    )


def _named(parts: Iterable[Part]) -> str:
    """Parts as one list: what a part is called may be a list itself."""
    return listed(one for part in parts for one in part.what.replace(" and ", ", ").split(", "))


def _name(case: Case) -> str:
    return f"{quoted(case.scenario.title)} ({case.answer.scenario} {case.answer.version})"


def _followed(answer: Answer, exact: list[Part]) -> str:
    """How much play it was, as roads where they were counted."""
    ways = [one.roads for one in answer.items if one.kind == "ending"]
    states = count(max((one.states for one in exact), default=0))
    known = [one for one in ways if one is not None]
    if not known or len(known) < len(ways):
        return f"merged into {states} states"
    return f"{count(sum(known))} roads, merged into {states} states"


def _drawn(guessed: list[Part]) -> str:
    games = count(max(one.games for one in guessed))
    return f"played {games} times at random{_why(guessed)}"


def _why(guessed: list[Part]) -> str:
    """Why an exact answer was too much, in brackets the step that was."""
    reasons = dict.fromkeys(one.reason.rstrip(".") for one in guessed if one.reason)
    return f", since all play was too large for that ({listed(reasons)})" if reasons else ""


def _assumed(assumed: tuple[str, ...]) -> str:
    return f"Assumed: {'; '.join(assumed)}." if assumed else ""


def _left_out(left_out: tuple[str, ...]) -> str:
    return f"Left out, though a room may do it: {', '.join(left_out)}." if left_out else ""


def policy(policy: Policy) -> str:
    """What the probabilities rest on, in one sentence."""
    said = {"weights": _OPTIONS[policy.weights], "manual": _MANUAL[policy.manual]}
    return (
        f"Probabilities are shares of play in which {said['weights']}, a team that is asked for "
        f"its consent gives it one time in two, and injects that wait for a hand {said['manual']}. "
        "Whether something is possible does not depend on any of this."
    )


def method(case: Case) -> Iterator[str]:
    """How to read the figures: one sentence after the other."""
    yield policy(case.answer.policy)
    yield (
        "A road is one sequence of all choices, answers and chances. Roads to a thing are the "
        "different sequences up to it: few roads can be likely, and many unlikely."
    )
    if any(not one.exact for one in case.answer.parts):
        yield (
            "Two figures in brackets are an interval that holds the true value in 99 of 100 "
            "such estimates. “At most” stands where no game showed a thing."
        )
    for part in case.answer.parts:
        yield f"{part.what[:1].upper()}{part.what[1:]}: {_of(part)}."


def _of(part: Part) -> str:
    found: Literal["exactly", "by play at random"] = (
        "exactly" if part.exact else "by play at random"
    )
    size = f"{count(part.states)} states" if part.exact else f"{count(part.games)} games"
    reason = f"; {part.reason.rstrip('.')}" if part.reason else ""
    return f"{found}{f', {size}' if part.states or part.games else ''}{reason}"
