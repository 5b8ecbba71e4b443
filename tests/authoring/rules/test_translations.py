"""Every text stands in every language that the scenario declares."""

from tests.authoring.rules.examples import example, messages

TWO = ("languages: [en]", "languages: [en, ru]")
TITLE = "title: A drone by the river"


def translated(text: str) -> tuple[str, str]:
    return TITLE, f"title: {text}"


def test_a_text_in_one_of_two_languages_is_found() -> None:
    changed = example(TWO, translated("{ru: Дрон у реки}"))
    assert changed.messages("missing-translation") == ["This title has no wording for 'en'."]
    assert (
        changed.findings("missing-translation")[0].hint == "Add it; until then it is read in 'ru'."
    )
    assert messages("missing-translation", TWO, translated("{en: A drone, ru: Дрон}")) == []


def test_a_seen_text_is_looked_at_as_well() -> None:
    seen = ("seen: Soldiers stand on the eastern bank.", "seen: {ru: Там стоят солдаты.}")
    assert messages("missing-translation", TWO, seen) == [
        "This 'seen' text has no wording for 'en'."
    ]


def test_a_sentence_that_was_copied_into_the_other_language_is_found() -> None:
    copied = translated("{en: A drone by the river, ru: A drone by the river}")
    name = translated("{en: Bug, ru: Bug}")
    assert messages("missing-translation", TWO, copied) == [
        "The wordings for 'en' and 'ru' are the same."
    ]
    assert messages("missing-translation", TWO, name) == []


def test_a_language_that_no_text_is_given_in_is_found() -> None:
    assert messages("missing-translation", TWO) == ["No text is given in 'ru'."]
    assert example(TWO).marked("missing-translation") == ["ru"]


def test_a_scenario_of_one_language_lacks_nothing() -> None:
    assert messages("missing-translation", translated("{en: A drone by the river}")) == []


def test_plain_texts_are_found_where_most_are_translated() -> None:
    powers = ", ".join(f"power_{n}: {{en: Power {n}, ru: Держава {n}}}" for n in range(150))
    many = ("control_plays: {", f"control_plays: {{{powers}, ")
    found = example(TWO, many).findings("missing-translation")
    said = "This question stands in one wording for all languages."
    assert said in [one.message for one in found]
    assert {one.hint for one in found} == {"Write '{en: …, ru: …}', as most other texts are given."}


def test_times_and_citations_are_the_same_in_every_language() -> None:
    powers = ", ".join(f"power_{n}: {{en: Power {n}, ru: Держава {n}}}" for n in range(150))
    changed = example(TWO, ("control_plays: {", f"control_plays: {{{powers}, "))
    kinds = " ".join(changed.messages("missing-translation"))
    assert "time" not in kinds
    assert "citation" not in kinds
