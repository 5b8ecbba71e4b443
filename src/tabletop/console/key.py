"""A command of the console: its keys, its words, and when it is possible."""

from dataclasses import dataclass
from typing import Literal

from tabletop.engine.phases import ALLOWED
from tabletop.engine.words import Phase

Scope = Literal[
    "anywhere",
    "run",
    "decisions",
    "poll",
    "rulings",
    "requests",
    "meetings",
    "hot_wash",
    "form",
    "pick",
    "choose",
    "deliveries",
    "find",
    "read",
    "confirm",
    "home",
    "review",
    "search",
    "marks",
    "where",
    "screen",
]
"""A screen, or every screen of a session."""

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC = "йцукенгшщзфывапролдячсмить"
_SAME_PLACE = dict(zip(_LATIN, _CYRILLIC, strict=True))
_NAMES = {
    "space": "SPACE",
    "question_mark": "?",
    "escape": "Esc",
    "enter": "Enter",
    "plus": "+",
    "colon": ":",
    "slash": "/",
    "letters": "letters",
    "figures": "1-9",
    "tab": "Tab",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "down": "↑↓",
    "ctrl+s": "Ctrl+S",
    "ctrl+p": "Ctrl+P",
    "ctrl+@": "Ctrl+Space",
}
_EVERY = tuple(Phase)
WHILE_TYPING = ("f2", "ctrl+s", "ctrl+@")
"""What does the next natural thing where SPACE is a letter; the same keys work elsewhere."""


@dataclass(frozen=True, slots=True)
class Key:
    """A command of the console.

    `act` names what it does; `label` is its word in the footer, `does` its sentence in the help.
    `kind` is the kind of engine command it gives, from which follows in which phases it is possible
    ("" for always). `more` are further keys beside the one at the same place of a Cyrillic layout.
    `own`: the screen itself knows the key (a list its Enter, a form its Esc).
    """

    act: str
    key: str
    label: str
    does: str
    scope: Scope = "run"
    kind: str = ""
    more: tuple[str, ...] = ()
    own: bool = False

    @property
    def all_keys(self) -> tuple[str, ...]:
        """The key, the letter at its place on a Cyrillic keyboard, and the further ones."""
        lower = _SAME_PLACE.get(self.key.lower())
        letter = (lower.upper() if self.key.isupper() else lower) if lower else None
        return (self.key, *((letter,) if letter else ()), *self.more)

    @property
    def shown(self) -> str:
        """The key as it is written on the screen."""
        return _written(self.key)

    @property
    def also(self) -> tuple[str, ...]:
        """The further keys as they are written, without those of other layouts."""
        return tuple(_written(one) for one in self.more if one.isascii())

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases in which the command can be given."""
        return ALLOWED.get(self.kind, _EVERY)


def _written(key: str) -> str:
    return key if len(key) == 1 else _NAMES.get(key, key.upper())
