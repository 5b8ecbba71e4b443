"""The ground that the format's models stand on: ids, audiences, parts with an id of their own."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.config import JsonDict
from pydantic.json_schema import SkipJsonSchema

ID_PATTERN = r"^[a-z][a-z0-9_]*$"
ID_LENGTH = 64

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH)]
Ids = tuple[Id, ...]
SHARED = "x-shared"


def shared(name: str) -> WithJsonSchema:
    """Says of a type that its JSON Schema is the definition `name` of `shapes`."""
    return WithJsonSchema({SHARED: name})


Teams = Annotated[Literal["all"] | Ids, shared("Teams")]
KnownTo = Annotated[Literal["all", "nobody"] | Ids, shared("KnownTo")]
SeenBy = Annotated[Literal["all", "own", "facilitator"] | Ids, shared("SeenBy")]


class Part(BaseModel):
    """The ground of every model: frozen, unknown keys refused, nothing coerced.

    Validators are built when the first file is read, once for the whole of the format.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


class Named(Part):
    """A part that stands under an id of its own in the file; `id` is that key."""

    id: SkipJsonSchema[str] = Field(
        default="",
        alias="@id",
        description="The key under which the part stands; no key of its own in a file.",
        examples=["two_figures"],
    )
    was: Ids = Field(
        default=(),
        description=(
            "Ids that this thing had in earlier versions of the file, so that sessions played then "
            "and later can be compared. Left out for anything that never changed its id."
        ),
        examples=[["old_id"]],
    )


T = TypeVar("T")


def _with_ids(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    return {
        key: {**part, "@id": key} if isinstance(part, Mapping) else part
        for key, part in value.items()
    }


ById: TypeAlias = Annotated[dict[Id, T], BeforeValidator(_with_ids)]


def meanings(**values: str) -> JsonDict:
    """What each value of an enumeration means, in its order, as editors show it beside it."""
    return {"enumDescriptions": [*values.values()]}
