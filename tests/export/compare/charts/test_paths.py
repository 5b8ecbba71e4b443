from itertools import pairwise
from xml.etree import ElementTree

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.charts.paths import DASHES, OVERLAID, overlaid, panels
from tabletop.export.compare.section import Case
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import side_by_side, whole


def test_lines_of_one_picture_differ_by_their_dashes(two: Comparison) -> None:
    picture = ElementTree.fromstring(overlaid(Case(two), two.indicators[0]))
    dashes = [one.get("stroke-dasharray") for one in picture.iter("polyline")]
    assert len(dashes) == len(set(dashes)) == 2
    assert len(set(DASHES)) == OVERLAID


def test_a_line_has_a_point_for_the_start_and_each_turn_played(two: Comparison) -> None:
    row = two.indicators[0]
    picture = ElementTree.fromstring(overlaid(Case(two), row))
    for line, path in zip(picture.iter("polyline"), row.paths, strict=True):
        assert len(str(line.get("points")).split()) == 1 + len(path.points)


def test_letters_at_the_ends_do_not_lie_on_each_other(small: Scenario) -> None:
    options = ("invite", "wait", "call", "patrol")
    found = side_by_side(*(whole(small, arda_open=one) for one in options))
    for row in found.indicators:
        picture = ElementTree.fromstring(overlaid(Case(found), row))
        letters = [one for one in picture.iter("text") if one.get("class") == "figure"]
        ends = [float(str(one.get("y"))) for one in letters[: -len(options)]]
        assert all(below - above >= 13 for above, below in pairwise(ends))


def test_values_stay_inside_the_picture(many: Comparison) -> None:
    for row in many.indicators:
        picture = ElementTree.fromstring(panels(Case(many), row))
        _, _, width, height = map(float, str(picture.get("viewBox")).split())
        for line in picture.iter("polyline"):
            for spot in str(line.get("points")).split():
                x, y = map(float, spot.split(","))
                assert 0 <= x <= width
                assert 0 <= y <= height


def test_a_panel_for_each_run_shows_all_others_behind(many: Comparison) -> None:
    picture = ElementTree.fromstring(panels(Case(many), many.indicators[0]))
    classes = [one.get("class") for one in picture.iter("polyline")]
    assert classes.count("path") == len(many.runs)
    assert classes.count("behind") == len(many.runs) ** 2


def test_what_is_higher_stands_higher(many: Comparison) -> None:
    row = many.indicators[0]
    picture = ElementTree.fromstring(panels(Case(many), row))
    bold = [one for one in picture.iter("polyline") if one.get("class") == "path"]
    for line, path in zip(bold, row.paths, strict=True):
        heights = [float(spot.split(",")[1]) for spot in str(line.get("points")).split()]
        values = [path.start, *(one.value for one in path.points)]
        assert sorted(range(len(values)), key=lambda at: -values[at]) == sorted(
            range(len(values)), key=lambda at: heights[at]
        )
