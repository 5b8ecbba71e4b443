import json
from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.export.compare import WRITERS

SMALL = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("sessions")
    paths = [str(folder / f"room{seed}.tabletop") for seed in (1, 2)]
    for seed, path in enumerate(paths, 1):
        assert run(["rehearse", SMALL, "--seed", str(seed), "-o", path]) == FINE
    return paths


def test_without_a_folder_it_prints_a_summary(sessions: list[str], capfd: Captured) -> None:
    assert run(["compare", *sessions]) == FINE
    told = capfd.readouterr()
    assert told.out.startswith("The strait: 2 sessions side by side")
    assert "-o FOLDER" in told.err
    assert "Attribution 'team'" in told.err


def test_the_documents_lie_in_the_folder(
    sessions: list[str], tmp_path: Path, capfd: Captured
) -> None:
    folder = tmp_path / "out"
    assert run(["compare", *sessions, "-o", str(folder), "-f", "html", "-f", "csv"]) == FINE
    listed = capfd.readouterr().out.split()
    assert sorted(listed) == sorted(str(one) for one in folder.iterdir())
    assert (folder / "comparison.html").exists()


def test_json_may_be_printed(sessions: list[str], capfd: Captured) -> None:
    assert run(["compare", *sessions, "-f", "json", "--attribution", "none"]) == FINE
    assert json.loads(capfd.readouterr().out)["told"] is False


def test_wrong_usage_says_what_is_right(sessions: list[str], capfd: Captured) -> None:
    assert run(["compare", sessions[0]]) == USAGE
    assert "give 2 to 20 sessions" in capfd.readouterr().err
    assert run(["compare", *sessions, "-f", "html"]) == USAGE
    assert "-o FOLDER" in capfd.readouterr().err


def test_sessions_of_different_scenarios_are_refused_in_plain_words(
    sessions: list[str], tmp_path: Path, capfd: Captured
) -> None:
    other = tmp_path / "other.yaml"
    text = Path(SMALL).read_text("utf-8").replace("id: small", "id: other")
    other.write_text(text, "utf-8")
    path = str(tmp_path / "other.tabletop")
    assert run(["rehearse", str(other), "--seed", "1", "-o", path]) == FINE
    capfd.readouterr()
    assert run(["compare", sessions[0], path]) == AT_FAULT
    told = capfd.readouterr().err
    assert "'other' is a session of 'other', 'room1' one of 'small'." in told
    assert "hint: Only sessions of one scenario" in told


def test_a_missing_extra_is_named(
    sessions: list[str], tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(_comparison: object) -> dict[str, bytes]:
        raise ModuleNotFoundError("No module named 'docx'", name="docx")

    monkeypatch.setattr(
        "tabletop.export.compare.table.WRITERS",
        {**WRITERS, "docx": type(WRITERS["docx"])("a Word file", lacking)},
    )
    arguments = ["compare", *sessions, "-o", str(tmp_path / "out"), "-f", "docx"]
    assert run(arguments) == AT_FAULT
    assert "tabletop-crisis[office]" in capfd.readouterr().err
