import pytest

from tabletop.runner.search.folding import first_place, folded, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź", "lodz"),
        ("ŠALČININKŲ", "salcininku"),
        ("Žemė, ūkis, ąžuolas", "zeme, ukis, azuolas"),
        ("Объявление ёлки", "объявление елки"),
        ("Беларускі ўрад", "беларускі урад"),
        ("Straße", "strasse"),
        ("e\u0301", "é"),
    ],
)
def test_letters_with_and_without_marks_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_letters_that_differ_stay_apart() -> None:
    assert folded("Вильня") != folded("Вильна")


def test_words_are_letters_and_digits_alone() -> None:
    assert words('a "b" OR c* (d) 12:30') == ("a", "b", "or", "c", "d", "12", "30")


def test_the_place_is_that_in_the_text_as_it_stands() -> None:
    text = "Die Straße: zamówił Łódź!"
    place = first_place(text, ("lodz",))
    assert place is not None
    assert text[slice(*place)] == "Łódź"
    assert first_place(text, ("gone",)) is None
