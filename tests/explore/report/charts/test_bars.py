import re

from tabletop.explore.report.charts.bars import TRACK, endings
from tabletop.explore.report.section import Case


def test_a_bar_is_as_long_as_its_share(case: Case) -> None:
    widths = re.findall(r'width="([\d.]+)" height="18" class="bar"', endings(case))
    assert [float(one) for one in widths] == [round(0.55 * TRACK, 1), round(0.45 * TRACK, 1)]
