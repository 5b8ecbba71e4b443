"""What every command shares: help, exit codes, and what a person is told."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import tabletop.cli
from tabletop.cli import AT_FAULT, DEFECT, FINE, USAGE, cli, run
from tabletop.cli.lazy import TABLE, LazyGroup


@pytest.mark.parametrize("name", list(TABLE))
def test_every_command_has_help_and_an_example(name: str) -> None:
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == FINE
    assert "Example" in result.output
    assert f"tabletop {name}" in result.output


def _modules(*arguments: str) -> set[str]:
    code = (
        "import sys, tabletop.cli as c\n"
        f"code = c.run({list(arguments)!r})\n"
        "print(chr(30).join(['', *sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split(chr(30))[1:])


def test_help_imports_nothing_heavy() -> None:
    loaded = _modules("--help")
    assert not loaded & {"textual", "pydantic", "yaml", "transitions", "sqlite3", "jinja2"}


def test_only_the_console_imports_textual(tmp_path: Path) -> None:
    out, session = str(tmp_path / "demo"), str(tmp_path / "demo" / "air_incident.tabletop")
    small = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
    for arguments in (
        ["demo", "-o", out],
        ["export", session, "-o", out],
        ["verify", session],
        ["redact", session],
        ["list"],
        ["show", small],
        ["check", small],
        ["schema"],
        ["msel", small],
        ["new", str(tmp_path / "new.yaml"), "--yes"],
        ["rehearse", small, "-o", str(tmp_path / "r.tabletop")],
        ["run", "--help"],
        ["resume", "--help"],
    ):
        assert "textual" not in _modules(*arguments), arguments


def test_a_misspelt_command_is_a_usage_error_with_the_nearest(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["exprot"]) == USAGE
    assert "Did you mean 'export'?" in capfd.readouterr().err


def test_a_fault_of_the_user_is_told_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "gone.tabletop"]) == AT_FAULT
    told = capfd.readouterr()
    assert told.out == ""
    assert "error: There is no session file" in told.err
    assert "hint: " in told.err


def test_a_defect_leaves_a_report_and_no_trace_of_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("tabletop.cli.schema.schema_text", broken)
    assert run(["schema"]) == DEFECT
    told = capfd.readouterr().err
    assert "Traceback" not in told
    (report,) = tmp_path.rglob("report-*.txt")
    assert str(report) in told
    assert "ZeroDivisionError" in report.read_text("utf-8")


def test_an_interrupted_command_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise click.Abort

    monkeypatch.setattr("tabletop.cli.listing.bundled", interrupted)
    assert run(["list"]) == tabletop.cli.INTERRUPTED


def test_control_characters_reach_no_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    run(["show", "\x1b]0;title\x07.yaml"])
    assert "\x1b" not in capfd.readouterr().err


def test_no_colour_where_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def probe() -> None:
        click.echo(json.dumps(click.get_current_context().color))

    monkeypatch.setattr(LazyGroup, "get_command", lambda *_: probe)
    monkeypatch.setenv("NO_COLOR", "1")
    assert CliRunner().invoke(cli, ["list"]).output == "false\n"


def test_the_module_is_the_command() -> None:
    command = [sys.executable, "-m", "tabletop", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("tabletop, version ")


@pytest.mark.parametrize("encoding", ["iso8859-2", "cp1252", "ascii"])
def test_a_file_gets_every_letter_whatever_the_locale(encoding: str) -> None:
    small = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
    done = subprocess.run(
        [sys.executable, "-m", "tabletop", "show", small, "--language", "ru"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": f"{encoding}:strict"},
    )
    assert done.returncode == FINE, done.stderr
    assert "Пролив" in done.stdout.decode()
