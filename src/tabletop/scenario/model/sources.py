"""What a scenario rests on: sources, the facts taken from them, real-world mechanisms."""

from typing import Literal

from pydantic import Field

from tabletop.scenario.parts import Id, Named, Part
from tabletop.scenario.wording import Text


class Source(Named):
    """A document that facts and mechanisms rest on."""

    title: Text
    publisher: Text | None = None
    year: int | None = Field(default=None, ge=1900, le=2100)
    url: str | None = None


class Citation(Part):
    """Where in a source something stands."""

    id: Id
    at: Text | None = Field(default=None, description="Chapter heading, article or page.")


class Mechanism(Named):
    """A real-world mechanism that the scenario makes playable."""

    title: Text
    source: Citation


class Fact(Named):
    """An established fact, shown on demand: the answer to "that is not so"."""

    text: Text
    source: Citation
    standing: Literal["established", "reported", "contested", "fictional"]
    counterview: Text | None = None
