"""A word is of one alphabet."""

import pytest

from tests.authoring.rules.examples import PAGE_FIVE, example, marked_in

CODE = "lookalike-letters"


@pytest.mark.parametrize(
    ("text", "word", "mended"),
    [
        ("A flight over Мinsk at noon.", "Мinsk", "Minsk"),
        ("The bоrder is closed.", "bоrder", "border"),
        ("Граница зaкрыта.", "зaкрыта", "закрыта"),
        ("Cамолёт взлетел.", "Cамолёт", "Самолёт"),
        ("Mіnsk is silent.", "Mіnsk", "Minsk"),
        ("Τhe line is dead.", "Τhe", "The"),
        ("Granica zamkniętа.", "zamkniętа", "zamknięta"),
        ("Сiена закрыта.", "Сiена", "Сіена"),
    ],
)
def test_a_letter_of_another_alphabet_is_found_at_its_word(
    text: str, word: str, mended: str
) -> None:
    changed = example((PAGE_FIVE, f"briefing: {text}"))
    assert changed.marked(CODE) == [word]
    assert changed.findings(CODE)[0].hint == f"Type the word again: '{mended}'."


@pytest.mark.parametrize(
    "text",
    [
        "A Су-27 and a Ми-8МТ flew by; the С-300 stayed.",
        "Минск and Minsk, Пролив and Strait.",
        "NATOвский самолёт и ICAOм, XXго века.",
        "The angle α and 5 µm of paint.",
        "Ąžuolas, Łódź, Šiauliai, Čáslav.",
        "Группа 3a, дом 5б.",
        "Words-слова side-by-сторона.",
    ],
)
def test_words_of_one_alphabet_beside_another_are_left_alone(text: str) -> None:
    assert marked_in(CODE, text) == []


def test_the_letter_and_its_alphabet_are_named() -> None:
    (one,) = example((PAGE_FIVE, "briefing: A flight over Мinsk.")).messages(CODE)
    assert one == "The 'М' in 'Мinsk' is a Cyrillic letter that looks like another."


def test_a_short_name_is_looked_at_as_well() -> None:
    assert example(("short: POL", "short: РOL")).marked(CODE) == ["РOL"]


def test_a_brief_in_a_file_of_its_own_is_marked_there() -> None:
    brief = "brief: You want to know whose drone it is, and no word of blame before that either."
    files = {"briefs/poland.md": "\n\nYou want\nto ask Мinsk.\n"}
    (one,) = example((brief, "brief: {file: briefs/poland.md}"), files=files).findings(CODE)
    assert (one.file, one.line, one.column, one.end_column) == ("briefs/poland.md", 4, 8, 13)
