"""The Esc key: an escape that nothing follows, where other keys send more after it.

Textual waits for what may follow until it looks up from the keyboard anyway, every 100 ms, and
answers Esc that late. Here it looks up sooner, once, after something came.
"""

import sys
from selectors import EVENT_READ, SelectorKey, SelectSelector
from types import SimpleNamespace

MILLISECONDS = 15
"""How long an escape waits for what may follow it; the rest of a sequence comes along with it."""


class Prompt(SelectSelector):
    """What Textual waits with for the keyboard."""

    _came = False

    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        """What came within `timeout` seconds; right after something came, within a few."""
        found = super().select((MILLISECONDS + 1) / 1000 if self._came else timeout)
        self._came = bool(found)
        return found


def answer_soon() -> None:
    """Let Textual wait so, where it reads the keyboard with a selector: not on Windows."""
    if sys.platform != "win32":
        from textual.drivers import linux_driver

        waiting = SimpleNamespace(SelectSelector=Prompt, EVENT_READ=EVENT_READ)
        vars(linux_driver)["selectors"] = waiting
