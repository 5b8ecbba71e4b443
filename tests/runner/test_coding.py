"""One coded project of several sessions, with the marks that a reader made."""

import zipfile
from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.debrief.marks import Mark
from tabletop.engine.commands import Note
from tabletop.export.leaks import Person, Roster
from tabletop.runner.coding import write_project
from tabletop.runner.exporting import NamesFound, Rule, write_debrief
from tabletop.runner.marking import Sidecar
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tabletop.scenario import ScenarioFiles


@pytest.fixture
def sessions(small_files: ScenarioFiles, tmp_path: Path) -> tuple[Path, ...]:
    """Two sessions; the first has a mark at its first decision."""
    paths = tuple(
        rehearse(small_files, seed, tmp_path / f"{seed}.tabletop").path for seed in (1, 2)
    )
    with Session.open(paths[0], read_only=True) as session:
        decided = next(one for one in session.entries if one.command.kind == "choose")
        sidecar = Sidecar(session.path, session.facts.session)
        sidecar.put(Mark(decided.stamp.seq, ("turning point",), "Here they parted."))
    return paths


def project(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("project.qde").decode()


def test_a_project_holds_every_session_and_its_marks_as_codes(
    sessions: tuple[Path, ...], tmp_path: Path
) -> None:
    written = project(write_project(sessions, tmp_path / "all.qdpx"))
    assert written.count("<TextSource ") == 2
    assert "turning point" in written


def test_an_export_of_one_session_holds_its_marks(
    sessions: tuple[Path, ...], tmp_path: Path
) -> None:
    with Session.open(sessions[0], read_only=True) as session:
        (told,) = write_debrief(session, tmp_path / "team", ["qdpx"])
        (unascribed,) = write_debrief(session, tmp_path / "none", ["qdpx"], Rule("none"))
    assert "turning point" in project(told)
    assert "turning point" not in project(unascribed)


def test_nothing_is_written_where_somebody_is_named(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    with Session.create(tmp_path / "a.tabletop", small_files, seed=1) as session:
        session.do(Note(text="As Kowalska said."))
    rule = Rule(roster=Roster((Person("Anna Kowalska"),)))
    with pytest.raises(NamesFound):
        write_project([tmp_path / "a.tabletop"], tmp_path / "a.qdpx", rule)
    assert not (tmp_path / "a.qdpx").exists()


def test_the_command_writes_it_and_says_what_is_wrong(
    sessions: tuple[Path, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    names = [str(one) for one in sessions]
    assert run(["qdpx", *names, "-o", str(tmp_path / "all.qdpx"), "--blind"]) == FINE
    assert capfd.readouterr().out.strip() == str(tmp_path / "all.qdpx")
    assert run(["qdpx", *names, "-o", str(tmp_path / "all.zip")]) == USAGE
    Path(names[0]).with_suffix(".marks.json").write_text("{", "utf-8")
    assert run(["qdpx", *names, "-o", str(tmp_path / "all.qdpx")]) == AT_FAULT
    assert "it is not a file of marks as this program writes them" in capfd.readouterr().err
