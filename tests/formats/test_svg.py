from tabletop.formats.svg import box, broken, number, picture, text


def test_coordinates_are_short() -> None:
    assert [number(one) for one in (1.0, 2.25, -0.01)] == ["1", "2.2", "0"]


def test_texts_are_only_text() -> None:
    assert text(1, 2, "<a>", "x").endswith(">&lt;a&gt;</text>")
    assert "&quot;" in picture('a "b"', 10, 10, ())


def test_a_rectangle_is_never_narrower_than_nothing() -> None:
    assert 'width="0"' in box(0, 0, -5, 1, "bar")


def test_what_does_not_fit_is_cut_visibly() -> None:
    assert broken("one two three four", 60, 2) == ["one two", "three …"]
    assert broken("", 60) == [""]
