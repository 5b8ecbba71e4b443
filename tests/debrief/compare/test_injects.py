from tabletop.debrief.compare import Comparison
from tabletop.debrief.compare.model import InjectRow
from tabletop.engine import commands as cm
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import RENAMED, changed, side_by_side
from tests.engine.play import Play

MINUTE = 60_000


def begun(scenario: Scenario) -> Play:
    return Play(scenario).start(cause="drift").deliberate()


def inject(found: Comparison, id: str) -> InjectRow:
    (one,) = (one for one in found.injects if one.id == id)
    return one


def test_a_release_is_early_or_late_against_its_planned_minute(small: Scenario) -> None:
    plays = [begun(small) for _ in range(3)]
    for play, minute in zip(plays, (4, 11, 15), strict=True):
        play.clock = minute * MINUTE
        play.release("rumour")
    row = inject(side_by_side(*plays), "rumour")
    assert [(one.fate, one.minute) for one in row.cells] == [
        ("early", 4),
        ("out", 11),
        ("late", 15),
    ]
    assert row.planned == "minute 10"
    assert row.differs


def test_held_recalled_and_released_against_the_condition(small: Scenario) -> None:
    held, recalled, forced = (begun(small) for _ in range(3))
    held.do(cm.Hold(inject="rumour"))
    recalled.release("rumour").do(cm.Recall(inject="rumour", reason="a slip"))
    forced.do(cm.Release(inject="alert", despite="to wake them"))
    found = side_by_side(held, recalled, forced)
    assert [one.fate for one in inject(found, "rumour").cells] == ["held", "early", "waiting"]
    assert [one.recalled for one in inject(found, "rumour").cells] == [False, True, False]
    cell = inject(found, "alert").cells[2]
    assert (cell.fate, cell.reason, cell.to) == ("despite", "to wake them", ("borsa",))


def test_runs_that_never_came_to_the_turn_are_named(small: Scenario) -> None:
    row = inject(side_by_side(begun(small), Play(small)), "sighting")
    assert ([one.run for one in row.cells], row.not_met) == (["A"], ("B",))
    assert not row.differs


def test_a_renamed_inject_is_one_row_and_a_new_one_is_not_written_elsewhere(
    small: Scenario,
) -> None:
    news = ("      rumour:\n", "      extra:\n        title: Extra\n        scenario_time: D\n")
    rest = (
        "        to: all\n        channel: press\n        from: A\n        text: B\n      rumour:\n"
    )
    later = changed(*RENAMED, (news[0], news[1] + rest))
    found = side_by_side(begun(small), begun(later))
    assert [one.run for one in inject(found, "buoy_seen").cells] == ["A", "B"]
    assert inject(found, "extra").not_written == ("A",)


def test_an_inject_of_the_room_belongs_to_its_run(small: Scenario) -> None:
    own = begun(small)
    own.do(
        cm.Improvise(
            title="A call", to=("arda",), channel="phone", sender="The mayor", text="Come."
        )
    )
    rows = [one for one in side_by_side(begun(small), own).injects if one.improvised]
    assert [(one.title, one.cells[0].run, one.not_met) for one in rows] == [("A call", "B", ("A",))]
    assert rows[0].differs
