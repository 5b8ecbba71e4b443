"""The small parts that every page of a debrief is made of."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Datum(BaseModel):
    """The ground of a debrief's data: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class Moment(Datum):
    """When something was recorded. `happened_at` is the time on paper, if it was typed in later."""

    commit: int
    at: str
    clock_ms: int
    happened_at: str | None


class Sentence(Datum):
    """A plain sentence and the commits that it rests on."""

    text: str
    commits: tuple[int, ...]


class Known(Datum):
    """That an inject or a message was released to a team, and received at `delivered` if recorded.

    `undone` says that the release was later taken back: the team had seen it all the same.
    """

    team: str
    what: Literal["inject", "message"]
    item: str
    title: str
    released: Moment
    delivered: Moment | None
    recalled: Moment | None
    undone: bool


class CorrectedField(Datum):
    """One field of a record before and after its correction."""

    field: str
    before: str
    after: str


class Correction(Datum):
    """A record amended in place, with the reason. `about` names it in words."""

    target: str
    about: str
    reason: str
    moment: Moment
    undone: bool
    fields: tuple[CorrectedField, ...]
