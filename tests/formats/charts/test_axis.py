import pytest

from tabletop.formats.charts.axis import Axis, within


@pytest.mark.parametrize(
    ("commit", "moment"),
    [(1, 0.0), (5, 0.0), (10, 0.5), (15, 1.0), (25, 1.5), (35, 2.0), (99, 2.0)],
)
def test_a_commit_stands_in_the_column_that_opened_before_it(commit: int, moment: float) -> None:
    assert within(commit, (5, 15), 35) == moment


def test_without_a_column_every_commit_stands_at_the_start() -> None:
    assert within(7, (), 10) == 0.0


def test_moments_outside_are_brought_to_the_edge() -> None:
    axis = Axis(("Turn 1", "Turn 2"), 100.0, 300.0)
    assert [axis.at(moment) for moment in (-1, 0.5, 2, 9)] == [100.0, 150.0, 300.0, 300.0]


def test_a_name_too_long_for_its_column_gives_way_to_its_number() -> None:
    drawn = "".join(Axis(("A very long name of a turn",), 0.0, 40.0).drawn(50.0))
    assert ">1</text>" in drawn
    assert "A very long" not in drawn
