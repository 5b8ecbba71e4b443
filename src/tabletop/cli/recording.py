"""A script written from a session."""

from pathlib import Path

from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.faults import fault, findings
from tabletop.cli.output import data, message
from tabletop.play.script.file import ScriptError, read_script
from tabletop.play.script.proving import proven
from tabletop.play.script.recording import record
from tabletop.play.script.remarks import remarks
from tabletop.play.script.transcribing import spoken
from tabletop.play.script.writing import block
from tabletop.runner.session import Session
from tabletop.runner.store import REMOVED
from tabletop.runner.writing import create
from tabletop.scenario import Scenario, ScenarioFiles, load


def write_script(
    files: ScenarioFiles, session: Path, output: Path | None, *, words: bool = False
) -> int:
    """Write the script of `session` to `output` or standard output; the exit code.

    `words`: with what people said.

    It is made of the scenario as it was played, and must fit the scenario as it stands in `files`.
    """
    scenario = load(files)
    with Session.open(session, read_only=True) as opened:
        then, state, entries = opened.scenario, opened.state, opened.entries
        changed = opened.facts.scenario_sha256 != files.sha256
    if then.id != scenario.id:
        fault(f"{session} is a session of '{then.id}', not of '{scenario.id}'.", "Name that one.")
        return AT_FAULT
    recorded = record(then, state, entries)
    if words:
        recorded = spoken(then, state, entries, recorded, REMOVED)
    script, unproven = proven(then, recorded)
    lacking = (*remarks(then, state, entries, words=words), *unproven)
    text = block(script, then, lacking)
    if output is None:
        data(text.rstrip("\n"))
    else:
        data(str(create(output, text.encode())))
    for one in lacking:
        message(f"note: {one}")
    return _fits(text, output, scenario) if changed else FINE


def _fits(text: str, output: Path | None, scenario: Scenario) -> int:
    message(
        "note: The scenario has changed since this session; play the script to see if it holds."
    )
    try:
        read_script(str(output or "script"), text.encode(), scenario)
    except ScriptError as error:
        findings(error.diagnostics)
        return AT_FAULT
    return FINE
