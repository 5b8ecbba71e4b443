"""A list of others becomes a scenario without errors, and every cell of it is accounted for."""

import csv
import io
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring.msel.imported import importing
from tabletop.authoring.msel.imported.importing import Imported, import_list
from tabletop.authoring.msel.imported.options import Options
from tabletop.authoring.msel.received.files import read
from tabletop.authoring.msel.received.grid import ListError, letters
from tabletop.authoring.msel.writing import as_csv
from tabletop.diagnostics import Severity
from tabletop.scenario import Scenario, ScenarioFiles, parse
from tabletop.scenario.model import Inject
from tabletop.scenario.nodes import Location, Plain
from tests.authoring.msel.lists import (
    LITHUANIAN,
    RUSSIAN,
    WORKSHOP,
    emergency,
    fill,
    military,
    polish,
    saved,
    several_sheets,
    workbook,
)

LISTS: dict[str, Callable[[], bytes]] = {
    "workshop": lambda: WORKSHOP,
    "russian": lambda: RUSSIAN,
    "lithuanian": lambda: LITHUANIAN,
    "military": military,
    "polish": polish,
    "several sheets": several_sheets,
    "emergency": emergency,
}


def _read(imported: Imported) -> tuple[Scenario, Plain]:
    files = ScenarioFiles("list.yaml", {"list.yaml": imported.scenario_yaml.encode()})
    parsed = parse(files)
    errors = [one for one in parsed.diagnostics if one.severity is Severity.ERROR]
    assert not errors
    assert parsed.scenario is not None
    assert parsed.positions is not None
    return parsed.scenario, parsed.positions.root.plain()


def _scenario(data: bytes, options: Options | None = None) -> Scenario:
    return _read(import_list("list.csv", data, options))[0]


def _table(*rows: tuple[str, ...]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue().encode()


def _check_nothing_is_lost(data: bytes, imported: Imported) -> None:
    """Each cell is unplaced with a reason, or its text stands where it is said to stand."""
    _, values = _read(imported)
    comments = _spaced("\n".join(re.findall(r"^\s*# ?(.*)$", imported.scenario_yaml, re.MULTILINE)))
    for one in imported.placed:
        text = _spaced(one.cell.text)
        assert text in (_spaced(str(_at(values, one.where))) if one.where else comments), one
    placed = {(one.cell.sheet, one.cell.row, letters(one.cell.column)) for one in imported.placed}
    unplaced = {(one.sheet, one.row, one.column) for one in imported.unplaced if one.why}
    for grid in read(data).grids:
        for cell in (*grid.cells.values(), *grid.remarks):
            assert (cell.sheet, cell.row, letters(cell.column)) in placed | unplaced, cell


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _at(values: Plain, where: Location) -> Plain:
    for one in where:
        assert isinstance(values, dict)
        values = values[str(one)]
    return values


@pytest.mark.parametrize("name", list(LISTS))
def test_lists_of_every_shape_become_scenarios_and_nothing_is_lost(name: str) -> None:
    data = LISTS[name]()
    _check_nothing_is_lost(data, import_list("list", data))


HEADINGS = ["No.", "Turn", "Day", "Date", "Time", "Scenario time", "Type", "Method", "From", "To",
            "Title", "Event", "Condition", "Expected action", "Objective", "Remarks", "Source",
            "Location", "DTG", "Кому", "Treść", ""]  # fmt: skip
CELLS = st.sampled_from(
    [
        *("", "1", "A-1", "D+1 H+2", "+00:35", "10:00", "Day 2", "14.04.2021"),
        *("141030ZAPR21", "Poland", "Poland, Lithuania", "All", "EXCON"),
        *("All except Poland", "phone", "e-mail", "Phase 2", "=A1", "#REF!", "- x: y # z"),
        *("'quoted", '"', "a\nb", "x" * 300, "tbd", "Этап 1", "1, 2", "null", "yes"),
        *("{a: b}", "@x", "%", "日本", "---", "contingency", "Poland and Lithuania", "\t"),
    ]
) | st.text(max_size=10)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    headings = draw(st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=8, unique=True))
    above = draw(st.lists(st.lists(CELLS, max_size=2), max_size=2))
    row = st.lists(CELLS, max_size=len(headings) + 2)
    return [*above, ["Message", *headings], *draw(st.lists(row, min_size=1, max_size=8))]


