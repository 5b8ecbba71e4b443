from pathlib import Path

from tabletop.runner.exporting import write_debrief
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tabletop.scenario import ScenarioFiles


def test_the_wanted_documents_are_written_and_nothing_else(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    done = rehearse(small_files, 1, tmp_path / "r.tabletop")
    folder = tmp_path / "new" / "debrief"
    with Session.open(done.path, read_only=True) as session:
        written = write_debrief(session, folder, ["json"])
        again = write_debrief(session, folder, ["json"])
    assert written == again == (folder / "debrief.json",)
    assert list(folder.iterdir()) == [folder / "debrief.json"]
