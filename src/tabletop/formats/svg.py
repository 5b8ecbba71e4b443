"""The few pieces that pictures are made of, as SVG text."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tabletop.formats.html import escaped

LINE = 16.0
"""Height of a line of text."""
LETTER = 7.2
"""Width that a letter takes at the most, on average, in the page's 13-pixel type."""

Attribute = str | float


def element(name: str, *inner: str, **attributes: Attribute) -> str:
    """An element; `inner` is SVG already. `css` stands for class, `_` in names for a hyphen."""
    said = "".join(f' {_name(key)}="{_value(one)}"' for key, one in attributes.items())
    return f"<{name}{said}>{''.join(inner)}</{name}>" if inner else f"<{name}{said}/>"


def _name(key: str) -> str:
    return "class" if key == "css" else key.replace("_", "-")


def _value(value: Attribute) -> str:
    return escaped(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def picture(title: str, width: float, height: float, parts: Iterable[str]) -> str:
    """A picture that shrinks with the page; `title` is what is read out in its place."""
    return element(
        "svg",
        "\n".join(("", element("title", escaped(title)), *parts, "")),
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        role="img",
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture before it is known where it will stand; `title` is read out in its place."""

    title: str
    width: float
    height: float
    parts: tuple[str, ...]

    @property
    def inline(self) -> str:
        """The picture in a page, whose style sheet gives its classes their look."""
        return picture(self.title, self.width, self.height, self.parts)

    def standalone(self, style: str) -> bytes:
        """The picture as a file of its own, with a style sheet of its own."""
        whole = element(
            "svg",
            "\n".join(
                (element("title", escaped(self.title)), f"<style>{style}</style>", *self.parts)
            ),
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(self.width)} {number(self.height)}",
            width=self.width,
            height=self.height,
        )
        return whole.encode()


def box(x: float, y: float, width: float, height: float, css: str, hint: str = "") -> str:
    """A rectangle; `hint` is shown where the pointer rests on it."""
    inner = (element("title", escaped(hint)),) if hint else ()
    return element("rect", *inner, x=x, y=y, width=max(0.0, width), height=height, css=css)


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, css=css)


def dot(x: float, y: float, radius: float, css: str, hint: str = "") -> str:
    """A disc around a point; `hint` is shown where the pointer rests on it."""
    inner = (element("title", escaped(hint)),) if hint else ()
    return element("circle", *inner, cx=x, cy=y, r=radius, css=css)


def hinted(part: str, hint: str) -> str:
    """A piece with what is shown where the pointer rests on it."""
    return element("g", element("title", escaped(hint)), part)


def text(x: float, y: float, said: str, css: str = "", anchor: str = "start") -> str:
    """A line of text that begins, has its middle, or ends at `x`, its letters standing on `y`."""
    return element("text", escaped(said), x=x, y=y, css=css, text_anchor=anchor)


def lines(x: float, y: float, said: Sequence[str], css: str = "", anchor: str = "start") -> str:
    """Lines of text below each other."""
    return "".join(text(x, y + LINE * at, one, css, anchor) for at, one in enumerate(said))


def broken(said: str, width: float, most: int = 2) -> list[str]:
    """A text in at most so many lines of a width; what does not fit is cut visibly."""
    letters = max(4, int(width / LETTER))
    return textwrap.wrap(
        said, letters, max_lines=most, placeholder=" …", break_on_hyphens=False
    ) or [""]
