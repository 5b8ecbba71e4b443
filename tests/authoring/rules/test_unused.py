"""What the game keeps must be used by something in it."""

import pytest

from tests.authoring.rules.examples import example, messages

MILESTONES = "milestones: {photo_shown: A photograph of the drone was shown}"
OWN_UP = "seen: Minsk publishes a page of times and places., signal: 2, effects: [tension down 2]"
SHARED = "when: tension at most calm}"
INDICATOR = "  spare: {name: S, range: [0, 1], start: 0, levels: {low: 0}}\n"
GROUPS = (
    "groups: {nato: {name: Alliance}, csto: {name: CSTO}}",
    "groups:\n  nato: {name: Alliance}\n  csto: {name: CSTO}",
)


@pytest.mark.parametrize(
    ("code", "section", "entry"),
    [
        ("unused-indicator", "instruments:\n", INDICATOR),
        ("unused-instrument", "milestones:", "  spare: {name: S, parties: [poland]}\n"),
        ("unused-group", "teams:\n", "  spare: {name: Spare}\n"),
        ("unused-cause", "turns:\n", "  spare: {text: A third card.}\n"),
    ],
)
def test_what_nothing_uses_is_found_at_its_key(code: str, section: str, entry: str) -> None:
    changed = example(GROUPS, (section, entry + section))
    (one,) = changed.findings(code)
    assert "'spare'" in one.message
    assert changed.marked(code) == ["spare"]


@pytest.mark.parametrize("effect", ["spare up 1", "spare down 1", "tension up 1"])
def test_an_indicator_that_an_effect_changes_is_used(effect: str) -> None:
    changed = messages(
        "unused-indicator",
        ("instruments:\n", INDICATOR + "instruments:\n"),
        ("effects: [tension up 1]", f"effects: [tension up 1, {effect}]"),
    )
    assert bool(changed) == (effect == "tension up 1")


def test_an_instrument_that_a_condition_reads_is_used() -> None:
    spare = "  spare: {name: S, parties: [poland]}\n"
    read = ("when: hotline is active", "when: hotline is active and spare is active")
    assert messages("unused-instrument", ("milestones:", spare + "milestones:"), read) == []


def test_a_milestone_is_to_be_marked_and_read() -> None:
    both = (MILESTONES, "milestones: {photo_shown: Shown, apology: Somebody apologised}")
    marks = (OWN_UP, OWN_UP.replace("down 2", "down 2, mark apology"))
    reads = (SHARED, "when: tension at most calm and apology}")
    assert len(messages("unused-milestone", both)) == 1
    assert messages("unused-milestone", both, marks) == []
    assert messages("unread-milestone", both) == []
    assert len(messages("unread-milestone", both, marks)) == 1
    assert messages("unread-milestone", both, marks, reads) == []


def test_one_cause_card_may_go_without_a_condition_and_no_second() -> None:
    third = ("turns:\n", "  borrowed: {text: A club had flown it.}\nturns:\n")
    read = ("when: not cause is strayed", "when: not (cause is strayed or cause is borrowed)")
    assert messages("unused-cause") == []
    assert messages("unused-cause", third) == [
        "The game is the same under the cause cards 'tested' and 'borrowed'."
    ]
    assert messages("unused-cause", third, read) == []
