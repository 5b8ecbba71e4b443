from collections import Counter

from tabletop.explore.counts import Counts, Item, Meaning


def counts(games: int) -> Counts:
    return Counts(
        games,
        Counter({("ending", ("calm",)): games}),
        {("late", ("indicator", "heat")): Counter({2: games})},
        {("cause", ("wind",)): Counter({"calm": games})},
    )


def test_counts_add_up() -> None:
    whole = counts(2)
    whole.add(counts(3))

    assert whole == counts(5)


def test_plain_counts_are_dictionaries_of_numbers_and_come_back_the_same() -> None:
    plain = counts(2).plain()

    assert {type(one) for one in plain.values()} == {int, dict}
    assert {type(one) for part in ("spreads", "endings") for one in plain[part].values()} == {dict}
    assert Counts.from_plain(plain) == counts(2)


def test_what_never_came_up_is_left_out() -> None:
    found = Counts()
    found.count("turn", ("late",), 0)
    found.count("turn", ("early",), 2)

    assert found.of("turn") == {("early",): 2}
    assert found.of("ending") == {}


def test_a_thing_comes_up_with_each_number_that_means_it() -> None:
    early: Item = ("turn", ("early",))
    late: Item = ("turn", ("late",))

    assert Meaning(((early,), (early, late), (late,))).numbers == {early: [0, 1], late: [1, 2]}
