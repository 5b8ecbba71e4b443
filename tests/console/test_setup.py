"""Setting a session up: what is refused leaves nothing behind, and is typed anew."""

from pathlib import Path

from tabletop.console.screens.form import given
from tabletop.console.setup import Setup
from tabletop.scenario import load
from tests.console.at_the_keys import small_files


def test_what_is_corrected_after_a_refusal_holds(tmp_path: Path) -> None:
    files = small_files()
    setup = Setup(files, load(files), tmp_path / "first.tabletop", 7)
    sheet = setup.sheet()
    filled = {field.id: field.start for field in sheet.fields}
    (tmp_path / "first-handouts").write_text("in the way")
    wrong = given(sheet, filled, setup.give)
    assert wrong is not None
    assert "no folder for the sheets" in wrong.message
    assert not list(tmp_path.glob("*.tabletop"))
    corrected = {**filled, "path": str(tmp_path / "second.tabletop"), "seed": "9"}
    assert given(sheet, corrected, setup.give) is None
    assert setup.session is not None
    with setup.session as session:
        assert session.path.name == "second.tabletop"
        assert session.state.seed == 9


def test_a_file_that_lay_there_before_stays(tmp_path: Path) -> None:
    files = small_files()
    there = tmp_path / "first.tabletop"
    there.write_text("a session of somebody")
    setup = Setup(files, load(files), there, 7)
    sheet = setup.sheet()
    filled = {field.id: field.start for field in sheet.fields}
    assert given(sheet, filled, setup.give) is not None
    assert there.read_text() == "a session of somebody"
