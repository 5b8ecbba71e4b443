from pathlib import Path

import pytest

from tabletop.engine.refusal import Refused
from tabletop.engine.words import Phase
from tabletop.play.script import Script, TurnScript
from tabletop.runner.exporting import write_debrief
from tabletop.runner.library import find
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tabletop.runner.verification import verify_session
from tabletop.scenario import ScenarioFiles


@pytest.mark.parametrize("seed", range(12))
def test_every_rehearsal_ends_in_an_ending(
    seed: int, small_files: ScenarioFiles, tmp_path: Path
) -> None:
    done = rehearse(small_files, seed, tmp_path / "r.tabletop")
    assert verify_session(done.path).ok
    with Session.open(done.path, read_only=True) as session:
        assert session.state.game.phase is Phase.CLOSED
        assert done.ending in session.scenario.endings
        assert not session.state.game.early_reason


@pytest.mark.parametrize("seed", range(5))
def test_the_air_incident_ends_in_an_ending(seed: int, tmp_path: Path) -> None:
    files = find("polish_border_air_incident")
    done = rehearse(files, seed, tmp_path / "r.tabletop")
    assert verify_session(done.path).ok
    assert done.ending


def test_one_seed_gives_one_session_and_one_debrief(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    written = []
    for name in ("one", "other"):
        done = rehearse(small_files, 5, tmp_path / f"{name}.tabletop")
        with Session.open(done.path, read_only=True) as session:
            documents = write_debrief(session, tmp_path / name)
            written.append((session.head, session.facts, [one.read_bytes() for one in documents]))
    assert written[0] == written[1]


def test_seeds_differ(small_files: ScenarioFiles, tmp_path: Path) -> None:
    heads = {rehearse(small_files, s, tmp_path / f"{s}.tabletop").head for s in range(4)}
    assert len(heads) == 4


def test_a_script_that_asks_for_the_impossible_is_refused(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    from tabletop.scenario import load

    first = next(iter(load(small_files).turns))
    script = Script(turns={first: TurnScript(next=first)})
    with pytest.raises(Refused):
        rehearse(small_files, 1, tmp_path / "r.tabletop", script)


def test_progress_is_told_after_each_commit(small_files: ScenarioFiles, tmp_path: Path) -> None:
    seen: list[int] = []
    done = rehearse(
        small_files, 1, tmp_path / "r.tabletop", progress=lambda state: seen.append(state.stamp.seq)
    )
    assert seen == list(range(1, done.commits + 1))
