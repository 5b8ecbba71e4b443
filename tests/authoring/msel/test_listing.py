"""The list of a scenario: every inject once, each column as the field knows it."""

from tabletop.authoring.msel.columns import COLUMNS, EDITABLE, HEADINGS, Field
from tabletop.authoring.msel.listing import about, as_sent, cells, fingerprint, msel
from tabletop.scenario import Scenario, ScenarioFiles, load


def test_the_list_has_the_columns_of_the_field_and_the_id_last() -> None:
    assert HEADINGS[:5] == ("No.", "Turn", "Scenario time", "Planned delivery", "Type")
    assert HEADINGS[-1] == "Id (leave as it is)"


def test_every_inject_has_a_row_in_the_order_in_which_they_come_due(small: Scenario) -> None:
    rows = msel(small, "en").rows
    assert {row[-1] for row in rows} == set(small.injects)
    assert [row[0] for row in rows] == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "3.1"]


def test_a_row_says_what_the_inject_says(small: Scenario) -> None:
    row = cells(small, "en")["rumour"]
    assert row[Field.TURN] == "1 The buoy"
    assert row[Field.DELIVERY] == "+00:10"
    assert row[Field.TYPE] == "contingency"
    assert (row[Field.FROM], row[Field.TO]) == ("A harbour forum", "Arda and Borsa")
    assert row[Field.CONDITION] == "Tension is at least “strained”."
    assert row[Field.EFFECTS] == "Tension rises by 1.\nDomestic pressure of Arda rises by 1."
    seen = cells(small, "en")["sighting"]
    assert seen[Field.TO] == "all teams"
    assert seen[Field.EXPECTED] == "Coria denies"
    assert seen[Field.SOURCE] == (
        "Charter of the strait:\n- Annex: fact 1 (“Nine visits took place in ten years.”)"
    )
    assert cells(small, "en")["denial"][Field.MODE] == "The Commission's bulletin"


def test_texts_are_in_the_language_of_the_list(small_files: ScenarioFiles) -> None:
    row = cells(load(small_files, "ru"), "ru")["sighting"]
    assert (row[Field.MESSAGE], row[Field.LANGUAGE]) == ("Буй сдвинулся.", "ru")


def test_the_list_tells_later_which_text_was_changed(small: Scenario) -> None:
    row = cells(small, "en")["rumour"]
    prints = dict(zip(EDITABLE, row[Field.AS_SENT].split("-"), strict=True))
    changed = as_sent({**row, Field.TITLE: "Another"})
    assert prints[Field.TITLE] == fingerprint("A rumour")
    assert [field for field, one in zip(EDITABLE, changed.split("-"), strict=True)
            if one != prints[field]] == [Field.TITLE]  # fmt: skip


def test_columns_that_are_not_read_back_are_set_apart(small: Scenario) -> None:
    locked = msel(small, "en").locked
    assert {COLUMNS[at].field for at in range(len(COLUMNS)) if at not in locked} == set(EDITABLE)


def test_the_page_about_the_list_names_the_scenario_and_its_bytes(small: Scenario) -> None:
    said = {row[0]: row[1] for row in about(small, "en", "abc").rows}
    assert (said["Id"], said["Version"], said["SHA-256"]) == ("small", "1.0.0", "abc")
