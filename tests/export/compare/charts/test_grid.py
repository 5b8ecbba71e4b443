from xml.etree import ElementTree

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.charts.grid import grid
from tabletop.export.compare.marks import marks
from tabletop.export.compare.section import Case


def test_every_decision_has_a_cell_for_each_run(many: Comparison) -> None:
    texts = [one.text for one in ElementTree.fromstring(grid(Case(many))).iter("text")]
    figures = [one for one in texts if one and (one.isdigit() or one in "f·")]
    told = [mark for row in many.decisions for mark in marks(Case(many), row)]
    assert figures == told


def test_equal_choices_of_a_row_have_equal_shades(many: Comparison) -> None:
    picture = ElementTree.fromstring(grid(Case(many)))
    cells = [
        (one.get("y"), one.get("class"), one.findtext("title")) for one in picture.iter("rect")
    ]
    shades: dict[tuple[str | None, str], str | None] = {}
    for row, css, hint in cells:
        option = (hint or "").partition(": ")[2]
        assert shades.setdefault((row, option), css) == css
