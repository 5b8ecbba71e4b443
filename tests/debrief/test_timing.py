import pytest

from tabletop.debrief.datum import Moment
from tabletop.debrief.time_model import InjectTime, PhaseTime
from tabletop.debrief.timing import elapsed
from tabletop.engine import commands as cm
from tests.debrief.telling import told
from tests.engine.play import Play


def phase(play: Play, name: str) -> PhaseTime:
    return next(one for one in told(play).timing.phases if one.phase == name)


def inject(play: Play, name: str) -> InjectTime:
    return next(one for one in told(play).timing.injects if one.inject == name)


def test_each_phase_has_its_beginning_its_end_and_its_time_in_the_room(play: Play) -> None:
    play.deliberate().apply().onward("talks", "it is time")
    phases = [(one.phase, one.wall_ms) for one in told(play).timing.phases]
    assert phases == [
        ("briefing", 1000),
        ("deliberation", 1000),
        ("adjudication", 1000),
        ("assessment", 1000),
        ("briefing", None),
    ]


def test_deliberation_stands_beside_its_plan_and_what_was_added(play: Play) -> None:
    play.deliberate().do(cm.Extend(minutes=5))
    play.clock = 610_000
    play.do(cm.CallTime())
    one = phase(play, "deliberation")
    assert (one.minutes_planned, one.minutes_added, one.clock_ms) == (30, 5, 610_000)
    assert phase(play, "briefing").minutes_planned is None


def test_a_second_turns_briefing_does_not_count_the_first_turns_clock(play: Play) -> None:
    play.deliberate()
    play.clock = 610_000
    play.apply().onward().deliberate()
    briefings = [one for one in told(play).timing.phases if one.phase == "briefing"]
    assert briefings[-1].clock_ms == 0


def test_setup_and_hot_wash_are_told_outside_the_turns(play: Play) -> None:
    play.do(cm.Note(text="We wait."))
    play.start().do(cm.Endex(reason="the bus leaves"))
    play.do(cm.Close())
    phases = [(one.phase, one.turn) for one in told(play).timing.phases]
    assert phases == [("setup", None), ("briefing", "opening"), ("hot_wash", None)]


def test_what_was_taken_back_ends_no_phase(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.call().undo(mark).call()
    one = phase(play, "deliberation")
    assert one.ended is not None
    assert one.ended.commit == play.seq


def test_a_pause_is_told_with_its_length(play: Play) -> None:
    play.deliberate().do(cm.Pause())
    play.do(cm.Note(text="Tea."))
    play.do(cm.Resume())
    (pause,) = told(play).timing.pauses
    assert (pause.why, pause.turn, pause.wall_ms) == ("stopped", "opening", 2000)


def test_the_clock_that_an_undo_stopped_is_a_pause(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    (pause,) = told(play).timing.pauses
    assert (pause.why, pause.ended) == ("put_back", None)


@pytest.mark.parametrize(("clock", "late"), [(600_000, 0), (690_000, 90_000), (540_000, -60_000)])
def test_an_inject_is_held_against_the_minute_of_its_plan(
    play: Play, clock: int, late: int
) -> None:
    play.deliberate()
    play.clock = clock
    play.release("rumour")
    assert (inject(play, "rumour").minute_planned, inject(play, "rumour").late_ms) == (10, late)


def test_an_inject_by_hand_has_no_plan_to_be_late_against(play: Play) -> None:
    play.deliberate().release("cable_cut")
    assert (inject(play, "cable_cut").minute_planned, inject(play, "cable_cut").late_ms) == (
        None,
        None,
    )


def test_a_delivery_is_told_by_how_long_after_the_release_it_came(play: Play) -> None:
    play.deliberate()
    play.clock = 600_000
    play.release("rumour")
    play.clock = 645_000
    play.do(cm.Deliver(item="rumour", team="borsa"))
    arda, borsa = inject(play, "rumour").deliveries
    assert (arda.delivered, arda.clock_ms) == (None, None)
    assert (borsa.clock_ms, borsa.wall_ms) == (45_000, 1000)


def test_a_time_that_cannot_be_read_gives_no_length() -> None:
    begun, ended = (Moment(commit=1, at=at, clock_ms=0, happened_at=None) for at in ("noon", ""))
    assert elapsed(begun, ended) is None
