"""What stands on the screen of an audience, section by section. Pure; made of its view alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from tabletop.console.paint import Part
from tabletop.console.widgets.decision import state
from tabletop.console.widgets.panels import SIGN
from tabletop.console.wording import act_label, name, names, short, signed
from tabletop.engine.state import Message
from tabletop.engine.view.model import (
    DecisionCard,
    IndicatorCard,
    InjectCard,
    InstrumentCard,
    QuestionCard,
    RecordCard,
    View,
)
from tabletop.engine.words import Phase

SECOND = 1000


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    parts: tuple[Part, ...]


def left(view: View, clock_ms: int) -> str:
    """What is left of the turn as m:ss, with a plus once it is over; "" while no clock counts."""
    if view.turn is None or view.phase != Phase.DELIBERATION:
        return ""
    seconds = view.turn.minutes * 60 - clock_ms // SECOND
    over = "+" if seconds < 0 else ""
    return f"{over}{abs(seconds) // 60}:{abs(seconds) % 60:02}"


def where(view: View) -> str:
    """The turn and its time in the scenario, or the phase."""
    phase = str(view.phase).replace("_", " ").capitalize()
    if view.turn is None or view.phase in (Phase.SETUP, Phase.HOT_WASH, Phase.CLOSED):
        return phase
    return f"{view.turn.title}  ·  {view.turn.scenario_time}  ·  {phase.lower()}"


def main(view: View) -> tuple[Section, ...]:
    """What the audience reads now, the newest first."""
    match view.phase:
        case Phase.SETUP:
            return tuple(_beginning(view))
        case Phase.HOT_WASH | Phase.CLOSED:
            return tuple(_hot_wash(view))
        case Phase.ASSESSMENT:
            return (*_poll(view), *_published(view), *_received(view))
        case _:
            got = tuple(_received(view))
            return (*_consents(view), *got[:1], *_decisions(view), *got[1:], *_briefing(view))


def side(view: View) -> tuple[Section, ...]:
    """How things stand: what this audience may know of it, as of the last publication."""
    common = [one for one in view.indicators if not one.teams]
    own = [one for one in view.indicators if one.teams]
    instruments = [_instrument(one) for one in view.instruments]
    sections = (
        _rows("Indicators", ((f"{one.name}  ", (one.level, "bold")) for one in common)),
        _rows("Instruments", instruments),
        _rows("Known facts", ((one,) for one in view.milestones)),
        *(_rows(name, _by_team(view, cards)) for name, cards in groupby(own, lambda one: one.name)),
    )
    return tuple(one for one in sections if one.parts)


def _by_team(view: View, cards: Iterable[IndicatorCard]) -> Iterator[tuple[Part, ...]]:
    """An indicator that teams or pairs of them have, a row for each."""
    for card in cards:
        yield (f"{'–'.join(short(view, team) for team in card.teams)}  ", (card.level, "bold"))


def _rows(title: str, rows: Iterable[tuple[Part, ...]]) -> Section:
    return Section(title, tuple(part for row in rows for part in (*row, "\n")))


def _instrument(one: InstrumentCard) -> tuple[Part, ...]:
    stock = f", {one.stock} left" if one.stock is not None else ""
    return (f"{SIGN[str(one.status)]} {one.name}  ", (str(one.status), "bold"), stock)


def _beginning(view: View) -> Iterator[Section]:
    yield Section(view.title, (view.summary,))
    if view.brief:
        yield Section("Your brief", (view.brief,))


def _briefing(view: View) -> Iterator[Section]:
    if view.turn is not None and view.turn.briefing:
        yield Section("Briefing", (view.turn.briefing,))


def _consents(view: View) -> Iterator[Section]:
    """What others ask this team to consent to."""
    for consent in view.consents:
        answer = {None: "no answer yet", True: "you agreed", False: "you refused"}
        parts = (f"{consent.label}\n{consent.text}\n", (answer[consent.agreed], "bold"))
        yield Section(f"{name(view, consent.asker)} asks your consent", parts)


def _decisions(view: View) -> Iterator[Section]:
    """What this team is asked to decide."""
    for card in view.decisions:
        if view.turn is not None and card.turn == view.turn.id:
            yield Section(f"You decide  ({state(card)})", tuple(_options(view, card)))


def _options(view: View, card: DecisionCard) -> Iterator[Part]:
    yield f"{card.question}\n"
    for option in card.options:
        asks = f"  (needs the consent of {names(view, option.consent_of)})"
        yield f"\n{option.number}  "
        yield (option.label, "bold")
        yield asks if option.consent_of else ""
        yield f"  not now: {option.blocked}" if option.blocked else ""
        yield f"\n{option.text}\n"


def _received(view: View) -> Iterator[Section]:
    """This turn's injects and messages, the newest first; agreements and answers after them."""
    turn = view.turn.id if view.turn else None
    got = [
        (one.released.at if one.released else "", _inject(one))
        for one in view.injects
        if one.turn == turn
    ]
    got += [(one.stamp.at, _message(view, one)) for one in view.messages if one.turn == turn]
    # An audience's stamps have no commit numbers; what shares a moment came in the order given.
    newest = sorted(got, key=lambda one: one[0])[::-1]
    yield from (section for _, section in newest)
    for agreed in view.agreements:
        if agreed.turn == turn:
            yield Section(f"Agreed: {names(view, agreed.parties)}", (agreed.text,))
    for request in view.requests:
        if request.turn == turn and request.answer and request.status != "open":
            yield Section(f"Answer to: {request.text}", (request.answer,))


