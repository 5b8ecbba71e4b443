"""What the facilitator hands out when a condition holds: further options, questions of consent."""

from collections.abc import Iterator

from tabletop.authoring.pack.decisions import choice, offered
from tabletop.authoring.pack.model import Making, Sheet
from tabletop.authoring.pack.paper import laid_out
from tabletop.formats.document import Block, Heading, Item, Paragraph, Quote, Run
from tabletop.scenario.model import Decision, Option, Team, Turn


def slips(making: Making, team: Team) -> Sheet | None:
    """The options of a team that depend on a condition, each on a slip; None without any.

    They say nothing of the condition, which the facilitator's book has.
    """
    parts: list[Block] = []
    for turn, put in _decisions(making, team):
        found = [_slip(making, turn, put, one) for one in put.options.values() if not offered(one)]
        parts += laid_out(found, making.choices.to_a_page)
    if not parts:
        return None
    title = f"{team.name}: {making.wording.further_option}"
    return making.for_control(f"slips_{team.id}", title, tuple(parts))


def _decisions(making: Making, team: Team) -> Iterator[tuple[Turn, Decision]]:
    for turn in making.scenario.turns.values():
        yield from ((turn, put) for put in turn.decisions.values() if put.team == team.id)


def _slip(making: Making, turn: Turn, put: Decision, option: Option) -> Item:
    words = making.wording
    return (
        Paragraph((Run(making.naming.team(put.team), bold=True), Run(f"  ·  {making.turn(turn)}"))),
        Heading(1, words.further_option),
        Paragraph((Run(put.question, italic=True),)),
        Paragraph(choice(making, option)),
    )


def consent_slips(making: Making, asked: Team) -> Sheet | None:
    """The questions of consent that may come to a team; None without any.

    It sees who asks, the option's label and its text, and nothing else. Slips that share a page
    come from the same asker in the same turn.
    """
    parts: list[Block] = []
    for turn in making.scenario.turns.values():
        for put in turn.decisions.values():
            found = [_question(making, turn, put, one, asked) for one in _asking(put, asked)]
            parts += laid_out(found, making.choices.to_a_page)
    if not parts:
        return None
    title = f"{asked.name}: {making.wording.consents}"
    return making.for_control(f"consents_{asked.id}", title, tuple(parts))


def _asking(put: Decision, asked: Team) -> Iterator[Option]:
    for option in put.options.values():
        if option.consent is not None and asked.id in option.consent.of:
            yield option


def _question(making: Making, turn: Turn, put: Decision, option: Option, asked: Team) -> Item:
    words = making.wording
    asker = making.naming.team(put.team)
    return (
        Paragraph((Run(asked.name, bold=True), Run(f"  ·  {making.turn(turn)}"))),
        Heading(1, words.asks_you.format(team=asker)),
        Quote((Paragraph((Run(option.label, bold=True), Run(f"\n{option.text}"))),)),
        Paragraph(f"{words.yes_no}\n\n{words.handed_in}"),
    )
