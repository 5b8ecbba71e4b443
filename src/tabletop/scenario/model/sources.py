"""What a scenario rests on: sources, the facts taken from them, real-world mechanisms."""

from typing import Literal

from pydantic import Field

from tabletop.scenario.parts import Id, Named, Part, meanings
from tabletop.scenario.wording import Text


class Source(Named):
    """A document that facts and mechanisms rest on."""

    title: Text = Field(
        description="The document's title, as it is printed.",
        examples=["Vienna Document 2011 on Confidence- and Security-Building Measures"],
    )
    publisher: Text | None = Field(
        default=None,
        description="Who published the document: an organisation, a ministry, a publishing house.",
        examples=["OSCE"],
    )
    year: int | None = Field(
        default=None,
        ge=1900,
        le=2100,
        description="The year of publication, 1900 to 2100.",
        examples=[2011],
    )
    url: str | None = Field(
        default=None,
        description="The address at which the document can be read, if it stands on the web.",
        examples=["https://www.osce.org/fsc/86597"],
    )


class Citation(Part):
    """Where in a source something stands."""

    id: Id = Field(
        description="The id of the document, from the file's `sources`.",
        examples=["vienna_document"],
    )
    at: Text | None = Field(
        default=None,
        description="Where in the document it stands: chapter heading, article or page.",
        examples=["chapter III", "article 4"],
    )


class Mechanism(Named):
    """A real-world mechanism that the scenario makes playable."""

    title: Text = Field(
        description="What the mechanism is, in a few words; the debrief lists it by this title.",
        examples=["Direct military-to-military channels"],
    )
    source: Citation = Field(
        description="The document that describes the mechanism, and where in it.",
        examples=[{"id": "vienna_document", "at": "chapter III"}],
    )


class Fact(Named):
    """An established fact, shown on demand: the answer to "that is not so"."""

    text: Text = Field(
        description="The fact in one to three sentences, in words that no side would call its own.",
        examples=["Nine verification visits took place in ten years."],
    )
    source: Citation = Field(
        description="The document that the fact is taken from, and where in it.",
        examples=[{"id": "vienna_document", "at": "article 9"}],
    )
    standing: Literal["established", "reported", "contested", "fictional"] = Field(
        description="How sure the fact is. A contested one needs a `counterview`.",
        examples=["established"],
        json_schema_extra=meanings(
            established="All sides accept it.",
            reported="One source says so; it is shown as reported.",
            contested="Sides differ over it; then `counterview` says how.",
            fictional="Invented for this exercise.",
        ),
    )
    counterview: Text | None = Field(
        default=None,
        description=(
            "How another side sees a contested fact, of about the same length; shown beside it."
        ),
        examples=["Coria counts the shoal as open sea."],
    )
