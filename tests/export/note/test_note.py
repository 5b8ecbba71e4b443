from collections.abc import Callable
from typing import TypeAlias

import pytest
from docx.oxml.ns import qn
from docx.shared import Cm

from tabletop.debrief.model import Debrief
from tabletop.export import note
from tabletop.export.note.note import BLANK
from tests.authoring.graph.texts import NAUGHTY
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.note.reading import DROPPED, KEPT, canary, marked, opened, paragraphs, parts
from tests.formats.test_markdown import HOSTILE

Writer: TypeAlias = Callable[[Debrief], bytes]
TEAMS = ("Arda", "ARD", "Borsa", "BOR", "Coria", "COR", "arda", "borsa", "coria")


def test_no_free_text_that_tells_what_a_team_said_or_meant_is_in_any_byte(play: Play) -> None:
    marked(play)
    for write in (note.write, note.for_corrections):
        whole = b"".join(body for _, body in parts(write(told(play)))).decode()
        assert [word for word in DROPPED if canary(word) in whole] == []
        assert all(canary(word) in whole for word in KEPT)


def test_no_team_is_named_beside_a_free_text(play: Play) -> None:
    for line in paragraphs(marked(play)):
        if "Canary" in line:
            assert not any(team in line for team in TEAMS)


def test_a_speaker_who_names_its_own_team_is_not_named(play: Play) -> None:
    marked(play, lambda word: f"Coria and Borsa on {word}")
    (answered,) = (line for line in paragraphs(play) if "on answered" in line)
    (parked,) = (line for line in paragraphs(play) if "on parked" in line)
    assert "[the delegation] and Borsa on answered" in answered
    assert "Coria and [the delegation] on parked" in parked


def test_no_reading_is_tied_to_who_gave_it(play: Play) -> None:
    marked(play)
    (row,) = (line for line in paragraphs(play) if line.startswith("1. The buoy |"))
    assert row.endswith("| — | — | — | — | —")


def test_the_parts_stand_in_their_order(play: Play) -> None:
    headings = [
        one.text
        for one in opened(marked(play)).paragraphs
        if one.style and one.style.name == "Heading 1"
    ]
    assert headings == [
        "The course",
        "What was meant and how it was read",
        "Open questions",
        "What was established",
    ]


def test_the_rule_and_the_session_are_told(play: Play) -> None:
    text = "\n".join(paragraphs(play))
    assert "This note is unattributed" in text
    assert "Agreed in the room:" in text
    assert "Session s1; scenario small 1.0.0" in text


def test_the_copy_for_corrections_asks_in_two_sentences_and_has_room_for_them(play: Play) -> None:
    plain, copy = opened(called(play)), opened(play, note.for_corrections)
    asked = copy.paragraphs[1].text
    assert asked.count(". ") == 1
    assert asked.count(BLANK) == 2
    assert [one.text for one in copy.paragraphs[2:]] == [one.text for one in plain.paragraphs[1:]]
    margins = [int(one.sections[0].right_margin or 0) for one in (plain, copy)]
    assert margins[1] - margins[0] > Cm(3)
    assert list(copy.element.iter(qn("w:lnNumType")))


@pytest.mark.parametrize("write", [note.write, note.for_corrections])
def test_the_file_tells_no_author_and_no_time(play: Play, write: Writer) -> None:
    (core,) = (body for name, body in parts(write(told(play))) if name == "docProps/core.xml")
    for tag in (b"creator", b"lastModifiedBy", b"created", b"modified", b"revision", b"comments"):
        assert tag not in core
    assert "docProps/app.xml" not in dict(parts(write(told(play))))


@pytest.mark.parametrize("write", [note.write, note.for_corrections])
def test_the_same_log_gives_the_same_bytes(play: Play, write: Writer) -> None:
    marked(play)
    assert write(told(play)) == write(told(play))


@pytest.mark.parametrize("texts", list(zip(*[iter([*NAUGHTY, *HOSTILE])] * 3, strict=False)))
def test_what_people_wrote_is_only_ever_text(play: Play, texts: tuple[str, str, str]) -> None:
    said = dict(zip(KEPT, texts, strict=True))
    marked(play, lambda word: said.get(word, word))
    lines = opened(play).paragraphs
    assert [one.style.name for one in lines if one.style].count("Heading 1") == 4
    whole = "".join("".join(one.text for one in lines).split())
    assert all("".join(text.split()).rstrip(".")[:40] in whole for text in texts)


def test_a_session_that_never_began_has_a_note(play: Play) -> None:
    text = "\n".join(paragraphs(play))
    assert "no turn of it was played" in text
    assert "No reading was asked for" in text
    assert "has not reached its end" in text
