"""The table of commands, and a group that imports a command's module only when it is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

import click


@dataclass(frozen=True)
class Row:
    """A command: the module and name it is found under, and its line in the list of commands."""

    module: str
    name: str
    line: str


TABLE: Mapping[str, Row] = {
    "run": Row("play_commands", "run", "Open the console on a new session of a scenario."),
    "resume": Row("play_commands", "resume", "Open the console on a session, where it stopped."),
    "screen": Row("screen", "screen", "Show a running session to the hall or to one team."),
    "keys": Row("keys", "keys", "Print the keys of the console as a card."),
    "rehearse": Row("rehearse", "rehearse", "Play a session without people."),
    "export": Row("export", "export", "Write the debrief of a session."),
    "review": Row("review", "review", "Read sessions: moment by moment, with search and marks."),
    "fork": Row("fork", "fork", "Begin a new session from a moment of an old one."),
    "compare": Row("compare", "compare", "Put sessions of one scenario side by side."),
    "qdpx": Row("qdpx", "qdpx", "Write sessions as one coded project (REFI-QDA)."),
    "verify": Row("verify", "verify", "Check a session's chain, replay and decisions."),
    "redact": Row("redact", "redact", "Withdraw or destroy texts of a session."),
    "list": Row("listing", "list_scenarios", "List the scenarios that come with the program."),
    "new": Row("new", "new", "Write a first scenario, to be made your own."),
    "check": Row("check", "check", "Check scenario files for faults."),
    "show": Row("show", "show", "Tell a scenario in plain words, on screen or as a file."),
    "explore": Row("explore", "explore", "Tell everything that can happen in a scenario."),
    "graph": Row("graph", "graph", "Draw a scenario, or one turn of it, as a flow chart."),
    "msel": Row("msel", "msel", "Write the list of injects (MSEL), or take an edited one back."),
    "pack": Row("pack", "print_pack", "Write all the paper for a day without a computer."),
    "schema": Row("schema", "schema", "Print or write the JSON Schema of the scenario format."),
    "demo": Row("demo", "demo", "Rehearse the air incident and write its debrief."),
}


class LazyGroup(click.Group):
    """A group whose commands are those of TABLE, in its order."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all commands."""
        return list(TABLE)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, its module imported."""
        row = TABLE.get(cmd_name)
        if row is None:
            return None
        command: click.Command = getattr(import_module(f"tabletop.cli.{row.module}"), row.name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name, or a usage error that names the nearest one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from tabletop.diagnostics import did_you_mean

            near = did_you_mean(args[0], TABLE)
            hint = f" Did you mean '{near}'?" if near else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.line) for name, row in TABLE.items()])
