"""The keys that each part of the format knows, and which of them an unknown key may stand for."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from tabletop.diagnostics import did_you_mean
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Location

_SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "if": ("when",),
    "condition": ("when",),
    "conditions": ("when",),
    "requires": ("needs",),
    "requirement": ("needs",),
    "sender": ("from",),
    "author": ("from", "publisher"),
    "recipient": ("to",),
    "recipients": ("to",),
    "audience": ("to", "known_to"),
    "time": ("scenario_time", "release"),
    "date": ("scenario_time", "opens"),
    "timing": ("release",),
    "minute": ("release", "minutes"),
    "duration": ("minutes",),
    "length": ("minutes",),
    "message": ("text",),
    "body": ("text",),
    "content": ("text",),
    "description": ("text", "briefing", "public", "summary"),
    "intro": ("briefing", "summary"),
    "introduction": ("briefing", "summary"),
    "name": ("title", "label"),
    "title": ("name", "label"),
    "heading": ("title",),
    "headline": ("title",),
    "prompt": ("question", "ask"),
    "question": ("ask",),
    "choices": ("options",),
    "answers": ("options",),
    "probability": ("odds",),
    "percent": ("odds",),
    "consequences": ("effects",),
    "results": ("effects",),
    "goto": ("turn",),
    "next": ("turn",),
    "actor": ("team",),
    "link": ("url",),
    "page": ("at",),
    "max": ("range",),
    "min": ("range",),
}
"""Words that writers use for keys, with the keys that they may mean, the likelier first."""


def meant_key(key: str, known: Collection[str], missing: Collection[str]) -> str | None:
    """The key that an unknown one most likely stands for: one that is missing, if it is near."""
    for keys in (missing, known):
        plain = key.lower().replace(" ", "_").replace("-", "_")
        synonym = next((one for one in _SYNONYMS.get(plain, ()) if one in keys), None)
        near = did_you_mean(plain, keys) or synonym
        if near is not None:
            return near
    return None


def model_at(location: Location) -> type[BaseModel] | None:
    """The model of what stands at a location of a scenario; None if that has no keys."""
    model: Any = Scenario
    for component in location:
        if not _is_model(model):
            model = _model_in(model)
            continue
        field = model.model_fields.get(str(component))
        if field is None:
            continue
        model = field.annotation
        if not _is_model(model) and str(component) in _LISTS:
            model = _model_in(model)
    found = model if _is_model(model) else _model_in(model)
    return found if found is None or _is_model(found) else None


_LISTS = frozenset({"setting"})


def keys_of(model: type[BaseModel] | None) -> list[str]:
    """The keys that a model knows, in its order."""
    if model is None:
        return []
    names = (field.alias or name for name, field in model.model_fields.items())
    return [name for name in names if not name.startswith("@")]


def required_of(model: type[BaseModel] | None) -> list[str]:
    """The keys that a model cannot do without."""
    if model is None:
        return []
    fields = model.model_fields.items()
    return [field.alias or name for name, field in fields if field.is_required()]


def owners(key: str) -> Sequence[str]:
    """The parts of a scenario that know a key, as a writer calls them."""
    return [said for said, keys in _parts() if key in keys]


@cache
def _parts() -> list[tuple[str, list[str]]]:
    found = {model.__name__: model for model in _models(Scenario)}
    return [(_SAID[name], keys_of(model)) for name, model in found.items() if name in _SAID]


_SAID = {
    "Turn": "a turn",
    "Inject": "an inject",
    "Decision": "a decision",
    "Option": "an option",
    "Outcome": "an outcome",
    "Ending": "an ending",
    "Team": "a team",
    "Indicator": "an indicator",
    "Instrument": "an instrument",
    "Fact": "a fact",
    "Source": "a source",
    "Scenario": "the scenario",
}


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        below = _model_in(field.annotation)
        if below is not None:
            yield from _models(below)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _model_in(annotation: Any) -> Any:
    """The model that a container or an optional of models is about."""
    if _is_model(annotation):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None
