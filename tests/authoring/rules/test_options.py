"""Every option must change something, and no two the same."""

from tests.authoring.rules.examples import example, messages

CLOSE = "seen: The western bank is closed., signal: -1, effects: [tension up 1]"
OPEN = "effects: [tension down 1, hotline becomes active]"


def closing(effects: str) -> tuple[str, str]:
    return CLOSE, CLOSE.replace("effects: [tension up 1]", effects)


def test_an_option_without_effect_is_found_at_its_key() -> None:
    for effects in ("effects: []", "effects: [tension up 1, tension down 1]"):
        changed = example(closing(effects))
        assert changed.marked("option-without-effect") == ["close_bank"]


def test_a_chance_counts_if_one_of_its_branches_does_something() -> None:
    branches = "chance: {{a: {{odds: 50, text: A}}, b: {{odds: 50, text: B, effects: [{}]}}}}"
    assert messages("option-without-effect", closing(branches.format("tension up 1"))) == []
    assert len(messages("option-without-effect", closing(branches.format("")))) == 1


def test_an_option_that_a_condition_asks_about_needs_no_effect() -> None:
    asked = ("when: tension at most calm", "when: poland_quiet chose close_bank")
    assert messages("option-without-effect", closing("effects: []"), asked) == []


def test_two_options_with_the_same_effects_in_any_order_are_alike() -> None:
    same = closing("effects: [hotline becomes active, tension down 1]")
    changed = example(same)
    assert changed.marked("options-alike") == ["close_bank"]
    summed = closing("effects: [hotline becomes active, tension down 2, tension up 1]")
    assert len(messages("options-alike", summed)) == 1


def test_options_that_differ_in_degree_are_not_alike() -> None:
    assert (
        messages("options-alike", closing("effects: [hotline becomes active, tension down 2]"))
        == []
    )
    assert messages("options-alike", closing("effects: [tension down 1]")) == []


def test_options_that_a_condition_tells_apart_are_not_alike() -> None:
    same = closing(OPEN)
    asked = ("when: tension at most calm", "when: 'poland_quiet chose {}'")
    one = asked[0], asked[1].format("close_bank")
    both = asked[0], asked[1].format("one of open_bank, close_bank")
    assert messages("options-alike", same, one) == []
    assert len(messages("options-alike", same, both)) == 1


def test_options_that_differ_in_consent_or_chance_are_not_alike() -> None:
    consent = closing(f"{OPEN}, consent: {{of: [belarus], otherwise: open_bank}}")
    chance = "chance: {a: {odds: 50, text: A, effects: [tension up 1]}, b: {odds: 50, text: B}}"
    assert messages("options-alike", consent) == []
    assert messages("options-alike", closing(f"{OPEN}, {chance}")) == []


def test_two_options_without_effect_are_not_told_of_twice() -> None:
    nothing = (OPEN, "effects: []")
    assert messages("options-alike", closing("effects: []"), nothing) == []
