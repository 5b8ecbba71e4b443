"""The small form of `tools/naughty.py`, and what it reads."""

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tabletop.scenario import ScenarioFiles, load
from tabletop.text import unsafe_at

TOOLS = Path(__file__).parents[2] / "tools"
SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"


@pytest.fixture(autouse=True)
def _tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))


def _tool(name: str) -> Any:
    return importlib.import_module(name)


@pytest.mark.parametrize(
    ("received", "kinds"),
    [
        (b"\x1b[1;31mred\x1b[0m", {"CSI m": 2}),
        (b"\x1b[5;35;7777mred", {"CSI m far": 1}),
        (b"\x1b[?25l\x1b[?1049h", {"CSI ?25l": 1, "CSI ?1049h far": 1}),
        (b"\x1b]52;c;AAAA\x07\x1b]0;taken\x1b\\", {"command 52": 1, "command 0": 1}),
        (b"\x1bP+q544e\x1b\\\x1b_Gx\x1b\\", {"string P": 1, "string _": 1}),
        (b"\x1bc\x1b(0", {"ESC c": 1, "ESC (0": 1}),
        (b"half\x1b", {"broken": 1}),
        (
            "\x9b31m\u202e\u200b\x07".encode(),
            {f"character U+{n}": 1 for n in ("009B", "202E", "200B", "0007")},
        ),
        ("Łódź, Гродно → ▰▱".encode(), {}),
    ],
)
def test_every_kind_of_sequence_is_told(received: bytes, kinds: dict[str, int]) -> None:
    assert dict(_tool("wire.sequences").told(received)) == kinds


def test_the_small_scenario_has_every_text_field_of_the_format() -> None:
    planted, texts = _tool("wire.planted"), _tool("wire.texts")
    scenario = load(ScenarioFiles("s.yaml", {"s.yaml": SMALL.read_bytes()}))
    planting = planted.Planting(scenario, texts.plain())
    assert planting.places == planted.text_fields()
    again = load(ScenarioFiles("s.yaml", {"s.yaml": planting.file}))
    assert set(scenario.turns) == set(again.turns)
    assert again.title in texts.PLAIN


def test_the_list_has_what_a_terminal_acts_on_and_what_it_does_not() -> None:
    naughty = _tool("wire.texts").NAUGHTY
    unsafe = {name for name, text in naughty.items() if unsafe_at(text) is not None}
    assert {"colour", "clipboard", "title", "c1", "bidi", "nul"} <= unsafe
    assert {"action", "closing", "formula", "letters"} <= set(naughty) - unsafe


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
def test_a_short_walk_sends_nothing_of_others_to_the_terminal() -> None:
    command = [sys.executable, str(TOOLS / "naughty.py"), str(SMALL), "--quick"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    assert "51 text fields; 3 refused, 5 let in" in done.stdout
    assert "0 wrong" in done.stdout
