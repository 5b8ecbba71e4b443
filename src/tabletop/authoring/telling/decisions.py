"""Decisions and their options: what a team may do, what it changes, what others see of it."""

from collections.abc import Iterator

from tabletop.authoring.telling import conditions, effects
from tabletop.authoring.telling.naming import Naming, quoted
from tabletop.authoring.telling.page import labelled, learns, note, rests_on
from tabletop.formats.document import Block, Bullets, Heading, Line, Paragraph, Run, bullets
from tabletop.formats.prose import blocks
from tabletop.scenario.model import Branch, Decision, Option


def decision(naming: Naming, put: Decision) -> Iterator[Block]:
    """One decision with all its options."""
    yield Heading(2, f"Decision of {naming.team(put.team)}")
    yield labelled(f"Question {naming.places[put.id]}:", put.question)
    yield from note(put.note)
    for number, option in enumerate(put.options.values(), 1):
        default = " (stands if nothing is chosen)" if option.id == put.default else ""
        yield Heading(3, f"Option {number}: {option.label}{default}")
        yield from _option(naming, put, option)


def _option(naming: Naming, put: Decision, option: Option) -> Iterator[Block]:
    yield from blocks(option.text, under=3)
    yield from _availability(naming, put, option)
    yield from _seen(naming, put, option)
    changes = effects.in_a_row(naming, option.effects)
    nothing = "" if option.chance else "Nothing that the game counts."
    if changes or nothing:
        yield labelled("What it changes:", changes or nothing)
    if option.chance:
        yield labelled("What chance adds:", "one of these is drawn.")
        yield _chances(naming, option)
    yield from note(option.note)
    yield from rests_on(naming, mechanisms=option.mechanisms, facts=option.facts)


def _availability(naming: Naming, put: Decision, option: Option) -> Iterator[Block]:
    if option.when is not None:
        yield from conditions.told(naming, "It is on the table", option.when, only=True)
    if option.needs is not None:
        yield from conditions.told(naming, "It can be chosen", option.needs, only=True)
    if option.consent is not None:
        otherwise = naming.option(put.id, option.consent.otherwise)
        yield Paragraph(
            f"It stands only with the consent of {naming.teams(option.consent.of)}; without it, "
            f"{otherwise} stands."
        )


def _seen(naming: Naming, put: Decision, option: Option) -> Iterator[Block]:
    """Who learns of an act and in which words."""
    who = learns(naming, option.known_to, besides=put.team)
    seen = option.seen
    others = [one for one in naming.scenario.recipients(option.known_to) if one != put.team]
    wordings = {team: text for team, text in seen.by_team.items() if team != put.team}
    if not wordings:
        yield labelled("What others see:", f"{who}{_in_words(seen.all, known=bool(others))}")
        return
    yield labelled("What others see:", f"{who}.")
    yield bullets(_wording(naming, team, text, team in others) for team, text in wordings.items())
    if seen.all:
        yield Paragraph(f"For the rest: {quoted(seen.all)}")


def _in_words(text: str | None, *, known: bool) -> str:
    if text is None:
        return ", but nothing is written of how it looks." if known else "."
    return f", as: {quoted(text)}" if known else f". The record has it as: {quoted(text)}"


def _wording(naming: Naming, team: str, text: str, learns_of_it: bool) -> Line:
    unheard = "" if learns_of_it else " (but it does not learn of it)"
    return (Run(f"{naming.team(team)}: ", bold=True), Run(f"{quoted(text)}{unheard}"))


def _chances(naming: Naming, option: Option) -> Bullets:
    return bullets(_branch(naming, one) for one in option.chance.values())


def _branch(naming: Naming, one: Branch) -> Line:
    changes = effects.in_a_row(naming, one.effects) or "Nothing more changes."
    return (Run(f"{one.odds} in 100: ", bold=True), Run(f"{one.text} {changes}"))
