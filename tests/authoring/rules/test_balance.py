"""Every team has as much to choose from, and as much to hear that suits it."""

from tests.authoring.rules.examples import EXAMPLE, example, messages

OPEN = "seen: The western bank is open., signal: 1"
CLOSED = "seen: The western bank is closed., signal: -1"
QUIET = EXAMPLE[EXAMPLE.index("      poland_quiet:") : EXAMPLE.index("endings:")]


def test_a_decision_needs_an_option_that_reassures() -> None:
    changed = example((OPEN, OPEN.replace("1", "0")))
    assert changed.messages("fairness-options") == ["Poland has no option that reassures here."]
    assert changed.marked("fairness-options") == ["options"]


def test_a_decision_needs_a_firm_option() -> None:
    (one,) = example((CLOSED, CLOSED.replace("-1", "0"))).findings("fairness-options")
    assert one.message == "Poland has no firm option here."
    assert "'signal: -1'" in one.hint


def test_an_option_that_is_not_always_there_does_not_count() -> None:
    for bound in ("when: photo_shown", "needs: hotline is active"):
        assert len(messages("fairness-options", (CLOSED, f"{CLOSED}, {bound}"))) == 1
    consent = f"{CLOSED}, consent: {{of: [belarus], otherwise: open_bank}}"
    assert len(messages("fairness-options", (CLOSED, consent))) == 1


def test_nobody_is_without_a_decision_where_others_decide() -> None:
    changed = example((QUIET, ""))
    assert changed.marked("fairness-decisions") == ["decisions"]
    (one,) = changed.messages("fairness-decisions")
    assert one == "Nothing is asked of Poland in this turn, and others decide."


def test_a_turn_without_any_decision_is_fair() -> None:
    decisions = EXAMPLE[EXAMPLE.rindex("    decisions:\n") : EXAMPLE.index("endings:")]
    assert messages("fairness-decisions", (decisions, "")) == []


def test_each_team_is_helped_once_and_embarrassed_once() -> None:
    helps = "        bears: {poland: helps}\n"
    embarrasses = "        bears: {poland: embarrasses}\n"
    changed = example((helps, ""))
    assert changed.messages("fairness-bears") == ["No inject helps Poland."]
    assert changed.marked("fairness-bears") == ["poland"]
    assert messages("fairness-bears", (helps, ""), (embarrasses, "")) == [
        "No inject helps or embarrasses Poland."
    ]


def test_where_no_inject_bears_on_anybody_it_is_told_once() -> None:
    bears = [line for line in EXAMPLE.splitlines(keepends=True) if "bears:" in line]
    changed = example(*((line, "") for line in bears))
    assert changed.marked("fairness-bears") == ["turns"]
