"""How cards come to lie on pages."""

from collections.abc import Sequence

from tabletop.formats.document import Cards, Item


def laid_out(cards: Sequence[Item], to_a_page: int) -> tuple[Cards, ...]:
    """Cards on pages of their own, `to_a_page` (1 or 4) to each, in their order."""
    starts = range(0, len(cards), to_a_page)
    return tuple(Cards(tuple(cards[at : at + to_a_page]), to_a_page) for at in starts)
