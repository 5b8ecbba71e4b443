"""The ground that the format's models stand on: ids, audiences, parts with an id of their own."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

ID_PATTERN = r"^[a-z][a-z0-9_]*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
Ids = tuple[Id, ...]
Teams = Literal["all"] | Ids
KnownTo = Literal["all", "nobody"] | Ids
SeenBy = Literal["all", "own", "facilitator"] | Ids


class Part(BaseModel):
    """The ground of every model: frozen, unknown keys refused, nothing coerced."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


class Named(Part):
    """A part that stands under an id of its own in the file; `id` is that key."""

    id: SkipJsonSchema[str] = Field(default="", alias="@id")
    was: Ids = Field(default=(), description="Earlier ids of this thing, so that runs compare.")


T = TypeVar("T")


def _with_ids(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    return {
        key: {**part, "@id": key} if isinstance(part, Mapping) else part
        for key, part in value.items()
    }


ById: TypeAlias = Annotated[dict[Id, T], BeforeValidator(_with_ids)]
