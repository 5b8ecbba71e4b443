"""Nobody of the writer's list is named. All names are made up."""

import pytest

from tests.authoring.rules.examples import PAGE_FIVE, example, marked_in

CODE = "living-person"


def marked(name: str, text: str) -> list[str]:
    return marked_in(CODE, text, living=(name,))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Jan Wzorkowski", "Wzorkowski Wzorkowskiego Wzorkowskiemu Wzorkowskim WZORKOWSKI"),
        ("Anna Wzorkowa", "Wzorkowa Wzorkowej Wzorkową"),
        ("Jan Wzorko", "Wzorko Wzorki Wzorce Wzorkę Wzorką"),
        ("Jan Wzorek", "Wzorek Wzorka Wzorkowi Wzorkiem"),
        ("Jan Próbka", "Próbka Próbki Próbkę Probka"),
        ("Иван Примерский", "Примерский Примерского Примерскому Примерским Примерском"),
        ("Иван Примеров", "Примеров Примерова Примерову Примеровым Примерове"),
        ("Иван Примеренко", "Примеренко Прымеренка"),
        ("Янка Прыкладзенка", "Прыкладзенка Прыкладзенкі Прыкладзенку Прыкладзенкай"),
        ("Jonas Pavyzdaitis", "Pavyzdaitis Pavyzdaičio Pavyzdaitį"),
        ("Jonas Pavyzdas", "Pavyzdas Pavyzdo Pavyzdui Pavyzdą Pavyzde"),
        ("John Exampleton", "Exampleton Exampletons EXAMPLETON"),
    ],
)
def test_a_surname_is_found_in_every_case(name: str, words: str) -> None:
    for word in words.split():
        assert marked(name, f"It is said that {word} knows.") == [word]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Jan Wzorkowski", "Взорковского"),
        ("Иван Примеренко", "Primerenko"),
        ("Иван Примеренко", "Primierenki"),
        ("Янка Прыкладзенка", "Прикладзенко"),
        ("Ян Ковшик", "Kowszyk"),
        ("Ян Жуковец", "Žukovec"),
        ("Jan Chwytko", "Chwytki"),
    ],
)
def test_a_surname_is_found_in_the_other_alphabet(name: str, word: str) -> None:
    assert marked(name, f"It is said that {word} knows.") == [word]


def test_a_surname_may_stand_first_before_a_comma() -> None:
    assert marked("Wzorkowski, Jan", "The house of Wzorkowski.") == ["Wzorkowski"]


def test_only_the_surname_with_a_capital_letter_is_found_alone() -> None:
    assert marked("Jan Walker", "Walker is a walker.") == ["Walker"]
    assert marked("Jan Walker", "It was jan walker.") == ["walker"]


def test_a_line_of_one_word_is_found_however_it_is_written() -> None:
    assert marked("Walker", "Walker is a walker.") == ["Walker", "walker"]


def test_a_short_surname_counts_beside_a_given_name_alone() -> None:
    assert marked("Jan May", "In May Jan May was here.") == ["May"]


@pytest.mark.parametrize("text", ["A Wzorkowskian idea.", "Wzork is a place.", "The Wzorkownia."])
def test_other_words_are_left_alone(text: str) -> None:
    assert marked("Jan Wzorkowski", text) == []


def test_without_a_list_nothing_is_found() -> None:
    assert marked_in(CODE, "Jan Wzorkowski knows.") == []
    assert marked_in(CODE, "Jan Wzorkowski knows.", living=("", "  ", "...")) == []


def test_names_are_found_in_notes_and_briefs_as_well() -> None:
    note = ("effects: [tension up 1]\n", "effects: [tension up 1]\n        note: Ask Wzorkowski.\n")
    brief = ("brief: You want to know", "brief: You trust Wzorkowski and want to know")
    assert len(example(note, brief, living=("Jan Wzorkowski",)).findings(CODE)) == 2


def test_the_line_of_the_list_is_named() -> None:
    text = (PAGE_FIVE, "briefing: Wzorkowskiego is here.")
    (one,) = example(text, living=("Jan Wzorkowski",)).messages(CODE)
    assert one == "'Wzorkowskiego' is on the list of living persons (Jan Wzorkowski)."
