"""Ids that stay the same from one export to the next, and for the same thing in two projects."""

from uuid import NAMESPACE_URL, uuid5

_OURS = uuid5(NAMESPACE_URL, "https://pypi.org/project/tabletop-crisis/")


def guid(*parts: str | int) -> str:
    """The id of what `parts` name: first the kind of thing, then what tells it apart."""
    return str(uuid5(_OURS, "\x1f".join(str(part) for part in parts)))
