from collections import Counter

from tabletop.play.draws import Draws


def test_the_same_question_gets_the_same_answer_in_any_order() -> None:
    draws = Draws(7)
    first = draws.below(1000, "a"), draws.below(1000, "b")
    assert (Draws(7).below(1000, "b"), Draws(7).below(1000, "a")) == (first[1], first[0])


def test_draws_reach_every_choice_and_no_more() -> None:
    assert {Draws(7).below(3, number) for number in range(200)} == {0, 1, 2}
    assert {Draws(7).one_of("ab", number) for number in range(200)} == {"a", "b"}


def test_percentages_are_kept() -> None:
    draws = Draws(7)
    assert not any(draws.happens(0, number) for number in range(200))
    assert all(draws.happens(100, number) for number in range(200))
    assert 300 < sum(draws.happens(40, number) for number in range(1000)) < 500


def test_weights_are_kept_and_all_alike_where_none_is_above_nought() -> None:
    draws = Draws(7)
    counted = Counter(draws.weighted({"a": 3, "b": 1, "c": 0}, n) for n in range(1000))
    assert counted["c"] == 0
    assert counted["a"] > 2 * counted["b"]
    assert {draws.weighted({"a": 0, "b": 0}, number) for number in range(200)} == {"a", "b"}
