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
    order = [
        "## Summary",
        "## Each act beside how it was read",
        "### Candidates for a security dilemma",
        "### Whose decision it was taken to be",
        "## What moved Tension",
        "## The turns",
        "## Roads not taken",
        "## Annexes",
        "### I. Time",
    ]
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


def test_each_act_is_told_with_its_reason_and_each_turn_with_what_followed(play: Play) -> None:
    overview = report(called(play)).split("## Each act beside how it was read")[1]
    assert "- **Arda**: Call Coria on the hotline (why: To calm things.)" in overview
    assert "What followed: no outcome; Tension stood at " in overview


def test_a_decision_stands_below_what_its_team_then_knew(play: Play) -> None:
    play.deliberate().release("sighting")
    play.do(cm.Deliver(item="sighting", team="arda"))
    play.choose(arda_open="patrol").release("cable_cut")
    text = report(play)
    known = text.index("- Had received when it decided: The buoy is seen (c4)")
    assert text.index("- Came only after it decided: The cable fails (c6)") > known


def test_a_rule_that_finds_no_dilemma_is_printed_all_the_same(play: Play) -> None:
    text = report(called(play))
    assert "This rule finds none." in text
    assert "Not counted: readings that count in no gap" in text


def test_pauses_are_told_in_the_annex_on_time(play: Play) -> None:
    play.deliberate().do(cm.Pause())
    play.do(cm.Resume())
    assert "- Pause in The buoy: the clock was stopped at 0:00, c3, for 0:01 (until c4)" in report(
        play
    )


def test_a_session_that_never_began_has_a_report(play: Play) -> None:
    assert "No turn was played." in report(play)


def test_off_record_notes_are_not_in_the_report(play: Play) -> None:
    play.do(cm.Note(text="confided", off_record=True))
    assert "confided" not in report(play)
