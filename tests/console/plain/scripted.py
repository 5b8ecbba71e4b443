"""A conversation by lines whose lines are written beforehand."""

from collections.abc import Iterable

from tabletop.console import plain
from tabletop.runner.session import Session


class Scripted:
    """Gives its lines one after another, and keeps what was shown and asked."""

    def __init__(self, typed: Iterable[str]) -> None:
        self._typed = iter(typed)
        self.shown: list[str] = []

    def show(self, text: str) -> None:
        self.shown.append(text)

    def ask(self, prompt: str) -> str:
        self.shown.append(prompt)
        try:
            return next(self._typed)
        except StopIteration:
            raise plain.Closed from None

    @property
    def text(self) -> str:
        return "\n".join(self.shown)


def typed(session: Session, *lines: str) -> Scripted:
    """Play by these lines and quit."""
    script = Scripted((*lines, "quit"))
    plain.play(session, script)
    return script
