"""What is kept of a screen: its letters at each size, and its styles in each theme."""

from textual.app import App

from tests.console.snapshots.cases import THEMES, Case
from tests.console.snapshots.drawn import letters, styles
from tests.console.snapshots.openings import Size
from tests.console.snapshots.walking import walk

USUAL = "  nothing but foreground on background"


def kept(case: Case) -> str:
    """The screen of a case at its sizes, in the themes."""
    texts: dict[Size, list[str]] = {}
    told: dict[tuple[Size, str], list[str]] = {}

    def visit(size: Size, theme: str, app: App[None]) -> None:
        assert texts.setdefault(size, letters(app)) == letters(app), "a theme changes words"
        told[size, theme] = styles(app) or [USUAL]

    walk(case, visit)
    lines: list[str] = []
    for size, text in texts.items():
        lines += [f"{case.name}, {size[0]} columns, {size[1]} rows", "", *text, ""]
        for theme in THEMES:
            lines += [f"{theme}:", *_unlike(told[size, theme], told[size, THEMES[0]], theme), ""]
    return "\n".join(lines)


def _unlike(told: list[str], first: list[str], theme: str) -> list[str]:
    """The styles of a theme, unless they are those of the first."""
    same = theme != THEMES[0] and told == first
    return [f"  as in {THEMES[0]}"] if same else told
