from tabletop.export.columns_page import page
from tabletop.export.csv import COLUMNS
from tabletop.export.events import KINDS
from tabletop.export.workbook import TABLES


def test_every_column_and_every_kind_is_explained() -> None:
    text = page()
    named = [*COLUMNS, *KINDS, *(column for table in TABLES for column in table.columns)]
    assert not [name for name in named if f"| `{name}` | " not in text]
    assert not [table.name for table in TABLES if f"### {table.name}\n" not in text]
