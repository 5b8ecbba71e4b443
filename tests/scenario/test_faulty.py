"""Every kind of fault is told at its place, in these words: one pair of files a code."""

from pathlib import Path

import pytest

from tabletop.scenario import ScenarioFiles, parse

FOLDER = Path(__file__).parent / "faulty"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_fault_is_told_with_its_place_and_a_hint(path: Path) -> None:
    parsed = parse(ScenarioFiles(path.name, {path.name: path.read_bytes()}))

    told = "".join(f"{one}\n" for one in parsed.diagnostics)

    assert told == path.with_suffix(".out").read_text()
    assert parsed.scenario is None
    assert any(one.code == path.stem for one in parsed.diagnostics)
