"""Options by their numbers, as the grid shows them."""

from tabletop.debrief.compare.model import DecisionRow
from tabletop.export.compare.section import Case

FREE, NOT_MET = "f", "·"


def marks(case: Case, row: DecisionRow) -> tuple[str, ...]:
    """For each run the number of the option that stood, `f` for a free action, a dot for none."""
    stood = {
        choice.run: FREE if option.id is None else str(number)
        for number, option in enumerate(row.options, 1)
        for choice in option.choices
    }
    return tuple(stood.get(label, NOT_MET) for label in case.labels)
