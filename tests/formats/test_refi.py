"""Projects as the standard has them; `tests/export/qdpx` reads whole ones."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from tabletop.formats.refi import (
    Case,
    Code,
    Coding,
    Project,
    Selection,
    Source,
    User,
    Value,
    Variable,
    write,
)

SCHEMA = Path(__file__).parent / "refi" / "Project.xsd"
GUIDS = [f"00000000-0000-4000-8000-{number:012}" for number in range(9)]
USER = User(GUIDS[0], "auto")
WHOLE = Variable(GUIDS[1], "size", "How many", whole=True)
CODE = Code(GUIDS[2], "kind", "What it is", codable=False, codes=(Code(GUIDS[3], "word"),))


def _source(text: str) -> Source:
    selection = Selection(GUIDS[5], "s", USER, 2, 4, (Coding(GUIDS[6], GUIDS[3]),), "why")
    return Source(GUIDS[4], "a <b>", USER, text, "d", (selection,), (Value(WHOLE, 3),))


def _project(text: str) -> Project:
    case = Case(GUIDS[7], "c", "d", (Value(WHOLE, 3),), (GUIDS[5],))
    return Project("p", "about", (USER,), (CODE,), (WHOLE,), (case,), (_source(text),))


def test_every_part_keeps_to_the_official_schema() -> None:
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    for project in (_project("a 😀ж\nb"), Project("empty")):
        xml = ZipFile(io.BytesIO(write(project))).read("project.qde")
        schema.assertValid(etree.fromstring(xml))


def test_the_source_is_stored_byte_for_byte() -> None:
    container = ZipFile(io.BytesIO(write(_project("a 😀ж\nb"))))
    assert container.read(f"sources/{GUIDS[4]}.txt") == "a 😀ж\nb".encode()


@pytest.mark.parametrize("text", ["a\rb", "\ufeffa", "a\x00b", "e\u0301"])
def test_a_text_that_would_change_is_refused_since_no_position_would_hold(text: str) -> None:
    with pytest.raises(ValueError, match="not clean"):
        write(_project(text))
