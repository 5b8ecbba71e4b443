"""Pictures as a PDF of their own: a page each, on A4 paper laid on its side."""

import json
from collections.abc import Sequence
from importlib import resources

from tabletop.formats.document import Picture
from tabletop.formats.pdf.picture import lettered
from tabletop.formats.pdf.setting import set_by
from tabletop.text import clean_line

_SHEETS = "sheets.typ"


def write(title: str, pictures: Sequence[Picture], language: str = "en") -> bytes:
    """The pictures as a PDF, each as large as its page takes it.

    The same pictures give the same bytes; the file names no author and no time. Raises
    ModuleNotFoundError (`typst`) without the extra `pdf`.
    """
    data = {
        "title": clean_line(title),
        "language": language,
        "pictures": [{"svg": lettered(one.svg), "alt": one.alt} for one in pictures],
    }
    code = resources.files(__package__).joinpath(_SHEETS).read_bytes()
    return set_by(code, "sheets", json.dumps(data, ensure_ascii=False))
