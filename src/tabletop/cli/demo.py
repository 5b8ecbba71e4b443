"""`tabletop demo`."""

import shutil
import tempfile
from pathlib import Path

import click

from tabletop.cli.output import data, message
from tabletop.play.script.file import read_script
from tabletop.runner.exporting import write_debrief
from tabletop.runner.library import find, played
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tabletop.scenario import ScenarioFiles, load

SCENARIO = "polish_border_air_incident"
PLAYED = "air_incident_one"
SESSION = "air_incident.tabletop"


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo"),
    show_default=True,
    help="The folder for session and debrief; those of an earlier demo there are replaced.",
)
def demo(output: Path) -> None:
    """Do the main job without a terminal: play the air incident, and write its debrief.

    It is played by a written script, in which five made-up delegations say what they do and why.

    \b
    Example:
      tabletop demo -o demo
    """
    files = find(SCENARIO)
    output.mkdir(parents=True, exist_ok=True)
    session = _rehearsed(files, output / SESSION)
    with Session.open(session, read_only=True) as opened:
        documents = write_debrief(opened, output)
        ending = opened.scenario.endings[opened.state.game.ending or ""]
        message(
            f"{opened.scenario.title}: {len(opened.entries)} commits from STARTEX to the close,"
        )
        message(f"seed {opened.facts.seed}, ending '{ending.title}', head {opened.head}.")
    for path in (session, *documents):
        data(str(path))
    message(f"Look at it with: tabletop verify {session}")


def _rehearsed(files: ScenarioFiles, path: Path) -> Path:
    """The session of the demo; one of an earlier demo gives way only once this is whole."""
    script = read_script(*played(PLAYED), load(files)).script
    with tempfile.TemporaryDirectory() as folder:
        done = rehearse(files, script.seed or 0, Path(folder) / SESSION, script)
        shutil.move(done.path, path)
    return path
