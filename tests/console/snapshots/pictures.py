"""The screens as pictures, and a page with all of them, to be looked at in a browser."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from textual.app import App

from tests.console.snapshots.cases import Case
from tests.console.snapshots.frozen import frozen
from tests.console.snapshots.openings import Size
from tests.console.snapshots.walking import walk

PAGE = "index.html"
STYLE = "body{font-family:sans-serif;background:#888}img{max-width:49%;margin:.2%}"


def draw(cases: Sequence[Case], folder: Path) -> Path:
    """Draw each case at its sizes in the themes; the page on which they stand."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder.resolve()
    parts: list[str] = []
    for case in cases:
        parts.append(f"<h2>{escape(case.name)}</h2>\n")
        with frozen():
            parts += [f'<img src="{name}" alt="{name}">\n' for name in _pictures(case, target)]
    page = target / PAGE
    page.write_text(f"<!doctype html><style>{STYLE}</style>\n{''.join(parts)}", "utf-8")
    return page


def _pictures(case: Case, folder: Path) -> list[str]:
    names: list[str] = []

    def visit(size: Size, theme: str, app: App[None]) -> None:
        name = f"{case.name}-{size[0]}x{size[1]}-{theme}.svg"
        (folder / name).write_text(app.export_screenshot(title=case.name), "utf-8")
        names.append(name)

    walk(case, visit)
    return names
