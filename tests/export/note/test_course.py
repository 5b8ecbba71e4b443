from dataclasses import replace

from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import OutcomeRecord
from tabletop.export.note.course import course, played
from tabletop.export.note.measure import MEASURES, Measure
from tabletop.formats.document import Heading, Paragraph, words
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.test_colophon import at


def told_by(play: Play) -> list[str]:
    """The paragraphs of the course."""
    blocks = course(told(play), MEASURES[0])
    return [words(one.text) for one in blocks if isinstance(one, Paragraph | Heading)][1:]


def test_acts_are_told_as_most_others_saw_them(play: Play) -> None:
    (turn, _) = told_by(called(play, arda="patrol"))
    assert turn.startswith("1. The buoy (D+0). Arda sends a patrol boat.")


def test_a_free_action_is_counted_and_not_told(play: Play) -> None:
    (turn, _) = told_by(called(play, arda=None))
    assert "1 act was taken outside the options." in turn
    assert "in its own words" not in turn


def test_a_turn_without_a_call_says_so(play: Play) -> None:
    (turn, end) = told_by(play.deliberate())
    assert turn.endswith("Time was not called in this turn.")
    assert end.startswith("The exercise has not reached its end")


def test_outcomes_are_told_in_whole_sentences_or_by_their_titles_alone(play: Play) -> None:
    debrief = with_outcome(told(called(play)), "First. " + "Second goes on. " * 40)
    ample, cut, scant = (turns(debrief, measure(outcome)) for outcome in (5000, 30, 0))
    assert ample.endswith("'It happened': First." + " Second goes on." * 40)
    assert cut.endswith("'It happened': First. Second goes on.")
    assert scant.endswith("What followed: 'It happened'.")


def with_outcome(debrief: Debrief, text: str) -> Debrief:
    outcome = OutcomeRecord(id="o", title="It happened", text=text, known_to=(), commit=1)
    turn = debrief.turns[0].model_copy(update={"outcomes": (outcome,)})
    return debrief.model_copy(update={"turns": (turn,)})


def measure(outcome: int) -> Measure:
    return replace(MEASURES[0], outcome=outcome)


def turns(debrief: Debrief, one: Measure) -> str:
    """The paragraph of the only turn."""
    _, told_of, _ = course(debrief, one)
    assert isinstance(told_of, Paragraph)
    return words(told_of.text)


def test_what_was_played_names_the_delegations(play: Play) -> None:
    first, rule = played(told(called(play)))
    assert isinstance(first, Paragraph)
    assert "was played in 1 turn." in words(first.text)
    assert words(first.text).endswith("The delegations: Arda, Borsa and Coria.")
    assert isinstance(rule, Paragraph)


def test_delegations_are_not_named_where_the_level_forbids_it(play: Play) -> None:
    first, _ = played(at(told(called(play)), "none"))
    assert isinstance(first, Paragraph)
    assert "The delegations:" not in words(first.text)
