import re

from tabletop.formats.document import Picture
from tabletop.formats.pdf import sheets
from tests.formats.pdf.reading import text
from tests.formats.pdf.test_pdf import SVG

PICTURE = Picture(SVG, "A picture")


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", data))


def test_each_picture_has_a_page_on_its_side() -> None:
    data = sheets.write("A title", (PICTURE, PICTURE))
    assert pages(data) == 2
    assert text(data).count("Picture") == 2
    assert re.search(rb"/MediaBox\s*\[0 0 841\.\d+ 595\.\d+\]", data)


def test_no_author_or_time_is_told_and_the_same_pictures_give_the_same_bytes() -> None:
    data = sheets.write("A title", (PICTURE,))
    assert data == sheets.write("A title", (PICTURE,))
    for told in (b"/Author", b"CreationDate", b"ModDate"):
        assert told not in data
