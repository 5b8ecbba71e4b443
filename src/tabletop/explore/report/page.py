"""The report as one HTML page with pictures: no script, nothing from elsewhere, fit for paper."""

from collections.abc import Iterator
from importlib.resources import files

from tabletop.explore.report.board import by_key, indicator
from tabletop.explore.report.charts import bars, flow, ranges, spreads
from tabletop.explore.report.coverage import covered
from tabletop.explore.report.section import Case, Section
from tabletop.explore.report.sections import sections
from tabletop.formats.html import blocks, escaped
from tabletop.formats.page import page


def write(case: Case) -> bytes:
    """The page in UTF-8. The same answer gives the same bytes."""
    title = f"What can happen in {case.scenario.title}"
    parts = sections(case, bars=False)
    body = "\n".join(_section(case, one) for one in parts)
    contents = "".join(f'<li><a href="#{one.topic}">{escaped(one.title)}</a></li>' for one in parts)
    head = (
        f'<h1>{escaped(title)}</h1>\n<p class="covered">{escaped(covered(case))}</p>\n'
        f"<nav><ul>{contents}</ul></nav>"
    )
    return page(title, f"{head}\n{body}", _look())


def _look() -> str:
    return files("tabletop.explore.report").joinpath("look.css").read_text("utf-8")


def _section(case: Case, part: Section) -> str:
    lead = f"<p>{escaped(part.lead)}</p>" if part.lead else ""
    inner = "\n".join(one for one in (lead, *_pictured(case, part), *_scripts(part)) if one)
    return f'<section id="{part.topic}">\n<h2>{escaped(part.title)}</h2>\n{inner}\n</section>'


def _scripts(part: Section) -> Iterator[str]:
    for one in part.scripts:
        yield f"<h3>{escaped(one.title)}</h3>\n<pre>{escaped(one.text)}</pre>"


def _pictured(case: Case, part: Section) -> Iterator[str]:
    """The blocks of a section, after its picture; each indicator's table after its own."""
    match part.topic:
        case "endings":
            yield _figure(bars.endings(case), _bars_say(case))
        case "course":
            yield _figure(flow.flow(case), FLOW)
        case "indicators":
            yield from _indicators(case)
            return
        case "leverage":
            yield _figure(ranges.leverage(case), _ranges_say(case))
    yield blocks(part.blocks)


def _indicators(case: Case) -> Iterator[str]:
    yield f"<p>{SPREADS}</p>"
    for key, found in by_key(case).items():
        heading, table = indicator(case, key, found)
        yield blocks((heading,))
        yield _figure(spreads.spread(case, key, found))
        yield blocks((table,))


FLOW = (
    "The thicker a way, the more of play goes on it. A dotted way is never taken; a thin grey one "
    "crosses others, and how much of play takes it does not follow from the turns."
)
SPREADS = (
    "In the pictures each column is a moment, each row a value. A bar is as long as the share of "
    "play that stands there, the longest filling its column; the line is the mean; the bands are "
    "the levels, each with the value at which it begins."
)
USUAL = "The mark is how often it comes if all choose at random."


def _ranges_say(case: Case) -> str:
    if all(one.exact for one in case.answer.leverage):
        said = (
            "Each bar reaches from the least to the most that one hand alone can make of an ending."
        )
    else:
        said = "Each bar reaches from the least to the most that went with one option of a team."
    return f"{said} {USUAL}"


def _bars_say(case: Case) -> str:
    if case.plain:
        return "The upright mark shows the share without the assumption."
    if all(one.chance.exact for one in case.of("ending")):
        return ""
    return (
        "Share of random games, each with the interval that holds the true share 99 times of 100."
    )


def _figure(picture: str, caption: str = "") -> str:
    if not picture:
        return ""
    said = f"\n<figcaption>{escaped(caption)}</figcaption>" if caption else ""
    return f"<figure>\n{picture}{said}\n</figure>"
