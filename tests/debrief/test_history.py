from tabletop.debrief.history import undone
from tabletop.engine import commands as cm
from tests.engine.play import Play


def test_commits_between_an_undo_and_what_it_names_are_undone(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting", "rumour")
    play.undo(mark)
    assert undone(play.entries) == {mark + 1, mark + 2}


def test_what_the_room_remembers_is_never_undone(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.do(cm.Note(text="kept"))
    play.undo(mark)
    assert undone(play.entries) == frozenset()


def test_undoing_an_undo_restores_what_it_took_back_and_takes_back_the_undo(play: Play) -> None:
    play.deliberate().release("sighting")
    mark = play.seq
    play.undo(mark - 1)
    play.undo(mark)
    assert undone(play.entries) == {mark + 1}
