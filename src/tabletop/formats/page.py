"""A whole HTML page in one file: nothing from elsewhere loads, and no script but its own runs.

What a page may do stands in its own content security policy (W3C, CSP Level 3).
"""

from base64 import b64encode
from hashlib import sha256

from tabletop.formats.html import escaped


def page(title: str, body: str, style: str, *, script: str = "", language: str = "en") -> bytes:
    """The page in UTF-8; `body`, `style` and `script` are finished and of our own making."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{body}\n{_script(script)}</body>\n</html>\n"
    ).encode()


def _policy(script: str) -> str:
    """Styles of the page, pictures inside it, and the one script by its hash."""
    ours = b64encode(sha256(script.encode()).digest()).decode()
    allowed = f"; script-src 'sha256-{ours}'" if script else ""
    return f"default-src 'none'; style-src 'unsafe-inline'; img-src data:{allowed}"


def _script(script: str) -> str:
    return f"<script>{script}</script>\n" if script else ""
