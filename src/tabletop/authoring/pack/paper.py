"""How cards come to lie on pages."""

from collections.abc import Iterator, Sequence

from tabletop.formats.document import Block, Cards, Item, PageBreak


def laid_out(cards: Sequence[Item], to_a_page: int) -> tuple[Block, ...]:
    """Cards on pages of their own, so many to a page, in their order."""
    return tuple(_pages(cards, to_a_page))


def _pages(cards: Sequence[Item], to_a_page: int) -> Iterator[Block]:
    for at in range(0, len(cards), to_a_page):
        yield PageBreak()
        yield Cards(tuple(cards[at : at + to_a_page]))
