"""What stands first where something is supposed: what it changes, or what is still open."""

from collections.abc import Iterable

from tabletop.explore.answer import Item
from tabletop.explore.found import Kind
from tabletop.explore.report.section import Case, Section
from tabletop.explore.wording import quoted
from tabletop.formats.document import Block, Paragraph

_SAID: tuple[Kind, ...] = ("turn", "inject", "outcome", "ending")
BESIDE = (
    "Every table says what a figure is with the assumption, what it is else, and by how many "
    "percentage points they differ."
)


def supposed(case: Case) -> Section | None:
    """What an assumption changes, or what is open from a moment on; None where nothing is supposed.

    Nothing is called a fault of the scenario there.
    """
    if case.plain is not None:
        gone = [
            one for one in case.of(*_SAID) if one.possible is False and _was_possible(case, one)
        ]
        return Section(
            "changes", "What the assumption changes", BESIDE, _list("No longer possible", gone)
        )
    if not case.answer.assumed:
        return None
    endings = case.of("ending")
    open_, shut = ([one for one in endings if one.possible is not no] for no in (False, True))
    blocks = (*_list("Within reach", open_), *_list("Out of reach from here", shut))
    return Section("changes", "What is still open", "", blocks)


def _was_possible(case: Case, item: Item) -> bool:
    before = case.before(item)
    return before is not None and before.possible is not False


def _list(lead: str, items: Iterable[Item]) -> tuple[Block, ...]:
    told = ", ".join(f"{quoted(one.title)} ({'.'.join(one.key)})" for one in items)
    return (Paragraph(f"{lead}: {told}."),) if told else ()
