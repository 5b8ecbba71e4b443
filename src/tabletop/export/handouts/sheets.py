"""What stands on the sheets of one team, made of its view alone: nothing else can."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from tabletop.engine.view import View
from tabletop.engine.view.model import IndicatorCard, InjectCard, InstrumentCard
from tabletop.engine.words import Phase
from tabletop.export.handouts.wording import Wording, wording
from tabletop.formats.document import Block, Heading, Line, Paragraph, Run, bullets
from tabletop.formats.prose import blocks
from tabletop.text import clean_line

ASSESSMENT = "assessment"
_LONGEST = 40


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
    language: str


def handouts(view: View, zone: tzinfo = UTC, language: str = "en") -> tuple[Handout, ...]:
    """Every sheet that a team has by now: each inject, and what each assessment made known.

    `zone` is that of the room, in which a sheet's name gives the time of release; `language` that
    of the scenario's texts. The picture stands on the newest assessment alone: a view holds that of
    no other.
    """
    making = _Making(view, zone, language, wording(language))
    released = _told_apart(making.inject(one) for one in view.injects)
    return (*released, *(making.assessment(turn) for turn in making.assessed()))


def _told_apart(sheets: Iterable[Handout]) -> Iterator[Handout]:
    """Sheets of one name get a number. An id has no place in a name: it can tell too much."""
    seen: Counter[tuple[str | None, str]] = Counter()
    for one in sheets:
        seen[one.turn, one.name] += 1
        again = seen[one.turn, one.name]
        yield replace(one, name=f"{one.name}_{again}") if again > 1 else one


@dataclass(frozen=True, slots=True)
class _Making:
    """What every sheet of a team is made from."""

    view: View
    zone: tzinfo
    language: str
    words: Wording

    def inject(self, card: InjectCard) -> Handout:
        """An inject as its reader gets it."""
        everybody = set(card.to) >= {team.id for team in self.view.teams}
        way = self.words.ways.get(card.channel, card.channel)
        sent: Line = (
            Run(self.words.sender.format(sender=card.sender, way=way)),
            Run(f"\n{card.scenario_time}" if card.scenario_time else "", italic=True),
        )
        return Handout(
            team=self.view.audience,
            turn=card.turn,
            name=f"{self.view.audience}-{self._released(card)}-{_for_a_name(card.title)}",
            head=self._head(self.words.everyone if everybody else self._own, card.turn),
            title=card.title,
            blocks=(Paragraph(sent), *blocks(card.text)),
            language=self.language,
        )

    def assessed(self) -> tuple[str, ...]:
        """The turns of which something became known to the team, and the one being assessed."""
        view = self.view
        turns = [one.turn for one in view.acts] + [one.turn for one in view.outcomes]
        if view.turn is not None and view.phase == Phase.ASSESSMENT:
            turns.append(view.turn.id)
        return tuple(dict.fromkeys(turns))

    def assessment(self, turn: str) -> Handout:
        """What the assessment of a turn made known."""
        view = self.view
        newest = view.phase == Phase.ASSESSMENT and view.turn is not None and view.turn.id == turn
        return Handout(
            team=view.audience,
            turn=turn,
            name=f"{view.audience}-{ASSESSMENT}",
            head=self._head(self._own, turn),
            title=self.words.known,
            blocks=(*self._learned(turn), *(self._picture() if newest else ())),
            language=self.language,
        )

    def _learned(self, turn: str) -> Iterator[Block]:
        acts = [one for one in self.view.acts if one.turn == turn]
        outcomes = [one for one in self.view.outcomes if one.turn == turn]
        for act in acts:
            yield Heading(1, self._team(act.team))
            yield from blocks(act.seen, 1)
        for outcome in outcomes:
            if outcome.title:
                yield Heading(1, outcome.title)
            yield from blocks(outcome.text, 1)
        if not acts and not outcomes:
            yield Paragraph(self.words.nothing)

    def _picture(self) -> Iterator[Block]:
        """How things stand, as far as the team may see it."""
        view, words = self.view, self.words
        groups: tuple[tuple[str, list[Line]], ...] = (
            (words.indicators, [self._indicator(one) for one in view.indicators]),
            (words.instruments, [self._instrument(one) for one in view.instruments]),
            (words.facts, list(view.milestones)),
        )
        for title, lines in groups:
            if lines:
                yield Heading(1, title)
                yield bullets(lines)

    def _indicator(self, one: IndicatorCard) -> Line:
        of = f" ({', '.join(map(self._team, one.teams))})" if one.teams else ""
        return (Run(f"{one.name}{of}: "), Run(one.level, bold=True))

    def _instrument(self, one: InstrumentCard) -> Line:
        left = f", {self.words.left.format(number=one.stock)}" if one.stock is not None else ""
        return (Run(f"{one.name}: "), Run(f"{self.words.status[one.status]}{left}", bold=True))

    def _released(self, card: InjectCard) -> str:
        """When it was released, in the time of the room; on paper, if it was typed in later."""
        if card.released is None:
            return "0000"
        at = datetime.fromisoformat(card.released.happened_at or card.released.at)
        return f"{at.astimezone(self.zone):%H%M}"

    def _head(self, to: str, turn: str | None) -> str:
        """The readers, and the turn while it is being played."""
        now = self.view.turn
        if now is None or turn != now.id:
            return to
        return f"{to}  ·  {self.words.turn.format(number=now.number, title=now.title)}"

    @property
    def _own(self) -> str:
        return self._team(self.view.audience)

    def _team(self, team: str) -> str:
        return next(card.name for card in self.view.teams if card.id == team)


def _for_a_name(title: str) -> str:
    """A title as a part of a file's name: letters and figures of any script."""
    spaced = "".join(one if one.isalnum() else " " for one in clean_line(title).casefold())
    return "_".join(spaced.split())[:_LONGEST].strip("_") or "sheet"
