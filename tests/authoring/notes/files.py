"""Files of notes made for the tests."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, begins: str = "") -> bytes:
    """A Word file with this body, and nothing else that Word would put into it."""
    made = io.BytesIO()
    document = f'{begins}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    with ZipFile(made, "w", ZIP_DEFLATED) as container:
        container.writestr("word/document.xml", document)
    return made.getvalue()


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    """A row of a table, a paragraph in each cell."""
    return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"
