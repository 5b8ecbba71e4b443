"""The parts of a report, before anybody has written them down."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from tabletop.debrief.history import History
from tabletop.debrief.names import Names
from tabletop.explore.answer import Answer, Item
from tabletop.explore.found import Key, Kind
from tabletop.formats.document import Block
from tabletop.scenario.model import Scenario

Topic: TypeAlias = Literal[
    "eye", "changes", "endings", "course", "indicators", "leverage", "roads", "method"
]


@dataclass(frozen=True, slots=True)
class Script:
    """A script for `tabletop rehearse --script`, under a line that says what it plays."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report. `lead` says how to read it; the scripts stand at its end."""

    topic: Topic
    title: str
    lead: str
    blocks: tuple[Block, ...]
    scripts: tuple[Script, ...] = ()


@dataclass(frozen=True)
class Case:
    """What is reported: an answer and, where something is assumed, the answer without that."""

    scenario: Scenario
    answer: Answer
    plain: Answer | None = None

    @cached_property
    def names(self) -> Names:
        """What the scenario calls things."""
        return Names(History(self.scenario, 0, ()))

    def of(self, *kinds: Kind) -> tuple[Item, ...]:
        """The answer's items of some kinds, in its order."""
        return tuple(one for one in self.answer.items if one.kind in kinds)

    def before(self, item: Item) -> Item | None:
        """The same thing where nothing is assumed."""
        return self._before.get((item.kind, item.key))

    @cached_property
    def _before(self) -> dict[tuple[Kind, Key], Item]:
        return {(one.kind, one.key): one for one in (self.plain.items if self.plain else ())}
