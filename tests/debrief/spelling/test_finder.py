import pytest

from tabletop.debrief.spelling import Finder, acronym, person, phrase


def found(finder: Finder, text: str) -> list[str]:
    return [hit.text for hit in finder.hits(text)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kowalska", "o Kowalskiej"),
        ("Kowalski", "z Kowalskim, Kowalscy"),
        ("Dudek", "Dudka, Dudkowi"),
        ("Kupiec", "dla Kupca"),
        ("Matejka", "o Matejce"),
        ("Sapieha", "przy Sapieże"),
        ("Sikora", "o Sikorze"),
        ("Petrauskas", "su Petrausku, Petrauskui"),
        ("Vaitis", "Vaičio, Vaičiui"),
        ("Žukauskienė", "Žukauskienei"),
        ("Шчарбакоў", "са Шчарбаковым"),
        ("Воробьёв", "о Воробьёве, Воробьевым"),
        ("Smith", "Smith's, SMITH"),
    ],
)
def test_a_name_is_found_in_its_cases(name: str, text: str) -> None:
    assert len(found(Finder(person(name)), text)) == text.count(",") + 1


@pytest.mark.parametrize("text", ["Kowalik came", "the kowtow", "Kowalewska", "a coal mine"])
def test_other_names_and_words_are_not_found(text: str) -> None:
    assert not found(Finder(person("Kowal")), text)


def test_a_short_name_is_found_with_a_capital_alone() -> None:
    finder = Finder(person("Lis"))
    assert found(finder, "Lis asked; a lis ran") == ["Lis"]


def test_the_commonest_words_are_no_names_unless_spelt_so() -> None:
    assert not found(Finder(person("Moore")), "no more of it. More!")
    assert found(Finder(person("White")), "a white paper") == ["white"]


def test_user_names_run_a_name_together() -> None:
    finder = Finder(person("Anna Kowalska"))
    for text in ("akowalska@example.org", "kowalskaanna", "AnnaKowalska", "anna_kowalska7"):
        assert found(finder, text), text


def test_a_phrase_is_found_across_lines_and_in_its_cases() -> None:
    finder = Finder([phrase("Instytut Spraw Przykładowych")])
    text = "w Instytucie\n> Spraw Przykładowych i w Instytucie Spraw"
    assert found(finder, text) == ["Instytucie\n> Spraw Przykładowych"]


def test_an_acronym_is_taken_as_it_stands() -> None:
    finder = Finder([acronym("BISR"), acronym("ak_77")])
    assert found(finder, "BISR, bisr, BISRs, AK_77") == ["BISR", "AK_77"]


def test_nothing_is_found_for_nobody() -> None:
    assert not found(Finder(()), "Anna Kowalska")
