"""The table of rules, family by family in the order of the reference."""

from collections.abc import Mapping

from tabletop.authoring.rules import changes, flow, never
from tabletop.authoring.rules.case import Rule
from tabletop.diagnostics import Severity

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE

FAMILIES: Mapping[str, tuple[Rule, ...]] = {
    "Play": (
        Rule("unreachable-turn", WARNING, flow.unreachable_turn, whole=True),
        Rule("dead-inject", WARNING, never.dead_inject, whole=True),
        Rule("dead-option", WARNING, never.dead_option, whole=True),
        Rule("dead-outcome", WARNING, never.dead_outcome, whole=True),
        Rule("dead-next", WARNING, flow.dead_next, whole=True),
        Rule("dead-ending", WARNING, flow.dead_ending, whole=True),
        Rule("always-holds", WARNING, flow.always_holds, whole=True),
        Rule("dead-part", ADVICE, never.dead_part, whole=True),
        Rule("only-clamps", WARNING, changes.only_clamps, whole=True),
        Rule("no-change", WARNING, changes.no_change, whole=True),
        Rule("becomes-disagree", ADVICE, changes.becomes_disagree, whole=True),
    ),
    "Craft": (),
    "Fairness": (),
    "Text": (),
}
"""Every rule beyond loading. What fairness finds is advice: people decide."""

RULES = tuple(rule for family in FAMILIES.values() for rule in family)
