from tabletop.formats.dumbbells.key import LINE, height, samples
from tests.formats.dumbbells.charts import KEY


def test_every_meaning_is_told_once() -> None:
    told = [one.text for one in samples(KEY, 1000)]
    assert told == ["meant", "read", "other", "same", "lower", "higher", "a note"]


def test_the_key_goes_on_in_a_new_line_where_the_width_ends() -> None:
    assert height(KEY, 1000) == LINE * 1.5
    narrow = samples(KEY, 150)
    assert all(one.x == 0 or one.ends <= 150 for one in narrow)
    assert len({one.y for one in narrow}) > 2


def test_only_the_sample_of_the_same_group_is_square() -> None:
    assert [one.text for one in samples(KEY, 1000) if one.square] == ["same"]
