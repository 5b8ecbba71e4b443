"""Pairs of marks on one scale, joined by a line: what was meant beside how it was taken, and such.

`chart` is what a picture shows, `layout` where it stands on a sheet, `drawing` the picture as SVG.
Only the last knows of SVG; `lines` draws the same chart in letters, for a screen.
"""

from tabletop.formats.dumbbells.chart import Cell, Chart, Column, Key, Pair
from tabletop.formats.dumbbells.drawing import inline, standalone
from tabletop.formats.dumbbells.layout import ROOM, Sheet, laid_out

__all__ = [
    "ROOM",
    "Cell",
    "Chart",
    "Column",
    "Key",
    "Pair",
    "Sheet",
    "inline",
    "laid_out",
    "standalone",
]
