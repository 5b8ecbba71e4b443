"""The Chatham House Rule: a debrief as far as a level of attribution allows it to be told.

One pure step between a debrief and its documents, of the same model, so that no document has to
think of it. docs/chatham-house.md says what each level keeps.
"""

from tabletop.debrief.attribution.blurring import blurred
from tabletop.debrief.attribution.delegations import by_group, nobody
from tabletop.debrief.attribution.fields import Field
from tabletop.debrief.attribution.folding import folded
from tabletop.debrief.attribution.naming import MARK, Naming
from tabletop.debrief.attribution.persons import without_persons
from tabletop.debrief.model import Debrief
from tabletop.debrief.rule import RULES, Level
from tabletop.scenario.model import Scenario

__all__ = ["MARK", "Field", "attributed", "blurred"]


def attributed(debrief: Debrief, scenario: Scenario, level: Level) -> Debrief:
    """`debrief`, as the log tells it, at a level of attribution.

    `scenario` knows how teams are named. At `group` a team is a delegation of its group, at `none`
    a delegation; where a group's label would stand for one voice alone, it is merged into others.
    Raises ValueError for notes off the record at any level but `full`.
    """
    if debrief.session.attribution.off_record and level != "full":
        raise ValueError("notes off the record leave at the level 'full' alone")
    told = debrief if level == "full" else without_persons(debrief)
    if level in ("group", "none"):
        delegations = by_group(debrief) if level == "group" else nobody(debrief)
        naming = Naming(scenario, groups=not delegations.told)
        told = folded(told, scenario, delegations, naming)
    return _marked(told, level)


def _marked(debrief: Debrief, level: Level) -> Debrief:
    rule = debrief.session.attribution.model_copy(update={"level": level, "rule": RULES[level]})
    session = debrief.session.model_copy(update={"attribution": rule})
    return debrief.model_copy(update={"session": session})
