from tabletop.export.pdf import write
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.test_markdown import written
from tests.formats.test_markdown import HOSTILE


def test_the_same_log_gives_the_same_bytes(play: Play) -> None:
    called(play).read("coria", "arda", -1)
    first = write(told(play))
    assert first == write(told(play))
    assert first.startswith(b"%PDF-")
    assert b"/Outlines" in first


def test_a_session_that_never_began_has_a_report(play: Play) -> None:
    assert write(told(play)).startswith(b"%PDF-")


def test_hostile_texts_are_set_without_a_complaint(play: Play) -> None:
    text = " ".join((*HOSTILE, '#eval("1") $x$ @ref <label> \\ *b* _i_ `c` #let a = 1'))
    assert write(told(written(play, text))).startswith(b"%PDF-")
