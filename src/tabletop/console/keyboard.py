"""Reading keys: what a terminal sends beside them is no key.

Textual takes a sequence that it does not know for the keys of its letters. Here letters are
commands: a terminal that reports its kind or its colours, or that was left in another keyboard
protocol, would open forms and blank the screen.
"""

import re
import sys
from collections.abc import Iterable, Iterator

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

_STRING = re.compile(r"\x1b(?:\][0-9]|P[0-9>!+$]|_G)[^\x07\x1b]*(?:\x07|\x1b\\)")
"""A report of any length: operating system command, device control, application command."""
_BEGUN = re.compile(r"\x1b(?:\][0-9]|P[0-9>!+$]|_G)[^\x07\x1b]{0,4096}\x1b?\Z|\x1b\[(?:20{0,2})?\Z")
"""The beginning of one, or of a paste."""
_PASTE, _PASTED = "\x1b[200~", "\x1b[201~"
_PASTED_BEGUN = re.compile(r"\x1b(?:\[(?:2(?:0(?:1)?)?)?)?\Z")
_COMMAND = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]\Z")
_READ_ELSEWHERE = re.compile(
    r"\x1b\[(?:<[-\d;]+[Mm]|M.{0,3}|[IO]|20[01]~|48;[\d:;]+t|\?\d+;\d\$y)\Z"
)
"""Mouse, focus, pastes, sizes and modes: Textual reads them after the keys."""


class CalmParser(XTermParser):
    """Textual's reader of keys, for which what is no key is nothing."""

    _held = ""
    """The beginning of what is still to come."""
    _pasting = False

    def feed(self, data: str) -> Iterable[Message]:
        """Read what came, without reports, and without sequences in what was pasted.

        Textual would press their letters as well, when it meets them in a paste.
        """
        if not data:
            return super().feed(data)
        calm = "".join(self._calmed(self._held + data))
        return super().feed(calm) if calm else ()

    def _calmed(self, data: str) -> Iterator[str]:
        self._held = ""
        while data:
            mark = _PASTED if self._pasting else _PASTE
            part, found, data = data.partition(mark)
            if not found:
                begun = (_PASTED_BEGUN if self._pasting else _BEGUN).search(_STRING.sub("", part))
                self._held = begun.group() if begun else ""
            yield self._without(part.removesuffix(self._held)) + found
            self._pasting ^= bool(found)

    def _without(self, part: str) -> str:
        return part.replace("\x1b", "") if self._pasting else _STRING.sub("", part)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        """The keys that a sequence stands for; a complete one that is none is to be ignored."""
        keys = list(super()._sequence_to_key_events(sequence, alt))
        if keys or not _COMMAND.match(sequence) or _READ_ELSEWHERE.match(sequence):
            return keys
        return self._of_another_protocol(sequence) or [events.Key(Keys.Ignore, sequence)]

    def _of_another_protocol(self, sequence: str) -> list[events.Key]:
        """The keys of a sequence that a terminal sends only when asked to, as we never do."""
        try:
            keys = [key.copy() for key in self._parse_extended_key(sequence) or ()]
        except (ValueError, OverflowError):
            return []
        return [key for key in keys if key.character is None or key.is_printable]


def read_calmly() -> None:
    """Have Textual's driver read by a CalmParser; on Windows keys do not come as sequences."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    setattr(linux_driver, XTermParser.__name__, CalmParser)
