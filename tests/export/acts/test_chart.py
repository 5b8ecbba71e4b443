from tabletop.engine.words import Whose
from tabletop.export.acts.chart import chart, counts
from tabletop.formats.dumbbells import Pair
from tests.debrief.telling import called, told
from tests.engine.play import Play


def pairs(play: Play, band: int = 0) -> tuple[Pair, ...]:
    """The readings of one team's acts in the first turn."""
    return chart(told(play)).columns[0].cells[band].pairs


def test_columns_are_turns_and_bands_teams_in_file_order(play: Play) -> None:
    called(play).onward()
    one = chart(told(play))
    assert one.bands == ("Arda", "Borsa", "Coria")
    assert [column.title[:2] for column in one.columns] == ["1.", "2."]
    assert all(len(column.cells) == 3 for column in one.columns)


def test_a_pair_holds_the_signal_to_the_reader_and_its_reading(play: Play) -> None:
    called(play).read("coria", "arda", -1).read("borsa", "arda", 1)
    ally, other = pairs(play)
    assert (ally.label, ally.open, ally.full, ally.square) == ("BOR", 1.0, 1, True)
    assert (other.label, other.open, other.full, other.square) == ("COR", 3.0, -1, False)
    assert "meant +3 reassure strongly, read as -1 put slight pressure on" in other.hint


def test_cannot_tell_and_not_answered_are_no_nought(play: Play) -> None:
    called(play).read("coria", "arda", None)
    silent, untold = pairs(play)
    assert (silent.full, silent.said) == (None, "not answered")
    assert (untold.full, untold.said) == (None, "cannot tell")


def test_a_reading_without_a_recorded_signal_says_so(play: Play) -> None:
    play.deliberate().choose(coria_open=None)
    debrief = told(called_without_signals(play))
    (one, _) = chart(debrief).columns[0].cells[0].pairs
    assert (one.open, one.full, one.said) == (None, 2, "no signal")


def called_without_signals(play: Play) -> Play:
    return play.apply(arda_open="patrol").read("borsa", "arda", 2)


def test_whose_decision_it_was_taken_for_stands_beside(play: Play) -> None:
    called(play).read("coria", "arda", -1)
    rows = told(play).distances.rows
    assert rows[1].whose is Whose.OWN
    assert pairs(play)[1].beside == ""


def test_the_counts_tell_how_many_readings_there_are_of_each_kind(play: Play) -> None:
    called(play).read("coria", "arda", None)
    assert counts(told(play)) == "2 readings were asked for: 1 could not tell, 1 was not answered."
    assert counts(told(Play(play.scenario))) == "No reading was asked for."
