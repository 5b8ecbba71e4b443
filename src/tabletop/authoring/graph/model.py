"""What a flow chart shows, before anybody has drawn it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a box stands for; each kind has its own shape. A way is what an arrow says."""

    START = "start"
    TURN = "turn"
    HOT_WASH = "hot_wash"
    ENDING = "ending"
    INJECT = "inject"
    DECISION = "decision"
    OUTCOME = "outcome"
    WAY = "way"


@dataclass(frozen=True, slots=True)
class Node:
    """A box. `key` is unique in its graph and a plain ASCII word; `lines` stand under the title.

    `dashed` marks what no play can come to. Nodes of one `column` stand beside each other, those of
    the next one after them; column 0 is wherever the edges lead.
    """

    key: str
    kind: Kind
    title: str
    lines: tuple[str, ...] = ()
    dashed: bool = False
    column: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow between the nodes of two keys.

    `order` is its number among the ways that leave its source, from 1; 0 where nothing is to be
    chosen. `text` is a sentence of any length; `otherwise` marks the way that needs no condition.
    """

    source: str
    target: str
    text: str = ""
    order: int = 0
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """A chart: its title, a sentence on how to read it, and its nodes and edges in file order.

    `across` lays it from left to right rather than from top to bottom.
    """

    title: str
    reading: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    across: bool = False

    def node(self, key: str) -> Node:
        """The node of that key."""
        return next(one for one in self.nodes if one.key == key)
