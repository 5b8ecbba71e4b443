from tabletop.console.review.widgets.strip import drawn


def test_the_first_and_the_last_commit_stand_at_the_ends() -> None:
    assert drawn(5, 100, 1, (), ()) == "█────"
    assert drawn(5, 100, 100, (), ()) == "────█"


def test_where_the_reader_stands_hides_marks_and_marks_hide_turns() -> None:
    assert drawn(5, 5, 3, (1, 2, 3), (2, 3)) == "┼★█──"


def test_there_is_a_line_for_any_session_and_width() -> None:
    assert drawn(4, 0, 0, (), (7,)) == "────"
    assert drawn(0, 3, 2, (1,), ()) == "█"
    assert drawn(3, 1, 1, (1,), (1,)) == "█──"
