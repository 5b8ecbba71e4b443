"""Edits go into the scenario's files, and just they."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring.msel.columns import Field
from tabletop.authoring.msel.returned.applying import Applied, apply
from tabletop.authoring.msel.returned.comparing import Edit, compare
from tabletop.authoring.splice import SpliceError
from tabletop.scenario import ScenarioFiles, load
from tabletop.text import clean
from tests.authoring.msel.returned.colleague import edited_csv

SMALL = Path(__file__).parents[3] / "scenarios" / "small.yaml"
FILES = ScenarioFiles(SMALL.name, {SMALL.name: SMALL.read_bytes()})


def _applied(files: ScenarioFiles, *edits: Edit) -> Applied:
    return apply(files, load(files), edits)


def _edit(inject: str, field: Field, after: str, language: str = "en") -> Edit:
    return Edit(inject, field, language, "", after)


def _lines(files: ScenarioFiles, applied: Applied) -> tuple[list[str], list[str]]:
    before = files.files[files.main].decode().split("\n")
    after = applied.files[files.main].decode().split("\n")
    return [one for one in before if one not in after], [one for one in after if one not in before]


def test_only_the_line_of_the_text_changes() -> None:
    applied = _applied(FILES, _edit("alert", Field.MESSAGE, "Tugs: all stand by."))
    assert _lines(FILES, applied) == (
        ["        text: All tugs stand by."],
        ['        text: "Tugs: all stand by."'],
    )


def test_only_the_wording_of_its_language_changes() -> None:
    applied = _applied(FILES, _edit("sighting", Field.MESSAGE, "Буй пропал.", "ru"))
    assert _lines(FILES, applied) == (
        ["        text: {en: The buoy has moved., ru: Буй сдвинулся.}"],
        ["        text: {en: The buoy has moved., ru: Буй пропал.}"],
    )


def test_what_has_one_wording_for_all_languages_is_not_translated() -> None:
    applied = _applied(FILES, _edit("alert", Field.TITLE, "Тревога", "ru"))
    assert not applied.files
    [(_, why)] = applied.refused
    assert "'title: {en: ..., ru: ...}'" in why


def test_a_note_is_added_in_a_scenario_of_one_language() -> None:
    data = SMALL.read_bytes().replace(b"[en, ru]", b"[en]")
    files = ScenarioFiles("s.yaml", {"s.yaml": _english(data)})
    applied = _applied(files, _edit("alert", Field.NOTE, "Not at night."))
    assert _lines(files, applied) == ([], ["        note: Not at night."])


def _english(data: bytes) -> bytes:
    return re.sub(rb"\{en: ([^,}]+), ru: [^}]+\}", rb"\1", data)


def test_a_note_that_is_missing_in_two_languages_is_refused() -> None:
    applied = _applied(FILES, _edit("alert", Field.NOTE, "Not at night."))
    assert "in each language" in applied.refused[0][1]


def test_the_one_expected_action_is_changed() -> None:
    applied = _applied(FILES, _edit("sighting", Field.EXPECTED, "Coria asks"))
    assert _lines(FILES, applied)[1] == ["        expected: {coria: Coria asks}"]


def test_a_text_of_a_file_of_its_own_goes_there() -> None:
    data = SMALL.read_bytes().replace(b"text: All tugs stand by.", b"text: {file: t/alert.md}")
    files = ScenarioFiles(
        "scenario.yaml",
        {"scenario.yaml": data, "t/alert.md": b"\xef\xbb\xbfAll tugs stand by.\r\n"},
    )
    applied = _applied(files, _edit("alert", Field.MESSAGE, "One.\n\nTwo."))
    assert applied.files == {"t/alert.md": b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r\n"}


def test_a_file_that_two_texts_use_is_not_changed_for_one_of_them() -> None:
    data = SMALL.read_bytes().replace(b"text: All tugs stand by.", b"text: {file: x.md}")
    data = data.replace(b"text: Nothing can be seen.", b"text: {file: x.md}")
    files = ScenarioFiles("scenario.yaml", {"scenario.yaml": data, "x.md": b"Same.\n"})
    with pytest.raises(SpliceError, match="More than the wanted"):
        _applied(files, _edit("alert", Field.MESSAGE, "Another."))


def test_line_ends_and_mark_of_the_file_stay() -> None:
    data = b"\xef\xbb\xbf" + SMALL.read_bytes().replace(b"\n", b"\r\n")
    files = ScenarioFiles("s.yaml", {"s.yaml": data})
    made = _applied(files, _edit("alert", Field.MESSAGE, "One\ntwo")).files["s.yaml"]
    assert made.startswith(b"\xef\xbb\xbf")
    assert made.count(b"\n") == made.count(b"\r\n") == data.count(b"\n") + 2


@settings(max_examples=12)
@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from(["sighting", "rumour", "fog"]),
            st.sampled_from([Field.TITLE, Field.MESSAGE, Field.FROM, Field.SCENARIO_TIME]),
        ),
        st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
        min_size=1,
        max_size=4,
    )
)
def test_what_a_colleague_writes_is_what_the_scenario_then_says(
    texts: dict[tuple[str, Field], str],
) -> None:
    compared = compare(FILES, edited_csv(FILES, {key: f"x{text}" for key, text in texts.items()}))
    made = _applied(FILES, *compared.edits).files
    scenario = load(ScenarioFiles(FILES.main, {**FILES.files, **made}))
    for (inject, field), text in texts.items():
        said = scenario.injects[inject]
        found = {
            Field.TITLE: said.title,
            Field.MESSAGE: said.text,
            Field.FROM: said.from_,
            Field.SCENARIO_TIME: said.scenario_time,
        }[field]
        assert found == clean(f"x{text}").strip()
