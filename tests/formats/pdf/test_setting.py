"""Setting by typst whatever people have written."""

import json

import pytest

from tabletop.formats.pdf.setting import set_by
from tests.formats.pdf.reading import text

CODE = b'#set document(title: "t")\n#set text(lang: "en")\n#json(bytes(sys.inputs.said))'


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("1\ufe0f\u20e3 here", "1[combining enclosing keycap] here"),
        ("a\u20dd and Ł", "a[combining enclosing circle] and Ł"),
        ("☀\ufe0f\u20e0 and ß\u0301", "[combining enclosing circle backslash] and ß"),
    ],
)
def test_a_mark_that_no_font_can_put_on_its_letter_is_called_by_name(
    written: str, told: str
) -> None:
    assert told in text(set_by(CODE, "said", json.dumps(written, ensure_ascii=False)))
