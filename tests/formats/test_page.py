import re
from base64 import b64decode
from hashlib import sha256

from tabletop.formats.page import page


def test_the_only_script_that_may_run_is_the_pages_own() -> None:
    written = page("t", "<p>x</p>", "", script="\nlet a = 1;\n").decode()
    (allowed,) = re.findall(r"script-src 'sha256-([^']+)'", written)
    (script,) = re.findall(r"<script>(.*?)</script>", written, re.DOTALL)
    assert b64decode(allowed) == sha256(script.encode()).digest()
    assert "default-src 'none'" in written


def test_without_a_script_none_may_run() -> None:
    written = page("t", "", "").decode()
    assert "script" not in written


def test_a_title_and_a_language_are_only_text() -> None:
    written = page("</title><b>", "", "", language='"><b>').decode()
    assert "<b>" not in written
