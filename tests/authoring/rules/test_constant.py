"""A condition must be able to turn out either way."""

from tests.authoring.rules.examples import example, messages

SHARED = "when: tension at most calm"
TRUST = (
    "instruments:\n",
    "  trust: {name: Trust, per: team, range: [0, 6], start: 2, levels: {low: 0, good: 4}}\n"
    "instruments:\n",
)


def reading(condition: str) -> tuple[str, str]:
    return SHARED, f"{SHARED} and {condition}"


def test_a_milestone_that_nothing_marks_never_holds() -> None:
    clear = ("clear photo_shown]", "clear photo_shown, clear apology]")
    named = (
        "{photo_shown: A photograph",
        "{apology: Somebody apologised, photo_shown: A photograph",
    )
    changed = example(named, clear, reading("not apology"))
    assert changed.messages("never-changed") == ["No effect marks 'apology', so this never holds."]
    assert changed.marked("never-changed") == ["apology"]
    mark = ("clear photo_shown]", "clear photo_shown, mark apology]")
    assert messages("never-changed", named, mark, reading("not apology")) == []


def test_an_indicator_is_looked_at_for_each_team() -> None:
    moves = ("effects: [tension down 1]", "effects: [tension down 1, trust of belarus up 1]")
    assert messages("never-changed", TRUST, moves, reading("trust of poland at least 3")) == [
        "No effect changes 'trust' of poland, so this never holds."
    ]
    assert messages("never-changed", TRUST, moves, reading("trust of poland at least low")) == [
        "No effect changes 'trust' of poland, so this always holds."
    ]
    assert messages("never-changed", TRUST, moves, reading("trust of belarus at least 3")) == []


def test_a_start_of_its_own_counts() -> None:
    starts = ("per: team, range", "per: team, starts: {poland: 5}, range")
    (one,) = messages("never-changed", TRUST, starts, reading("trust of poland at least good"))
    assert one.endswith("so this always holds.")


def test_a_status_that_never_changes_never_holds_elsewhere() -> None:
    council = ("milestones:", "  council: {name: C, parties: [poland]}\nmilestones:")
    (one,) = example(council, reading("not council is lapsed")).findings("never-changed")
    assert one.message == "No effect changes the status of 'council', so this never holds."
    assert "'council becomes lapsed'" in one.hint


def test_asking_whether_an_instrument_is_active_is_caution_where_its_stock_is_spent() -> None:
    cautious = (
        "needs: visits left at least 1",
        "needs: visits is active and visits left at least 1",
    )
    assert messages("never-changed", cautious) == []


def test_a_stock_that_nothing_spends_is_always_there() -> None:
    unspent = ("effects: [tension down 1, visits spend 1]", "effects: [tension down 1]")
    (one,) = messages("never-changed", unspent)
    assert one == "No effect spends from 'visits', so this always holds."


def test_each_thing_is_named_once() -> None:
    named = (
        "{photo_shown: A photograph",
        "{apology: Somebody apologised, photo_shown: A photograph",
    )
    twice = reading("(apology or not apology)")
    assert len(messages("never-changed", named, twice)) == 1
