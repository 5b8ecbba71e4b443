"""What others see of an act is there, and says no more than can be seen."""

import pytest

from tests.authoring.rules.examples import example, messages

LABEL = "label: Close the bank with soldiers"
SEEN = "seen: Soldiers stand on the eastern bank."


def seen(text: str) -> tuple[str, str]:
    return SEEN, f'seen: "{text}"'


def test_an_option_without_seen_is_found_at_its_key() -> None:
    changed = example((f"            {SEEN}\n", ""))
    assert changed.marked("no-seen") == ["guard"]
    assert "learn nothing of it" in changed.messages("no-seen")[0]


@pytest.mark.parametrize("known_to", ["nobody", "[belarus]"])
def test_an_act_that_no_other_team_may_know_of_needs_no_seen(known_to: str) -> None:
    assert messages("no-seen", (SEEN, f"known_to: {known_to}")) == []


def test_a_team_that_is_told_nothing_is_named() -> None:
    third = (
        "indicators:\n",
        "  latvia: {name: Latvia, short: LVA, public: A state., brief: You watch.}\nindicators:\n",
    )
    partly = (SEEN, "seen: {latvia: Soldiers stand there.}")
    changed = example(third, partly)
    assert changed.messages("no-seen") == ["Nothing says what 'poland' sees of 'guard'."]
    assert changed.marked("no-seen") == ["seen"]
    assert messages("no-seen", third, (SEEN, "seen: {latvia: A., all: B.}")) == []


@pytest.mark.parametrize(
    ("label", "text", "marked"),
    [
        ("Bluff about calling the reserves", "Minsk bluffs about calling the reserves.", True),
        ("Close the bank", "close the bank", True),
        ("Demand an apology", "Minsk demands an apology.", False),
        ("Protest", "Minsk protests.", False),
        ("Protest", "protest", False),
        (
            "Ask for talks under article 4",
            "Minsk asks its allies for talks under article 4.",
            False,
        ),
        (
            "Report inside the Alliance, say nothing outside",
            "Vilnius reports inside the Alliance and says nothing outside.",
            True,
        ),
        ("Publish your own report", "Minsk publishes a report of its own.", False),
        (
            "Блефовать о скором призыве резервистов",
            "Минск блефует о скором призыве резервистов.",
            True,
        ),
    ],
)
def test_a_label_that_comes_back_word_for_word_is_found(
    label: str, text: str, marked: bool
) -> None:
    assert bool(messages("seen-label", (LABEL, f"label: {label}"), seen(text))) is marked


def test_the_words_that_were_copied_are_marked() -> None:
    changed = example(
        (LABEL, "label: Play for time and stay put"),
        seen("At noon Minsk plays for time and stays put."),
    )
    assert changed.marked("seen-label") == ["plays for time and stays put"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Fighters fly low to deter the neighbours.", "to deter"),
        ("Minsk moves a battalion in order to reassure Vilnius.", "in order to"),
        ("Minsk closes the bank as a clear warning.", "as a clear warning"),
        ("Minsk closes the bank AS A WARNING.", "AS A WARNING"),
        ("The company signals that it will stay.", "signals that"),
        ("Minsk pretends not to know.", "pretends"),
        ("A show of force follows.", "show of force"),
        ("Минск закрывает берег в качестве предупреждения.", "в качестве предупреждения"),
        ("Mińsk zamyka brzeg, aby uspokoić sąsiadów.", "aby uspokoić"),
        ("Minskas uždaro krantą kaip įspėjimą.", "kaip įspėjimą"),
        ("Мінск закрывае бераг, каб паказаць сілу.", "каб паказаць"),
    ],
)
def test_a_word_of_purpose_is_marked(text: str, word: str) -> None:
    assert example(seen(text)).marked("seen-purpose") == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Minsk says that the company is there to reassure the anglers.",
        "Minsk announces a drill in order to test its sirens.",
        "Minsk writes of a step “meant to reassure”.",
        "Boats come to the bank as a company leaves it.",
        "Minsk shows its log to the neighbours.",
        "The line stands open to Warsaw.",
        "Минск просит соседей, чтобы они показали снимок.",
    ],
)
def test_what_is_said_in_public_or_only_seen_is_left_alone(text: str) -> None:
    assert messages("seen-purpose", seen(text)) == []


def test_a_purpose_in_the_next_sentence_is_not_what_was_said() -> None:
    text = "Minsk says nothing. Soldiers close the bank as a warning."
    assert example(seen(text)).marked("seen-purpose") == ["as a warning"]


def test_each_language_is_looked_at() -> None:
    languages = ("languages: [en]", "languages: [en, ru]")
    both = (SEEN, "seen: {en: Soldiers stand there., ru: Солдаты стоят там в знак протеста.}")
    assert example(languages, both).marked("seen-purpose") == ["в знак"]
