import pytest

from tabletop.debrief.spelling.key import keys, name_keys

ALIKE = (
    "Ковальчук Кавальчук Kovalchuk Kavalčuk Kowalczuk Kavaĺčuk Ковальчу́к KOWALCZUK",
    "Щербаков Shcherbakov Ščerbakov Szczerbakow Schtscherbakow Ŝerbakov Щербакоў",
    "Сергеев Sergeyev Sergeev Siergiejew Sergejev",
    "Мурзин Murzin",
    "Хадыка Khadyka Chadyka Hadyka Xadyka",
    "Лук'яненка Lukyanenka Lukjanienka Лукьяненко Lukʹjanenka Лук’яненка",
    "Юшкевич Yushkevich Juszkiewicz Juškievič",
    "Йонас Jonas Yonas",
    "Фёдоров Федоров Fyodorov Fedorov Fiodorov",
)


@pytest.mark.parametrize("spellings", ALIKE)
def test_every_spelling_of_a_name_has_a_key_of_it(spellings: str) -> None:
    first, *others = spellings.split()
    wanted = set(name_keys(first))
    assert [one for one in others if wanted.isdisjoint(keys(one))] == []


@pytest.mark.parametrize(
    ("polish", "others"),
    [("Zając", "Зайонц Zajac"), ("Wójcik", "Вуйцик Войцик Wojcik"), ("Grzegorz", "Гжегож")],
)
def test_polish_letters_are_known_as_others_hear_them(polish: str, others: str) -> None:
    wanted = set(name_keys(polish))
    assert all(wanted & set(keys(one)) for one in others.split())


def test_different_names_have_different_keys() -> None:
    assert set(keys("Kowalski")).isdisjoint(keys("Kowalczyk"))
