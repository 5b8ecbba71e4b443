"""The table below the picture: the same readings in words, a row each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tabletop.debrief.distance_model import Distance
from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.export import wording as say
from tabletop.export.acts.acts import Acts, acts
from tabletop.formats.html import escaped

HEADINGS = ("Act, as others saw it", "Meant", "Read by", "Read as", "Taken for")
SHARES = (34, 31, 10, 16, 9)


def table(debrief: Debrief) -> str:
    """The table as HTML: turns in order, acts in file order, readers in file order."""
    columns = "".join(f'<col style="width: {share}%">' for share in SHARES)
    head = "".join(f'<th scope="col">{one}</th>' for one in HEADINGS)
    bodies = "\n".join(_turn(turn, some) for turn, some in acts(debrief))
    return (
        f"<table>\n<colgroup>{columns}</colgroup>\n<thead><tr>{head}</tr></thead>\n"
        f"{bodies}\n</table>"
    )


def _turn(turn: TurnDebrief, some: Sequence[Acts]) -> str:
    title = f"{turn.number}. {turn.title}"
    head = (
        f'<tbody class="turn"><tr><th scope="rowgroup" colspan="{len(HEADINGS)}">'
        f"{escaped(title)} <span>{escaped(turn.scenario_time)}</span></th></tr></tbody>"
    )
    return "\n".join((head, *(_acts(one) for one in some if one.decisions or one.rows)))


def _acts(one: Acts) -> str:
    """One team's acts of a turn, which stay together on a page."""
    seen = "<br>".join(map(escaped, one.seen()))
    count = max(1, len(one.rows))
    act = f'<td rowspan="{count}"><b>{escaped(one.team.short)}</b> {seen}</td>'
    if not one.rows:
        note = f'<td class="quiet" colspan="{len(HEADINGS) - 1}">{escaped(one.unread())}</td>'
        return f"<tbody><tr>{act}{note}</tr></tbody>"
    rows = [*_rows(one)]
    return "\n".join((f"<tbody><tr>{act}{rows[0]}</tr>", *(f"<tr>{r}</tr>" for r in rows[1:]))) + (
        "</tbody>"
    )


def _rows(one: Acts) -> Iterator[str]:
    """The cells right of the act; what was meant alike for readers in a row stands once."""
    for meant, some in groupby(one.rows, key=lambda row: _meant(one, row)):
        group = tuple(some)
        for at, row in enumerate(group):
            said = f'<td rowspan="{len(group)}">{meant}</td>' if at == 0 else ""
            yield said + _reading(one, row)


def _meant(one: Acts, row: Distance) -> str:
    sentence = one.sentence_to(row.reader)
    quoted = f" <i>“{escaped(sentence)}”</i>" if sentence else ""
    return f"{escaped(say.meant(row))}{quoted}"


def _reading(one: Acts, row: Distance) -> str:
    reader = escaped(one.teams[row.reader].short)
    same = ' <span class="quiet">same group</span>' if row.scope == "own_group" else ""
    whose = say.WHOSE[row.whose] if row.whose else say.NONE
    read = say.read_as(row)
    uncounted = "" if row.gap is not None or not say.gap(row).startswith("not") else say.gap(row)
    more = f' <span class="quiet">({escaped(uncounted)})</span>' if uncounted else ""
    return f"<td>{reader}{same}</td><td>{escaped(read)}{more}</td><td>{escaped(whose)}</td>"
