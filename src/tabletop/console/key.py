"""A command of the console: its keys, its words, and when it is possible."""

from collections.abc import Mapping
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
_SAME_PLACE: Mapping[str, str] = {
    **dict(zip(_LATIN, _CYRILLIC, strict=True)),
    "o": "щў",
    "b": "иі",
}
"""What stands at the place of a Latin letter on Russian keyboards, then on Belarusian ones."""
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
_SEVERAL = ("letters", "figures", "down")
"""What is written for several keys at once."""
_EVERY = tuple(Phase)
WHILE_TYPING = ("f2", "ctrl+s", "ctrl+@")
"""What does the next natural thing where SPACE is a letter; the same keys work elsewhere."""


@dataclass(frozen=True, slots=True)
class Key:
    """A command of the console.

    `act` names what it does; `label` is its word in the footer, `does` its sentence in the help.
    `kind` is the kind of engine command it gives, from which follows in which phases it is possible
    ("" for always). `more` are further keys beside those at the same place of Cyrillic layouts.
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
        """The key, the letters at its place on Cyrillic keyboards, and the further ones."""
        return (self.key, *same_place(self.key), *self.more)

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


def same_place(key: str) -> tuple[str, ...]:
    """The letters at the place of a Latin one on Cyrillic keyboards; none for another key."""
    letters = _SAME_PLACE.get(key.lower(), "")
    return tuple(letters.upper() if key.isupper() else letters)


def _written(key: str) -> str:
    return key if len(key) == 1 else _NAMES.get(key, key.upper())


def named_so(written: str) -> str:
    """The key that is written so on the screen; "" for what stands for several."""
    names = {"": "", **{_written(key): "" if key in _SEVERAL else key for key in _NAMES}}
    return names.get(written, written.lower() if len(written) > 1 else written)
