import pytest

from tabletop.diagnostics import Diagnostic
from tabletop.play.script import NO_SCRIPT, Script
from tabletop.play.script.expectations import Unmet
from tabletop.play.script.file import ScriptError, read_script
from tabletop.play.script.following import Unfollowable
from tabletop.scenario import Scenario


def read(text: str, scenario: Scenario) -> Script:
    return read_script("s.yaml", text.encode(), scenario).script


def faults(text: str, scenario: Scenario) -> list[Diagnostic]:
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", text.encode(), scenario)
    return list(error.value.diagnostics)


def test_a_script_is_read_with_what_it_sets(small: Scenario) -> None:
    script = read("seed: 4\nturns: {opening: {choices: {arda_open: call}, manual: []}}\n", small)
    assert script.seed == 4
    assert script.turn("opening").choices == {"arda_open": "call"}
    assert script.turn("opening").manual == ()
    assert script.turn("another").manual is None


def test_an_empty_mapping_sets_nothing(small: Scenario) -> None:
    assert read("{}", small) == NO_SCRIPT


def test_yes_and_no_are_words_of_consent_and_true_and_false_as_well(small: Scenario) -> None:
    said = "{coria_open: {arda: yes, borsa: no}}"
    same = "{coria_open: {arda: true, borsa: false}}"
    one, other = (read(f"turns: {{opening: {{consent: {t}}}}}", small) for t in (said, same))
    assert one == other
    assert one.turn("opening").consent == {"coria_open": {"arda": True, "borsa": False}}


def test_one_phrase_may_stand_for_a_list_of_one(small: Scenario) -> None:
    one, other = (
        read(f"turns: {{opening: {{expect: {phrase}}}}}", small)
        for phrase in ("tension is calm", "[tension is calm]")
    )
    assert one == other


def test_every_unknown_id_is_named_at_its_place(small: Scenario) -> None:
    text = (
        "cause: nobody\n"
        "expect: {ending: no_ending}\n"
        "turns:\n"
        "  opening:\n"
        "    choices: {arda_open: nothing_such, no_decision: x}\n"
        "    manual: [no_inject]\n"
        "    held: [no_other]\n"
        "    next: no_turn\n"
        "    consent: {coria_open: {nobody: yes}, none_such: {arda: no}}\n"
        "    branches: {arda_open: no_branch}\n"
        "    rulings: {arda_open.no_option: {verdict: reject}}\n"
        "  elsewhere: {}\n"
    )
    assert [(one.line, one.column, one.code) for one in faults(text, small)] == [
        (1, 8, "unknown-cause-card"),
        (2, 18, "unknown-ending"),
        (5, 26, "unknown-option"),
        (5, 40, "unknown-decision"),
        (6, 14, "unknown-inject"),
        (7, 12, "unknown-inject"),
        (8, 11, "unknown-turn"),
        (9, 28, "unknown-team"),
        (9, 42, "unknown-decision"),
        (10, 27, "unknown-branch"),
        (11, 15, "unknown-cause"),
        (12, 3, "unknown-turn"),
    ]


@pytest.mark.parametrize(
    ("phrase", "column", "code"),
    [
        ("tension atleast 3", 14, "phrase"),
        ("tension is clam", 17, "unknown-level"),
        ("not tention is calm", 10, "unknown-indicator"),
        ("tension is calm and hotlin is active", 26, "unknown-instrument"),
        ("tension at least 12", 23, "out-of-range"),
        ("arda_talks chose charts", 6, "too-early"),
    ],
)
def test_a_fault_in_what_is_expected_is_named_at_its_word(
    phrase: str, column: int, code: str, small: Scenario
) -> None:
    text = f"turns:\n opening:\n  expect:\n   - {phrase}\n"
    assert [(one.line, one.column, one.code) for one in faults(text, small)] == [(4, column, code)]


def test_the_next_turn_may_be_expected_and_the_cause_read(small: Scenario) -> None:
    script = read("turns: {opening: {expect: [talks played, cause is drift]}}", small)
    assert len(script.turn("opening").expect) == 2


