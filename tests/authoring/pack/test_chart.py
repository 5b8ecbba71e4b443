"""The chart lies on its side on the page where it is wider than high."""

import pytest

from tabletop.authoring.graph import WRITERS, Writer
from tabletop.authoring.pack import chart as module
from tabletop.scenario import Scenario


@pytest.mark.parametrize(
    ("size", "turned"),
    [
        ('width="90.5mm" height="200mm"', False),
        ('role="img" width="200.1mm" viewBox="0 0 1 1" height="90mm"', True),
        ('height="90mm" width="200mm"', True),
        ('viewBox="0 0 2 1"', False),
    ],
)
def test_a_wide_chart_is_turned(
    small: Scenario, size: str, turned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    svg = f"<svg {size}></svg>".encode()
    monkeypatch.setattr(module, "WRITERS", {**WRITERS, "svg": Writer((".svg",), lambda _: svg)})
    picture = module.chart(small)
    assert (picture.svg, picture.turned) == (svg, turned)
    assert "The strait" in picture.alt
