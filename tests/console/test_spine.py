"""What SPACE does, phase by phase."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tabletop.console.spine import NextStep, control_of, due_step, next_step
from tabletop.engine.commands import (
    AnyCommand,
    Apply,
    CallTime,
    Choose,
    Close,
    Consent,
    Deliberate,
    Endex,
    Release,
    Startex,
)
from tabletop.engine.view.model import QueueItem, View
from tests.console.at_the_keys import MINUTE, SMALL, begun

CHOICES = (
    Choose(decision="arda_open", option="wait"),
    Choose(decision="borsa_open", option="watch"),
    Choose(decision="coria_open", option="stay_silent"),
)
OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())


def step(folder: Path, *commands: AnyCommand, clock_ms: int = 0) -> NextStep:
    session, _ = begun(folder, *commands)
    with session:
        return next_step(session.view(), clock_ms)


def test_setup_begins_the_exercise(tmp_path: Path) -> None:
    assert step(tmp_path).commands == (Startex(),)


def test_briefing_releases_what_comes_at_the_start_one_after_another(tmp_path: Path) -> None:
    now = step(tmp_path, Startex())
    assert now.commands == (Release(inject="sighting"),)
    assert now.sentence == "Release “The buoy is seen” to all teams"
    assert not now.confirm


def test_a_condition_that_does_not_hold_is_said_before_the_inject_lapses(tmp_path: Path) -> None:
    now = step(tmp_path, Startex(), Release(inject="sighting"))
    assert now.sentence == "Let “An order” lapse: its condition does not hold"


def test_then_deliberation_begins(tmp_path: Path) -> None:
    assert step(tmp_path, *OPEN[:3]).commands == (Deliberate(),)


def test_what_is_due_goes_before_the_decisions_and_a_private_inject_asks(tmp_path: Path) -> None:
    now = step(tmp_path, *OPEN, clock_ms=10 * MINUTE)
    assert now.commands == (Release(inject="rumour"),)
    assert now.confirm.endswith("to Arda, Borsa and to nobody else?")


def private_at_once(view: View, **changed: Any) -> tuple[QueueItem, ...]:
    """Three private injects of one minute: `changed` says what is so of the second."""
    item = next(one for one in control_of(view).queue if one.id == "rumour")
    first = replace(item, id="first", to=("arda",), due_ms=0, holds=True, effects=())
    second = replace(first, id="second", title="Other", to=("borsa",), **changed)
    return first, second, replace(first, id="third", title="Third", to=("coria",))


def due_of(folder: Path, **changed: Any) -> NextStep:
    session, _ = begun(folder, *OPEN)
    with session:
        view = session.view()
    return due_step(view, private_at_once(view, **changed))


def test_private_injects_of_one_minute_go_out_after_one_question_that_names_all(
    tmp_path: Path,
) -> None:
    now = due_of(tmp_path)
    assert [one.inject for one in now.commands if isinstance(one, Release)] == [
        "first",
        "second",
        "third",
    ]
    assert now.sentence == "Release 3 private injects, each to its own readers: all teams"
    assert "“Other” to Borsa\n“Third” to Coria" in now.detail


@pytest.mark.parametrize(
    ("changed", "released"),
    [
        ({"private": False}, ["first"]),
        ({"due_ms": 60_000}, ["first"]),
        ({"effects": ("tension up 1",)}, ["first", "second"]),
        ({"holds": False}, ["first", "second", "third"]),
    ],
)
def test_they_go_together_only_as_far_as_one_answer_can_cover_them(
    tmp_path: Path, changed: dict[str, Any], released: list[str]
) -> None:
    now = due_of(tmp_path, **changed)
    assert [one.inject for one in now.commands if isinstance(one, Release)] == released
    assert ("these lapse: “Other”" in now.detail) == (changed == {"holds": False})


def test_one_that_hangs_on_another_of_them_is_asked_about_by_itself(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    for old, new in (
        ("effects: [tension up 1, pressure of arda up 1]", "note: Nothing moves."),
        ("to: all\n        channel: bulletin", "to: [coria]\n        channel: bulletin"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    session, clock = begun(tmp_path, *OPEN, text=text)
    with session:
        clock.advance(10 * MINUTE)
        now = next_step(session.view(), session.clock_ms())
        for command in now.commands:
            session.do(command)
        released = [one.id for one in session.view().injects]
        assert "denial" not in released
        assert "denial" not in now.detail
        assert next_step(session.view(), session.clock_ms()).confirm == (
            "Release “A denial” to Coria and to nobody else?"
        )


def test_missing_decisions_open_the_form_and_name_the_teams(tmp_path: Path) -> None:
    now = step(tmp_path, *OPEN, CHOICES[0])
    assert now == NextStep("Enter decisions: Borsa, Coria still deciding", opens="decisions")


def test_a_question_of_consent_is_asked_before_the_call(tmp_path: Path) -> None:
    asks = Choose(decision="borsa_open", option="joint")
    now = step(tmp_path, *OPEN, CHOICES[0], asks, CHOICES[2])
    assert now == NextStep("Enter consent: Borsa waits for Arda", opens="consent")


def test_when_all_are_in_the_call_asks_first(tmp_path: Path) -> None:
    asks = Choose(decision="borsa_open", option="joint")
    yes = Consent(decision="borsa_open", team="arda", agreed=True)
    now = step(tmp_path, *OPEN, CHOICES[0], asks, CHOICES[2], yes)
    assert now.commands == (CallTime(),)
    assert now.confirm


def test_adjudication_opens_the_rulings(tmp_path: Path) -> None:
    assert step(tmp_path, *OPEN, *CHOICES, CallTime()).opens == "rulings"


def test_assessment_opens_the_poll_while_readings_are_missing(tmp_path: Path) -> None:
    now = step(tmp_path, *OPEN, *CHOICES, CallTime(), Apply())
    assert now.opens == "poll"
    assert "6 readings still to give" in now.sentence


def test_hot_wash_and_the_closed_session_open_the_hot_wash(tmp_path: Path) -> None:
    assert step(tmp_path, *OPEN, Endex(reason="fire alarm")).opens == "hot_wash"
    (tmp_path / "closed").mkdir()
    closed = step(tmp_path / "closed", *OPEN, Endex(reason="fire alarm"), Close())
    assert closed.opens == "hot_wash"
