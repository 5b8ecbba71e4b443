"""Files of notes: what is understood, and what is named as not understood."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.notes import received
from tabletop.authoring.notes.names import Names
from tabletop.authoring.notes.reading import flagged, understood
from tabletop.authoring.notes.written import Understood, Written
from tabletop.scenario import Scenario, ScenarioFiles, load
from tabletop.text import CUT, TEXT_LIMIT
from tests.authoring.notes.files import docx, paragraph, row

ROOT = Path(__file__).parents[3]
FIRST = date(2026, 11, 23)
PLACE = timezone(timedelta(hours=2))


@pytest.fixture
def names(small: Scenario) -> Names:
    return Names(small, {"Арда": "arda"})


def read(data: str | bytes, names: Names) -> Understood:
    raw = data.encode() if isinstance(data, str) else data
    return understood(raw, names, FIRST, lambda moment: moment.replace(tzinfo=PLACE))


def told(found: Understood) -> list[tuple[str, str | None, str]]:
    return [(f"{one.at:%d %H:%M}", one.team, one.text) for one in found.notes]


def test_times_teams_and_texts_are_told_apart(names: Names) -> None:
    text = (
        "09:42 Arda:no\n9.43 BOR - yes\n[09:44] coria | perhaps\n09:45 (Arda) asks\n"
        "09:46 Арда: просит\n09:47 The room: is quiet\n09:48 Nobody speaks\n"
    )
    assert told(read(text, names)) == [
        ("23 09:42", "arda", "no"),
        ("23 09:43", "borsa", "yes"),
        ("23 09:44", "coria", "perhaps"),
        ("23 09:45", "arda", "asks"),
        ("23 09:46", "arda", "просит"),
        ("23 09:47", None, "The room: is quiet"),
        ("23 09:48", None, "Nobody speaks"),
    ]


def test_the_example_of_the_documentation_is_read_whole() -> None:
    page = (ROOT / "docs" / "scribe.md").read_text("utf-8")
    example = page.split("```")[1].strip("\n")
    bundled = ROOT / "scenarios" / "polish_border_air_incident.yaml"
    scenario = load(ScenarioFiles(bundled.name, {bundled.name: bundled.read_bytes()}))
    found = read(example, Names(scenario, {}))
    assert [(one.at.day, one.team) for one in found.notes] == [
        (24, "poland"),
        (24, "poland"),
        (24, None),
    ]
    assert found.notes[2].text == "The room is quiet\nand stays so"
    assert not found.left


def test_a_time_carries_the_zone_of_the_place_and_z_that_of_greenwich(names: Names) -> None:
    found = read("09:42 one\n09:42Z two\n", names).notes
    assert [one.at.utcoffset() for one in found] == [timedelta(hours=2), timedelta()]


def test_a_day_stands_in_a_line_or_before_a_time_and_the_clock_may_go_round(names: Names) -> None:
    text = (
        "23:50 a\n00:10 b\n\nWednesday, 25 November\n08:00 c\n"
        "26.11. 09:00 d\n10:00 e\nDay 1\n9:00 f"
    )
    assert [when for when, _, _ in told(read(text, names))] == [
        "23 09:00",
        "23 23:50",
        "24 00:10",
        "25 08:00",
        "26 09:00",
        "26 10:00",
    ]


def test_a_line_without_a_time_goes_on_with_the_note_above_until_a_blank_line(
    names: Names,
) -> None:
    found = read("Notes\n09:42 Arda: one\n  two\n\nthree\n09:50\nBorsa: four\n09:55\n", names)
    assert told(found) == [("23 09:42", "arda", "one\ntwo"), ("23 09:50", "borsa", "four")]
    assert [(one.place, one.text) for one in found.left] == [
        ("line 1", "Notes"),
        ("line 5", "three"),
        ("line 8", "09:55"),
    ]


def test_no_note_grows_beyond_what_is_recorded_of_it(names: Names) -> None:
    found = read("09:42 x\n" + ("y" * 1000 + "\n") * 30, names)
    assert len(found.notes[0].text) < TEXT_LIMIT
    assert CUT not in found.notes[0].text
    assert found.left[0].place == "line 21"
    assert len(found.left) == 11


@pytest.mark.parametrize(
    "line",
    [" " * 19_000 + "x", "- " * 9_000, "at " * 6_000, "09:42 " + "(" * 19_000, "a" + " " * 19_000],
    ids=["blanks", "dashes", "words", "brackets", "trailing"],
)
def test_a_strange_line_takes_no_longer_than_another(names: Names, line: str) -> None:
    """A pattern that goes back over the blanks of these would run for hours."""
    read(f"09:41 {line}b\n{line}\n{line}b\n", names)


def test_four_digits_are_a_time_only_before_a_team_or_a_sign(names: Names) -> None:
    found = read("1042 BOR: one\n\n1043 people came\n", names)
    assert told(found) == [("23 10:42", "borsa", "one")]
    assert found.left[0].text == "1043 people came"


def test_the_marks_of_a_scribe_mean_the_same_in_a_file(names: Names) -> None:
    note = read("09:42 between us @coria #quote !2 ~\n", names).notes[0]
    assert (note.text, note.team, note.tag) == ("between us", "coria", "quote")
    assert note.off_record
    assert note.importance == 2


def test_a_role_behind_a_team_stays_in_the_text(names: Names) -> None:
    assert told(read("09:42 Arda (minister): no\n", names)) == [
        ("23 09:42", "arda", "Arda (minister): no")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "time,team,note\n10:00,arda,a\n09:50,arda,b\n09:05,arda,c\n09:06,arda,d\n",
        "time,note\n10:00,a\n09:50,b\n09:05,c\n09:06,d\n",
        "10:00,arda,a\n09:50,arda,b\n09:05,arda,c\n09:06,arda,d\n",
    ],
    ids=["of_teams", "of_nobody", "without_headings"],
)
def test_a_time_in_a_table_that_goes_back_is_doubted(text: str, names: Names) -> None:
    doubts = {one.text: one.doubt for one in read(text, names).notes}
    assert doubts == {"a": "", "b": "", "c": "earlier than what stands before it", "d": ""}


def test_a_time_on_another_day_of_a_table_does_not_go_back(names: Names) -> None:
    text = (
        "date,time,team,note\n23.11.2026,23:00,arda,a\n24.11.2026,09:00,arda,b\n"
        "25.11.2026,08:00,arda,c\n"
    )
    found = read(text, names)
    assert told(found) == [
        ("23 23:00", "arda", "a"),
        ("24 09:00", "arda", "b"),
        ("25 08:00", "arda", "c"),
    ]
    assert [one.doubt for one in found.notes] == ["", "", ""]


def test_what_may_be_a_mistake_is_doubted(names: Names) -> None:
    found = read("09:42 Adra: no\n10:50 a\n09:55 b\n", names).notes
    assert [one.doubt for one in found] == [
        "no team; did you mean Arda?",
        "earlier than what stands before it",
        "",
    ]


def test_a_table_is_read_by_its_headings(names: Names) -> None:
    text = (
        "Дата;Время;Делегация;Заметка;Настроение\n"
        "24.11.2026;09:42;Арда;нет;x\n;;BOR;да;\n;10:00;Latvia;w;\n;;;;\n;25:00;BOR;t;\n"
    )
    found = read(text, names)
    assert told(found) == [
        ("24 09:42", "arda", "нет"),
        ("24 09:42", "borsa", "да"),
        ("24 10:00", None, "Latvia: w"),
    ]
    assert found.left[0].place == "row 6"
    assert found.remarks == ("The column 'Настроение' is not taken in.",)


def test_a_table_without_headings_begins_with_a_time(names: Names) -> None:
    assert told(read("09:42,Arda,says a,b\n09:43,they wait\n", names)) == [
        ("23 09:42", "arda", "says a, b"),
        ("23 09:43", None, "they wait"),
    ]


def test_commas_alone_do_not_make_prose_a_table(names: Names) -> None:
    assert told(read("09:42 Arda: a, b\n09:43 Borsa: c, d\n", names)) == [
        ("23 09:42", "arda", "a, b"),
        ("23 09:43", "borsa", "c, d"),
    ]


def test_paragraphs_and_tables_of_a_word_file_are_read(names: Names) -> None:
    table = row("Time", "Team", "Note") + row("10:00", "Borsa", "b")
    body = paragraph("24 November") + paragraph("09:42 Arda: a") + f"<w:tbl>{table}</w:tbl>"
    assert told(read(docx(body), names)) == [("24 09:42", "arda", "a"), ("24 10:00", "borsa", "b")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_usual_encodings_are_known_and_any_but_utf8_is_told(names: Names, encoding: str) -> None:
    found = read("09:42 Арда: просит показать список\n".encode(encoding), names)
    assert told(found) == [("23 09:42", "arda", "просит показать список")]
    assert bool(found.remarks) == (encoding != "utf-8-sig")


def test_lithuanian_letters_of_an_old_computer_are_read(names: Names) -> None:
    text = "09:42 Arda: norėtų pamatyti sąrašą, šiandien ir čia\n"
    assert read(text.encode("cp1257"), names).notes[0].text.startswith("norėtų pamatyti sąrašą")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n \n",
        b"x" * (received.SIZE_LIMIT + 1),
        b"09:42 x\n" * 21_000,
        b"09:42 " + b"x" * 30_000,
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"%PDF-1.7",
        b"PK\x03\x04" + b"nothing",
        bytes(range(256)) * 20,
    ],
    ids=["empty", "blank", "large", "long", "wide", "picture", "pdf", "zip", "bytes"],
)
def test_what_is_no_file_of_notes_is_refused_with_a_hint(names: Names, data: bytes) -> None:
    with pytest.raises(ListError) as refused:
        read(data, names)
    assert refused.value.hint


def test_control_characters_do_not_pass(names: Names) -> None:
    text = "09:42 Arda: \x1b]52;c;AAAA\x07 [/] =1+1 \u202e\n"
    assert read(text, names).notes[0].text == "]52;c;AAAA [/] =1+1"


@given(st.lists(st.text(), max_size=6).map("\n".join) | st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_file_is_read_or_refused(small: Scenario, data: str | bytes) -> None:
    raw = data.encode(errors="replace") if isinstance(data, str) else data
    with suppress(ListError):
        assert all(one.text for one in read(raw, Names(small, {})).notes)


def test_notes_outside_the_session_or_to_come_are_flagged() -> None:
    begun = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    day = timedelta(days=1)
    moments = [begun - 2 * day, begun, begun + 2 * day, begun + 4 * day]
    notes = [Written("line 1", at, "x") for at in moments]
    found = flagged(notes, begun - day, begun + day, now=begun + 3 * day)
    assert [one.doubt for one in found] == [
        "long before STARTEX",
        "",
        "long after ENDEX",
        "still to come",
    ]
