"""Running text as Word's own XML, since a long debrief has thousands of paragraphs."""

from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.paragraph import CT_P

from tabletop.formats.document import Line, Run, runs


def paragraph(text: Line, style: str) -> CT_P:
    """A paragraph of a style, given by its id, that stands nowhere yet."""
    inner = f"<w:pPr><w:pStyle w:val={quoteattr(style)}/></w:pPr>{running(text)}"
    made = parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>")
    if not isinstance(made, CT_P):
        raise TypeError("not read as a paragraph")
    return made


def running(text: Line) -> str:
    """The runs of a line."""
    return "".join(map(_run, runs(text)))


def _run(run: Run) -> str:
    look = f"{'<w:b/>' if run.bold else ''}{'<w:i/>' if run.italic else ''}"
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}{'<w:br/>'.join(map(_text, run.text.split(chr(10))))}</w:r>"


def _text(part: str) -> str:
    """A text on one line, each tab as Word's own."""
    words = (f"<w:t xml:space='preserve'>{escape(one)}</w:t>" for one in part.split("\t"))
    return "<w:tab/>".join(words)
