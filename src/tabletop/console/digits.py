"""The row of digits as keys, on every keyboard."""

from textual.binding import Binding

_DIGITS = "123456789"
_LITHUANIAN = "ąčęėįšųū„"
"""What stands on the row of digits of a Lithuanian keyboard, from 1 to 9; “ is at 0."""

_IN_DIGITS = str.maketrans(f"{_LITHUANIAN}“", f"{_DIGITS}0")


def in_digits(typed: str) -> str:
    """What was typed, as if the row of digits had held digits."""
    return typed.translate(_IN_DIGITS)


def digits(action: str) -> list[Binding]:
    """Textual's bindings of the digits 1 to 9; each calls `action` with its number."""
    return [
        Binding(f"{digit},{letter}", f"{action}({digit})", show=False)
        for digit, letter in zip(_DIGITS, _LITHUANIAN, strict=True)
    ]
