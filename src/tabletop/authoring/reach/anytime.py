"""Injects by the clock and by hand: any of them may go out, early or late or not at all."""

from collections import defaultdict

from tabletop.authoring.reach.plan import Event
from tabletop.authoring.reach.steps import Stirred
from tabletop.authoring.reach.things import YES, Key, Things, Values
from tabletop.authoring.reach.ways import plainly


class Anytime:
    """What the injects admitted so far may have made of the values `now`, which it changes.

    An inject goes out at most once, at any moment at which its condition holds.
    """

    def __init__(self, things: Things, now: Values) -> None:
        self.now = now
        self.out: set[Key] = set()
        self._things = things
        self._stirred: dict[Key, Stirred] = {}
        self._readers: dict[Key, list[Event]] = defaultdict(list)

    def admit(self, event: Event) -> bool:
        """Let one more inject go out if it can; whether it can by now."""
        for key in event.when.keys:
            self._readers[key].append(event)
        todo = [event]
        while todo:
            one = todo.pop()
            if one.key not in self.out and any(plainly(way, self.now) for way in one.when.holds):
                todo += self._release(one)
        return event.key in self.out

    def _release(self, event: Event) -> list[Event]:
        """Let an inject go out; those whose condition reads what it may change."""
        self.out.add(event.key)
        self.now[event.key] |= YES
        changed = {event.key}
        for one in event.steps:
            if one.key not in self._stirred:
                size = self._things.sizes[one.key]
                self._stirred[one.key] = Stirred(size, self.now[one.key])
            self._stirred[one.key].add(one)
            changed.add(one.key)
        for key in changed & self._stirred.keys():
            self.now[key] = self._stirred[key].values
        return [reader for key in changed for reader in self._readers[key]]
