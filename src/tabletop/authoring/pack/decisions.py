"""The forms on which a delegation writes what it does, why, and what others should understand."""

from collections.abc import Iterator

from tabletop.authoring.pack.model import Making, Sheet
from tabletop.authoring.pack.wording import BOX, SCALE
from tabletop.formats.document import (
    Blank,
    Block,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Quote,
    Run,
    Table,
)
from tabletop.scenario.model import Decision, Option, Team, Turn

_LINES, _LINES_WITHOUT_MENU = 4, 8
_CONSENTS = 2


def decision_form(making: Making, team: Team, turn: Turn) -> Sheet | None:
    """The form of a team for a turn; None if it has nothing to decide in it.

    It is the same whatever conditions hold, so that nothing on it tells of an option to come: what
    depends on a condition is handed out on slips.
    """
    put = [one for one in turn.decisions.values() if one.team == team.id]
    if not put:
        return None
    parts = [block for one in put for block in _form(making, turn, one)]
    title = making.wording.decision.format(team=team.name)
    return making.for_team(team, making.file(turn, "decision"), title, tuple(parts))


def offered(option: Option) -> bool:
    """Whether an option is on the table in any case, and so can be printed."""
    return option.when is None and option.needs is None


def _form(making: Making, turn: Turn, put: Decision) -> Iterator[Block]:
    words = making.wording
    yield Heading(1, making.turn(turn))
    yield Paragraph(words.minutes.format(story_time=turn.scenario_time, minutes=turn.minutes))
    yield Heading(2, words.question)
    yield Quote((Paragraph((Run(put.question, bold=True),)),))
    if making.choices.menus:
        yield from _menu(making, put)
    yield from _own_words(making)
    yield PageBreak()
    yield from _signals(making, put)
    yield from _consents(making)
    yield Paragraph(words.handed_in)


def _menu(making: Making, put: Decision) -> Iterator[Block]:
    words = making.wording
    yield Paragraph((Run(f"{words.tick} {words.slips}", italic=True),))
    for option in put.options.values():
        if offered(option):
            yield Paragraph(choice(making, option))
    yield Paragraph((Run(f"{BOX}  {words.own_option}", bold=True),))


def choice(making: Making, option: Option) -> Line:
    """An option as a team may read it, with a box to tick."""
    asks = f" {consent_asked(making, option)}" if option.consent else ""
    return (
        Run(f"{BOX}  {option.label}", bold=True),
        Run(f"\n{option.text}"),
        Run(asks, italic=True),
    )


def consent_asked(making: Making, option: Option) -> str:
    """Whose yes an option needs; "" if nobody's."""
    if option.consent is None:
        return ""
    teams = ", ".join(making.naming.team(one) for one in option.consent.of)
    return making.wording.asks_consent.format(teams=teams)


def _own_words(making: Making) -> Iterator[Block]:
    words = making.wording
    lines = _LINES if making.choices.menus else _LINES_WITHOUT_MENU
    for heading, how in ((words.words, words.words_how), (words.why, words.why_how)):
        yield Heading(2, heading)
        yield Paragraph((Run(how, italic=True),))
        yield Blank(lines)


def _signals(making: Making, put: Decision) -> Iterator[Block]:
    words = making.wording
    others = (one.name for one in making.scenario.teams.values() if one.id != put.team)
    yield Heading(2, words.signals)
    yield Paragraph((Run(words.signals_how, italic=True),))
    yield Table(
        words.signal_table,
        tuple((str(to), SCALE, "") for to in (words.for_all, *others)),
        shares=(18, 35, 47),
        room=2,
    )
    yield Paragraph(words.sure)
    for heading in (words.considered, words.dissent):
        yield Heading(2, heading)
        yield Blank(2)


def _consents(making: Making) -> Iterator[Block]:
    words = making.wording
    yield Heading(2, words.consents)
    rows = (("", words.yes_no, ""),) * _CONSENTS
    yield Table(words.consent_table, rows, shares=(40, 40, 20))
