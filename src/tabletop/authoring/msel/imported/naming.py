"""Ids given out one by one, each once."""

from tabletop.authoring.ids import id_of


class Ids:
    """Gives out the ids of one family of things."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, name: str, sort: str) -> str:
        """An id for what is called `name`; `sort` is a word for what it is."""
        found = id_of(name, sort, self._taken)
        self._taken.add(found)
        return found
