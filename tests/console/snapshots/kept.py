"""What is kept of each screen: its letters at each size, and its styles in each theme."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from textual.app import App

from tabletop.console.colours import THEMES as OURS
from tests.console.snapshots.cases import CASES, THEMES, Case
from tests.console.snapshots.drawn import letters, lines_of, styles
from tests.console.snapshots.frozen import frozen, unpainted
from tests.console.snapshots.naming import Names, colours
from tests.console.snapshots.openings import Size
from tests.console.snapshots.walking import walk

FOLDER = Path(__file__).with_name("screens")
COLOURS = Path(__file__).with_name("colours.txt")
USUAL = "  nothing but foreground on background"


def file_of(case: Case) -> Path:
    """Where the screen of a case is kept."""
    return FOLDER / f"{case.name}.txt"


def every_text() -> Iterator[tuple[Path, str]]:
    """Each file that is kept, and what ought to stand in it."""
    yield COLOURS, colours_text()
    for case in CASES:
        yield file_of(case), screen_text(case)


def colours_text() -> str:
    """The colours of every theme by name."""
    told = [(theme.name, *one) for theme in OURS for one in colours(theme).items()]
    return "".join(f"{theme:<11} {name:<13} {colour}\n" for theme, name, colour in told)


def screen_text(case: Case) -> str:
    """The screen of a case at its sizes, in the themes."""
    texts: dict[Size, list[str]] = {}
    told: dict[tuple[Size, str], list[str]] = {}

    def visit(size: Size, theme: str, app: App[None]) -> None:
        lines = lines_of(app)
        text = letters(lines)
        assert texts.setdefault(size, text) == text, "a theme changes words"
        told[size, theme] = styles(lines, Names(app)) or [USUAL]

    with frozen(), unpainted():
        walk(case, visit)
    parts = [part for size in texts for part in _one_size(case, size, texts[size], told)]
    return "\n".join(parts)


def _one_size(
    case: Case, size: Size, text: list[str], told: Mapping[tuple[Size, str], list[str]]
) -> list[str]:
    lines = [f"{case.name}, {size[0]} columns, {size[1]} rows", "", *text, ""]
    for theme in THEMES:
        same = theme != THEMES[0] and told[size, theme] == told[size, THEMES[0]]
        lines += [f"{theme}:", *([f"  as in {THEMES[0]}"] if same else told[size, theme]), ""]
    return lines
