"""Esc is answered soon; the keyboard is otherwise waited for as long as Textual asks."""

import os
import sys
from selectors import EVENT_READ

import pytest

from tabletop.console import escape

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")


class Recorded(escape.Prompt):
    """Keeps how long it was told to wait, and does not."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[float | None] = []

    def _select(self, r: set[int], w: set[int], x: set[int], timeout: float | None) -> object:
        self.told.append(timeout)
        return super()._select(r, w, x, 0)  # type: ignore[misc] # not in the stubs


def test_after_something_came_it_is_looked_soon_and_once() -> None:
    reading, writing = os.pipe()
    waiting = Recorded()
    waiting.register(reading, EVENT_READ)
    soon = (escape.MILLISECONDS + 1) / 1000
    try:
        waiting.select(0.1)
        os.write(writing, b"\x1b")
        assert len(waiting.select(0.1)) == 1
        os.read(reading, 1)
        waiting.select(0.1)
        waiting.select(0.1)
    finally:
        waiting.close()
        os.close(reading)
        os.close(writing)
    assert waiting.told == [0.1, 0.1, soon, 0.1]


def test_textual_waits_for_the_keyboard_so() -> None:
    from textual.drivers import linux_driver

    escape.answer_soon()
    assert vars(linux_driver)["selectors"].SelectSelector is escape.Prompt
