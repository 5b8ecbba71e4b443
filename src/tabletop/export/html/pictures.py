"""The pictures of the page by the place of the part that they belong to."""

from collections.abc import Iterator

from tabletop.debrief.model import IndicatorPath
from tabletop.export.acts.chart import chart
from tabletop.export.figures import NARROW, WIDE, Figures
from tabletop.export.html.filters import marked
from tabletop.export.report.acts import ACTS
from tabletop.export.report.board import INDICATORS, INSTRUMENTS
from tabletop.export.report.case import Case
from tabletop.export.report.part import Mark
from tabletop.formats.document import Picture
from tabletop.formats.dumbbells import laid_out, standalone
from tabletop.formats.html import attributes, blocks, escaped

_LEVELS = (
    "The bands are the levels, each with the value at which it begins. Each dot is a change: rest "
    "the pointer on it for its causes, or look it up in the table of every change below."
)
_LIVES = (
    "A full bar is an active instrument, a grey one a suspended, a dashed one a lapsed. Each mark "
    "is a change: rest the pointer on it for its causes, or look it up in the table below."
)
_ALL = Mark()


def pictures(case: Case) -> dict[str, str]:
    """Every picture that there is something for."""
    if not case.turns:
        return {}
    drawn = Figures(case)
    found = {ACTS: _acts(case), INDICATORS: "\n".join(_indicators(case, drawn))}
    lives = drawn.instruments()
    if lives:
        found[INSTRUMENTS] = _figure(lives.inline, _LIVES)
    return found


def _acts(case: Case) -> str:
    """The picture of acts and readings; as an image, since it brings a style sheet of its own."""
    shown = chart(case.debrief)
    picture = Picture(standalone(shown, laid_out(shown), ""), shown.spoken)
    return f'<figure class="acts">\n{blocks((picture,))}\n</figure>'


def _indicators(case: Case, drawn: Figures) -> Iterator[str]:
    """Common indicators one below another, then those of teams and pairs side by side."""
    moved = [one for one in case.debrief.indicators if one.changes]
    if moved:
        yield f"<p>{_LEVELS}</p>"
    for one in moved:
        if ":" not in one.key:
            yield _figure(drawn.indicator(one, WIDE).inline, one.name)
    yield '<div class="beside">'
    for one in moved:
        if ":" in one.key:
            mark = Mark(teams=_kept_for(one), kind="changes")
            yield _figure(drawn.indicator(one, NARROW).inline, one.name, mark)
    yield "</div>"


def _kept_for(one: IndicatorPath) -> tuple[str, ...]:
    """The teams that a value is kept for."""
    return tuple(one.key.split(":")[1:])


def _figure(picture: str, caption: str, mark: Mark = _ALL) -> str:
    said = f"<figcaption>{escaped(caption)}</figcaption>"
    return f"<figure{attributes(marked(mark))}>\n{said}\n{picture}\n</figure>"
