from tabletop.export.note.room import LINE, PAGE, fits
from tabletop.formats.document import Heading, Paragraph, Quote, Table, bullets

PARAGRAPH = Paragraph("word " * 60)


def test_more_text_needs_more_pages() -> None:
    assert fits([PARAGRAPH] * 5, 1)
    assert not fits([PARAGRAPH] * 40, 1)
    assert fits([PARAGRAPH] * 20, 2)


def test_a_table_that_does_not_fit_at_the_foot_goes_over_whole() -> None:
    table = Table(("a", "b"), (("c", "d"),) * 8)
    lines = int(PAGE / LINE) - 12
    assert fits([Paragraph("word"), table], 1)
    assert not fits([Paragraph("\n".join(["word"] * lines)), table], 1)


def test_headings_lists_and_quotations_take_room() -> None:
    for block in (Heading(1, "word"), bullets(["word"]), Quote((Paragraph("word"),))):
        assert not fits([block] * 60, 1)
