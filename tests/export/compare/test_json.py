from pathlib import Path

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.json import schema_text, write

PUBLISHED = Path(__file__).parents[3] / "docs" / "comparison.schema.json"


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_text("utf-8") == schema_text()


def test_the_json_reads_back(two: Comparison) -> None:
    assert Comparison.model_validate_json(write(two)) == two
