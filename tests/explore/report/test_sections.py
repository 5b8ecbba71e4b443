"""What stands in the report, and in which order."""

from dataclasses import replace

from tabletop.explore.answer import Answer
from tabletop.explore.report.section import Case
from tabletop.explore.report.sections import sections
from tabletop.formats.document import Block, Bullets, Heading, Paragraph, Table, words
from tests.explore.report.answers import answer, assuming, item, with_items, with_twins


def _topics(case: Case) -> list[str]:
    return [one.topic for one in sections(case)]


def _table(case: Case, topic: str, head: str) -> Table:
    (part,) = (one for one in sections(case) if one.topic == topic)
    return next(
        one for one in part.blocks if isinstance(one, Table) and words(one.headings[0]) == head
    )


def _said(blocks: tuple[Block, ...]) -> str:
    return " ".join(words(one.text) for one in blocks if isinstance(one, Heading | Paragraph))


def test_the_parts_come_with_the_most_pressing_first(case: Case) -> None:
    assert _topics(case) == [
        "eye",
        "endings",
        "course",
        "indicators",
        "leverage",
        "method",
        "roads",
    ]


def test_where_nothing_stands_out_that_is_said(case: Case) -> None:
    assert "Nothing stands out" in _said(sections(case)[0].blocks)


def test_findings_stand_under_headings_with_what_can_be_done(case: Case) -> None:
    never = item("ending", ("shared",), "One account", "", 0.0, 0, "It is never calm.")
    eye = sections(replace(case, answer=with_twins(with_items(answer(), never))))[0]
    assert eye.lead == "2 things, the gravest first."
    kinds = [type(one) for one in eye.blocks]
    assert kinds == [Heading, Bullets, Paragraph] * 2
    assert "Endings out of reach" in _said(eye.blocks)
    assert "Options that never differ" in _said(eye.blocks)


def test_endings_have_a_bar_a_probability_and_short_roads(case: Case) -> None:
    first, *_ = _table(case, "endings", "Ending").rows
    assert first == ("One account (shared)", "######:", "55%", "3.2 x 10^15")


def test_what_is_impossible_is_said_to_come_never(case: Case) -> None:
    never = item("outcome", ("two_stories",), "Two stories", "first_day", 0.0, 0)
    changed = replace(case, answer=with_items(answer(), never))
    assert _table(changed, "course", "Outcome").rows == (
        ("Two stories (two_stories)", "never", "0"),
    )


def test_options_stand_by_decision_with_their_branches(case: Case) -> None:
    dry = item("branch", ("poland_first", "ring", "dry"), "It is dry", "first_day", 0.1, 4)
    changed = replace(case, answer=with_items(answer(), dry))
    (part,) = (one for one in sections(changed) if one.topic == "course")
    assert "Poland: What does Warsaw do in the first hours? (poland_first)" in _said(part.blocks)
    rows = _table(changed, "course", "Option").rows
    assert [row[0] for row in rows] == ["Ring the duty officer (ring)", "- It is dry (dry)"]


def test_indicators_have_their_mean_and_levels_by_name(case: Case) -> None:
    rows = _table(case, "indicators", "Moment").rows
    assert rows[0] == ("The river bank", "4.00", "4", "strained 100%", "0%")
    assert rows[1] == ("The end", "3.50", "0 to 7", "calm 50%, acute 50%", "20%")


def test_teams_stand_beside_the_cause_card(case: Case) -> None:
    table = _table(case, "leverage", "Hand")
    assert [row[0] for row in table.rows] == ["Belarus", "Poland", "The cause card"]
    assert table.rows[0] == ("Belarus", "30%", "55%", "80%", "90%", "10%")
    assert table.rows[2] == ("The cause card", "50%", "55%", "60%", "-", "-")


def test_fairness_is_one_table(case: Case) -> None:
    rows = _table(case, "leverage", "Team").rows
    assert rows == (
        ("Belarus", "50 points", "One account", "12.5%"),
        ("Poland", "20 points", "One account", "-"),
    )


def test_each_road_stands_once_as_a_script(case: Case) -> None:
    road = case.answer.roads["shared"][0]
    both = {"shared": (road, replace(road, kind="shortest"))}
    last = sections(replace(case, answer=replace(answer(), roads=both)))[-1]
    (script,) = last.scripts
    assert script.text == road.script
    assert script.title == (
        "“One account” (shared), the likeliest and shortest road, 1% of play: "
        "“The river bank”, then “A quiet day”"
    )


def _assumed() -> Answer:
    changed = with_items(
        answer(),
        item("ending", ("shared",), "One account", "", 0.75, 3),
        item("turn", ("second_day",), "The photograph", "second_day", 0.0, 0),
    )
    return assuming(changed)


def test_under_an_assumption_each_figure_stands_beside_the_one_without(case: Case) -> None:
    compared = Case(case.scenario, _assumed(), answer())
    table = _table(compared, "endings", "Ending")
    assert [words(one) for one in table.headings] == [
        "Ending",
        "Comes in",
        "else",
        "points",
        "Roads",
    ]
    assert table.rows[0][1:] == ("75%", "55%", "+20", "3")
    assert _table(compared, "indicators", "Moment").rows[1][1:3] == ("3.50", "3.50")


def test_under_an_assumption_nothing_is_called_a_fault(case: Case) -> None:
    first, *rest = sections(Case(case.scenario, _assumed(), answer()))
    assert first.topic == "changes"
    assert "No longer possible: “The photograph” (second_day)." in _said(first.blocks)
    assert all(one.topic != "eye" for one in rest)


def test_from_a_moment_on_it_is_told_what_is_still_open(case: Case) -> None:
    shut = item("ending", ("shared",), "One account", "", 0.0, 0)
    first = sections(Case(case.scenario, assuming(with_items(answer(), shut))))[0]
    assert first.title == "What is still open"
    said = _said(first.blocks)
    assert "Within reach: “An open question” (open_question)." in said
    assert "Out of reach from here: “One account” (shared)." in said
