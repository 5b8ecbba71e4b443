"""Writing the sheets that are handed to teams, into a folder beside the session file.

They are written while that folder is there: what was wanted once is wanted after a restart too.
What makes them is imported when the first is written: the console does not wait for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tabletop.engine.commands import AnyCommand
from tabletop.runner.replaying import LANGUAGE
from tabletop.runner.session import Session
from tabletop.runner.writing import replace

if TYPE_CHECKING:
    from tabletop.export.handouts import Handout

Laid: TypeAlias = Mapping[Path, "Handout"]
"""Sheets by their places in the folder."""

_WITHDRAWN = "-WITHDRAWN"
_TELLING = frozenset({"release", "improvise", "recall", "apply", "undo"})
"""Commands that may bring a team something to read, or take it back."""


class HandoutFolder:
    """The sheets of one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.path = session.path.with_name(f"{session.path.stem}-handouts")

    @property
    def wanted(self) -> bool:
        """Whether sheets are written."""
        return not self._session.read_only and self.path.is_dir()

    def begin(self) -> None:
        """Make the folder: sheets are written from now on. Raises OSError."""
        self.path.mkdir(exist_ok=True)

    def concerned(self, command: AnyCommand) -> bool:
        """Whether sheets are written and `command` may change them."""
        return command.kind in _TELLING and self.wanted

    def laid(self) -> Laid:
        """What there is to hand out by now, each team's made of its own view."""
        from tabletop.export.handouts import handouts

        session = self._session
        zone = session.now().astimezone().tzinfo or UTC
        played = session.state.game.played
        language = session.facts.card.get(LANGUAGE) or session.scenario.languages[0]
        return {
            Path(_turn(played, one.turn), one.name): one
            for team in session.scenario.teams
            for one in handouts(session.view(team), zone, str(language))
        }

    def write_all(self) -> int:
        """Write every sheet, and say how many there are. Raises OSError."""
        return self.follow({})

    def follow(self, before: Laid) -> int:
        """Write what came since `before`, mark what went; how many came. Raises OSError."""
        from tabletop.export.handouts import write

        now = self.laid()
        for place in before.keys() - now.keys():
            self._withdraw(place, before[place])
        fresh = [place for place in now if place not in before]
        for place in fresh:
            self._put(self._page(place), write(now[place]))
            self._page(place, _WITHDRAWN).unlink(missing_ok=True)
        return len(fresh)

    def _page(self, place: Path, mark: str = "") -> Path:
        return self.path / place.parent / f"{place.name}{mark}.html"

    def _withdraw(self, place: Path, sheet: Handout) -> None:
        """The page is marked in its name as well, so that nobody prints it from the folder."""
        from tabletop.export.handouts import withdrawn

        self._put(self._page(place, _WITHDRAWN), withdrawn(sheet))
        self._page(place).unlink(missing_ok=True)

    @staticmethod
    def _put(path: Path, data: bytes) -> None:
        path.parent.mkdir(exist_ok=True)
        replace(path, data)


def _turn(played: tuple[str, ...], turn: str | None) -> str:
    return f"turn_{played.index(turn) + 1}" if turn in played else "before_turn_1"
