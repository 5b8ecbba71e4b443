"""The debrief as a transcript: plain text with a speaker's name before each utterance."""

from tabletop.debrief.model import Debrief
from tabletop.export.transcript.layout import Transcript, laid_out
from tabletop.export.transcript.utterances import Utterance

__all__ = ["Transcript", "Utterance", "laid_out", "write"]


def write(debrief: Debrief) -> bytes:
    """The transcript in UTF-8 without a byte order mark, its lines ended by LF."""
    return laid_out(debrief).text.encode()
