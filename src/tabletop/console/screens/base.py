"""The ground of all screens over a session: the keys that work anywhere, and a bar for messages."""

import gc
from collections.abc import Callable, Collection, Coroutine, Mapping
from contextlib import suppress
from typing import Any, ClassVar, TypeVar

from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import Worker

from tabletop.console.keys import Scope, bindings, footer, for_screen
from tabletop.console.paint import content
from tabletop.console.spine import NextStep
from tabletop.console.trouble import Trouble
from tabletop.console.widgets.foot import Foot

Result = TypeVar("Result")
SOON_SECONDS = 0.1
"""After a screen was left: the one below is painted, and nobody has pressed another key yet."""


class Shown(ModalScreen[Result]):
    """A screen that takes the whole terminal."""

    SCOPE: ClassVar[Scope]
    """Which keys of the table are this screen's."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("anywhere")]
    _working: Worker[None] | None = None

    def on_mount(self) -> None:
        """A screen that is pushed on a terminal too small for it waits below what says so."""
        self.app.call_later(self.app.run_action, "fit")

    def on_unmount(self) -> None:
        """Let go of what was painted."""
        # Textual keeps the last 1,024 widgets that it asked for their grounds, with all their
        # lines: after a hundred forms and lists, more than 100 MB. Another release may not.
        with suppress(ImportError, AttributeError):
            from textual._styles_cache import StylesCache

            StylesCache.get_inner_outer.cache_clear()
        if not self.app.is_headless:
            self.app.set_timer(SOON_SECONDS, gc.collect)

    @property
    def scope(self) -> Scope:
        """Whose keys work here."""
        return self.SCOPE

    def foot(self, words: Mapping[str, str] | None = None, without: Collection[str] = ()) -> Foot:
        """The keys at the foot; `words` stand in place of an act's own, `without` left out."""
        keys = [key for key in for_screen(self.scope) if key.act not in without]
        return Foot(footer(keys, words))

    def tell(self, trouble: Trouble) -> None:
        """Show a message and its hint in the bar."""
        hint = f"  {trouble.hint}" if trouble.hint else ""
        bar = self.query_one("#bar", Static)
        bar.update(content((f"▸ {trouble.message}", "bold"), hint))
        bar.display = True

    def hush(self) -> None:
        """Empty the bar."""
        bar = self.query_one("#bar", Static)
        if bar.display:
            bar.update("")
            bar.display = False

    async def action_act(self, act: str) -> None:
        """Do what a key of the table says."""
        self.hush()
        own = getattr(self, f"act_{act}", None)
        if own is not None:
            self.start(own())
            return
        await self.app.run_action(f"anywhere('{act}')")

    def after_typing(self, work: Callable[[], None]) -> None:
        """Do `work` once the line that has the focus has taken in what was typed before this key.

        A key that comes before every line's own would else pass the letters by that wait for it.
        """

        def unless_left() -> None:
            if self.is_current:
                work()

        (self.focused or self).call_later(unless_left)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Run an act that asks and waits; while one does, a key pressed again does nothing."""
        if self._working is not None and not self._working.is_finished:
            work.close()
            return
        self._working = self.app.run_worker(work, exit_on_error=True)


def spine(step: NextStep) -> Content:
    """The line that says what SPACE does."""
    return content((" SPACE ", "reverse"), f" {step.sentence}")


def bar() -> Static:
    """The bar for messages, hidden while there is none."""
    widget = Static("", id="bar")
    widget.display = False
    return widget
