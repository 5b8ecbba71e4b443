"""Write the pages and schemas of the repository that are made out of its code and scenarios.

python tools/pages.py            # write those that are not current
python tools/pages.py --check    # write nothing; end with 1 if one is not current
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import mechanisms

from tabletop.authoring import reference
from tabletop.authoring.rules import reference as codes
from tabletop.console import card
from tabletop.explore.report import data as explored
from tabletop.export import columns_page
from tabletop.export import json as debrief
from tabletop.export.compare import json as comparison
from tabletop.scenario.schema import schema, schema_text

ROOT = Path(__file__).parents[1]
PAGES: Mapping[str, Callable[[], str]] = {
    "docs/columns.md": columns_page.page,
    "docs/comparison.schema.json": comparison.schema_text,
    "docs/coverage.md": mechanisms.page,
    "docs/debrief.schema.json": debrief.schema_text,
    "docs/diagnostics.md": codes.reference,
    "docs/explore.schema.json": explored.schema_text,
    "docs/format.md": lambda: reference.reference(schema()),
    "docs/keys.md": card.page,
    "scenarios/scenario.schema.json": schema_text,
}
"""What makes each page, by its path."""


def stale(root: Path = ROOT) -> list[str]:
    """The paths of pages that are missing or not current."""
    return [path for path, made in PAGES.items() if _there(root / path) != made()]


def _there(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    asked = parser.parse_args()
    found = stale()
    for path in found:
        if not asked.check:
            (ROOT / path).write_text(PAGES[path](), "utf-8", newline="\n")
        print(f"{path} {'is not current' if asked.check else 'written'}")
    return int(asked.check and bool(found))


if __name__ == "__main__":
    sys.exit(main())
