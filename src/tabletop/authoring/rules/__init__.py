"""What can be known about a scenario before people sit in the room, beyond what loading it tells.

A rule is a function from a Case to findings, whose docstring is the page on its code, and one row
in `RULES` (`table.py`). The pages on codes that the loader itself gives stand in `loading.md`.
"""

from tabletop.authoring.rules.case import Case, Finding, Rule
from tabletop.authoring.rules.table import RULES

__all__ = ["RULES", "Case", "Finding", "Rule"]
