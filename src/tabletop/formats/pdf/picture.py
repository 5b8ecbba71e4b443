"""Drawings for print: letters from the fonts that typst brings, since it is given no others."""

import re

FONT = "Libertinus Serif"
"""Narrower than the fonts that drawings are measured for, so that each text keeps its place."""

_FONTS = re.compile(r"""font-family\s*(?:=\s*(["']).*?\1|:\s*[^;"']*)""")


def lettered(svg: bytes) -> str:
    """The text of an SVG file with each font that it names replaced by `FONT`.

    Fonts stand unquoted in a declaration: a quotation mark may end the attribute that it is in.
    """
    text = svg.decode("utf-8-sig")
    return _FONTS.sub(_ours, text)


def _ours(found: re.Match[str]) -> str:
    """The same attribute or declaration with our font."""
    if found[1]:
        return f'font-family="{FONT}"'
    return f"font-family: {FONT}"
