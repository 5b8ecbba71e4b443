"""Which row holds the headings of a list, and what each column is."""

import pytest

from tabletop.authoring.msel.columns import COLUMNS
from tabletop.authoring.msel.imported.headings import Header, find, match, unmet, wanted_roles
from tabletop.authoring.msel.imported.vocabulary import WORDS, Role
from tabletop.authoring.msel.received.files import read
from tabletop.authoring.msel.received.grid import ListError
from tests.authoring.msel.lists import Row, saved, workbook


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        *(("Event #", Role.NUMBER), ("Inject No.", Role.NUMBER), ("Serial", Role.NUMBER)),
        *(("STARTEX+", Role.TIME), ("Deliver to", Role.TO), ("Recipient Player(s)", Role.TO)),
        *(("Method", Role.CHANNEL), ("Means", Role.CHANNEL), ("Originator", Role.FROM)),
        *(("Message/Text", Role.TEXT), ("Expected Player Action", Role.EXPECTED)),
        *(("№ п/п", Role.NUMBER), ("Время (мск)", Role.TIME), ("Кому", Role.TO)),
        *(("Содержание вводной", Role.TEXT), ("Treść komunikatu", Role.TEXT)),
        *(("Odbiorca", Role.TO), ("Eil. Nr.", Role.NUMBER), ("Laukiami veiksmai", Role.EXPECTED)),
        *(("To (TA)", Role.TO), ("From (role-played by)", Role.FROM), ("Injected to", Role.TO)),
        *(("N°", Role.NUMBER), ("Injected by", Role.FROM), ("Übermittlungsart", Role.CHANNEL)),
        *(("Recepient", Role.TO), ("Expectd outcome", Role.EXPECTED)),
    ],
)
def test_headings_are_known_by_the_words_of_the_field(heading: str, role: Role) -> None:
    found = match(heading)
    assert found is not None
    assert found.role is role


@pytest.mark.parametrize("heading", ["Location", "Status", "POC", "", "x" * 100, "12", "???"])
def test_other_headings_are_not_guessed(heading: str) -> None:
    assert match(heading) is None


def test_each_word_leads_to_one_role() -> None:
    for role, languages in WORDS.items():
        for language, words in languages.items():
            for word in words.split("|"):
                if language == "en":
                    found = match(word)
                    assert found is not None, word
                    assert found.role is role, word


def _header(*rows: Row, merged: tuple[str, ...] = (), **wanted: str) -> Header | None:
    named = {heading.replace("_", " "): role for heading, role in wanted.items()}
    grid = read(saved(workbook(rows, merged=merged))).grids[0]
    return find(grid, wanted_roles(named))


def _roles(header: Header | None) -> list[str]:
    assert header is not None
    return [role.value for role in header.roles.values()]


def test_the_row_of_headings_is_found_below_titles() -> None:
    header = _header(("A time to talk",), (), ("Time", "To", "Message"), ("10:00", "all", "Hello"))
    assert header is not None
    assert (header.first, header.last) == (3, 3)
    assert _roles(header) == ["time", "to", "text"]


def test_two_rows_of_headings_are_read_together() -> None:
    header = _header(
        ("No.", "Delivery", None, "Content"),
        (None, "Time", "Method", None),
        ("1", "10:00", "phone", "Hello"),
        merged=("A1:A2", "B1:C1", "D1:D2"),
    )
    assert header is not None
    assert (header.first, header.last) == (1, 2)
    assert _roles(header) == ["number", "time", "channel", "text"]
    assert header.texts[3] == "Delivery Method"


def test_the_lower_of_two_headings_says_more_than_the_one_over_it() -> None:
    header = _header(
        ("No.", "Time", None, "Inject", None, "Players", None),
        (None, "Übungszeit", "Realzeit", "Title", "Narrative", "From (played by)", "To (TA)"),
        ("1", "06:00", "10:00", "Hello", "All meet.", "Desk", "Blue"),
        merged=("A1:A2", "B1:C1", "D1:E1", "F1:G1"),
    )
    assert _roles(header) == [
        *("number", "scenario_time", "time", "title", "text", "from", "to"),
    ]


def test_the_upper_heading_counts_where_the_lower_one_is_empty_or_unknown() -> None:
    header = _header(
        ("Time", "Players", None, "Message"),
        (None, "From (played by)", "Desk to reach", None),
        merged=("B1:C1",),
    )
    assert _roles(header) == ["time", "from", "to", "text"]


def test_a_time_that_was_the_actual_one_is_no_plan() -> None:
    header = _header(("DTG actual", "DTG planned", "Message"))
    assert _roles(header) == ["other", "time", "text"]


def test_an_event_is_the_text_where_there_is_no_other() -> None:
    assert _roles(_header(("Time", "Event"))) == ["time", "text"]
    assert _roles(_header(("Time", "Event", "Message"))) == ["time", "title", "text"]


def test_an_event_is_a_number_where_only_codes_stand_below_it() -> None:
    assert _roles(_header(("Inject", "Script"), ("INJ-01", "Hello"), ("INJ-02", "Again"))) == [
        *("number", "text"),
    ]


def test_a_date_time_group_is_the_scenarios_time_beside_another() -> None:
    assert _roles(_header(("DTG", "Message"))) == ["time", "text"]
    assert _roles(_header(("DTG", "Time", "Message"))) == ["scenario_time", "time", "text"]


def test_a_source_is_the_sender_where_there_is_no_other() -> None:
    assert _roles(_header(("Source", "Message"))) == ["from", "text"]
    assert _roles(_header(("Source", "From", "Message"))) == ["source", "from", "text"]


def test_of_two_columns_alike_the_first_has_the_role() -> None:
    assert _roles(_header(("Message", "Text", "To"))) == ["text", "other", "to"]


def test_what_a_person_says_counts_more() -> None:
    assert _roles(_header(("When", "Whatever", "Message"), Whatever="to", When="-")) == [
        *("-", "to", "text"),
    ]


def test_columns_may_be_named_by_their_letters() -> None:
    header = _header(("10:00", "all", "Hello"), A="time", B="to", C="text")
    assert header is not None
    assert (header.last, _roles(header)) == (0, ["time", "to", "text"])


def test_a_table_of_something_else_is_no_list() -> None:
    assert _header(("Name", "Phone"), ("Desk", "123")) is None
    assert _header(("How to use this file",)) is None


@pytest.mark.parametrize(
    ("headings", "sure"),
    [
        (("Time", "To", "Message"), True),
        (("Time", "Title"), True),
        (("Name", "Team", "Phone"), False),
        (("No.", "Objective", "Description"), False),
    ],
)
def test_lists_of_people_and_aims_are_no_sure_lists_of_events(headings: Row, sure: bool) -> None:
    header = _header(headings)
    assert header is not None
    assert header.of_events is sure


def test_a_word_that_is_no_role_is_refused() -> None:
    with pytest.raises(ListError, match="'where' is not what a column can hold"):
        wanted_roles({"Location": "where"})


def test_columns_that_no_sheet_has_are_told() -> None:
    header = _header(("Time", "Message"))
    assert header is not None
    assert unmet(wanted_roles({"Time": "time", "Tmie": "time"}), [header]) == ["tmie"]


def test_our_own_list_is_known() -> None:
    header = _header(tuple(column.heading for column in COLUMNS))
    assert {"number", "turn", "scenario_time", "time", "type", "channel", "from", "to", "title",
            "text", "condition", "expected", "objective", "note", "source", "id", "-"} <= set(
        _roles(header)
    )  # fmt: skip
