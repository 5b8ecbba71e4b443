"""The printed card holds every key and fits the paper."""

from tabletop.console.card import page, text
from tabletop.console.keys import TABLE

WIDEST = 80


def test_the_card_has_every_command_of_the_table() -> None:
    assert [key.does for key in TABLE if key.does not in text()] == []
    assert [key.does for key in TABLE if key.does not in page()] == []


def test_the_card_is_no_wider_than_a_page() -> None:
    assert [line for line in text().splitlines() if len(line) > WIDEST] == []
