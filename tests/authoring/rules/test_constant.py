"""A condition must be able to turn out either way."""

from tests.authoring.rules.examples import example, messages

SHARED = "when: tension at most calm"
TRUST = (
    "instruments:\n",
    "  trust: {name: Trust, per: team, range: [0, 6], start: 2, levels: {low: 0, good: 4}}\n"
    "instruments:\n",
)
APOLOGY = (
    "milestones: {photo_shown: A photograph of the drone was shown}",
    "milestones: {photo_shown: Shown, apology: Somebody apologised}",
)
MARKED = ("effects: [tension up 2]", "effects: [tension up 2, mark apology]")


def reading(condition: str) -> tuple[str, str]:
    return SHARED, f"{SHARED} and {condition}"


def test_a_milestone_that_nothing_marks_is_asked_for_in_vain() -> None:
    changed = example(APOLOGY, reading("not apology"))
    assert changed.messages("never-changed") == [
        "No effect marks 'apology', so this part of the condition always holds."
    ]
    assert changed.marked("never-changed") == ["apology"]
    assert messages("never-changed", APOLOGY, MARKED, reading("not apology")) == []


def test_of_what_never_holds_other_rules_speak() -> None:
    assert messages("never-changed", APOLOGY, reading("apology")) == []
    assert messages("never-changed", APOLOGY, (SHARED, f"{SHARED} or apology")) == []


def test_of_a_list_whose_entry_always_holds_other_rules_speak() -> None:
    assert messages("never-changed", APOLOGY, (SHARED, "when: not apology")) == []


def test_an_indicator_is_looked_at_for_each_team() -> None:
    moves = ("effects: [tension down 1]", "effects: [tension down 1, trust of belarus up 1]")
    assert messages("never-changed", TRUST, moves, reading("trust of poland at least low")) == [
        "No effect changes 'trust' of poland, so this part of the condition always holds."
    ]
    assert messages("never-changed", TRUST, moves, reading("trust of belarus at least 2")) == []


def test_a_start_of_its_own_counts() -> None:
    starts = ("per: team, range", "per: team, starts: {poland: 5}, range")
    good = reading("trust of poland at least good")
    assert len(messages("never-changed", TRUST, starts, good)) == 1
    assert messages("never-changed", TRUST, good) == []


def test_a_status_that_never_changes_is_named_with_what_would_change_it() -> None:
    council = ("milestones:", "  council: {name: C, parties: [poland]}\nmilestones:")
    for condition, status in (
        ("not council is lapsed", "lapsed"),
        ("council is active", "suspended"),
    ):
        (one,) = example(council, reading(condition)).findings("never-changed")
        assert one.message.startswith("No effect changes the status of 'council', so")
        assert f"'council becomes {status}'" in one.hint


def test_asking_whether_an_instrument_is_active_is_caution_where_its_stock_is_spent() -> None:
    needs = "needs: visits left at least 1"
    cautious = (needs, "needs: visits is active and visits left at least 1")
    assert messages("never-changed", cautious) == []


def test_a_stock_that_nothing_spends_is_always_there() -> None:
    unspent = ("effects: [tension down 1, visits spend 1]", "effects: [tension down 1]")
    (one,) = messages("never-changed", unspent)
    assert one == "No effect spends from 'visits', so this part of the condition always holds."


def test_each_thing_is_named_once() -> None:
    twice = (
        SHARED,
        "when: (tension at most calm or hotline is lapsed and not apology) and not apology",
    )
    assert len(messages("never-changed", APOLOGY, twice)) == 1
