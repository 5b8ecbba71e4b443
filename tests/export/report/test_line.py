from tabletop.export.report.line import joined, quoted, refs, said, traced
from tabletop.formats.document import Paragraph, Quote, Run


def test_our_own_commit_numbers_lead_to_their_lines() -> None:
    assert traced("(c3 to c12)") == (
        Run("("),
        Run("c3", to="c3"),
        Run(" to "),
        Run("c12", to="c12"),
        Run(")"),
    )
    assert refs((4, 5)) == (Run("c4", to="c4"), Run("-"), Run("c5", to="c5"))


def test_texts_of_people_never_lead_anywhere() -> None:
    assert said("see c3\nand c4\n\nc5") == (Paragraph("see c3\nand c4"), Paragraph("c5"))
    assert quoted(" \n") == ()
    assert quoted("c1") == (Quote((Paragraph("c1"),)),)


def test_pieces_are_joined_in_order() -> None:
    assert joined("; ", ("a", "b")) == (Run("a"), Run("; "), Run("b"))
