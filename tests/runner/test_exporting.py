import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tabletop.debrief.rule import Level
from tabletop.engine import commands as cm
from tabletop.export.leaks import Person, Roster
from tabletop.export.leaks.surfaces import surfaces
from tabletop.export.table import EXPORTERS
from tabletop.runner import exporting
from tabletop.runner.card import SessionCard
from tabletop.runner.exporting import (
    NamesFound,
    Rule,
    lacking,
    left_lying,
    teams_of_one,
    told_debrief,
    writable,
    write_debrief,
)
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tabletop.scenario import ScenarioFiles

LEVELS: tuple[Level, ...] = ("full", "team", "group", "none")


def test_the_wanted_documents_are_written_and_nothing_else(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    done = rehearse(small_files, 1, tmp_path / "r.tabletop")
    folder = tmp_path / "new" / "debrief"
    with Session.open(done.path, read_only=True) as session:
        written = write_debrief(session, folder, ["json"])
        again = write_debrief(session, folder, ["json"])
    assert written == again == (folder / "debrief.json",)
    assert list(folder.iterdir()) == [folder / "debrief.json"]


@pytest.fixture
def room(small_files: ScenarioFiles, tmp_path: Path) -> Iterator[Session]:
    """A session in which a person was named, on and off the record."""
    card = SessionCard(sizes={"arda": 3, "borsa": 1, "coria": 2}, attribution="nobody")
    with Session.create(tmp_path / "room.tabletop", small_files, seed=4, card=card) as session:
        session.do(cm.Startex())
        session.do(cm.Note(text="Zenobia spoke for them", team="arda"))
        session.do(cm.Note(text="Whispered in the corridor", off_record=True))
        yield session


Texts = Mapping[Level, list[tuple[str, str]]]


@pytest.fixture(scope="module")
def left(small_files: ScenarioFiles, tmp_path_factory: pytest.TempPathFactory) -> Texts:
    """Every text of every document at each level: a note, one withdrawn, one off the record."""
    folder = tmp_path_factory.mktemp("left")
    with Session.create(folder / "room.tabletop", small_files, seed=4) as session:
        session.do(cm.Startex())
        session.do(cm.Note(text="Zenobia spoke for them", team="arda"))
        session.do(cm.Note(text="Yolanda spoke against them", team="arda"))
        session.do(cm.Note(text="Whispered in the corridor", off_record=True))
        session.do(cm.Redact(texts=("3.1",), reason="Asked for"))
        for level in LEVELS:
            write_debrief(session, folder / level, None, Rule(level))
    return {level: list(every_text(folder / level)) for level in LEVELS}


def every_text(documents: Path) -> Iterator[tuple[str, str]]:
    for path in documents.iterdir():
        for surface in surfaces(path.read_bytes()):
            yield f"{path.name} {surface.place}", surface.text


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("word", ["Whispered", "Yolanda"])
def test_what_is_off_the_record_or_withdrawn_is_in_no_byte(
    left: Texts, level: Level, word: str
) -> None:
    assert not [place for place, text in left[level] if word in text]
    assert any("Zenobia" in text for _, text in left[level])


@pytest.mark.parametrize("level", LEVELS[2:])
def test_where_nobody_is_named_no_words_stand_beside_a_team(left: Texts, level: Level) -> None:
    near = re.compile(r"(?:arda|Arda|ARD)\W[^\n]{0,200}Zenobia|Zenobia[^\n]{0,200}(?:arda|ARD)\b")
    assert not [place for place, text in left[level] if near.search(text)]
    assert [place for place, text in left["team"] if near.search(text)]


def test_notes_off_the_record_leave_where_that_is_asked_for(room: Session, tmp_path: Path) -> None:
    write_debrief(room, tmp_path / "out", ["md"], Rule("full", off_record=True))
    text = (tmp_path / "out" / "debrief.md").read_text()
    assert "OFF THE RECORD" in text
    assert "Whispered" in text


@pytest.mark.parametrize("level", LEVELS[1:])
def test_notes_off_the_record_go_with_full_alone(room: Session, level: Level) -> None:
    with pytest.raises(ValueError, match="full"):
        told_debrief(room, Rule(level, off_record=True))


def test_the_level_is_what_the_session_card_agreed(room: Session) -> None:
    assert told_debrief(room).session.attribution.level == "none"
    assert told_debrief(room, Rule("team")).session.attribution.level == "team"


def test_a_name_of_the_roster_keeps_everything_from_being_written(
    room: Session, tmp_path: Path
) -> None:
    rule = Rule("none", roster=Roster((Person("Zenobia Quillfeather"),)))
    with pytest.raises(NamesFound) as refusal:
        write_debrief(room, tmp_path / "out", None, rule)
    assert not (tmp_path / "out").exists()
    assert list(refusal.value.texts) == ["2.1"]


def test_what_is_redacted_is_no_hit_any_more(room: Session, tmp_path: Path) -> None:
    room.do(cm.Redact(texts=("2.1",), reason="Names a person"))
    rule = Rule("none", roster=Roster((Person("Zenobia Quillfeather"),)))
    assert write_debrief(room, tmp_path / "out", None, rule)


OURS = re.compile(rb"tabletop-crisis|python-docx|openpyxl|xlsxwriter", re.IGNORECASE)


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_documents_properties_name_no_author_and_no_time(
    room: Session, tmp_path: Path, name: str
) -> None:
    if name not in writable():
        return
    write_debrief(room, tmp_path / "out", [name], Rule("none", blur_times=True))
    data = (tmp_path / "out" / EXPORTERS[name].file).read_bytes()
    today = str(room.facts.created_at)[:10].encode()
    for place, properties in metadata(data):
        assert not re.search(rb"<dc:creator>[^<]|<cp:lastModifiedBy>[^<]", properties), place
        assert not OURS.search(properties), place
        assert today not in properties, place


def metadata(data: bytes) -> Iterator[tuple[str, bytes]]:
    """(place, bytes) of what a file tells of itself: properties, and the dates of members."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {one.date_time for one in archive.infolist()} <= {(1980, 1, 1, 0, 0, 0)}
            assert not archive.comment
            for member in archive.namelist():
                if member.startswith("docProps/"):
                    yield member, archive.read(member)
    elif data.startswith(b"%PDF"):
        yield "info", b"\n".join(re.findall(rb"/(?:Author|Creator|CreationDate)[^/>]*", data))


def test_teams_of_one_person_are_known_by_card_or_roster(room: Session) -> None:
    assert teams_of_one(room, None) == ("Borsa",)
    roster = Roster((Person("A B", team="COR"), Person("C D", team="Coria")))
    assert teams_of_one(room, roster) == ("Borsa",)


def test_documents_of_an_earlier_export_are_not_forgotten(room: Session, tmp_path: Path) -> None:
    write_debrief(room, tmp_path / "out", ["md", "json"], Rule("full"))
    written = write_debrief(room, tmp_path / "out", ["md"], Rule("none"))
    assert left_lying(tmp_path / "out", written) == (tmp_path / "out" / "debrief.json",)


def test_the_same_session_gives_the_same_bytes(room: Session) -> None:
    for level in LEVELS:
        assert told_debrief(room, Rule(level)) == told_debrief(room, Rule(level))


def test_what_cannot_be_written_here_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not lacking()
    monkeypatch.setattr(exporting, "_there", lambda module: module != "docx")
    files = ("note.docx", "note-for-corrections.docx", "debrief.docx")
    assert lacking() == dict.fromkeys(files, "office")
