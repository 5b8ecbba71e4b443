"""Findings about the example scenario with a piece of YAML laid over it."""

import json
from functools import cache
from typing import Any

from tabletop.authoring.rules import Case
from tabletop.authoring.rules.table import FAMILIES
from tabletop.diagnostics import Diagnostic, by_place
from tabletop.scenario import ScenarioFiles, parse
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


@cache
def findings(piece: str) -> tuple[Diagnostic, ...]:
    """Everything found about loading and play in the example with `piece` laid over it."""
    parsed = parse(laid(piece))
    if parsed.scenario is None or parsed.positions is None:
        return parsed.diagnostics
    case = Case(parsed.scenario, parsed.positions)
    found = [one for rule in FAMILIES["Play"] for one in rule.diagnostics(case)]
    return by_place([*parsed.diagnostics, *found])


def told(piece: str, code: str) -> list[str]:
    """The messages of one code."""
    return [one.message for one in findings(piece) if one.code == code]


def words(piece: str, code: str) -> list[str]:
    """The characters that the findings of one code are marked at."""
    files = laid(piece)
    lines = files.files[files.main].decode().splitlines()
    return [
        lines[one.line - 1][one.column - 1 : one.end_column - 1].strip('"')
        for one in findings(piece)
        if one.code == code
    ]