def _inject(one: InjectCard) -> Section:
    return Section(one.title, ((f"{one.sender}, {one.scenario_time}\n", "dim"), one.text))


def _message(view: View, one: Message) -> Section:
    return Section(f"{name(view, one.sender)} to {names(view, one.to)}", (one.text,))


def _poll(view: View) -> Iterator[Section]:
    turn = view.turn.id if view.turn else ""
    open_ones = [one for one in view.questions if one.turn == turn]
    if open_ones:
        yield Section(
            "How do you take what the others did?", tuple(_question(view, one) for one in open_ones)
        )


def _question(view: View, one: QuestionCard) -> Part:
    if one.answer is None:
        return f"{name(view, one.about)}: not answered yet\n"
    value = one.answer.reading
    return f"{name(view, one.about)}: {'cannot tell' if value is None else signed(value)}\n"


def _published(view: View) -> Iterator[Section]:
    """Acts and outcomes of this turn as this audience got to know them."""
    turn = view.turn.id if view.turn else ""
    for act in view.acts:
        if act.turn == turn:
            yield Section(name(view, act.team), (act.seen,))
    for outcome in view.outcomes:
        if outcome.turn == turn:
            yield Section(outcome.title or "What came of it", (outcome.text,))


def _hot_wash(view: View) -> Iterator[Section]:
    if view.ending_title:
        yield Section(view.ending_title, (view.ending_text,))
    if view.cause_revealed:
        yield Section("What really happened", (view.cause_revealed,))
    for one in view.hot_wash:
        answers: tuple[Part, ...] = tuple(f"{answer.text}\n" for answer in one.answers)
        yield Section(one.ask, answers or (("no answer yet\n", "dim"),))
    for record in view.records:
        yield Section(
            f"{name(view, record.team)}: {act_label(record)}", tuple(_logic(view, record))
        )


def _logic(view: View, record: RecordCard) -> Iterator[Part]:
    """An act with the logic behind it, which all see from the hot wash on."""
    if record.seen:
        yield f"As seen: {record.seen}\n"
    explanation = record.explanation
    if explanation and explanation.rationale:
        yield f"Why: {explanation.rationale}\n"
    for one in explanation.signals if explanation else ():
        yield f"Meant for {name(view, one.team)}: {signed(one.signal)} {one.sentence}\n"
