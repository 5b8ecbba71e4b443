import pytest

from tabletop.engine import commands as cm
from tabletop.engine.words import Presence, Whose
from tests.debrief.telling import called, row, told
from tests.engine.play import Play


def test_a_gap_is_the_reading_minus_the_signal_addressed_to_that_reader(play: Play) -> None:
    called(play).read("borsa", "arda", 1).read("coria", "arda", -1)
    assert (row(play, "arda", "borsa").signal, row(play, "arda", "borsa").gap) == (1, 0)
    assert (row(play, "arda", "coria").signal, row(play, "arda", "coria").gap) == (3, -4)


def test_a_row_names_the_commits_that_it_rests_on(play: Play) -> None:
    called(play)
    play.read("coria", "arda", -1)
    kinds = [play.entries[one - 1].command.kind for one in row(play, "arda", "coria").commits]
    assert kinds == ["choose", "explain", "apply", "read"]


def test_without_a_signal_to_the_reader_there_is_no_gap(play: Play) -> None:
    play.deliberate()
    play.choose(arda_open="patrol").do(
        cm.Explain(decision="arda_open", signals=(cm.SignalTo(team="borsa", signal=1),))
    )
    play.apply().read("coria", "arda", -1)
    one = row(play, "arda", "coria")
    assert (one.signal, one.gap, one.left_out) == (None, None, "no signal recorded")
    assert told(play).distances.scopes[1].no_signal == 1


def test_cannot_tell_and_not_answered_are_counted_apart_and_in_no_gap(play: Play) -> None:
    called(play).read("coria", "arda", None)
    assert row(play, "arda", "coria").answer == "cannot_tell"
    assert row(play, "arda", "borsa").answer == "not_answered"
    own, across = told(play).distances.scopes
    assert (own.not_answered, own.cannot_tell, own.gaps.answers) == (1, 0, 0)
    assert (across.not_answered, across.cannot_tell, across.gaps.answers) == (0, 1, 0)


def test_own_group_and_other_groups_are_summed_apart_with_mean_spread_and_number(
    play: Play,
) -> None:
    play.deliberate().choose(arda_open="patrol", coria_open=None)
    play.do(cm.Describe(decision="coria_open", seen="Coria speaks.", known_to="all"))
    play.do(cm.Explain(decision="arda_open", signals=(cm.SignalTo(team="coria", signal=1),)))
    both = (cm.SignalTo(team="arda", signal=0), cm.SignalTo(team="borsa", signal=0))
    play.do(cm.Explain(decision="coria_open", signals=both))
    play.apply().read("coria", "arda", -2).read("arda", "coria", -1).read("borsa", "coria", 2)
    own, across = told(play).distances.scopes
    assert own.gaps.answers == 0
    assert own.gaps.mean is None
    gaps = across.gaps
    assert (gaps.answers, gaps.mean, gaps.least, gaps.most) == (3, -0.67, -3, 2)
    assert (gaps.mean_size, gaps.deviation) == (2.0, 2.05)


def test_a_default_counts_in_no_gap(play: Play) -> None:
    called(play)
    decisions = {one.team: one.why for one in told(play).turns[0].decisions}
    assert decisions["coria"] == "default"
    assert not [one for one in told(play).distances.rows if one.actor == "coria"]


def test_an_absent_team_neither_reads_nor_is_read(play: Play) -> None:
    play.leave("coria", Presence.ABSENT)
    called(play)
    rows = told(play).distances.rows
    assert {one.reader for one in rows} == {"borsa"}
    assert {one.actor for one in rows} == {"arda"}


def test_an_act_unseen_by_the_reader_counts_in_no_gap(play: Play) -> None:
    play.deliberate().choose(borsa_open="close_harbour")
    play.do(cm.Explain(decision="borsa_open", signals=(cm.SignalTo(team="coria", signal=-3),)))
    play.apply().read("coria", "borsa", -3)
    assert not [one for one in told(play).distances.rows if one.reader == "arda"]
    assert row(play, "borsa", "coria").gap == 0


def test_an_act_that_did_not_stand_as_chosen_counts_in_no_gap(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint")
    play.do(cm.Explain(decision="borsa_open", signals=(cm.SignalTo(team="coria", signal=1),)))
    play.consent("borsa_open", arda=False).apply().read("coria", "borsa", 0)
    one = row(play, "borsa", "coria")
    assert (one.gap, one.left_out) == (None, "what the team chose did not stand")
    assert told(play).distances.scopes[1].uncounted == 1


def test_a_corrected_reading_takes_the_place_of_the_first(play: Play) -> None:
    called(play).read("coria", "arda", -1)
    correction = {"reason": "misheard", "reading": 3, "whose": Whose.ALLY}
    pair = {"turn": "opening", "reader": "coria", "about": "arda"}
    play.do(cm.CorrectReading.model_validate({**pair, **correction}))
    one = row(play, "arda", "coria")
    assert (one.reading, one.gap, one.whose) == (3, 0, Whose.ALLY)
    assert told(play).corrections[0].fields[0].before == "-1, put slight pressure on"


def test_whose_decision_stands_beside_whose_it_was(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint").consent("borsa_open", arda=True)
    play.apply()
    play.do(cm.Read(reader="coria", about="borsa", reading=0, whose=Whose.ALLY))
    one = row(play, "borsa", "coria")
    assert (one.whose, one.fact) == (Whose.ALLY, "own, with the consent of Arda")
    assert told(play).distances.whose[1].ally == 1


@pytest.mark.parametrize("readings", [(3, -3), (-3, 3)])
def test_rows_stand_in_order_of_turn_and_file_whatever_their_gaps(
    play: Play, readings: tuple[int, int]
) -> None:
    called(play).read("borsa", "arda", readings[0]).read("coria", "arda", readings[1])
    assert [(one.actor, one.reader) for one in told(play).distances.rows] == [
        ("arda", "borsa"),
        ("arda", "coria"),
    ]
