"""The table of rules, family by family in the order of the reference."""

from collections.abc import Mapping

from tabletop.authoring.rules.case import Rule
from tabletop.diagnostics import Severity

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE

FAMILIES: Mapping[str, tuple[Rule, ...]] = {
    "Play": (),
    "Craft": (),
    "Fairness": (),
    "Text": (),
}
"""Every rule beyond loading. What fairness finds is advice: people decide."""

RULES = tuple(rule for family in FAMILIES.values() for rule in family)
