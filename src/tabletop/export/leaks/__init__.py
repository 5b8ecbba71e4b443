"""The leak check: whether any byte of a document names a person of the roster."""

from tabletop.export.leaks.check import Leak, leaks, texts_with_hits
from tabletop.export.leaks.roster import Person, Roster

__all__ = ["Leak", "Person", "Roster", "leaks", "texts_with_hits"]
