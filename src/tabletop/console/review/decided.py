"""Decisions beside how they were read, the last turn first. Pure."""

from collections.abc import Mapping

from tabletop.console.paint import Part, content
from tabletop.console.review.item import Item, item, latest_first
from tabletop.console.widgets.decision import state
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import name, names
from tabletop.debrief.sentences import PROVENANCE_WORDS, WHOSE_WORDS, signal_words
from tabletop.engine.state import Explanation, Reading
from tabletop.engine.view.model import ActCard, DecisionCard, RecordCard, View

_WHY = {
    "chosen": "",
    "free": "",
    "default": " (by default)",
    "absent": " (by default: away)",
    "consent_refused": " (consent was refused)",
    "voided": " (by default: its choice was no longer possible)",
}


def decided(view: View, titles: Mapping[str, str]) -> list[Item]:
    """Each decision with the signals that it meant to send and the readings that it met.

    The last turn comes first, its teams in the order of the file. `titles` names turns by id.

    A team sees its own choice, what it learned of others' acts and its own readings of them; the
    logic of others only from the hot wash on.
    """
    recorded = {one.decision for one in view.records}
    waiting = [card for card in view.decisions if card.id not in recorded]
    acts = () if view.records else view.acts
    found = [_card(view, one) for one in waiting]
    turns = [*(one.turn for one in view.records), *(one.turn for one in acts)]
    for turn in latest_first(turns):
        title = titles.get(turn, turn)
        found += [_record(view, one, title) for one in view.records if one.turn == turn]
        found += [_act(view, one, title) for one in acts if one.turn == turn]
    return found


def _card(view: View, card: DecisionCard) -> Item:
    """A decision of the turn that is being played."""
    chosen = _choice(card)
    parts: list[Part] = [(f"{card.question}\n", "bold"), f"{chosen}\n"]
    parts += [f"\nIn its words: {card.words}\n"] if card.words else []
    parts += _logic(view, card.explanation)
    parts += ["\nOptions\n", *(f"  {one.number}  {one.label}\n" for one in card.options)]
    head = f"{name(view, card.team)}: {state(card)}"
    return item(f"decision {card.id}", head, chosen, *parts, title=name(view, card.team))


def _choice(card: DecisionCard) -> str:
    if card.state not in ("decided", "consent"):
        return card.question
    return next((one.label for one in card.options if one.id == card.chosen), "a free action")


def _record(view: View, one: RecordCard, turn: str) -> Item:
    label = (one.label or "a free action") + _WHY[one.standing.why]
    head = f"{name(view, one.team)}, {turn}"
    lines = _met(view, one)
    row = Row(
        f"record {one.decision}",
        content((head, "bold"), f"  {label}", *(f"\n  {t}" for t in lines)),
    )
    parts: list[Part] = [(f"{one.question}\n", "bold"), f"{label}\n"]
    parts += [f"Tried: {one.tried_label}\n"] if one.tried_label not in ("", one.label) else []
    parts += [f"\nIn its words: {one.words}\n"] if one.words else []
    parts += _logic(view, one.explanation)
    parts += [f"\nAs others saw it: {one.seen}\n"] if one.seen else []
    parts += [f"Known to: {names(view, one.known_to)}\n", ("\nMeant and read\n", "bold")]
    parts += [f"  {line}\n" for line in lines] or ["  No signal and no reading is recorded.\n"]
    return Item(row, head, tuple(parts))


def _logic(view: View, why: Explanation | None) -> list[Part]:
    if why is None:
        return ["\nNo reasons are recorded.\n"]
    spoken = PROVENANCE_WORDS[why.provenance]
    parts: list[Part] = [f"\nRationale ({spoken}): {why.rationale}\n"] if why.rationale else []
    parts += [f"Considered: {why.considered}\n"] if why.considered else []
    parts += [f"Dissent: {why.dissent}\n"] if why.dissent else []
    parts += [f"Confidence: {why.confidence} of 5\n"] if why.confidence else []
    return parts + [
        f"Signal to {name(view, one.team)}: {signal_words(one.signal)}. {one.sentence}\n"
        for one in why.signals
    ]


def _met(view: View, one: RecordCard) -> list[str]:
    """A line for each team that was addressed or that answered: what was meant, how it was read."""
    meant = {to.team: to.signal for to in (one.explanation.signals if one.explanation else ())}
    read = _readings(view, one.turn, one.team)
    pairs = [team.id for team in view.teams if team.id in meant or team.id in read]
    return [f"{name(view, team)}: {_words(meant, team)} | {_read(read, team)}" for team in pairs]


def _readings(view: View, turn: str, about: str) -> dict[str, Reading | None]:
    """What each reader that was asked answered on a team's acts of a turn (None: nothing).

    As far as this audience sees it.
    """
    return {
        card.reader: card.answer
        for card in view.questions
        if (card.turn, card.about) == (turn, about)
    }


def _words(meant: dict[str, int], team: str) -> str:
    return f"meant {signal_words(meant[team])}" if team in meant else "no signal recorded"


def _read(answers: Mapping[str, Reading | None], team: str) -> str:
    answer = answers.get(team)
    if answer is None:
        return "not answered" if team in answers else "not asked"
    read = "read " if answer.reading is not None else ""
    return f"{read}{signal_words(answer.reading)}; {WHOSE_WORDS[answer.whose]}"


def _act(view: View, one: ActCard, turn: str) -> Item:
    """Another team's act as it was seen, beside this audience's own reading of that team."""
    answers = _readings(view, one.turn, one.team)
    read: tuple[Part, ...] = ()
    if view.audience in answers:
        read = (f"\n  {_read(answers, view.audience)}",)
    head = f"Act of {name(view, one.team)}, {turn}"
    row = Row(f"act {one.decision}", content((head, "bold"), f"  {one.seen}", *read))
    return Item(row, head, (f"{one.seen}\n", *read))
