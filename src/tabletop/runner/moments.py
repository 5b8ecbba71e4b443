"""The state of a recorded session at any of its commits, without folding the whole log anew."""

from collections.abc import Sequence
from pathlib import Path

from tabletop.engine.log import Entry
from tabletop.engine.state import State, initial
from tabletop.runner.replaying import advanced
from tabletop.scenario import Scenario

STEP = 64
"""Every so many commits the state is kept. Going back anywhere then folds fewer than this."""


class Moments:
    """The states of one log, folded as far as they are asked for."""

    def __init__(self, scenario: Scenario, seed: int, entries: Sequence[Entry], path: Path) -> None:
        """`entries` may grow at its end; `path` is named where a commit does not follow."""
        self._scenario = scenario
        self._entries = entries
        self._path = path
        self._kept = [initial(scenario, seed)]
        """The states after commit 0, STEP, twice STEP and so on."""

    def at(self, commit: int) -> State:
        """The state after `commit`, from 0 to the last. Raises StoreError if the log is unsound."""
        nearest = min(commit // STEP, len(self._kept) - 1)
        state = self._kept[nearest]
        for entry in self._entries[nearest * STEP : commit]:
            state = advanced(self._scenario, state, entry, self._path)
            if entry.stamp.seq == len(self._kept) * STEP:
                self._kept.append(state)
        return state
