"""What was played, told neutrally: acts as others saw them, without the words of any team."""

import re
from collections import Counter
from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.debrief.names import listed
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief
from tabletop.export import wording as say
from tabletop.export.colophon import named
from tabletop.export.note.measure import Measure, cut
from tabletop.formats.document import Block, Heading, Paragraph, Run
from tabletop.text import TEXT_LIMIT, clean_line, counted

SHORT = 100
"""Characters of the shortest that is told of an ending or of an outcome without a title."""

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def played(debrief: Debrief) -> Iterator[Block]:
    """What was played and under which rule, in two paragraphs."""
    one = debrief.scenario
    turns = counted(len(debrief.turns), "turn", "turns")
    what = f"was played in {turns}" if debrief.turns else "was prepared; no turn of it was played"
    set_in = f" Setting: {one.place}; it opens on {one.opens}." if one.place else ""
    teams = f" The delegations: {_teams(debrief)}." if named(debrief) else ""
    rehearsed = " Nobody was in the room: this is a rehearsal." if _rehearsed(debrief) else ""
    yield Paragraph(f"The exercise '{one.title}' {what}.{set_in}{teams}{rehearsed}")
    yield Paragraph(
        "This note is unattributed: no statement, meaning or reading in it is tied to a delegation "
        "or a person. Acts are acts of the exercise, told as the other delegations saw them. "
        f"Agreed in the room: {debrief.session.attribution.agreed}."
    )


def _teams(debrief: Debrief) -> str:
    return listed(team.name for team in debrief.teams)


def _rehearsed(debrief: Debrief) -> bool:
    return bool(debrief.session.card.get("rehearsal"))


def course(debrief: Debrief, measure: Measure) -> Iterator[Block]:
    """The course of the exercise, a paragraph a turn, and how it ended."""
    yield Heading(1, "The course")
    for turn in debrief.turns:
        told = _told(turn, measure)
        yield Paragraph((Run(f"{turn.number}. {turn.title}", bold=True), Run(told)))
    yield Paragraph(_ended(debrief, measure.outcome))


def _told(turn: TurnDebrief, measure: Measure) -> str:
    date = f" ({turn.scenario_time})" if turn.scenario_time else ""
    return " ".join((f"{date}.", *_acts(turn, measure), *_outcomes(turn, measure.outcome)))


def _acts(turn: TurnDebrief, measure: Measure) -> Iterator[str]:
    """What others saw. What a team did outside the options is in its or control's own words."""
    if turn.called is None:
        yield "Time was not called in this turn."
        return
    standing = [one for one in turn.decisions if one.why is not None]
    offered = [_seen(one) for one in standing if one.why != "free"]
    yield from (say.full(cut(seen, measure.act)) for seen in offered if seen)
    free, unseen = len(standing) - len(offered), offered.count("")
    if free:
        yield f"{counted(free, 'act was', 'acts were')} taken outside the options."
    if unseen:
        yield f"{counted(unseen, 'act was', 'acts were')} not seen by others."


def _seen(one: DecisionRecord) -> str:
    """How an act looked to most of those who saw it; "" if nobody did."""
    texts = Counter(seen.text for seen in one.seen if seen.text)
    return texts.most_common(1)[0][0] if texts else ""


def _outcomes(turn: TurnDebrief, length: int) -> Iterator[str]:
    if not length and turn.outcomes:
        titles = (f"'{one.title or cut(one.text, SHORT)}'" for one in turn.outcomes)
        yield f"What followed: {listed(titles)}."
        return
    for one in turn.outcomes:
        text = say.full(_beginning(one.text, length))
        yield f"'{one.title}': {text}" if one.title else text


def _beginning(text: str, length: int) -> str:
    """As many whole sentences of a text as there is room for, or the first, visibly cut."""
    sentences = _SENTENCE.split(clean_line(text, TEXT_LIMIT))
    kept = sentences[0]
    for sentence in sentences[1:]:
        if len(f"{kept} {sentence}") > length:
            break
        kept = f"{kept} {sentence}"
    return cut(kept, length)


def _ended(debrief: Debrief, length: int) -> str:
    ending = debrief.ending
    if ending is None:
        return "The exercise has not reached its end; this note tells what was played so far."
    early = " It was ended early." if ending.early else ""
    return f"It ended in '{ending.title}'.{early} {_beginning(ending.text, max(SHORT, 2 * length))}"
