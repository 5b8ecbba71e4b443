from io import BytesIO

import docx
from docx.shared import Pt

from tabletop.formats import word
from tabletop.formats.document import Document
from tabletop.formats.word.tight import BODY, SPACING
from tests.formats.word.test_word import EVERY


def test_a_tight_file_has_smaller_letters_and_margins_and_says_the_same() -> None:
    document = Document("T", EVERY)
    usual, tight = (
        docx.Document(BytesIO(word.write(document, tight=one))) for one in (False, True)
    )
    assert [one.text for one in tight.paragraphs] == [one.text for one in usual.paragraphs]
    assert tight.styles["Normal"].font.size == Pt(BODY) < usual.styles["Normal"].font.size
    assert tight.styles["Normal"].paragraph_format.line_spacing == SPACING
    assert tight.styles["Title"].font.size < usual.styles["Title"].font.size
    assert (tight.sections[0].left_margin or 0) < (usual.sections[0].left_margin or 0)
