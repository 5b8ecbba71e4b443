"""The debrief as a report in Markdown. The layout is `templates/debrief.md.j2`.

Every expression of the template is made safe on its way out; only what `formats.markdown` finished
goes through as it is.
"""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from tabletop.debrief import Debrief
from tabletop.export import analysis_wording, wording
from tabletop.export.analysis_tables import AnalysisTables
from tabletop.export.tables import Tables
from tabletop.formats.markdown import block, inline, quote

_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_BLANKS = re.compile(r"\n{3,}")


def write(debrief: Debrief) -> bytes:
    """The report in UTF-8."""
    template = _environment().get_template("debrief.md.j2")
    teams = {team.id: team for team in debrief.teams}
    text = template.render(
        d=debrief,
        tables=Tables(debrief),
        found=AnalysisTables(debrief),
        team=lambda one: teams[one].name if one else "Somebody",
        teams=lambda ids: wording.named(teams, ids),
        turns={turn.id: turn for turn in debrief.turns},
    )
    return (_BLANKS.sub("\n\n", _TRAILING.sub("", text)).strip() + "\n").encode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tabletop.export"),
        autoescape=True,
        finalize=inline,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"block": block, "quote": quote, "refs": wording.refs}
    environment.globals |= {"say": wording, "tell": analysis_wording}
    return environment
