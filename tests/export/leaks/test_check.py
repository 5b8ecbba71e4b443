import pytest

from tabletop.engine import commands as cm
from tabletop.export.leaks import Person, Roster, leaks
from tabletop.export.leaks.check import DATA
from tabletop.export.table import EXPORTERS
from tests.debrief.telling import told
from tests.engine.play import Play
from tests.export.documents import documents

ANNA = Person(
    "Anna Kowalska",
    aliases=("Hania",),
    affiliations=("Institute of Examples", "IEX"),
    user_names=("@anka",),
)
ROSTER = Roster((ANNA,))
WITHOUT_NOTES = {
    "acts.html",
    "acts.svg",
    "acts.pdf",
    "note.docx",
    "note-for-corrections.docx",
}
"""Documents that tell nothing of what was noted."""
DRAWN = {"debrief.pdf"}
"""Its letters are drawn, not written: what it tells is searched in the data that it is made of."""


def said(play: Play, text: str) -> Play:
    play.deliberate()
    play.do(cm.Note(text=text))
    return play


@pytest.mark.parametrize(
    "text",
    [
        "As Ковальская said",
        "z Kowalską",
        "Anna said",
        "Hanią",
        "of the Institute\nof Examples",
        "(IEX)",
        "anka wrote",
    ],
)
def test_whatever_names_a_person_is_found_in_the_data_and_each_document(
    play: Play, text: str
) -> None:
    debrief = told(said(play, text))
    found = leaks(debrief, documents(debrief), ROSTER)
    written = {one.file for one in EXPORTERS.values()}
    assert {one.file for one in found} == {DATA, *written} - WITHOUT_NOTES - DRAWN
    assert any(one.place == "notes[0].text" for one in found)


def test_a_debrief_that_names_nobody_has_no_leak(play: Play) -> None:
    debrief = told(said(play, "Nobody in particular said so"))
    assert leaks(debrief, documents(debrief), ROSTER) == ()


def test_a_phrase_that_is_allowed_is_no_leak_but_the_name_elsewhere_is(play: Play) -> None:
    debrief = told(said(play, "The Anna convention. So said Anna."))
    roster = Roster((ANNA,), allowed=("anna convention",))
    assert {one.found for one in leaks(debrief, {}, roster)} == {"Anna"}
    roster = Roster((ANNA,), allowed=("anna convention", "said Anna"))
    assert leaks(debrief, {}, roster) == ()


def test_the_name_of_a_file_is_searched(play: Play) -> None:
    found = leaks(told(play), {"kowalska.md": b""}, ROSTER)
    assert [one.place for one in found] == ["its name"]


@pytest.mark.parametrize(
    "unseen", ["\u00ad", "\u034f", "\u180e", "\u200b", "\u202e", "\u2066", "\ufe0f"]
)
def test_letters_that_nobody_sees_hide_no_name(play: Play, unseen: str) -> None:
    found = leaks(told(play), {"debrief.md": f"So said Kow{unseen}alska".encode()}, ROSTER)
    assert "Kowalska" in {one.found for one in found}
