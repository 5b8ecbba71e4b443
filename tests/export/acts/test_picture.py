from xml.etree import ElementTree

from tabletop.export.acts import picture
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.formats.pdf.reading import text


def test_the_picture_stands_alone_with_its_colophon(play: Play) -> None:
    data = picture.write(told(called(play).read("coria", "arda", -1)))
    said = "".join(ElementTree.fromstring(data).itertext())
    assert "each act beside how it was read" in said
    assert "Session s1" in said
    assert "Attribution level" in said


def test_a_session_without_a_turn_has_a_picture(play: Play) -> None:
    assert ElementTree.fromstring(picture.write(told(play))) is not None
    assert "No reading was asked for." in text(picture.pdf(told(play)))


def test_the_pdf_says_what_the_picture_says(play: Play) -> None:
    said = text(picture.pdf(told(called(play))))
    for part in ("1. The buoy", "Arda", "BOR", "not answered"):
        assert part in said


def test_the_same_log_gives_the_same_bytes(play: Play) -> None:
    called(play)
    assert picture.write(told(play)) == picture.write(told(play))
    assert picture.pdf(told(play)) == picture.pdf(told(play))
