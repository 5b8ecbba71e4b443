"""What stands on the sheets of one team, made of its view alone: nothing else can."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from tabletop.engine.view import View
from tabletop.engine.view.model import IndicatorCard, InjectCard, InstrumentCard
from tabletop.engine.words import Phase
from tabletop.formats.document import Block, Heading, Line, Paragraph, Run, bullets
from tabletop.formats.prose import blocks
from tabletop.text import clean_line

ASSESSMENT = "assessment"
_LONGEST = 40
_NOTHING = "Nothing new became known to you."


@dataclass(frozen=True, slots=True)
class Handout:
    """One sheet. `name` is its file's, without an ending; `turn` is where it came, None: in none.

    `head` names the readers and the turn. Two with the same team, turn and name are the same sheet.
    """

    team: str
    turn: str | None
    name: str
    head: str
    title: str
    blocks: tuple[Block, ...]


def handouts(view: View, zone: tzinfo | None = UTC) -> tuple[Handout, ...]:
    """Every sheet that a team has by now: each inject, and what each assessment made known.

    `zone` is that of the room (None: that of the machine), in which a sheet's name gives the time
    of release. The picture stands on the newest assessment alone: a view holds that of no other.
    """
    released = (_inject(view, one, zone) for one in view.injects)
    return (*released, *(_assessment(view, turn) for turn in _assessed(view)))


def _inject(view: View, card: InjectCard, zone: tzinfo | None) -> Handout:
    everybody = set(card.to) >= {team.id for team in view.teams}
    to = "All teams" if everybody else _team(view, view.audience)
    sent: Line = (
        Run(f"From {card.sender}, by {card.channel}"),
        Run(f"\n{card.scenario_time}" if card.scenario_time else "", italic=True),
    )
    return Handout(
        team=view.audience,
        turn=card.turn,
        name=f"{view.audience}-{_released(card, zone)}-{_for_a_name(card.title)}",
        head=_head(view, to, card.turn),
        title=card.title,
        blocks=(Paragraph(sent), *blocks(card.text)),
    )


def _released(card: InjectCard, zone: tzinfo | None) -> str:
    """When it was released, in the time of the room, on paper if it was typed in later."""
    if card.released is None:
        return "0000"
    at = datetime.fromisoformat(card.released.happened_at or card.released.at)
    return f"{at.astimezone(zone):%H%M}"


def _for_a_name(title: str) -> str:
    """A title as a part of a file's name: letters and figures of any script."""
    spaced = "".join(one if one.isalnum() else " " for one in clean_line(title).casefold())
    return "_".join(spaced.split())[:_LONGEST].strip("_") or "sheet"


def _assessed(view: View) -> tuple[str, ...]:
    """The turns of which something became known to the team, and the one being assessed."""
    turns = [*(one.turn for one in view.acts), *(one.turn for one in view.outcomes)]
    if view.turn is not None and view.phase == Phase.ASSESSMENT:
        turns.append(view.turn.id)
    return tuple(dict.fromkeys(turns))


def _assessment(view: View, turn: str) -> Handout:
    return Handout(
        team=view.audience,
        turn=turn,
        name=f"{view.audience}-{ASSESSMENT}",
        head=_head(view, _team(view, view.audience), turn),
        title="What became known",
        blocks=(*_learned(view, turn), *(_picture(view) if _current(view, turn) else ())),
    )


def _learned(view: View, turn: str) -> Iterator[Block]:
    acts = [one for one in view.acts if one.turn == turn]
    outcomes = [one for one in view.outcomes if one.turn == turn]
    for act in acts:
        yield Heading(1, _team(view, act.team))
        yield from blocks(act.seen, 1)
    for outcome in outcomes:
        if outcome.title:
            yield Heading(1, outcome.title)
        yield from blocks(outcome.text, 1)
    if not acts and not outcomes:
        yield Paragraph(_NOTHING)


def _picture(view: View) -> Iterator[Block]:
    """How things stand, as far as the team may see it."""
    groups = (
        ("Indicators", [_indicator(view, one) for one in view.indicators]),
        ("Instruments", [_instrument(one) for one in view.instruments]),
        ("Facts", list(view.milestones)),
    )
    for title, lines in groups:
        if lines:
            yield Heading(1, title)
            yield bullets(lines)


def _indicator(view: View, one: IndicatorCard) -> Line:
    others = [_team(view, team) for team in one.teams]
    of = f" ({', '.join(others)})" if others else ""
    return (Run(f"{one.name}{of}: "), Run(one.level, bold=True))


def _instrument(one: InstrumentCard) -> Line:
    left = f", {one.stock} left" if one.stock is not None else ""
    return (Run(f"{one.name}: "), Run(f"{one.status}{left}", bold=True))


def _current(view: View, turn: str) -> bool:
    return view.turn is not None and view.turn.id == turn and view.phase == Phase.ASSESSMENT


def _head(view: View, to: str, turn: str | None) -> str:
    if view.turn is None or turn != view.turn.id:
        return to
    return f"{to}  ·  Turn {view.turn.number}: {view.turn.title}"


def _team(view: View, team: str) -> str:
    return next(card.name for card in view.teams if card.id == team)
