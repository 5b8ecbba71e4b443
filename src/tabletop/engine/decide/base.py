"""The table of judges, one function for each kind of command, and the guards that they share."""

from collections.abc import Iterable, Mapping
from functools import singledispatch
from typing import Any, TypeVar

from tabletop.diagnostics import did_you_mean
from tabletop.engine.commands import AnyCommand
from tabletop.engine.effects import fault
from tabletop.engine.events import Event
from tabletop.engine.logic import present
from tabletop.engine.phases import ALLOWED
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Choice, State
from tabletop.engine.words import Phase
from tabletop.scenario.effects import Effect, SetTo
from tabletop.scenario.meant import effect_hint
from tabletop.scenario.model import Decision, Scenario
from tabletop.scenario.phrases import PhraseError, parse_effect, print_effect

Events = tuple[Event, ...]
T = TypeVar("T")


@singledispatch
def judge(command: Any, _scenario: Scenario, _state: State) -> Events:
    """What `command` comes to; each kind of command registers its own function."""
    raise TypeError(f"nothing judges {type(command).__name__}")


def decide(scenario: Scenario, state: State, command: AnyCommand) -> Events:
    """The events that follow from `command` in `state`.

    Raises Refused where the rules of play do not allow it; nothing else.
    """
    phases = ALLOWED[command.kind]
    if state.game.phase not in phases:
        raise Refused(
            "phase",
            f"'{_plain(command.kind)}' is not possible during {_plain(state.game.phase)}.",
            f"It is possible during {' or '.join(_plain(one) for one in phases)}.",
        )
    return judge(command, scenario, state)


def _plain(word: str | Phase) -> str:
    return str(word).replace("_", " ")


def next_id(state: State, prefix: str) -> str:
    """An id for a thing that this commit makes, unique in the session even after an undo."""
    return f"{prefix}{state.stamp.seq + 1}"


def known(what: str, word: str, things: Mapping[str, T]) -> T:
    """The thing of that id. Raises Refused, naming the nearest id that there is."""
    if word in things:
        return things[word]
    near = did_you_mean(word, list(things))
    listed = ", ".join(things) or "none"
    hint = f"Did you mean '{near}'?" if near else f"There are: {listed}."
    raise Refused(f"unknown-{what}", f"There is no {what} '{word}'.", hint)


def teams(scenario: Scenario, ids: Iterable[str]) -> tuple[str, ...]:
    """Known team ids in file order, once each. Raises Refused for an unknown one."""
    wanted = set(ids)
    for one in sorted(wanted):
        known("team", one, scenario.teams)
    return tuple(team for team in scenario.teams if team in wanted)


def in_the_room(scenario: Scenario, state: State, team: str) -> None:
    """Raises Refused for a team that is unknown or absent."""
    known("team", team, scenario.teams)
    if not present(state.game, team):
        raise Refused(
            "absent",
            f"{scenario.teams[team].name} is not in the room.",
            "Mark the team as present or as played by control first.",
        )


def reason(text: str, what: str) -> str:
    """A reason that must be given. Raises Refused if it is empty."""
    if text.strip():
        return text
    raise Refused(
        "reason", f"{what} wants a reason.", "Write one sentence; it goes into the record."
    )


def turn_decision(scenario: Scenario, state: State, decision: str) -> Decision:
    """A decision of the turn being played. Raises Refused for any other."""
    found = known("decision", decision, scenario.decisions)
    if scenario.turn_of[decision] != state.game.turn:
        raise Refused(
            "other-turn",
            f"'{found.question}' is not a decision of this turn.",
            "Correct the record of an earlier turn instead, or undo.",
        )
    return found


def sealed(state: State, decision: str) -> Choice:
    """The sealed choice of a decision. Raises Refused if there is none."""
    if decision in state.game.choices:
        return state.game.choices[decision]
    raise Refused(
        "not-decided", "No choice is recorded for this decision.", "Enter the team's choice first."
    )


def phrases(scenario: Scenario, texts: Iterable[str], *, ordered: bool) -> tuple[Effect, ...]:
    """Effects written in the room. `ordered`: whether 'to' is allowed.

    Raises Refused for a phrase that cannot be read or names what does not exist.
    """
    return tuple(_phrase(scenario, text, ordered) for text in texts)


def printed(effects: Iterable[Effect]) -> tuple[str, ...]:
    """Effects as the record keeps them: each phrase in its one printed form."""
    return tuple(print_effect(effect) for effect in effects)


def _phrase(scenario: Scenario, text: str, ordered: bool) -> Effect:
    try:
        effect = parse_effect(text)
    except PhraseError as error:
        hint = effect_hint(text) or error.hint or "Write for example 'tension up 1'."
        raise Refused("phrase", error.message, hint) from None
    wrong = fault(scenario, effect)
    if wrong:
        raise Refused(
            "phrase", f"'{text}': {wrong}.", "Name things by the ids that the scenario gives them."
        )
    if isinstance(effect, SetTo) and not ordered:
        raise Refused(
            "set-to",
            f"'{text}': acts of teams add up, so an indicator here only goes up or down.",
            "Write 'up N' or 'down N'.",
        )
    return effect
