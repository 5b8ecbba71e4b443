from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import session, side_by_side
from tests.debrief.telling import called
from tests.engine.play import Play


def read(scenario: Scenario, *readings: tuple[str, str, int | None], arda: str = "call") -> Play:
    play = called(Play(scenario, seed=4), arda=arda)
    for one in readings:
        play.read(*one)
    return play


def test_gaps_stand_side_by_side_and_agree_with_each_debrief(small: Scenario) -> None:
    plays = (
        read(small, ("coria", "arda", -1), ("borsa", "arda", 1)),
        read(small, ("coria", "arda", None), arda="patrol"),
    )
    rows = {(one.turn, one.actor): one for one in side_by_side(*plays).acts}
    row = rows["opening", "arda"]
    assert [one.run for one in row.cells] == ["A", "B"]
    assert [one.acts for one in row.cells] == [("Call Coria on the hotline",), ("Send a patrol",)]
    for cell, play in zip(row.cells, plays, strict=True):
        told = session("x", play).debrief.distances
        (act,) = (one for one in told.acts if (one.turn, one.actor) == ("opening", "arda"))
        assert (cell.answers, cell.mean) == (act.gaps.answers, act.gaps.mean)
        assert (cell.least, cell.most) == (act.gaps.least, act.gaps.most)


def test_rows_stand_in_the_order_of_the_game_not_of_the_gaps(small: Scenario) -> None:
    play = read(small, ("coria", "arda", -3), ("arda", "borsa", 3))
    actors = [one.actor for one in side_by_side(play, Play(small)).acts]
    assert actors == [one for one in small.teams if one in actors]


def test_cannot_tell_and_silence_stay_apart(small: Scenario) -> None:
    row = side_by_side(read(small, ("coria", "arda", None)), Play(small)).acts[0]
    (cell,) = row.cells
    assert {one.reader: one.answer for one in cell.readings} == {
        "borsa": "not_answered",
        "coria": "cannot_tell",
    }
    assert (cell.answers, cell.mean) == (0, None)
