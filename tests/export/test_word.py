from io import BytesIO

import docx

from tabletop.export.word import write
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.test_markdown import written
from tests.formats.test_markdown import HOSTILE


def headings(play: Play) -> list[tuple[str, str]]:
    made = docx.Document(BytesIO(write(told(play))))
    named = ((one.style.name or "", one.text) for one in made.paragraphs if one.style)
    return [(name, text) for name, text in named if name.startswith("Heading")]


def test_turns_and_teams_are_headings(play: Play) -> None:
    found = headings(called(play))
    turn = found.index(("Heading 2", "Turn 1: The buoy"))
    assert ("Heading 3", "Arda decides") in found[turn:]


def test_what_people_wrote_reads_as_written(play: Play) -> None:
    text = " ".join(HOSTILE)
    made = docx.Document(BytesIO(write(told(written(play, text)))))
    assert text in [one.text for one in made.paragraphs]


def test_the_same_log_gives_the_same_bytes(play: Play) -> None:
    called(play)
    assert write(told(play)) == write(told(play))
