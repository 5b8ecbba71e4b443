from tests.debrief.telling import told
from tests.engine.play import Play


def test_an_indicator_is_told_change_by_change_with_its_causes(play: Play) -> None:
    play.deliberate().release("sighting").apply(arda_open="patrol", coria_open="protest")
    path = next(one for one in told(play).indicators if one.key == "tension")
    first, acts, *_ = path.changes
    assert (first.before, first.after, first.causes[0].cause) == (
        4,
        5,
        "Inject: The buoy is seen",
    )
    assert [(one.cause, one.by) for one in acts.causes] == [
        ("Arda: Send a patrol", 4),
        ("Coria: Protest", 3),
    ]


def test_an_indicators_levels_are_told_from_the_lowest_up(play: Play) -> None:
    path = next(one for one in told(play).indicators if one.key == "tension")
    ladder = play.scenario.indicators["tension"].ladder
    assert [(level.name, level.begins) for level in path.levels] == list(ladder)
    assert [level.begins for level in path.levels] == sorted(b for _, b in ladder)


def test_an_instrument_is_told_with_every_status_and_stock(play: Play) -> None:
    play.deliberate().apply(arda_open="invite", coria_open="protest")
    hotline, visits = told(play).instruments
    assert (hotline.end_status, hotline.statuses[0].commit) == ("lapsed", play.seq)
    assert (visits.start_stock, visits.end_stock) == (2, 2)
    assert [one.by for one in visits.stocks[0].causes] == [-1, 1]


def test_what_was_undone_moved_nothing(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    assert all(not one.changes for one in told(play).indicators)
