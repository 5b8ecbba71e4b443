"""What a person at the command line is told when something did not work."""

from collections.abc import Iterable
from pathlib import Path

from tabletop.cli import AT_FAULT, DEFECT
from tabletop.cli.output import line, message, styled
from tabletop.console.trouble import TerminalError
from tabletop.debrief.compare import NotComparable
from tabletop.diagnostics import Diagnostic
from tabletop.engine.refusal import Refused
from tabletop.explore.unexplored import Unexplored
from tabletop.play.script.file import ScriptError
from tabletop.runner.connection import ClusterError
from tabletop.runner.extras import EXTRAS, how_to_add
from tabletop.runner.library import LibraryError
from tabletop.runner.marking import MarksError
from tabletop.runner.report import report
from tabletop.runner.store import StoreError
from tabletop.scenario import ScenarioError
from tabletop.text import clean


def tell(error: Exception) -> int:
    """Say on standard error what went wrong, and give the exit code for it."""
    match error:
        case (
            Refused()
            | TerminalError()
            | StoreError()
            | LibraryError()
            | ClusterError()
            | Unexplored()
            | NotComparable()
            | MarksError()
        ):
            fault(error.message, error.hint)
        case ScenarioError() | ScriptError():
            findings(error.diagnostics)
        case ModuleNotFoundError(name=str(module)) if module in EXTRAS:
            extra = EXTRAS[module]
            fault(f"This needs the extra '{extra}', which is not installed.", how_to_add([extra]))
        case FileNotFoundError() if error.filename and not (folder := _folder(error)).is_dir():
            fault(f"There is no folder {folder}.", "Create it first, or choose another.")
        case OSError() if error.filename:
            fault(f"{error.filename}: {error.strerror}.", "See that the place is there and yours.")
        case _:
            _defect(error)
            return DEFECT
    return AT_FAULT


def _folder(error: OSError) -> Path:
    """Where the file of an error lies, or would."""
    return Path(str(error.filename)).parent


def fault(what: str, hint: str) -> None:
    """An error that the person can mend, and how."""
    line(f"{styled('error:', fg='red', bold=True)} {clean(what)}", err=True)
    if hint:
        message(f"  hint: {hint}")


def findings(diagnostics: Iterable[Diagnostic]) -> None:
    """What is wrong with a file, line by line."""
    for one in diagnostics:
        message(str(one))


def _defect(error: Exception) -> None:
    path = report(error)
    message("This is a defect of the program, not of yours. Sessions are safe: each command that")
    message("was acknowledged is on disk.")
    where = str(path) if path else f"nowhere, for no file can be written ({type(error).__name__})"
    message(f"A report of it, without any text of a session, lies in {where}.")
