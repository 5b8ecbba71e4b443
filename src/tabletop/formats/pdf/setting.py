"""Setting by typst: its fonts alone, no author, no time, tagged for screen readers."""

import json
import unicodedata
from importlib import import_module, resources
from typing import Protocol

STANDARD = "ua-1"
_GLYPHS = "glyphs.typ"
_HOW_TO_DRAW = "".join(map(chr, range(0xFE00, 0xFE10)))
"""Variation selectors: they say how the character before is to look, and stand for nothing."""


class _Typst(Protocol):
    """What is asked of the library."""

    TypstError: type[Exception]

    def compile(
        self,
        input: bytes,
        *,
        format: str,
        ignore_system_fonts: bool,
        sys_inputs: dict[str, str],
        pdf_standards: list[str],
    ) -> bytes: ...

    def query(
        self,
        input: bytes,
        selector: str,
        *,
        field: str,
        one: bool,
        ignore_system_fonts: bool,
        sys_inputs: dict[str, str],
    ) -> str: ...


def set_by(code: bytes, name: str, given: str) -> bytes:
    """The PDF that typst `code` makes of `given`, JSON that it reads from its input `name`.

    The fonts have no glyph for some characters, such as an emoji or Chinese, and PDF/UA allows no
    text without one: in the place of such a character stands what it is called, in brackets. If
    that is not enough, the marks that a font cannot put on a letter are called by name as well.
    Raises ModuleNotFoundError (`typst`) without the extra `pdf`.
    """
    typst: _Typst = import_module("typst")
    try:
        return _compiled(typst, code, {name: given})
    except typst.TypstError:
        called = {ord(one): _called(one) for one in _without_glyph(typst, given)}
        marks = {ord(one): _called(one) for one in given if unicodedata.category(one)[0] == "M"}
        if not called and not marks:
            raise
    try:
        return _compiled(typst, code, {name: given.translate(called)})
    except typst.TypstError:
        return _compiled(typst, code, {name: given.translate({**called, **marks})})


def _compiled(typst: _Typst, code: bytes, inputs: dict[str, str]) -> bytes:
    return typst.compile(
        code,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=[STANDARD],
    )


def _without_glyph(typst: _Typst, text: str) -> list[str]:
    """The characters of `text` that no font has, as typst measures them."""
    told: list[str] = json.loads(
        typst.query(
            resources.files(__package__).joinpath(_GLYPHS).read_bytes(),
            "<missing>",
            field="value",
            one=True,
            ignore_system_fonts=True,
            sys_inputs={"characters": "".join(sorted(set(text)))},
        )
    )
    return told


def _called(character: str) -> str:
    """A character by name: `[grinning face]`; ideographs have none but their number."""
    if character in _HOW_TO_DRAW:
        return ""
    name = unicodedata.name(character, "").lower()
    numbered = not name or "ideograph" in name
    return f"[U+{ord(character):04X}]" if numbered else f"[{name}]"
