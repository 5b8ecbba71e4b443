"""The list as a file: a workbook, comma-separated values, or Markdown."""

from collections.abc import Callable, Mapping

from tabletop.authoring.msel.columns import COLUMNS, Field
from tabletop.authoring.msel.listing import about, msel
from tabletop.formats import delimited, markdown, workbook
from tabletop.scenario.model import Scenario

_FOR_READING_BACK = (Field.LANGUAGE, Field.AS_SENT)
_LISTS = (Field.EXPECTED, Field.OBJECTIVE)
_BETWEEN = {at: "; " for at, one in enumerate(COLUMNS) if one.field in _LISTS}


def as_workbook(scenario: Scenario, language: str, sha256: str) -> bytes:
    """The list and a page about it as an Excel workbook."""
    return workbook.write([msel(scenario, language), about(scenario, language, sha256)])


def as_csv(scenario: Scenario, language: str, sha256: str) -> bytes:  # noqa: ARG001 - one signature for all
    """The list as comma-separated values."""
    return delimited.write(msel(scenario, language))


def as_markdown(scenario: Scenario, language: str, sha256: str) -> bytes:
    """The list as a Markdown table, for reading; it cannot be read back."""
    sheet = msel(scenario, language)
    kept = [at for at, one in enumerate(COLUMNS) if one.field not in _FOR_READING_BACK]
    rows = [[row[at].replace("\n", _BETWEEN.get(at, " ")) for at in kept] for row in sheet.texts()]
    title = markdown.inline(scenario.title)
    made_of = f"{scenario.id} {scenario.version}, {language}, SHA-256 {sha256}"
    table = markdown.table([sheet.headings[at] for at in kept], rows)
    return f"# {title}\n\n{markdown.inline(made_of)}\n\n{table}\n".encode()


WRITERS: Mapping[str, Callable[[Scenario, str, str], bytes]] = {
    "xlsx": as_workbook,
    "csv": as_csv,
    "md": as_markdown,
}
"""Each format by the short name that its files end in."""
