"""Injects: when each reaches whom, from whom and how, what it says and what it changes."""

from collections.abc import Iterator, Mapping

from tabletop.authoring.telling import conditions, effects
from tabletop.authoring.telling.naming import Naming, quoted, sentence
from tabletop.authoring.telling.page import note, read_out, rests_on
from tabletop.debrief.names import titled
from tabletop.formats.document import Block, Heading, Line, Paragraph, Run, bullets
from tabletop.scenario.fields import Release
from tabletop.scenario.model import Inject

_WAYS: Mapping[str, str] = {
    "press": "through the press",
    "cable": "by cable",
    "phone": "by telephone",
    "radar": "by radar",
    "social": "through social networks",
    "note": "by a note",
    "briefing": "in a briefing",
    "hotline": "on a hotline",
    "meeting": "in a meeting",
}


def inject(naming: Naming, one: Inject) -> Iterator[Block]:
    """One inject."""
    yield Heading(3, f"Inject {naming.places[one.id]}: {one.title}")
    yield Paragraph(_delivery(naming, one))
    if one.when is not None:
        yield from conditions.told(naming, "It goes out", one.when, only=True)
    yield read_out(one.text)
    if one.effects:
        yield Paragraph(f"When it goes out: {effects.in_a_row(naming, one.effects)}")
    yield from _bearing(naming, one)
    yield from note(one.note)
    if one.expected:
        yield Paragraph("What to expect:")
        yield bullets(_expected(naming, who, what) for who, what in one.expected.items())
    yield from rests_on(naming, one.objectives, one.mechanisms, one.facts)


def _delivery(naming: Naming, one: Inject) -> str:
    return (
        f"To {naming.audience(one.to)}, {_moment(one.release)}; in the story, {one.scenario_time}. "
        f"From: {one.from_}, {way(naming, one)}."
    )


def _moment(release: Release) -> str:
    match release.kind:
        case "start":
            return "when the turn opens"
        case "minute":
            return f"at minute {release.minute}"
        case "manual":
            return "when the facilitator releases it by hand"


def way(naming: Naming, one: Inject) -> str:
    """How an inject arrives, as a part of a sentence."""
    own = naming.scenario.channels.get(one.channel)
    return f"through {quoted(own.name)}" if own else _WAYS[one.channel]


def _bearing(naming: Naming, one: Inject) -> Iterator[Block]:
    """Whom the news serves and whom it puts in a bad light."""
    parts = []
    for bearing in ("helps", "embarrasses"):
        teams = [team for team, how in one.bears.items() if how == bearing]
        if teams:
            parts.append(f"{bearing} {naming.teams(teams)}")
    if parts:
        yield Paragraph(sentence(f"It {' and '.join(parts)}"))


def _expected(naming: Naming, who: str, what: str) -> Line:
    """An expected reaction; its key is a team, or a word such as "asks"."""
    known = who in naming.scenario.teams
    label = naming.team(who) if known else titled(who).capitalize()
    return (Run(f"{label}: ", bold=True), Run(what))
