from itertools import pairwise

import pytest

from tabletop.export.note.measure import MEASURES, cut


def test_measures_go_from_ample_to_scant() -> None:
    for ample, scant in pairwise(MEASURES):
        pairs = ((getattr(ample, name), getattr(scant, name)) for name in ample.__slots__)
        assert all(more >= less for more, less in pairs)


@pytest.mark.parametrize(
    ("text", "line"),
    [("one two", "one two"), ("one\n two  three", "one two …"), ("W" * 20, "WWWWWWWW …")],
)
def test_a_text_is_cut_between_words_and_visibly(text: str, line: str) -> None:
    assert cut(text, 10) == line
