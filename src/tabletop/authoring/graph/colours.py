"""The colours of a chart: light enough for black letters, and told apart by shape as well.

Printed in grey they differ little; no meaning rests on them.
"""

from collections.abc import Mapping

from tabletop.authoring.graph.model import Kind

INK = "#222222"
PAPER = "#ffffff"

FILLS: Mapping[Kind, str] = {
    Kind.START: PAPER,
    Kind.TURN: "#dbe9f6",
    Kind.HOT_WASH: "#fdf0c8",
    Kind.ENDING: "#ececec",
    Kind.INJECT: PAPER,
    Kind.DECISION: "#dbe9f6",
    Kind.OUTCOME: "#fdf0c8",
    Kind.WAY: PAPER,
}
