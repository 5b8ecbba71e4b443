"""The table of contents of a Word file: a field, filled so that it shows before it is renewed.

Its lines lead to the headings. Page numbers come when Word renews it: nobody else knows the pages.
"""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from tabletop.formats.document import Contents, Line, words

_STEP = Cm(0.6)
_GAPS = (Pt(5), Pt(1), Pt(0))
"""Above a line by its level; the last for all deeper ones."""


class Listing:
    """Takes the headings that follow a table of contents, and fills it with them in the end."""

    def __init__(self, made: WordDocument) -> None:
        self._made = made
        self._deepest = 0
        self._inside: BaseOxmlElement | None = None
        self._entries: list[tuple[int, str, str]] = []
        self._styles: dict[int, str] = {}

    def begin(self, block: Contents) -> None:
        """Put the table of contents here, below its title."""
        self._deepest = block.deepest
        frame, self._inside = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        frame.append(_gallery())
        frame.append(self._inside)
        self._made.element.body.insert_element_before(frame, "w:sectPr")

    def take(self, level: int, text: Line, heading: Paragraph) -> None:
        """A heading that follows, with a bookmark for its line."""
        if level > self._deepest:
            return
        name = f"_Toc{len(self._entries) + 1:06}"
        self._entries.append((level, words(text).replace("\n", " "), name))
        for tag, place in (("w:bookmarkStart", 1), ("w:bookmarkEnd", len(heading._p))):
            mark = _element(tag, id=str(len(self._entries)))
            if place == 1:
                mark.set(qn("w:name"), name)
            heading._p.insert(place, mark)

    def fill(self) -> None:
        """Write the field with a line for each heading."""
        if self._inside is None or not self._entries:
            return
        for number, (level, text, name) in enumerate(self._entries):
            line = self._paragraph(level)
            if number == 0:
                self._begin_field(line)
            line._p.append(_link(text, name))
        end = self._paragraph(1)
        end._p.append(_run(_element("w:fldChar", fldCharType="end")))

    def _begin_field(self, line: Paragraph) -> None:
        instruction = OxmlElement("w:instrText")
        instruction.set(qn("xml:space"), "preserve")
        instruction.text = f' TOC \\o "1-{self._deepest}" \\h \\z \\u '
        line._p.append(_run(_element("w:fldChar", fldCharType="begin")))
        line._p.append(_run(instruction))
        line._p.append(_run(_element("w:fldChar", fldCharType="separate")))

    def _paragraph(self, level: int) -> Paragraph:
        made = self._made.add_paragraph()
        if level not in self._styles:
            self._styles[level] = self._style(level).style_id
        made._p.style = self._styles[level]
        if self._inside is not None:
            self._inside.append(made._p)
        return made

    def _style(self, level: int) -> ParagraphStyle:
        """Word's own style for a line of this level, which its empty document does not hold."""
        styles, name = self._made.styles, f"toc {level}"
        found = next((one for one in styles if one.name == name), None)
        if isinstance(found, ParagraphStyle):
            return found
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        if not isinstance(made, ParagraphStyle):
            raise TypeError(f"not a style of paragraphs: {name}")
        made.base_style = styles["Normal"]
        made.font.bold = level == 1
        made.paragraph_format.left_indent = _STEP * (level - 1)
        made.paragraph_format.space_before = _GAPS[min(level, len(_GAPS)) - 1]
        made.paragraph_format.space_after = Pt(0)
        return made


def _gallery() -> BaseOxmlElement:
    """What makes Word offer to renew the table when it is clicked on."""
    properties, part = OxmlElement("w:sdtPr"), OxmlElement("w:docPartObj")
    part.append(_element("w:docPartGallery", val="Table of Contents"))
    part.append(OxmlElement("w:docPartUnique"))
    properties.append(part)
    return properties


def _link(text: str, name: str) -> BaseOxmlElement:
    link = _element("w:hyperlink", anchor=name, history="1")
    said = OxmlElement("w:t")
    said.set(qn("xml:space"), "preserve")
    said.text = text
    link.append(_run(said))
    return link


def _run(inner: BaseOxmlElement) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    run.append(inner)
    return run


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    one = OxmlElement(tag)
    for name, value in attributes.items():
        one.set(qn(f"w:{name}"), value)
    return one
