import pytest

from tabletop.authoring.answers import (
    Answers,
    AnswersError,
    Delegation,
    delegation,
    known,
    line,
    minutes_in,
    table,
    within,
)

TWO = (Delegation("Arda"), Delegation("Borsa"))


def test_a_team_is_a_name_and_perhaps_a_group() -> None:
    assert delegation(" Poland / Alliance ") == Delegation("Poland", "Alliance")
    assert delegation("Poland (Alliance)") == Delegation("Poland", "Alliance")
    assert delegation("Poland") == Delegation("Poland")


def test_a_line_is_cleaned_and_not_empty() -> None:
    assert line(" a\nb\x1b[31m ") == "a b[31m"
    with pytest.raises(AnswersError):
        line("\u200b \n")


@pytest.mark.parametrize("names", [["Arda"], list("abcdefg"), ["Arda", "ARDA"], ["Arda", " "]])
def test_a_table_has_two_to_six_teams_with_names_of_their_own(names: list[str]) -> None:
    with pytest.raises(AnswersError):
        table([Delegation(name) for name in names])


def test_both_limits_are_allowed() -> None:
    assert [within("turns", number, (2, 3)) for number in (2, 3)] == [2, 3]
    for number in (1, 4):
        with pytest.raises(AnswersError, match=f"2 to 3 turns, not {number}"):
            within("turns", number, (2, 3))


def test_languages_are_known_and_stand_once() -> None:
    assert known(["ru", "en", "ru"]) == ("ru", "en")
    for languages in ([], ["fr"]):
        with pytest.raises(AnswersError):
            known(languages)


def test_two_languages_take_longer() -> None:
    assert minutes_in(("ru",))[0] < minutes_in(("en", "ru"))[0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"turns": 5},
        {"minutes": 5},
        {"languages": ("en", "ru")},
        {"languages": ()},
        {"teams": TWO[:1]},
    ],
)
def test_answers_are_judged_as_they_are_made(wrong: dict[str, object]) -> None:
    right: dict[str, object] = {
        "id": "x",
        "title": "T",
        "place": "P",
        "opens": "2030",
        "teams": TWO,
    }
    Answers(**right)  # type: ignore[arg-type]  # keywords of several types
    with pytest.raises(AnswersError):
        Answers(**{**right, **wrong})  # type: ignore[arg-type]  # keywords of several types
