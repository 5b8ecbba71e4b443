import re
from itertools import islice

import pytest

from tabletop.debrief.attribution import attributed
from tabletop.debrief.build import debrief
from tabletop.debrief.model import Debrief
from tabletop.debrief.rule import Level
from tabletop.engine import commands as cm
from tabletop.engine.commands import SignalTo
from tabletop.export.transcript import laid_out, write
from tabletop.export.transcript.layout import LINE_BREAK, folded
from tabletop.export.transcript.utterances import BLIND_TO, utterances
from tests.debrief.telling import facts, told
from tests.engine.play import Play
from tests.export.full import cycled, full, numbered
from tests.export.naughty import CLEANED, texts

LINE = re.compile(r"(?P<who>[^:]+): \((?P<mark>.*?)\) .*\[\d\d:\d\d:\d\d\] \(c\d+\)", re.DOTALL)


def _paragraphs(debrief: Debrief) -> list[str]:
    """What stands between heading and colophon."""
    return write(debrief).decode().split("\n\n")[2:-1]


def test_each_paragraph_is_one_utterance_of_a_known_speaker(play: Play) -> None:
    speakers = set()
    for paragraph in _paragraphs(told(full(play, cycled(texts())))):
        found = LINE.fullmatch(paragraph)
        assert found, paragraph[:80]
        assert "\n" not in paragraph
        speakers.add(found["who"])
    assert speakers == {"Arda", "Borsa", "Coria", "Control", "Participant"}


def test_every_word_that_somebody_said_is_in_it(play: Play) -> None:
    found = told(full(play, numbered("said")))
    text = laid_out(found).text
    assert "Arda: (message to Borsa and Coria) said 6 [00:00:00] (c7)" in text
    assert "Control: (answers Coria for The ship registry) said 8" in text
    assert "Coria: (decides on a free action, verbatim) said 20 [00:02:02]" in text
    assert "Arda: (rationale, paraphrased) said 29" in text
    assert "Coria: (signal to Arda) -1 put slight pressure on" in text
    assert "Control: (what stood for Borsa) Watch, since the consent it needed was not" in text
    assert "Borsa: (reads Arda) cannot tell; taken for its own decision" in text
    assert "Participant: (hot wash, 'What would you have needed to know?') said 35" in text


def test_what_was_taken_back_or_said_off_the_record_is_not_in_it(play: Play) -> None:
    text = laid_out(told(full(play, numbered("said")))).text
    assert "said 31 " not in text
    assert "confided" not in text
    assert "hush" not in text


def test_the_same_signal_to_several_teams_is_said_once(play: Play) -> None:
    play.deliberate().choose(arda_open="call")
    signals = tuple(SignalTo(team=team, signal=1) for team in ("borsa", "coria"))
    play.do(cm.Explain(decision="arda_open", signals=signals))
    said = [one for one in _paragraphs(told(play)) if "signal" in one]
    assert len(said) == 1
    assert said[0].startswith("Arda: (signal to Borsa and Coria) +1 reassure slightly")


def test_positions_are_code_points_of_the_words_alone(play: Play) -> None:
    bodies = set()
    for skipped in (0, 5):
        said = islice(texts(), skipped, None)
        made = laid_out(told(full(Play(play.scenario, seed=4), cycled(said))))
        for span in made.spans:
            assert made.text[span.start : span.end] == folded(span.utterance.body)
            assert made.text[: span.start].endswith(f"({span.utterance.mark}) ")
        spoken = (made.text[span.start : span.end] for span in made.spans)
        bodies |= {one.replace(LINE_BREAK, "\n") for one in spoken}
    assert {one.strip() for one in CLEANED} <= bodies


def test_breaks_of_the_line_come_back(play: Play) -> None:
    play.deliberate()
    play.do(cm.Send(sender="arda", to=("borsa",), text="One.\n\nControl: two."))
    (said,) = (one for one in _paragraphs(told(play)) if "message" in one)
    assert said.startswith("Arda: (message to Borsa) One. ¶  ¶ Control: two. [")


def test_heading_and_colophon_are_nobodys_words(play: Play) -> None:
    parts = write(told(full(play, numbered("said")))).decode().split("\n\n")
    assert not any(":" in one for one in (*parts[:2], parts[-1]))
    assert "card recording notes, no names" in parts[-1]
    assert "head ab12" in parts[-1]


@pytest.mark.parametrize("kind", sorted(BLIND_TO - {"draw", "chance", "outcome", "change"}))
def test_blinded_it_leaves_out_what_would_tell(play: Play, kind: str) -> None:
    found = told(full(play, numbered("said")))
    assert kind in {one.event.kind for one in utterances(found)}
    assert kind not in {one.event.kind for one in utterances(found, blind=True)}


def test_it_is_plain_utf_8_with_unix_lines(play: Play) -> None:
    data = write(told(full(play, cycled(texts()))))
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data == write(told(full(Play(play.scenario, seed=4), cycled(texts()))))


@pytest.mark.parametrize("level", ["team", "group", "none"])
def test_blinded_it_holds_no_signals_at_any_level_of_attribution(play: Play, level: Level) -> None:
    found = told(full(play, numbered("said")))
    text = laid_out(attributed(found, play.scenario, level), blind=True).text
    assert "said 22" in text  # a rationale
    for hidden in ("said 16", "said 21", "said 26", "said 27", "said 34"):
        assert f"{hidden} [" not in text


def test_a_note_off_the_record_says_so_where_it_was_asked_for(play: Play) -> None:
    full(play, numbered("said"))
    found = debrief(play.scenario, facts(play), play.entries, off_record=True)
    text = laid_out(found).text
    assert "Control: (note off the record, hush) confided to the facilitator [" in text
