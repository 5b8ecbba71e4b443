from tabletop.debrief.compare import Comparison
from tabletop.export.compare.text import write

MOST_LINES = 64


def test_two_sessions_are_told_in_a_screenful_or_so(two: Comparison) -> None:
    lines = write(two).splitlines()
    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= 80


def test_many_sessions_do_not_make_it_long(many: Comparison) -> None:
    assert len(write(many).splitlines()) <= MOST_LINES + 2 * len(many.runs)


def test_treatment_comes_first_and_the_divergence_says_its_cause(two: Comparison) -> None:
    text = write(two)
    assert text.index("differed in treatment") < text.index("parted first")
    assert "The teams chose differently" in text
    assert "A: Call Coria on the hotline" in text


def test_it_holds_no_control_characters_unless_styled(two: Comparison) -> None:
    assert "\x1b" not in write(two)
    assert "\x1b[1m" in write(two, styled=True)


def test_sessions_never_begun_have_a_summary(unplayed: Comparison) -> None:
    assert "0 of 3 came up" in write(unplayed)
