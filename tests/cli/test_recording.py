"""`tabletop rehearse --record`, and running what it wrote."""

from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.engine import commands as cm
from tabletop.runner.library import find
from tabletop.runner.session import Session

SMALL = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def session(tmp_path: Path, capfd: Captured) -> str:
    path = str(tmp_path / "r.tabletop")
    assert run(["rehearse", SMALL, "--seed", "3", "-o", path]) == FINE
    capfd.readouterr()
    return path


def test_a_recorded_script_is_written_and_passes(
    session: str, tmp_path: Path, capfd: Captured
) -> None:
    script = str(tmp_path / "s.yaml")
    assert run(["rehearse", SMALL, "--record", session, "-o", script]) == FINE
    told = capfd.readouterr()
    assert (told.out, told.err) == (f"{script}\n", "")
    assert run(["rehearse", SMALL, "--script", script, "--seed", "99", "--times", "3"]) == FINE
    assert capfd.readouterr().out.startswith("passed")


def test_without_an_output_it_goes_to_standard_output_alike(
    session: str, tmp_path: Path, capfd: Captured
) -> None:
    script = tmp_path / "s.yaml"
    run(["rehearse", SMALL, "--record", session, "-o", str(script)])
    capfd.readouterr()
    assert run(["rehearse", SMALL, "--record", session]) == FINE
    assert capfd.readouterr().out == script.read_text("utf-8")


def test_what_a_script_cannot_hold_is_told_on_standard_error_and_in_the_script(
    tmp_path: Path, capfd: Captured
) -> None:
    path = tmp_path / "room.tabletop"
    with Session.create(path, find(SMALL), seed=1) as opened:
        opened.do(cm.Startex())
        opened.do(cm.Deliberate())
        opened.do(cm.Choose(decision="arda_open", option=None, words="We send the priest."))
        opened.do(cm.CallTime())
    assert run(["rehearse", SMALL, "--record", str(path)]) == FINE
    told = capfd.readouterr()
    for text in (told.out, told.err):
        assert "the free action in 'arda_open' is left out" in text
        assert "The session stops before its end" in text
        assert "priest" not in text
    assert told.out.splitlines()[3:5] == [
        "#",
        "# The session that it was made from had more to it:",
    ]


def test_a_session_of_another_scenario_is_refused(session: str, capfd: Captured) -> None:
    assert run(["rehearse", "polish_border_air_incident", "--record", session]) == AT_FAULT
    assert "is a session of 'small', not of 'polish_border_air_incident'" in capfd.readouterr().err


def test_a_scenario_that_has_changed_since_is_told_with_what_no_longer_fits(
    session: str, tmp_path: Path, capfd: Captured
) -> None:
    changed = tmp_path / "changed.yaml"
    text = Path(SMALL).read_text("utf-8")
    changed.write_text(text.replace("cable_cut", "cable_lost"), "utf-8")
    script = str(tmp_path / "s.yaml")
    assert run(["rehearse", str(changed), "--record", session, "-o", script]) == AT_FAULT
    told = capfd.readouterr().err
    assert "note: The scenario has changed since" in told
    assert "error[unknown-inject]: There is no inject 'cable_cut'." in told
    assert Path(script).is_file()


def test_nothing_is_overwritten(session: str, tmp_path: Path, capfd: Captured) -> None:
    script = tmp_path / "s.yaml"
    script.write_text("mine", "utf-8")
    assert run(["rehearse", SMALL, "--record", session, "-o", str(script)]) == AT_FAULT
    assert script.read_text("utf-8") == "mine"
    assert "s_2.yaml is free" in capfd.readouterr().err


@pytest.mark.parametrize("more", [["--seed", "1"], ["--times", "2"], ["--script", SMALL]])
def test_recording_stands_alone(session: str, more: list[str]) -> None:
    assert run(["rehearse", SMALL, "--record", session, *more]) == USAGE


def test_words_are_written_only_where_they_are_asked_for(session: str, capfd: Captured) -> None:
    assert run(["rehearse", SMALL, "--record", session]) == FINE
    assert "rationale" not in capfd.readouterr().out
    assert run(["rehearse", SMALL, "--record", session, "--words"]) == FINE
    told = capfd.readouterr().out
    assert 'rationale: "Rehearsed choice: ' in told
    assert "hot_wash:" in told


def test_meetings_come_back_and_withdrawn_words_do_not(tmp_path: Path) -> None:
    path, script, again = (str(tmp_path / name) for name in ("a.tabletop", "s.yaml", "b.tabletop"))
    with Session.create(Path(path), find(SMALL), seed=1) as opened:
        opened.do(cm.Startex())
        opened.do(cm.Deliberate())
        for gist in ("Both wait.", "Both go."):
            opened.do(cm.Meet(teams=("arda", "coria")))
            opened.do(cm.Adjourn(meeting=list(opened.state.room.meetings)[-1], gist=gist))
        opened.do(cm.Note(text="Zenobia spoke"))
        noted = f"{opened.state.stamp.seq}.1"
        opened.do(cm.CallTime())
        opened.do(cm.Redact(texts=(noted,), reason="Names a person"))
    assert run(["rehearse", SMALL, "--record", path, "--words", "-o", script]) == FINE
    assert run(["rehearse", SMALL, "--script", script, "-o", again]) == FINE
    with Session.open(Path(again), read_only=True) as played:
        first = list(played.state.room.meetings.values())[:2]
        assert [one.gist for one in first] == ["Both wait.", "Both go."]
    assert "[removed]" not in Path(script).read_text("utf-8")
    assert "[removed]" not in repr(played.entries)


def test_words_without_a_session_to_record_are_refused() -> None:
    assert run(["rehearse", SMALL, "--words"]) == USAGE
