"""A scenario in which every text is one of a list: found by walking the models of the format."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tabletop.scenario import Scenario
from tabletop.scenario.model import Seen
from tabletop.scenario.parts import Named
from tabletop.scenario.wording import Text
from wire.texts import Say

Place: TypeAlias = tuple[str, str]
"""A model and a field of it."""

_FREE = ("opens", "url")
"""Strings of the format that are no ids and no `Text`."""


def text_fields() -> set[Place]:
    """Every field of the format that holds words of a writer."""
    return {
        (model.__name__, name)
        for model in _models(Scenario)
        for name, field in model.model_fields.items()
        if _holds_text(field) or name in _FREE
    }


def _models(
    model: type[BaseModel], known: set[type[BaseModel]] | None = None
) -> set[type[BaseModel]]:
    known = set() if known is None else known
    if model not in known:
        known.add(model)
        for field in model.model_fields.values():
            for part in _types(field.annotation):
                if isinstance(part, type) and issubclass(part, BaseModel):
                    _models(part, known)
    return known


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for one in get_args(annotation):
        yield from _types(one)


def _holds_text(field: FieldInfo) -> bool:
    return Text in _types(field.annotation)


class Planting:
    """A scenario's file with `say()` for every text, those that may be left out included.

    `only` is the one place to plant; None: all of them. `places` is where something was planted.
    `shorts` are short names for the teams, which must have a form of their own.
    """

    def __init__(
        self,
        scenario: Scenario,
        say: Say,
        only: Place | None = None,
        shorts: Sequence[str] = (),
    ) -> None:
        self._say = say
        self._only = only
        self._shorts = iter(shorts)
        self.places: set[Place] = set()
        written = json.dumps(self._model(scenario), ensure_ascii=False)
        self.file = written.encode("utf-8", "surrogatepass")

    def _model(self, model: BaseModel) -> dict[str, Any]:
        dumped = model.model_dump(mode="json", by_alias=True)
        written: dict[str, Any] = {}
        for name, field in type(model).model_fields.items():
            if isinstance(model, Named) and name == "id":
                continue
            key = field.alias or name
            place = (type(model).__name__, name)
            value = self._field(place, field, getattr(model, name), dumped[key])
            if value is not None:
                written[key] = value
        if isinstance(model, Seen):
            return {**written.pop("by_team", {}), **written}
        return written

    def _field(self, place: Place, field: FieldInfo, value: Any, dumped: Any) -> Any:
        """A field's value as a file has it; `dumped` is that without the texts to be planted."""
        if _holds_text(field):
            return self._texts(place, value, asked=Text in _plain_types(field))
        if place[1] in _FREE and value is not None:
            return self._text(place, value)
        if place == ("Team", "short"):
            return next(self._shorts, dumped)
        match value:
            case BaseModel():
                return self._model(value)
            case Mapping() if any(isinstance(one, BaseModel) for one in value.values()):
                return {key: self._model(one) for key, one in value.items()}
            case tuple() if any(isinstance(one, BaseModel) for one in value):
                return [self._model(one) for one in value]
        return dumped

    def _texts(self, place: Place, value: Any, *, asked: bool) -> Any:
        if isinstance(value, Mapping):
            return {key: self._text(place, one) for key, one in value.items()}
        if value is None and not (asked and self._only in (None, place)):
            return None
        return self._text(place, value)

    def _text(self, place: Place, value: Any) -> Any:
        if self._only not in (None, place):
            return dict(getattr(value, "wordings", {})) or str(value)
        self.places.add(place)
        return self._say()


def _plain_types(field: FieldInfo) -> tuple[Any, ...]:
    """What a field is, where it is no list or mapping of it."""
    return (field.annotation, *get_args(field.annotation))
