from pathlib import Path

from tabletop.engine import commands as cm
from tabletop.runner.session import Session
from tabletop.runner.store import REMOVED, Store
from tabletop.runner.withdrawn import removed, withdrawn
from tabletop.scenario import ScenarioFiles


def test_every_text_that_any_commit_withdrew_is_gone(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    path = tmp_path / "room.tabletop"
    with Session.create(path, small_files, seed=4) as room:
        room.do(cm.Startex())
        for text in ("one", "two", "three"):
            room.do(cm.Note(text=text))
        room.do(cm.Redact(texts=("2.1", "3.1"), reason="a"))
        room.do(cm.Redact(texts=("5.1",), reason="b"))
    with Store.open(path, read_only=True) as store:
        commits = store.read()
    assert withdrawn(commits) == {"2.1", "3.1", "5.1"}
    assert withdrawn(commits[:-1]) == {"2.1", "3.1"}


def test_what_is_gone_reads_as_removed_in_its_place() -> None:
    texts = {"2.1": "one", "2.2": "two"}
    assert removed(texts, frozenset({"2.2"})) == {"2.1": "one", "2.2": REMOVED}
