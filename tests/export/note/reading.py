"""A note read back, and a game in which every free text can be told by its word."""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

import docx
from docx.document import Document as WordDocument

from tabletop.debrief.model import Debrief
from tabletop.engine import commands as cm
from tabletop.export import note
from tests.debrief.telling import told
from tests.engine.play import Play

KEPT = ("parked", "answered", "agreed")
"""Free texts that a note is for; none is tied to whoever said it."""

DROPPED = (
    "title",
    "sender",
    "improvised",
    "remark",
    "message",
    "noted",
    "tagged",
    "asked",
    "declined",
    "gist",
    "wording",
    "described",
    "rationale",
    "considered",
    "dissent",
    "sentence",
    "because",
    "early",
)
"""Free texts that would tell what a team said or meant."""


def opened(play: Play, write: Callable[[Debrief], bytes] = note.write) -> WordDocument:
    return docx.Document(BytesIO(write(told(play))))


def paragraphs(play: Play) -> list[str]:
    """Every paragraph and every row of a table."""
    made = opened(play)
    rows = (" | ".join(cell.text for cell in row.cells) for one in made.tables for row in one.rows)
    return [*(one.text for one in made.paragraphs), *rows]


def parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The members of the archive that a Word file is."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        yield from ((name, archive.read(name)) for name in archive.namelist())


def canary(word: str) -> str:
    return f"Canary {word} sings"


def marked(play: Play, said: Callable[[str], str] = canary) -> Play:
    """A turn in which each free text is `said` of its own word."""
    play.deliberate()
    play.do(
        cm.Improvise(
            title=said("title"),
            to=("arda",),
            channel="note",
            sender=said("sender"),
            text=said("improvised"),
            note=said("remark"),
        )
    )
    play.do(cm.Send(sender="arda", to=("borsa",), text=said("message")))
    play.do(cm.Note(text=said("noted"), tag=said("tagged"), team="coria"))
    play.do(cm.Park(text=said("parked"), team="borsa"))
    play.do(cm.Ask(team="arda", text=said("asked")))
    (request,) = play.room.requests
    play.do(cm.Decline(request=request, reason=said("declined")))
    play.do(cm.Meet(teams=("arda", "borsa")))
    (meeting,) = play.room.meetings
    play.do(cm.Adjourn(meeting=meeting, gist=said("gist")))
    play.do(cm.Agree(parties=("arda", "borsa"), text=said("agreed")))
    play.do(cm.Choose(decision="coria_open", option=None, words=said("wording")))
    play.do(cm.Describe(decision="coria_open", seen=said("described")))
    logic = {name: said(name) for name in ("rationale", "considered", "dissent")}
    signals = (cm.SignalTo(team="arda", signal=1, sentence=said("sentence")),)
    play.do(cm.Explain.model_validate({"decision": "coria_open", "signals": signals, **logic}))
    play.apply().read("arda", "coria", -2).onward(reason=said("because"), turn="talks")
    play.do(cm.Endex(reason=said("early")))
    play.do(cm.AnswerHotWash(question="needed", text=said("answered"), team="coria"))
    return play