@settings(max_examples=60)
@given(tables(), st.sampled_from(",;\t"))
def test_whatever_stands_in_a_table_of_text_nothing_is_lost(
    table: list[list[str]], delimiter: str
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(table)
    _try(file.getvalue().encode("utf-8", "replace"))


@settings(max_examples=25)
@given(
    tables(),
    st.lists(st.sampled_from(["A1:C1", "B2:C3", "A4:D4", "B3:B6"]), unique=True, max_size=2),
)
def test_whatever_stands_in_a_workbook_nothing_is_lost(
    table: list[list[str]], merged: list[str]
) -> None:
    rows = [
        [re.sub("[^\t\n -\ud7ff\ue000-\ufffd]", "", cell) or None for cell in row] for row in table
    ]
    _try(saved(workbook(rows, merged=merged)))


def _try(data: bytes) -> None:
    try:
        imported = import_list("list", data)
    except ListError:
        return
    _check_nothing_is_lost(data, imported)


def _injects(data: bytes) -> list[Inject]:
    return list(_scenario(data).injects.values())


def test_times_become_minutes_of_turns() -> None:
    scenario = _scenario(WORKSHOP)
    assert list(scenario.turns) == ["turn_1", "turn_2"]
    assert [str(one.release) for one in scenario.injects.values()] == [
        *("start", "minute 10", "minute 20", "start", "minute 15"),
    ]
    assert scenario.turns["turn_1"].next[0].turn == "turn_2"


def test_rows_between_events_become_turns() -> None:
    scenario = _scenario(RUSSIAN)
    assert [turn.title for turn in scenario.turns.values()] == [
        *("Этап 1. Обострение", "Этап 2. Переговоры"),
    ]
    assert (scenario.title, scenario.languages) == ("Учение «Рубеж-21»", ("ru",))
    assert [one.channel for one in scenario.injects.values()] == [
        *("phone", "press", "note", "hotline"),
    ]


def test_merged_cells_hold_for_all_rows_that_they_cover() -> None:
    scenario = _scenario(polish())
    assert [len(turn.injects) for turn in scenario.turns.values()] == [3, 1]
    assert scenario.injects["inject_3"].scenario_time == "2021-04-14, 09:45"
    assert scenario.injects["inject_3"].to == ("bialorus", "litwa")
    assert scenario.setting.opens == "2021-04-14"


def test_events_for_control_alone_stand_in_the_turns_note() -> None:
    scenario = _scenario(military())
    assert "Are staff in seats?" in str(scenario.turns["turn_2021_04_14"].note)
    assert list(scenario.injects) == [
        *("inject_1_001", "inject_1_002", "inject_2_001", "inject_2_001_2"),
    ]


def test_columns_without_a_place_stand_in_the_notes() -> None:
    note = _scenario(military()).injects["inject_1_002"].note
    assert str(note).split("\n") == ["After 1.001", "Storyline: AIR", "OPR: EXCON MEDIA"]


@pytest.mark.parametrize("name", ["workshop", "russian", "lithuanian", "polish"])
def test_a_list_that_is_understood_is_placed_as_a_whole(name: str) -> None:
    assert not import_list("list", LISTS[name]()).unplaced


def test_what_is_not_taken_is_named_with_row_column_and_reason() -> None:
    assert [one.value for one in import_list("list", military()).unplaced] == [
        *("check the distance", "=1/0"),
    ]
    unplaced = import_list("list", several_sheets()).unplaced
    told = [(one.sheet, one.row, one.column, one.value) for one in unplaced]
    assert ("Read me", 1, "A", "How to use this file") in told
    assert ("Words", 1, "A", "Phone") in told
    assert ("Day 1", 4, "B", "Time") in told
    assert all(one.why for one in unplaced)


def test_what_was_guessed_is_told() -> None:
    remarks = "\n".join(import_list("list", several_sheets()).remarks)
    assert "\n  in the facilitator's notes: 'Status'" in remarks
    assert "Hidden in the sheet, but taken: Day 1, row 3." in remarks
    assert "Teams and their injects: Blue Cell (3), Red Cell (2)." in remarks
    remarks = "\n".join(import_list("list", emergency()).remarks)
    assert "The time was not understood in MSEL, row 9" in remarks


def test_what_is_released_by_hand_is_told_with_the_reason() -> None:
    rows = [
        ("Time", "To", "Message", "Status"),
        *(("T+0", "Blue", "a", "Final"), ("T+15", "Red", "b", "Deleted"), ("TBD", "Red", "c", "")),
        *(("on order", "Red", "d", ""), ("", "Blue", "e", ""), ("10:40", "Blue", "f", "")),
        *(("soon", "Blue", "g", ""), ("T+700", "Red", "h", "")),
    ]
    remarks = import_list("list", _table(*rows)).remarks
    assert "The time was not understood in row 8: released by hand." in remarks
    assert "Released by hand, since the list gives no time: rows 4-6." in remarks
    assert any(one.startswith("A clock beside times since the start: row 7:") for one in remarks)
    assert any(one.startswith("Later than 10 hours") and "row 9" in one for one in remarks)
    assert "Marked as deleted in the list, but taken: row 3." in remarks


def test_a_line_that_tells_the_start_places_clocks_beside_times_since_then() -> None:
    rows = [
        ("STARTEX 10:00",),
        ("Time", "To", "Message"),
        ("T+5", "Blue", "a"),
        ("10:40", "Red", "b"),
    ]
    text = import_list("list", _table(*rows)).scenario_yaml
    assert "release: minute 35" in text


def test_sheets_with_other_columns_are_told_apart() -> None:
    book = workbook([("Time", "To", "Message"), ("T+5", "Blue", "a")], "Day 1")
    fill(book.create_sheet("Day 2"), [("To", "Time", "Message"), ("Red", "T+5", "b")])
    remarks = import_list("list", saved(book)).remarks
    assert "Columns of Day 1:\n  'Time' as time\n  'To' as to\n  'Message' as text" in remarks
    assert any(one.startswith("Columns of Day 2:") for one in remarks)


def test_a_person_may_say_which_sheets_are_taken() -> None:
    imported = import_list("list", several_sheets(), Options(sheets=("Day 2",)))
    assert "Sheets taken as lists of events: Day 2." in imported.remarks
    assert ("Day 1", 2, "on a sheet that was not taken") in [
        (one.sheet, one.row, one.why) for one in imported.unplaced
    ]
    with pytest.raises(ListError, match="no sheet 'Day 3'"):
        import_list("list", several_sheets(), Options(sheets=("Day 3",)))


def test_objectives_are_made_once() -> None:
    rows = [
        ("Message", "Objective"),
        ("a", "1, 2"),
        ("b", "2"),
        ("c", "Talk early"),
        ("d", "talk early"),
    ]
    scenario = _scenario(_table(*rows))
    assert list(scenario.objectives.values()) == ["Objective 1", "Objective 2", "Talk early"]
    assert scenario.injects["b"].objectives == ("objective_2",)


def test_a_text_without_a_title_lends_its_beginning() -> None:
    [first, second] = _injects(_table(("Message", "To"), ("One. Two.", "all"), ("x" * 90, "all")))
    assert (first.title, first.text) == ("One", "One. Two.")
    assert second.title == "x" * 60 + " …"


def test_a_text_that_is_too_long_is_named() -> None:
    imported = import_list("list", _table(("To", "Message"), ("all", "word " * 5_000)))
    [left] = imported.unplaced
    assert (left.row, left.column) == (2, "B")
    assert "only its beginning was taken" in left.why


def test_what_a_person_says_of_columns_is_done() -> None:
    data = _table(("Wann", "Wer", "Was"), ("10:00", "Arda", "Text"), ("10:05", "Borsa", "More"))
    options = Options(columns={"Wer": "to", "Was": "text"}, id="own", title="Own title")
    scenario = _scenario(data, options)
    assert (scenario.id, scenario.title, list(scenario.teams)) == (
        "own",
        "Own title",
        ["arda", "borsa"],
    )


def test_our_own_list_can_begin_another_scenario(small: Scenario) -> None:
    scenario = _scenario(as_csv(small, "en", ""))
    assert list(scenario.injects) == list(small.injects)
    assert [str(one.text) for one in scenario.injects.values()] == [
        str(one.text) for one in small.injects.values()
    ]


def test_a_list_with_too_few_teams_gets_some_to_stand_in() -> None:
    nobody = _table(("Time", "Message"), ("10:00", "Hello"), ("10:05", "Again"))
    assert [team.name for team in _scenario(nobody).teams.values()] == ["Team A", "Team B"]
    one = _table(("To", "Message"), ("Arda", "Hello"))
    assert [team.name for team in _scenario(one).teams.values()] == ["Arda", "Team B"]


def test_a_type_that_names_a_means_is_the_channel_where_there_is_no_other() -> None:
    rows = [("Inject Type", "Message"), ("Email", "a"), ("Phone", "b"), ("Key", "c")]
    assert [one.channel for one in _injects(_table(*rows))] == ["email", "phone", "briefing"]


def test_a_table_of_markdown_is_a_list_too() -> None:
    data = b"| Time | To | Message |\n| --- | :-: | --- |\n| 10:00 | Blue | Hello |\n"
    imported = import_list("list.md", data)
    assert [one.why for one in imported.unplaced] == ["a line between rows"] * 3
    _check_nothing_is_lost(data, imported)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_table(("Name", "Phone"), ("Desk", "1")), "The first row says 'Name', 'Phone'"),
        (_table(("Time", "Message")), "no row with a title or a message"),
    ],
)
def test_what_holds_no_events_is_refused_with_what_was_seen(data: bytes, said: str) -> None:
    with pytest.raises(ListError, match=said):
        import_list("list", data)


def test_a_list_too_long_for_a_scenario_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "INJECTS_LIMIT", 2)
    with pytest.raises(ListError, match="3 events"):
        import_list("list", _table(("Time", "Message"), ("1", "a"), ("2", "b"), ("3", "c")))


def test_the_same_list_gives_the_same_scenario() -> None:
    assert import_list("list", military()) == import_list("list", military())
