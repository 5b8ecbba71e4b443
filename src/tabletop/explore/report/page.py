"""The report as one HTML page with pictures: no script, nothing from elsewhere, fit for paper."""

from collections.abc import Iterator
from importlib.resources import files

from tabletop.explore.answer import Spread
from tabletop.explore.report.charts import bars, flow, ranges, spreads
from tabletop.explore.report.coverage import covered
from tabletop.explore.report.section import Case, Script, Section
from tabletop.explore.report.sections import sections
from tabletop.formats.html import blocks, escaped


def write(case: Case, language: str = "en") -> bytes:
    """The page in UTF-8. The same answer gives the same bytes."""
    title = f"What can happen in {case.scenario.title}"
    parts = sections(case, bars=False)
    body = "\n".join(_section(case, one) for one in parts)
    contents = "".join(f'<li><a href="#{one.topic}">{escaped(one.title)}</a></li>' for one in parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>{escaped(title)}</title>\n<style>\n{_look()}</style>\n</head>\n<body>\n"
        f"<h1>{escaped(title)}</h1>\n"
        f'<p class="covered">{escaped(covered(case))}</p>\n'
        f"<nav><ul>{contents}</ul></nav>\n{body}\n</body>\n</html>\n"
    ).encode()


def _look() -> str:
    return files("tabletop.explore.report").joinpath("look.css").read_text("utf-8")


def _section(case: Case, part: Section) -> str:
    lead = f"<p>{escaped(part.lead)}</p>" if part.lead else ""
    inner = "\n".join(one for one in (lead, *_pictures(case, part), *_inner(part)) if one)
    return f'<section id="{part.topic}">\n<h2>{escaped(part.title)}</h2>\n{inner}\n</section>'


def _inner(part: Section) -> Iterator[str]:
    yield blocks(part.blocks)
    yield from map(_script, part.scripts)


def _script(script: Script) -> str:
    return f"<h3>{escaped(script.title)}</h3>\n<pre>{escaped(script.text)}</pre>"


def _pictures(case: Case, part: Section) -> Iterator[str]:
    match part.topic:
        case "endings":
            yield _figure(bars.endings(case), _bars_say(case))
        case "course":
            yield _figure(flow.flow(case), FLOW)
        case "indicators":
            for key, found in _by_key(case).items():
                yield _figure(spreads.spread(case, key, found), case.names.indicator(key))
        case "leverage":
            yield _figure(ranges.leverage(case), RANGES)


FLOW = (
    "The thicker a way, the more of play goes on it. A dotted way is never taken; a thin grey one "
    "crosses others, and how much of play takes it does not follow from the turns."
)
RANGES = (
    "Each bar reaches from the least to the most that one hand alone can make of an ending; the "
    "mark is how often it comes if all choose at random."
)


def _bars_say(case: Case) -> str:
    if case.plain:
        return "The upright mark shows the share without the assumption."
    if all(one.chance.exact for one in case.of("ending")):
        return ""
    return (
        "Share of random games, each with the interval that holds the true share 99 times of 100."
    )


def _by_key(case: Case) -> dict[str, list[Spread]]:
    found: dict[str, list[Spread]] = {}
    for one in case.answer.spreads:
        found.setdefault(one.indicator, []).append(one)
    return found


def _figure(picture: str, caption: str) -> str:
    if not picture:
        return ""
    said = f"\n<figcaption>{escaped(caption)}</figcaption>" if caption else ""
    return f"<figure>\n{picture}{said}\n</figure>"
