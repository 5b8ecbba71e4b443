"""The command line: arguments in, one call, text out, and an exit code that says what happened.

Nothing heavy is imported before a command is known, so that help comes at once.
"""

import gc
import io
import os
import sys
from codecs import lookup
from collections.abc import Sequence
from typing import NoReturn, TextIO

import click

from tabletop import __version__
from tabletop.cli.lazy import LazyGroup

FINE, AT_FAULT, USAGE, DEFECT, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes. AT_FAULT: what was asked for or its input is at fault; DEFECT: the program is."""

HELP = """Crisis exercises on a table: scenarios, a facilitator's console, a debrief.

Without a command the console's home opens: scenarios, and sessions to go on with.

\b
Examples:
  tabletop
  tabletop run polish_border_air_incident
  tabletop rehearse polish_border_air_incident --seed 7 -o trial.tabletop
  tabletop export trial.tabletop -o debrief
  tabletop new my_scenario.yaml
"""


@click.group(
    cls=LazyGroup,
    help=HELP,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="tabletop")
@click.pass_context
def cli(context: click.Context) -> None:
    """The group of all commands; alone it opens the console."""
    if "NO_COLOR" in os.environ:
        context.color = False
    if context.invoked_subcommand is None:
        from tabletop.cli.play_commands import home

        home()


LIVELY = 50_000
"""New objects between two looks for circular garbage. Reading a scenario makes many that all stay;
at Python's own 700 the looking takes a fifth of the time of `tabletop check`."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(LIVELY)
    for stream in (sys.stdout, sys.stderr):
        _take_any_letter(stream)
    sys.exit(run(arguments))


def _take_any_letter(stream: TextIO) -> None:
    """Write Cyrillic in a file whatever the locale, and `?` on a terminal that lacks a letter."""
    if not isinstance(stream, io.TextIOWrapper) or lookup(stream.encoding).name == "utf-8":
        return
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; its exit code. No error of a user's making shows a trace of calls."""
    try:
        result = cli.main(arguments, prog_name="tabletop", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.Abort:
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output has closed it, as `head` does; Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as error:
        from tabletop.cli.faults import tell

        return tell(error)
    return result if isinstance(result, int) else FINE
