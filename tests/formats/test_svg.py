from tabletop.formats.svg import Drawing, box, broken, dot, hinted, number, picture, text


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


def test_what_the_pointer_shows_is_only_text() -> None:
    assert dot(1, 2, 3, "dot", "<a>").count("<title>&lt;a&gt;</title>") == 1
    assert hinted(box(0, 0, 1, 1, "bar"), "a & b").startswith("<g><title>a &amp; b</title><rect")


def test_a_drawing_in_a_file_of_its_own_brings_its_look() -> None:
    drawn = Drawing("a < b", 10, 20, ("<g/>",))
    file = drawn.standalone(".bar {}").decode()
    assert file.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"')
    assert "<style>.bar {}</style>" in file
    assert "a &lt; b" in file
    assert "style" not in drawn.inline
