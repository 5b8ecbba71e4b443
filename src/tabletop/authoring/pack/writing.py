"""A pack as files: every sheet in each form that is wanted, by its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from tabletop.authoring.pack.model import FACILITATOR, Sheet
from tabletop.formats import pdf, word
from tabletop.formats.document import Picture

WRITERS: Mapping[str, Callable[[Sheet], bytes]] = {
    "pdf": lambda sheet: pdf.write(sheet.document, foot=sheet.foot),
    "docx": lambda sheet: word.write(sheet.document, foot=sheet.foot),
}
"""Each form by the ending of its files' names."""


def written(
    sheets: Iterable[Sheet], forms: Iterable[str], chart: Picture | None = None
) -> Iterator[tuple[str, bytes]]:
    """Each file's place, parts joined by /, and its bytes; the chart as a picture by itself too.

    Raises ModuleNotFoundError without the extra that a form needs (`pdf`, `office`).
    """
    wanted = tuple(forms)
    for sheet in sheets:
        for form in wanted:
            yield f"{sheet.path}.{form}", WRITERS[form](sheet)
    if chart is not None:
        yield f"{FACILITATOR}/flow_chart.svg", chart.svg
