"""What a terminal was told beside letters: escape sequences, control characters, what is unseen."""

import re
from collections import Counter

from tabletop.text import unsafe_at

_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[(?P<private>[<=>?]*)(?P<numbers>[0-9:;]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<string>[PX^_])[^\x1b]*(?:\x1b\\)?"
    r"|(?P<short>[ -/]*[0-~])"
    r"|(?P<broken>)"
    r")"
)
_ROWS = 1000
"""A place or a mode of a higher number was made by no screen of ours."""

_MODES = "hlpy"


def told(received: bytes) -> Counter[str]:
    """How often each kind of sequence, control or unseen character was sent.

    A kind is a final letter with what stands before it but numbers; of modes the numbers too. What
    is not UTF-8 is a kind of its own.
    """
    text = received.decode("utf-8", "surrogateescape")
    kinds = Counter(map(_kind, _SEQUENCE.finditer(text)))
    rest = _SEQUENCE.sub("", text)
    kinds.update(f"character U+{ord(one):04X}" for one in rest if _control(one))
    return kinds


def _kind(found: re.Match[str]) -> str:
    part = found.groupdict()
    if part["command"] is not None:
        return f"command {part['command'].split(';')[0]}"
    if part["string"]:
        return f"string {part['string']}"
    if part["short"]:
        return f"ESC {part['short']}"
    if not part["final"]:
        return "broken"
    numbers = part["numbers"]
    high = " far" if any(int(one or 0) >= _ROWS for one in re.split("[:;]", numbers)) else ""
    modes = numbers if part["final"] in _MODES and part["private"] else ""
    return f"CSI {part['private']}{modes}{part['between']}{part['final']}{high}"


def _control(one: str) -> bool:
    return unsafe_at(one) is not None or one in "\t\n\r"
