"""Effects that change nothing, and instruments that are pulled two ways."""

import pytest

from tests.authoring.rules.laying import findings, told, words


def found_effects(*effects: str) -> str:
    return f"turns: {{first_day: {{injects: {{found: {{effects: [{', '.join(effects)}]}}}}}}}}"


@pytest.mark.parametrize(
    ("effect", "state"),
    [
        ("visits restore 1", "'visits' is full already"),
        ("tension up 1", "'tension' stands at 10 already, its highest"),
    ],
)
def test_what_can_only_be_held_at_the_end_of_its_range_is_told(effect: str, state: str) -> None:
    piece = found_effects("tension up 6", effect)
    assert told(piece, "only-clamps") == [f"This changes nothing: whenever it comes, {state}."]
    assert words(piece, "only-clamps") == [effect]


def test_a_stock_of_nothing_cannot_be_spent() -> None:
    piece = """
    instruments: {visits: {stock: 0}}
    turns:
      first_day: {decisions: {belarus_first: {options: {invite: {needs: hotline is active}}}}}
    """
    assert told(piece, "only-clamps") == [
        "This changes nothing: whenever it comes, 'visits' is used up already.",
        "This changes nothing: whenever it comes, 'visits' is full already.",
    ]


AT_THE_TOP = """
indicators: {{tension: {{start: 10}}}}
turns:
  first_day:
    injects: {{found: {{effects: [visits spend 1]}}, hotline_rings: {{effects: [visits spend 1]}}}}
    decisions:
      belarus_first:
        options:
          invite: {{effects: [visits spend 1]}}
          say_little: {{effects: [visits spend 1]}}
      poland_first: {{options: {{ring: {{effects: [{ring}]}}}}}}
"""


def test_an_act_at_the_top_weighs_against_one_that_pulls_the_other_way() -> None:
    """Acts of a turn add up before they are held in range."""
    against = words(AT_THE_TOP.format(ring="tension down 1"), "only-clamps")
    assert against == ["tension up 1", "tension up 2"]  # Warsaw's: Minsk has nothing that lowers
    alone = words(AT_THE_TOP.format(ring="mark photo_shown"), "only-clamps")
    assert alone == ["tension up 2", "tension up 1", "tension up 2", "tension up 1"]


@pytest.mark.parametrize(
    ("effect", "state"),
    [
        ("hotline becomes active", "'hotline' is active already"),
        ("clear photo_shown", "'photo_shown' is not reached yet"),
        ("tension to 4", "'tension' is 4 already"),
    ],
)
def test_what_makes_something_what_it_is_already_is_told(effect: str, state: str) -> None:
    assert told(found_effects(effect), "no-change") == [
        f"This changes nothing: whenever it comes, {state}."
    ]


def test_a_milestone_is_marked_for_good_once_it_is_marked() -> None:
    piece = found_effects("mark photo_shown")
    assert told(piece, "no-change") == [
        "This changes nothing: whenever it comes, 'photo_shown' is reached already."
    ]


def test_an_effect_that_another_of_its_option_outweighs_is_told() -> None:
    piece = """
    turns:
      second_day:
        decisions:
          poland_second:
            options:
              visit: {effects: [tension down 1, visits restore 1, hotline becomes active,
                                hotline becomes suspended]}
    """
    assert told(piece, "no-change") == [
        "This changes nothing: other effects of the same option outweigh it."
    ]


@pytest.mark.parametrize(
    "effects",
    [
        ("tension to 5", "tension up 1"),
        ("hotline becomes suspended", "hotline becomes active"),
        ("visits spend 1", "visits restore 1"),
        ("tension down 4", "tension up 1"),
    ],
)
def test_nothing_is_said_where_an_effect_before_made_room(effects: tuple[str, ...]) -> None:
    piece = found_effects(*effects)
    assert told(piece, "only-clamps") + told(piece, "no-change") == []


GUARD = """
turns:
  first_day:
    decisions:
      belarus_first: {{options: {{guard: {{{guard}}}}}}}
"""


def test_two_options_that_pull_an_instrument_two_ways_are_told_at_the_weaker() -> None:
    piece = GUARD.format(guard="effects: [hotline becomes lapsed]")
    assert words(piece, "becomes-disagree") == ["hotline becomes suspended"]
    assert told(piece, "becomes-disagree") == [
        "'guard' of 'belarus_first' can stand in the same turn and makes 'hotline' lapsed; the"
        " graver of the two wins, so this one then has no effect."
    ]


@pytest.mark.parametrize(
    "guard",
    [
        "effects: [hotline becomes suspended]",
        "needs: hotline is suspended, effects: [hotline becomes lapsed]",
    ],
)
def test_nothing_is_said_of_options_that_agree_or_never_stand_together(guard: str) -> None:
    assert told(GUARD.format(guard=guard), "becomes-disagree") == []


def test_options_of_one_decision_never_stand_together() -> None:
    piece = """
    turns:
      first_day:
        decisions:
          poland_first: {options: {show_photo: {effects: [hotline becomes lapsed]}}}
    """
    assert told(piece, "becomes-disagree") == []


def test_options_whose_conditions_exclude_each_other_do_not_disagree() -> None:
    piece = """
    turns:
      second_day:
        decisions:
          belarus_second:
            options:
              reject: {when: not hotline is suspended, effects: [hotline becomes lapsed]}
          poland_second:
            options:
              demand: {when: hotline is suspended}
    """
    assert told(piece, "becomes-disagree") == []
    assert "becomes-disagree" in {
        one.code for one in findings(piece.replace("when: not hotline is suspended, ", ""))
    }
