"""Finding names in texts however they are spelt: in Latin or Cyrillic letters, with any ending."""

from tabletop.debrief.spelling.finder import Finder, Hit
from tabletop.debrief.spelling.sought import Sought, acronym, person, phrase, word

__all__ = ["Finder", "Hit", "Sought", "acronym", "person", "phrase", "word"]
