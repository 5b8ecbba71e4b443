from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import changed, opening, session, side_by_side, whole
from tests.engine.play import Play


def test_paths_of_all_runs_stand_under_one_indicator(small: Scenario) -> None:
    plays = whole(small), opening(small, arda_open="patrol")
    row = side_by_side(*plays).indicators[0]
    assert (row.key, row.low, row.high, row.moved) == ("tension", 0, 10, True)
    assert row.levels == (("calm", 0), ("strained", 4), ("acute", 7))
    for path, play in zip(row.paths, plays, strict=True):
        told = session("x", play).debrief.indicators[0]
        assert [one.value for one in path.points] == [one.value for one in told.points]
        assert (path.start, path.end) == (4, told.end)


def test_what_moved_nowhere_says_so(small: Scenario) -> None:
    rows = {one.key: one for one in side_by_side(Play(small), Play(small)).indicators}
    assert not any(one.moved for one in rows.values())
    assert list(rows) == [key for key, _, _ in small.indicator_keys()]


def test_an_indicator_of_one_version_has_the_paths_of_its_runs(small: Scenario) -> None:
    later = changed(
        (
            "  pressure: {name: Domestic",
            "  hope: {name: Hope, range: [0, 3], start: 1, levels: {low: 0}}\n"
            "  pressure: {name: Domestic",
        )
    )
    rows = {one.key: one for one in side_by_side(Play(small), Play(later)).indicators}
    assert [one.run for one in rows["hope"].paths] == ["B"]
