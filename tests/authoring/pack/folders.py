"""A pack, and all the words that its sheets hold."""

import json
from collections.abc import Iterable, Iterator

from tabletop.authoring.pack import Choices, Sheet, pack
from tabletop.formats.pdf.data import packed
from tabletop.scenario import Scenario

MENUS, NO_MENUS = Choices(), Choices(menus=False)
FOUR = Choices(to_a_page=4)


def packed_up(scenario: Scenario, choices: Choices = MENUS) -> dict[str, Sheet]:
    """Every sheet of a scenario by its place."""
    return {one.path: one for one in pack(scenario, scenario.languages[0], choices)}


def folder(sheets: dict[str, Sheet], name: str) -> list[Sheet]:
    """The sheets in one folder."""
    return [one for path, one in sheets.items() if path.startswith(f"{name}/")]


def said(sheets: Iterable[Sheet]) -> str:
    """Everything that is written on some sheets, title and foot included, blanks made alike."""
    return " ".join(" ".join(map(_said, sheets)).split())


def _said(sheet: Sheet) -> str:
    data = json.loads(packed(sheet.document, sheet.foot))
    return " ".join(_strings(data)).replace("\u200b", "")


def _strings(data: object) -> Iterator[str]:
    match data:
        case str():
            yield data
        case dict():
            for one in data.values():
                yield from _strings(one)
        case list():
            for one in data:
                yield from _strings(one)
