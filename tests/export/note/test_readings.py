from tabletop.debrief.model import Debrief
from tabletop.engine import commands as cm
from tabletop.export.note.readings import readings
from tabletop.formats.document import Paragraph, Table, words
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.test_colophon import at


def everyone(play: Play) -> Play:
    """All three teams act and read one another: six readings, one of them unanswered."""
    play.deliberate().choose(arda_open="patrol", borsa_open="survey", coria_open=None)
    play.do(cm.Describe(decision="coria_open", seen="Coria answers."))
    for decision, others in {
        "arda_open": ("borsa", "coria"),
        "borsa_open": ("arda", "coria"),
        "coria_open": ("arda", "borsa"),
    }.items():
        signals = tuple(cm.SignalTo(team=one, signal=1) for one in others)
        play.do(cm.Explain(decision=decision, signals=signals))
    play.apply().read("borsa", "arda", -1).read("coria", "arda", -2)
    return play.read("arda", "borsa", 1).read("coria", "borsa", 3).read("arda", "coria", None)


def paragraphs(debrief: Debrief) -> str:
    return " ".join(words(one.text) for one in readings(debrief) if isinstance(one, Paragraph))


def rows(debrief: Debrief) -> list[tuple[str, ...]]:
    (table,) = (one for one in readings(debrief) if isinstance(one, Table))
    return [tuple(words(cell) for cell in row) for row in table.rows]


def test_a_turn_is_summed_up_without_naming_anybody(play: Play) -> None:
    assert rows(told(everyone(play))) == [("1. The buoy", "6", "1", "2", "1", "2", "0")]


def test_where_several_read_one_act_alike_the_turn_is_named_and_not_the_act(play: Play) -> None:
    text = paragraphs(told(everyone(play)))
    assert (
        "In 'The buoy' two or more delegations took the acts of another for more pressing" in text
    )
    assert "more reassuring than" not in text
    assert not any(team in text for team in ("Arda", "Borsa", "Coria"))


def test_so_few_readings_that_they_would_tell_whose_they_are_are_not_broken_down(
    play: Play,
) -> None:
    debrief = told(called(play).read("coria", "arda", -1))
    assert rows(debrief) == [("1. The buoy", "2", "—", "—", "—", "—", "—")]
    assert "fewer than 4 readings are not broken down" in paragraphs(debrief)
    assert "On average" not in paragraphs(debrief)


def test_of_so_few_readings_none_is_told_in_words_either(play: Play) -> None:
    play.deliberate().choose(arda_open="patrol", borsa_open="survey")
    signals = tuple(cm.SignalTo(team=one, signal=1) for one in ("borsa", "coria"))
    play.do(cm.Explain(decision="arda_open", signals=signals))
    debrief = told(play.apply().read("borsa", "arda", -2).read("coria", "arda", -3))
    few = debrief.distances.model_copy(
        update={"rows": tuple(one for one in debrief.distances.rows if one.actor == "arda")}
    )
    assert "took the acts of another" not in paragraphs(
        debrief.model_copy(update={"distances": few})
    )


def test_without_a_reading_there_is_no_table(play: Play) -> None:
    blocks = [*readings(told(play))]
    assert not any(isinstance(one, Table) for one in blocks)


def test_where_acts_are_not_told_apart_none_is_said_to_be_read_alike(play: Play) -> None:
    debrief = told(everyone(play))
    assert "took the acts of another" in paragraphs(at(debrief, "team"))
    assert "took the acts of another" not in paragraphs(at(debrief, "group"))
