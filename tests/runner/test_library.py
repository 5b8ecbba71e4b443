from pathlib import Path

import pytest

from tabletop.runner import library
from tabletop.runner.library import LibraryError, bundled, find
from tabletop.scenario import ScenarioFiles


def test_a_bundled_scenario_is_found_by_its_id() -> None:
    assert find("polish_border_air_incident").main == "polish_border_air_incident.yaml"


def test_bundled_scenarios_are_listed_with_title_and_summary() -> None:
    listed = {one.id: one for one in bundled()}["polish_border_air_incident"]
    assert listed.title
    assert listed.summary
    assert library.guide(listed.id) == listed.guide


def test_a_file_is_found_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"format: 1\n")
    assert find(str(path)) == ScenarioFiles("mine.yaml", {"mine.yaml": b"format: 1\n"})


def test_a_folder_is_found_with_its_texts_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "briefs").mkdir(parents=True)
    (folder / "scenario.yaml").write_bytes(b"format: 1\n")
    (folder / "briefs" / "poland.md").write_bytes(b"Ours.")
    (folder / "map.png").write_bytes(b"no text")
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.md").write_bytes(b"hidden")
    found = find(str(folder))
    assert sorted(found.files) == ["briefs/poland.md", "scenario.yaml"]
    assert find(str(folder / "scenario.yaml")) == found


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "scenario.yaml").write_bytes(b"format: 1\n")
    (tmp_path / "secret.md").write_bytes(b"not ours")
    (folder / "secret.md").symlink_to(tmp_path / "secret.md")
    assert list(find(str(folder)).files) == ["scenario.yaml"]


def test_a_misspelt_id_is_corrected() -> None:
    with pytest.raises(LibraryError) as error:
        find("polish_border_air_incidnt")
    assert "polish_border_air_incident" in error.value.hint


@pytest.mark.parametrize(
    ("begins", "kind"),
    [(b"SQLite format 3\0", "a session"), (b"PK\3\4", "a Word file"), (b"%PDF-", "a PDF")],
)
def test_a_file_of_another_kind_is_called_by_its_name(
    tmp_path: Path, begins: bytes, kind: str
) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(begins + b"\xff\x00")
    with pytest.raises(LibraryError, match=f"is {kind}.*, not a scenario"):
        find(str(path))


def test_a_file_that_may_be_meant_is_named(tmp_path: Path) -> None:
    (tmp_path / "fire.yaml").write_bytes(b"format: 1\n")
    for name in ("fire", "Fire.yaml", "fier.yaml", "fire.yml"):
        with pytest.raises(LibraryError) as error:
            find(str(tmp_path / name))
        assert error.value.hint == f"Did you mean {tmp_path / 'fire.yaml'}?"
    with pytest.raises(LibraryError, match=r"no scenario\.yaml") as error:
        find(str(tmp_path))
    assert error.value.hint == "Name a file in it: fire.yaml."
    with pytest.raises(LibraryError) as error:
        find(str(tmp_path / "none" / "fire"))
    assert "Look at the spelling" in error.value.hint


def test_a_missing_path_and_an_empty_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no file or folder"):
        find(str(tmp_path / "gone.yaml"))
    with pytest.raises(LibraryError, match=r"scenario\.yaml"):
        find(str(tmp_path))


def test_a_written_session_comes_with_the_program() -> None:
    name, script = library.played("air_incident_one")
    assert name == "air_incident_one.yaml"
    assert b"turns:" in script
    with pytest.raises(LibraryError):
        library.played("air_incident_nine")
