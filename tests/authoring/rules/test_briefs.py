"""Briefs are of about equal length."""

from tests.authoring.rules.examples import example, messages

POLAND = "brief: You want to know whose drone it is, and no word of blame before that either."
BELARUS = "brief: You want the drone looked at by both sides, and no word of blame before that."


def words(count: int) -> str:
    return "brief: " + " ".join(["word"] * count)


def test_the_shorter_brief_is_found_where_it_stands() -> None:
    changed = example((POLAND, words(60)), (BELARUS, words(39)))
    assert changed.messages("fairness-briefs") == [
        "The brief of Belarus has 39 words, that of Poland has 60."
    ]
    assert changed.marked("fairness-briefs") == [words(39).removeprefix("brief: ")]


def test_half_as_many_words_again_are_still_fair() -> None:
    assert messages("fairness-briefs", (POLAND, words(60)), (BELARUS, words(40))) == []


def test_a_few_words_more_are_fair_however_short_the_briefs() -> None:
    assert messages("fairness-briefs", (POLAND, words(24)), (BELARUS, words(5))) == []


def test_each_language_is_held_against_itself() -> None:
    languages = ("languages: [en]", "languages: [en, ru]")
    short, long = "слово " * 10, "слово " * 50
    both = (
        (POLAND, f"brief: {{en: One two three., ru: {long.strip()}}}"),
        (BELARUS, f"brief: {{en: One two three., ru: {short.strip()}}}"),
    )
    assert messages("fairness-briefs", languages, *both) == [
        "The brief of Belarus has 10 words, that of Poland has 50."
    ]


def test_a_brief_in_a_file_of_its_own_is_found_where_the_file_is_named() -> None:
    files = {"briefs/belarus.md": "Too short.\n"}
    named = (BELARUS, "brief: {file: briefs/belarus.md}")
    folder = example((POLAND, words(60)), named, files=files)
    assert folder.marked("fairness-briefs") == ["briefs/belarus.md"]
