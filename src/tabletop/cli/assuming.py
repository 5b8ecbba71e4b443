"""What a person assumes of play at the command line: choices, a cause card, turns."""

from collections.abc import Iterable
from dataclasses import replace

import click

from tabletop.cli.arguments import known
from tabletop.cli.turns import known_turn
from tabletop.explore.policy import Policy
from tabletop.scenario import Scenario

FORMS = "decision=option, cause=card or turn=turn"


def assume(
    scenario: Scenario, policy: Policy, assumptions: Iterable[str]
) -> tuple[Policy, tuple[str, ...]]:
    """The policy with what is assumed, and the assumptions in words.

    Raises click.BadParameter for what has another form, LibraryError for what the scenario has not.
    """
    said = []
    for one in assumptions:
        what, equals, value = (part.strip() for part in one.partition("="))
        if not (what and equals and value):
            raise click.BadParameter(f"'{one}' is not {FORMS}.", param_hint="--assume")
        policy, words = _one(scenario, policy, what, value)
        said.append(words)
    return policy, tuple(said)


def _one(scenario: Scenario, policy: Policy, what: str, value: str) -> tuple[Policy, str]:
    if what == "cause":
        card = known("cause card", value, scenario.causes)
        return replace(policy, cause=card), f"the cause card is '{card}'"
    if what == "turn":
        turn = known_turn(scenario, value)
        turns = policy.turns | {turn}
        return replace(policy, turns=turns), f"'{turn}' follows wherever a turn names it"
    decision = known("decision", what, (*scenario.decisions, "cause", "turn"))
    options = scenario.decisions[decision].options
    option = known(f"option of '{decision}' called", value, options)
    team = scenario.teams[scenario.decisions[decision].team].name
    chosen = {**policy.chosen, decision: option}
    words = f"{team} takes '{option}' in '{decision}' wherever it is on offer"
    return replace(policy, chosen=chosen), words
