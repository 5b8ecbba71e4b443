"""A scenario in which every text is a mark of its own, to be known again wherever it ends up."""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic import BaseModel

from tabletop.formats import plain
from tabletop.formats.document import Document
from tabletop.scenario.model import Scenario
from tabletop.scenario.wording import Text

Path: TypeAlias = tuple[str, ...]

_MARK = re.compile(r"Mark\d+x")


class Marked:
    """`scenario` with a mark in the place of each text, those that may be left out included."""

    def __init__(self, scenario: Scenario) -> None:
        self._places: dict[str, Path] = {}
        parts = {name: getattr(scenario, name) for name in Scenario.model_fields}
        self.scenario = Scenario.model_construct(
            **{name: self._marked(part, (name,)) for name, part in parts.items()}
        )

    @property
    def texts(self) -> set[Path]:
        """Where every text of the scenario stands in it."""
        return set(self._places.values())

    def told(self, document: Document) -> set[Path]:
        """Where the texts stand in the scenario that a document tells."""
        return {self._places[mark] for mark in _MARK.findall(plain.write(document))}

    def _marked(self, value: Any, at: Path) -> Any:
        match value:
            case Text():
                return self._mark(at)
            case BaseModel():
                return value.model_copy(update=self._fields(value, at))
            case Mapping():
                return {key: self._marked(part, (*at, key)) for key, part in value.items()}
            case tuple():
                return tuple(self._marked(part, (*at, str(i))) for i, part in enumerate(value))
        return value

    def _fields(self, model: BaseModel, at: Path) -> dict[str, Any]:
        """The fields of a part; an optional text that it lacks is there now."""
        return {
            name: self._mark((*at, name))
            if getattr(model, name) is None and "Text" in str(field.annotation)
            else self._marked(getattr(model, name), (*at, name))
            for name, field in type(model).model_fields.items()
        }

    def _mark(self, at: Path) -> Text:
        mark = f"Mark{len(self._places)}x"
        self._places[mark] = at
        return Text(mark)
