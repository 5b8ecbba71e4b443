"""The flow chart as a picture that fits a page of the book."""

import re

from tabletop.authoring.graph import WRITERS, flow
from tabletop.formats.document import Picture
from tabletop.scenario.model import Scenario

_SIZE = re.compile(rb'<svg[^>]*?\b(width|height)="([\d.]+)mm"[^>]*?\b(width|height)="([\d.]+)mm"')


def chart(scenario: Scenario) -> Picture:
    """The chart, laid on its side if it is wider than high.

    Raises ModuleNotFoundError without the extra `graph`.
    """
    svg = WRITERS["svg"].write(flow(scenario))
    return Picture(svg, f"The flow chart of {scenario.title}", turned=_lies(svg))


def _lies(svg: bytes) -> bool:
    found = _SIZE.search(svg)
    if found is None:
        return False
    sizes = {found[1]: float(found[2]), found[3]: float(found[4])}
    return sizes.get(b"width", 0) > sizes.get(b"height", 0)
