"""The commands that print and the desk by lines, on a scenario and a session full of texts."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from terminal import surroundings

from wire.sequences import told
from wire.terminal import Terminal
from wire.texts import Say

USAGE = 2
"""The exit code of a wrong use; above it stands what is a defect."""

_ACTS = ("n", "P", "m", "i", "a", "x", "c", "O", "D", "d", "k", "f", "v", "l", "w", "e", "u", "E")
_READS = ("look", "read", "R", "F", "/", "B", "?", "H", "g", "j", "y", "s")


@dataclass(frozen=True)
class Printed:
    """What a command told a terminal, and how it ended; None: it did not."""

    kinds: Counter[str]
    code: int | None
    text: str


def printed(arguments: Sequence[str], home: Path) -> Printed:
    """Run a command on a terminal."""
    terminal = Terminal(arguments, home)
    code = terminal.end()
    return Printed(told(terminal.received), code, terminal.received.decode("utf-8", "replace"))


def by_lines(arguments: Sequence[str], home: Path, say: Say) -> Printed:
    """Play by lines: every act, with texts for all that it asks, then everything that is read."""
    lines = ["", "7", *[""] * 10, "yes"]
    for act in (*_ACTS, "", "", *_ACTS, *_READS):
        lines += [act, *(" ".join(say().split()) for _ in range(3)), ".", "", ""]
    done = subprocess.run(
        [sys.executable, "-m", "tabletop", *arguments],
        input="\n".join(lines).encode("utf-8", "replace"),
        capture_output=True,
        env={**surroundings(home), "PATH": "", "PYTHONPATH": ":".join(sys.path)},
        cwd=home,
        check=False,
        timeout=300,
    )
    output = done.stdout + done.stderr
    return Printed(told(output), done.returncode, output.decode("utf-8", "replace"))


def all_commands(home: Path, scenario: Path, session: Path, say: Say) -> Iterator[Sequence[str]]:
    """Every command that prints, on this scenario and a copy of this session."""
    file, path = str(scenario), str(session)
    second, out = str(home / "second.tabletop"), str(home / "out")
    yield ["list"]
    yield ["show", file]
    yield ["show", file, "--team", "arda"]
    yield ["check", file]
    yield ["check", file, "--strict", "--format", "github"]
    yield ["check", str(_broken(home, scenario, say))]
    yield ["explore", file]
    yield ["graph", file]
    yield ["msel", file]
    yield ["pack", file, "-o", f"{out}/pack"]
    yield ["rehearse", file, "--seed", "3", "-o", second]
    yield ["verify", path]
    yield ["verify", second]
    fork = str(home / "fork.tabletop")
    yield ["fork", path, "--at", "3", "-o", fork]
    for notes in _notes(home, say):
        yield ["notes", "import", str(notes), fork, "--yes"]
    yield ["export", path, "-o", f"{out}/debrief"]
    yield ["export", second, "-o", f"{out}/second"]
    yield ["compare", path, second, "-o", f"{out}/comparison"]
    yield ["compare", path, second]
    yield ["qdpx", path, "-o", f"{out}/coded.qdpx"]
    yield ["redact", path, "--list"]
    yield ["show", str(home / _one_line(say))]
    yield ["resume", str(home / _one_line(say))]
    yield [_one_line(say)]


def _one_line(say: Say) -> str:
    """A text as an argument: without NUL, which none can hold."""
    return say().replace("\0", "").replace("/", " ")[:80].encode("utf-8", "replace").decode()


def _broken(home: Path, scenario: Path, say: Say) -> Path:
    """The scenario with texts where phrases and ids are wanted."""
    text = scenario.read_bytes()
    for right in (b'"tension up 1"', b'"arda"', b'"press"', b'"wait"'):
        text = text.replace(right, _quoted(say()), 3)
    path = home / "broken.yaml"
    path.write_bytes(text)
    return path


def _quoted(text: str) -> bytes:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.encode("utf-8", "replace")


def _notes(home: Path, say: Say) -> Iterator[Path]:
    """Notes of somebody else: as text, as a table and, with the extra, as Word."""
    lines = [f"09:{minute:02} arda: {say()}" for minute in range(1, 50)]
    text = home / "notes.txt"
    text.write_text("\n".join(lines), "utf-8", errors="replace")
    yield text
    table = home / "notes.csv"
    rows = [f'10:{minute:02},arda,"{say()}"'.replace("\0", "") for minute in range(1, 50)]
    table.write_text("\n".join(["time,team,note", *rows]), "utf-8", errors="replace")
    yield table
    if find_spec("docx"):
        document = import_module("docx").Document()
        for line in lines:
            kept = "".join(one for one in line if one.isprintable())
            document.add_paragraph(kept.encode("utf-8", "ignore").decode())
        document.save(str(home / "notes.docx"))
        yield home / "notes.docx"
