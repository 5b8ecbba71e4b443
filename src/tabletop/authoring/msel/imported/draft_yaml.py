"""A draft as a scenario file, with comments that say what is still to be written."""

from collections.abc import Iterator, Sequence

from tabletop.authoring.msel.imported.draft import TO_BE_WRITTEN, Draft, InjectDraft, TurnDraft
from tabletop.authoring.msel.imported.people import Team
from tabletop.authoring.scalars import STEP, Spot, write

_TODO = "  # to be written"


def as_yaml(draft: Draft) -> str:
    """The scenario file."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    yield from (f"# {line}".rstrip() for line in draft.comments)
    yield "format: 1"
    yield f"id: {draft.id}"
    yield "version: 0.1.0"
    yield f"languages: [{draft.language}]"
    yield from _text(0, "title", draft.title)
    yield from _text(0, "summary", draft.summary)
    yield "setting:"
    yield f"{_text_line(STEP, 'opens', draft.opens or '2000-01-01')}{'' if draft.opens else _TODO}"
    yield from (f"  {key}: {TO_BE_WRITTEN}{_TODO}" for key in ("place", "departures"))
    yield from _texts("objectives", draft.objectives)
    if draft.channels:
        yield "channels:"
        for channel, name in draft.channels.items():
            yield f"  {channel}:"
            yield from _text(2 * STEP, "name", name)
    yield "teams:"
    for team in draft.teams:
        yield from _team(team)
    yield "turns:"
    for number, turn in enumerate(draft.turns):
        following = draft.turns[number + 1].id if number + 1 < len(draft.turns) else ""
        yield from _turn(turn, draft.teams, following)
    yield "endings:"
    yield "  # To be written: endings with a condition ('when'), before this one, which has none."
    yield "  open:"
    yield f"    title: The exercise ends{_TODO}"
    yield f"    text: {TO_BE_WRITTEN}"


def _text(indent: int, key: str, text: str) -> Iterator[str]:
    yield from _text_line(indent, key, text).split("\n")


def _text_line(indent: int, key: str, text: str) -> str:
    spot = Spot(parent=indent, column=indent + len(key) + 2, indent=indent + STEP)
    return f"{' ' * indent}{key}: {write(text, spot)}"


def _texts(section: str, texts: dict[str, str]) -> Iterator[str]:
    if texts:
        yield f"{section}:"
    for key, text in texts.items():
        yield from _text(STEP, key, text)


def _team(team: Team) -> Iterator[str]:
    yield f"  {team.id}:"
    yield from _text(2 * STEP, "name", team.name)
    yield from _text(2 * STEP, "short", team.short)
    yield f"    public: {TO_BE_WRITTEN}{_TODO}: one paragraph that all may read"
    yield f"    brief: {TO_BE_WRITTEN}{_TODO}: for this team's eyes only"


def _turn(turn: TurnDraft, teams: Sequence[Team], following: str) -> Iterator[str]:
    if turn.comment:
        yield f"  # {turn.comment}"
    yield f"  {turn.id}:"
    yield from _text(2 * STEP, "title", turn.title)
    yield from _text(2 * STEP, "scenario_time", turn.scenario_time)
    guess = "" if turn.minutes_known else "  # a guess: how long do teams talk?"
    yield f"    minutes: {turn.minutes}{guess}"
    yield f"    briefing: {TO_BE_WRITTEN}{_TODO}: what all know when the turn opens"
    if turn.note:
        yield from _text(2 * STEP, "note", turn.note)
    if turn.injects:
        yield "    injects:"
    for inject in turn.injects:
        yield from _inject(inject)
    yield "    decisions:"
    for team in teams:
        yield from _decision(turn.decisions[team.id], team)
    if following:
        yield "    next:"
        yield f"      - turn: {following}"


def _inject(inject: InjectDraft) -> Iterator[str]:
    inside = 4 * STEP
    if inject.comment:
        yield f"      # {inject.comment}"
    yield f"      {inject.id}:"
    yield from _text(inside, "title", inject.title)
    yield f"        release: {inject.release}"
    yield from _text(inside, "scenario_time", inject.scenario_time)
    yield f"        to: {'[' + ', '.join(inject.to) + ']' if inject.to else 'all'}"
    yield f"        channel: {inject.channel}"
    yield from _text(inside, "from", inject.sender or TO_BE_WRITTEN)
    yield from _text(inside, "text", inject.text)
    if inject.expected:
        yield "        expected:"
        yield from _text(inside + STEP, "action", inject.expected)
    if inject.objectives:
        yield f"        objectives: [{', '.join(inject.objectives)}]"
    if inject.note:
        yield from _text(inside, "note", inject.note)


def _decision(decision: str, team: Team) -> Iterator[str]:
    name = " ".join(team.name.split())
    yield f"      {decision}:{_TODO}: what is {name} asked, and what can it do?"
    yield f"        team: {team.id}"
    yield f"        question: {TO_BE_WRITTEN}"
    yield "        options:"
    for option, label in (("act", "To be written: act"), ("wait", "To be written: wait")):
        yield f"          {option}:"
        yield f'            label: "{label}"'
        yield f"            text: {TO_BE_WRITTEN}"
        yield f"            seen: {TO_BE_WRITTEN}"
        yield "            effects: []"
    yield "        default: wait"
