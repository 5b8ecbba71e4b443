"""The codes of a project as a tree of names."""

from collections.abc import Mapping
from itertools import chain, count

from tabletop.export.qdpx.guids import guid
from tabletop.formats.refi import Code
from tabletop.text import clean_line

DESCRIPTIONS: Mapping[tuple[str, ...], str] = {
    ("auto",): "Given by a program from the record, without judgement",
    ("auto", "speaker"): "Who spoke",
    ("auto", "utterance"): "What sort of words they are",
    ("auto", "turn"): "In which turn",
    ("auto", "decision"): "How what a team decided came to stand",
    ("auto", "provenance"): "Whose wording the record of the words is",
    ("auto", "signal"): "What an act was meant to say, from -3 (pressure) to +3 (reassurance)",
    ("auto", "reading"): "How an act was read, on the same scale",
    ("auto", "taken for"): "Whose decision the reader took the act for",
    ("auto", "mechanism"): "A mechanism between states that these words brought into play",
    ("auto", "tag"): "The tag of a note",
    ("review",): "Marks that a reader set",
}


class Codebook:
    """Collects codes as paths of names; a code's id depends on its path alone."""

    def __init__(self) -> None:
        self._below: dict[tuple[str, ...], dict[str, None]] = {(): {}}
        self._given: set[tuple[str, ...]] = set()
        self._ids: dict[tuple[str, ...], str] = {}

    def code(self, *path: str) -> str:
        """The id of a code, which from now on is in the book; names are brought on one line."""
        if path not in self._ids:
            self._ids[path] = self._entered(tuple(clean_line(name) or "unnamed" for name in path))
        return self._ids[path]

    def _entered(self, names: tuple[str, ...]) -> str:
        for depth, name in enumerate(names):
            self._below.setdefault(names[:depth], {})[name] = None
        self._given.add(names)
        return guid("code", *names)

    def codes(self) -> tuple[Code, ...]:
        """The tree, in the order in which codes were first given.

        No two codes have the same name, wherever they stand: some programs keep one of them only.
        """
        return self._children((), set())

    def _children(self, path: tuple[str, ...], taken: set[str]) -> tuple[Code, ...]:
        return tuple(self._made((*path, name), taken) for name in self._below.get(path, ()))

    def _made(self, path: tuple[str, ...], taken: set[str]) -> Code:
        codable = path in self._given
        return Code(
            guid=guid("code", *path),
            name=_told_apart(path, taken) if codable else path[-1],
            description=DESCRIPTIONS.get(path, ""),
            codable=codable,
            codes=self._children(path, taken),
        )


def _told_apart(path: tuple[str, ...], taken: set[str]) -> str:
    """The last name of a path, with that before it or a number where another code has it."""
    longer = f"{path[-1]} ({path[-2]})" if len(path) > 1 else path[-1]
    names = chain((path[-1], longer), (f"{longer} {number}" for number in count(2)))
    name = next(one for one in names if one.casefold() not in taken)
    taken.add(name.casefold())
    return name