def test_effects_of_rulings_are_checked_as_control_would_be(small: Scenario) -> None:
    text = "turns: {{opening: {{rulings: {{{}: {{verdict: amend, effects: [{}]}}}}}}}}"
    for cause in ("arda_open.call", "arda_open.call.answered"):
        assert faults(text.format(cause, "tension to 3"), small)[0].code == "set-to"
    script = read(text.format("alarm", "tension to 3"), small)
    assert list(script.turn("opening").rulings) == ["alarm"]
    assert faults(text.format("alarm", "tension up 1, no_such up 1"), small)[0].code == (
        "unknown-indicator"
    )


def test_nobody_who_is_not_asked_can_be_told_to_consent(small: Scenario) -> None:
    found = faults("turns: {opening: {consent: {borsa_open: {coria: yes}}}}", small)
    assert [(one.code, one.hint) for one in found] == [("without-object", "Asked are: arda.")]


def test_where_nothing_is_left_to_chance_no_branch_is_picked(small: Scenario) -> None:
    found = faults("turns: {opening: {branches: {borsa_open: answered}}}", small)
    assert [one.code for one in found] == ["without-object"]


def test_an_inject_is_not_released_and_held_at_once(small: Scenario) -> None:
    found = faults("turns: {opening: {manual: [denial], held: [denial]}}", small)
    assert [one.code for one in found] == ["contradiction"]


def test_a_scenario_in_the_place_of_a_script_is_one_fault(small: Scenario) -> None:
    (fault,) = faults("format: 1\nid: fire\nteams: {}\n", small)
    assert fault.message == "This is a scenario, not a script."


def test_an_unknown_key_is_told_with_what_else_is_wrong(small: Scenario) -> None:
    text = "sed: 1\nturns:\n  opening:\n    choises: {}\n    manual: [no_inject]\n  talks: {}\n"
    found = faults(text, small)
    assert [(one.line, one.code) for one in found] == [
        (1, "unknown-key"),
        (4, "unknown-key"),
        (5, "unknown-inject"),
    ]
    assert found[0].hint == "Did you mean 'seed'?"
    assert found[1].hint == "Did you mean 'choices'?"


def test_keys_below_a_ruling_and_of_the_end_are_known_too(small: Scenario) -> None:
    text = "expect: {end: x}\nturns: {opening: {rulings: {alarm: {verdct: reject}}}}"
    assert [one.hint for one in faults(text, small)] == [
        "Did you mean 'ending'?",
        "Add 'verdict:'.",
        "Did you mean 'verdict'?",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("seed: soon\n", 1),
        ("- a list\n", 1),
        ("a: [\n", 2),
        ("turns: {opening: 3}", 1),
        ("turns:\n  opening:\n    consent: {coria_open: {arda: maybe}}", 3),
        ("seed: 1\nturns: {opening: {rulings: {alarm: {verdict: maybe}}}}", 2),
    ],
)
def test_a_fault_of_shape_or_syntax_is_a_diagnostic(text: str, line: int, small: Scenario) -> None:
    assert faults(text, small)[0].line == line


def test_an_empty_file_is_told_what_a_script_begins_with(small: Scenario) -> None:
    assert "turns:" in faults("", small)[0].hint


def test_what_did_not_come_true_has_the_place_of_its_words(small: Scenario) -> None:
    text = "turns:\n  opening: {expect: [tension is calm and photo_shown]}\nexpect: {ending: quiet}"
    file = read_script("s.yaml", text.encode(), small)
    found = file.unmet(
        [
            Unmet(("turns", "opening", "expect", 0), "unmet", "Not so.", "", (20, 31)),
            Unmet(("expect", "ending"), "unmet", "Another.", ""),
            Unmet(("turns", "opening", "expect"), "unmet", "Never.", ""),
        ]
    )
    assert [(one.line, one.column, one.end_column) for one in found] == [
        (2, 13, 19),
        (2, 42, 53),
        (3, 18, 23),
    ]


def test_what_cannot_be_followed_has_the_place_of_its_value(small: Scenario) -> None:
    text = "turns: {opening: {choices: {coria_open: move_back}}}"
    file = read_script("s.yaml", text.encode(), small)
    at = ("turns", "opening", "choices", "coria_open")
    (one,) = file.unfollowable(Unfollowable("No.", "So.", at))
    assert (one.line, one.column, one.message, one.hint) == (1, 41, "No.", "So.")
