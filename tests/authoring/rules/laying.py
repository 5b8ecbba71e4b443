"""Findings about the example scenario with a piece of YAML laid over it."""

import json
from functools import cache
from typing import Any

from tabletop.authoring.checking import check
from tabletop.authoring.rules.table import FAMILIES
from tabletop.diagnostics import Diagnostic
from tabletop.scenario import ScenarioFiles
from tabletop.scenario.source import read
from tests.authoring.rules.test_pages import base, laid_over

example = cache(base)


def laid(piece: str) -> ScenarioFiles:
    """The example scenario with `piece` laid over it."""
    root, faults = read(ScenarioFiles("x.yaml", {"x.yaml": piece.encode()}))
    assert root is not None
    assert faults == []
    whole: Any = laid_over(example(), root.plain())
    return ScenarioFiles("x.yaml", {"x.yaml": json.dumps(whole, indent=1).encode()})


def findings(piece: str) -> tuple[Diagnostic, ...]:
    """Everything found about loading and play in the example with `piece` laid over it."""
    others = {one.code for family in ("Craft", "Fairness", "Text") for one in FAMILIES[family]}
    return tuple(one for one in check(laid(piece)).diagnostics if one.code not in others)


def told(piece: str, code: str) -> list[str]:
    """The messages of one code."""
    return [one.message for one in findings(piece) if one.code == code]


def words(piece: str, code: str) -> list[str]:
    """The characters that the findings of one code are marked at."""
    files = laid(piece)
    lines = files.files[files.main].decode().splitlines()
    return [
        lines[one.line - 1][one.column - 1 : one.end_column - 1].strip('"')
        for one in check(files).diagnostics
        if one.code == code
    ]
