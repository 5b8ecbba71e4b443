from xml.etree import ElementTree

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.charts.strips import strips
from tabletop.export.compare.section import Case


def letters(comparison: Comparison) -> list[tuple[float, str]]:
    picture = ElementTree.fromstring(strips(Case(comparison)))
    return [
        (float(str(one.get("x"))), str(one.text))
        for one in picture.iter("text")
        if one.get("class") == "label figure"
    ]


def test_every_mean_gap_is_a_letter(many: Comparison) -> None:
    told = [cell.run for row in many.acts for cell in row.cells if cell.mean is not None]
    assert sorted(letter for _, letter in letters(many)) == sorted(told)


def test_a_more_pressing_reading_stands_further_left(two: Comparison) -> None:
    (call, patrol) = letters(two)
    (row,) = (one for one in two.acts if one.cells[0].mean is not None)
    means = [cell.mean or 0 for cell in row.cells]
    assert (call[0] < patrol[0]) == (means[0] < means[1])
