"""Who takes part: groups of states, teams; and the ways in which news reaches them."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from tabletop.scenario.parts import Id, Ids, Named
from tabletop.scenario.wording import Text


class Group(Named):
    """An alliance or union of states."""

    name: Text


class Channel(Named):
    """A way for an inject to arrive, beside the built-in ones."""

    name: Text


class Team(Named):
    """A delegation in the room."""

    name: Text
    short: Annotated[str, StringConstraints(pattern=r"^\w{2,4}$")]
    kind: Literal["state", "organisation", "company", "other"] = "state"
    groups: Ids = ()
    public: Text
    brief: Text
    names: dict[Id, Text] = {}
