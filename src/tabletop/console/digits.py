"""The row of digits as keys, on every keyboard."""

from textual.binding import Binding

_DIGITS = "123456789"
_LITHUANIAN = "ąčęėįšųū"
"""What stands on the row of digits of a Lithuanian keyboard, from 1 to 8."""


def digits(action: str) -> list[Binding]:
    """Textual's bindings of the digits 1 to 9; each calls `action` with its number."""
    letters = dict(zip(_DIGITS, _LITHUANIAN, strict=False))
    return [
        Binding(",".join(filter(None, (one, letters.get(one)))), f"{action}({one})", show=False)
        for one in _DIGITS
    ]
