"""A commit in full."""

from tabletop.debrief.history import History
from tabletop.debrief.names import Names
from tabletop.debrief.passages import Passage, passages
from tabletop.engine import commands as cm
from tests.debrief.telling import SIGNALS, called
from tests.engine.play import Play


def full(play: Play, commit: int = 0) -> dict[str, str]:
    """The texts of a commit, of the last unless named, by heading."""
    history = History(play.scenario, play.seed, play.entries)
    found = passages(history, Names(history), play.entries[commit - 1])
    return {one.heading: one.text for one in found}


def test_an_inject_is_there_with_sender_and_text(play: Play) -> None:
    play.start()
    inject = next(iter(play.scenario.turns[play.game.turn or ""].injects.values()))
    play.do(cm.Release(inject=inject.id))
    texts = full(play)
    assert texts[str(inject.title)] == str(inject.text)
    assert str(inject.from_) in texts["From"]


def test_a_choice_is_there_with_question_option_and_words(play: Play) -> None:
    play.deliberate()
    play.do(cm.Choose(decision="arda_open", option="call", words="Мы звоним"))
    decision = play.scenario.decisions["arda_open"]
    texts = full(play)
    assert texts["Question"] == str(decision.question)
    assert str(decision.options["call"].label) in texts["Choice"]
    assert texts["In the team's words"] == "Мы звоним"


def test_reasons_are_there_with_each_signal(play: Play) -> None:
    play.deliberate()
    play.choose(arda_open="call")
    play.do(cm.Explain(decision="arda_open", rationale="To calm things.", signals=SIGNALS))
    texts = full(play)
    assert texts["Rationale"] == "To calm things."
    signal = texts[f"Signal to {play.scenario.teams['borsa'].name}"]
    assert "+1" in signal
    assert "We keep you informed" in signal


def test_an_adjudication_tells_what_it_changed_and_by_what(play: Play) -> None:
    called(play)
    changes = [text for text in full(play).values() if "→" in text]
    assert changes
    assert all("(" in text for text in changes)


def test_a_note_off_the_record_gives_no_text(play: Play) -> None:
    play.start()
    play.do(cm.Note(text="Between us.", off_record=True))
    assert full(play) == {}
    play.do(cm.Note(text="For all."))
    assert full(play) == {"Text": "For all."}


def test_every_commit_can_be_read_in_full(play: Play) -> None:
    called(play)
    history = History(play.scenario, play.seed, play.entries)
    for entry in play.entries:
        for one in passages(history, Names(history), entry):
            assert isinstance(one, Passage)
            assert one.heading
            assert one.text
