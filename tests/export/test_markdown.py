import pytest
from markdown_it import MarkdownIt

from tabletop.engine import commands as cm
from tabletop.export.markdown import write
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.formats.test_markdown import HOSTILE


def report(play: Play) -> str:
    return write(told(play)).decode()


def test_the_acts_stand_beside_their_readings_before_the_turns(play: Play) -> None:
    text = report(called(play).read("coria", "arda", -1))
    order = ["## Summary", "## Each act beside how it was read", "## The turns", "## Annexes"]
    assert [text.index(one) for one in order] == sorted(text.index(one) for one in order)
    row = next(line for line in text.splitlines() if line.startswith("| Arda   | Coria"))
    assert "+3 reassure strongly" in row
    assert "| -4.0 |" in row


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_becomes_no_markup_anywhere(play: Play, text: str) -> None:
    """The report with a hostile text has the structure of the report with a tame one."""
    assert structure(report(written(play, text))) == structure(report(written(fresh(play), "tame")))


def fresh(play: Play) -> Play:
    return Play(play.scenario, play.seed)


def written(play: Play, text: str) -> Play:
    """A turn in which every free text is `text`."""
    play.deliberate()
    play.do(
        cm.Improvise(title=text, to=("arda",), channel="note", sender=text, text=text, note=text)
    )
    play.do(cm.Send(sender="arda", to=("borsa",), text=text))
    play.do(cm.Note(text=text, tag=text))
    play.do(cm.Park(text=text))
    play.do(cm.Ask(team="arda", text=text))
    (request,) = play.room.requests
    play.do(cm.Decline(request=request, reason=text))
    play.do(cm.Meet(teams=("arda", "borsa")))
    (meeting,) = play.room.meetings
    play.do(cm.Adjourn(meeting=meeting, gist=text))
    play.do(cm.Agree(parties=("arda", "borsa"), text=text))
    play.do(cm.Choose(decision="coria_open", option=None, words=text))
    play.do(cm.Describe(decision="coria_open", seen=text))
    logic = {"rationale": text, "considered": text, "dissent": text}
    signals = (cm.SignalTo(team="arda", signal=1, sentence=text),)
    play.do(cm.Explain.model_validate({"decision": "coria_open", "signals": signals, **logic}))
    play.apply().onward(reason=text, turn="talks")
    play.do(cm.Endex(reason=text))
    play.do(cm.AnswerHotWash(question="needed", text=text))
    return play


def structure(markdown: str) -> list[str]:
    """The kinds of markup of a document, without its words and line breaks."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(markdown)
    words = {"text", "text_special", "softbreak"}
    return [
        kind
        for token in tokens
        for kind in (token.type, *(child.type for child in token.children or ()))
        if kind not in words
    ]


def test_a_session_that_never_began_has_a_report(play: Play) -> None:
    assert "No turn was played." in report(play)


def test_off_record_notes_are_not_in_the_report(play: Play) -> None:
    play.do(cm.Note(text="confided", off_record=True))
    assert "confided" not in report(play)
