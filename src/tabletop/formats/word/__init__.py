"""Documents as Word files: headings that a reader can navigate by, texts that stay texts.

The same document gives the same bytes, and a file names no author, program or time.
"""

from tabletop.formats.document import Document


def write(
    document: Document,
    *,
    for_comments: bool = False,
    tight: bool = False,
    foot: str | None = None,
) -> bytes:
    """The document as a .docx on A4 paper.

    `foot` stands at the foot of each page beside its number; default: the document's title.
    `for_comments` leaves a wide margin at the right and more room between the lines, for a pencil,
    and numbers the lines. `tight` sets smaller letters closer together, to save pages.
    Raises ModuleNotFoundError (`docx`) without the extra `office`.
    """
    import docx

    from tabletop.formats.word.blocks import Writer
    from tabletop.formats.word.look import dress
    from tabletop.formats.word.parcel import sealed
    from tabletop.formats.word.tight import tighten

    made = docx.Document()
    dress(made, document, for_comments=for_comments, foot=foot)
    if tight:
        tighten(made)
    Writer(made).write(document)
    return sealed(made, document.title)
