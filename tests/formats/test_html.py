from tabletop.formats.document import (
    Bullets,
    Cards,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Tent,
    bullets,
    numbered,
)
from tabletop.formats.html import attributes, blocks, escaped, table

MARKUP = '<b onclick="x">&\x1b'


def test_texts_are_only_text() -> None:
    assert escaped(MARKUP) == "&lt;b onclick=&quot;x&quot;&gt;&amp;"
    every = (
        Heading(1, MARKUP),
        Paragraph(MARKUP),
        bullets([MARKUP]),
        numbered([MARKUP]),
        Quote((Paragraph(MARKUP),)),
        Table((MARKUP,), ((MARKUP,),)),
    )
    written = blocks(every)
    assert "<b" not in written.replace("<blockquote", "")
    assert written.count("&lt;b onclick=") == 7


def test_looks_and_breaks_are_marked() -> None:
    line = (Run("a", bold=True), Run("b", italic=True), Run("c\nd"))
    assert blocks([Paragraph(line)]) == "<p><strong>a</strong><em>b</em>c<br>d</p>"


def test_headings_stand_below_the_level_that_they_are_under() -> None:
    assert blocks([Heading(1, "x")], under=2) == "<h3>x</h3>"
    assert blocks([Heading(5, "x")], under=4) == "<h6>x</h6>"


def test_items_of_several_blocks_keep_them() -> None:
    item = (Paragraph("a"), Paragraph("b"))
    assert "<li><p>a</p>\n<p>b</p></li>" in blocks([Bullets((item,))])


def test_a_table_keeps_its_shares_of_the_width() -> None:
    written = blocks([Table(("a", "b"), (("1", "2"),), (3, 1))])
    assert "width: 75.0%" in written
    assert '<th scope="col">a</th>' in written
    assert "<tr><td>1</td><td>2</td></tr>" in written


def test_rows_have_places_that_runs_lead_to() -> None:
    way = (Run("see "), Run("c3", to="c3"))
    written = table(Table(("a",), ((way,),), places=("c3",)), [{"data-kind": "x"}])
    assert '<tr id="c3" data-kind="x"><td>see <a href="#c3">c3</a></td></tr>' in written


def test_an_attribute_without_a_value_is_left_out() -> None:
    assert attributes({"id": "", "data-x": '"'}) == ' data-x="&quot;"'


def test_a_page_ends_where_a_break_stands() -> None:
    assert "break-after: page" in blocks([PageBreak()])


def test_a_picture_lies_in_the_page_as_an_image_with_its_words() -> None:
    page = blocks([Picture(b"<svg/>", 'Turns "one" & two')])
    assert page == (
        '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="Turns &quot;one&quot; &amp; two">'
    )


def test_cards_stand_one_below_another() -> None:
    page = blocks([Cards(((Paragraph("a"),), (Paragraph("<b>"),)), 4)])
    assert page.count("<article>") == 2
    assert "&lt;b&gt;" in page


def test_a_tent_is_a_name_and_nothing_else() -> None:
    assert blocks([Tent("<Borsa>")]) == "<p>&lt;Borsa&gt;</p>"
