"""Acts on decisions: choices on one line, words and reasons, consent, breaking a seal."""

from collections.abc import Sequence
from datetime import datetime

from tabletop.console.paint import Part, content
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import this_turn
from tabletop.console.typed import Entered, number, one_of, signal
from tabletop.console.widgets.lines import Row, columns
from tabletop.console.wording import name, short, signed
from tabletop.engine.commands import (
    AnyCommand,
    Choose,
    Consent,
    CorrectDecision,
    Explain,
    Reopen,
    SignalTo,
)
from tabletop.engine.state import Explanation
from tabletop.engine.view.model import DecisionCard, View
from tabletop.engine.words import SIGNAL_WORDS, Phase, Provenance

_PROVENANCE = tuple(str(one) for one in Provenance)
_SCALE = "  ".join(f"{signed(value)} {words}" for value, words in SIGNAL_WORDS.items())


def timed(room: Room, entered: Sequence[Entered]) -> tuple[tuple[Entered, datetime | None], ...]:
    """Each choice typed with its time on paper. Raises Unreadable for what is no time."""
    return tuple((one, room.time_on_paper(one.paper) if one.paper else None) for one in entered)


async def seal(room: Room, entered: Sequence[tuple[Entered, datetime | None]]) -> None:
    """Seal each choice typed; a free action asks for the team's words first."""
    for one, paper in entered:
        if one.own:
            await room.fill(_own(room.view, one.card), paper)
        else:
            chosen = Choose(decision=one.card.id, option=one.option, words=one.card.words)
            room.do(chosen, paper=paper)


def _own(view: View, card: DecisionCard) -> Sheet:
    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (
            Choose(
                decision=card.id,
                option=None,
                words=filled["words"],
                provenance=_provenance(filled),
            ),
        )

    fields = (
        Field("words", "What the team says it does, in its words", needed=True),
        _whose_words("paraphrase"),
    )
    title = f"{name(view, card.team)}: a free action"
    return Sheet(title, fields, make, (f"{card.question}\n",), "seals it", of=card.id)


def _whose_words(start: str) -> Field:
    return Field("provenance", "Whose wording", start, ", ".join(_PROVENANCE))


def _provenance(filled: Filled) -> Provenance:
    typed = filled["provenance"] or "paraphrase"
    return Provenance(one_of(typed, _PROVENANCE, "a provenance"))


async def explain(room: Room) -> None:
    """Decisions' words, rationales, signals, one after another until none of this turn lacks any.

    Going back from the list ends it before.
    """
    going_on = True
    while going_on:
        view = room.view
        rows = [_lack(view, one) for one in _sealed(view)]
        title = "Whose words, reasons and signals?"
        chosen = await room.pick(title, rows, "No decision has been sealed yet.  Esc goes back.")
        card = next((one for one in view.decisions if one.id == chosen), None)
        going_on = card is not None and await room.fill(details(view, card))
        going_on = going_on and any(_reasonless(one) for one in this_turn(room.view))


def _reasonless(card: DecisionCard) -> bool:
    """Whether a decision is sealed and nobody has said why."""
    return card.state in ("decided", "consent") and "rationale" in card.missing


def _sealed(view: View) -> list[DecisionCard]:
    """This turn's decisions, those without reasons first, then earlier ones; none of the absent."""
    now = sorted(this_turn(view), key=lambda card: not _reasonless(card))
    earlier = [card for card in reversed(view.decisions) if card not in now]
    return [card for card in (*now, *earlier) if card.state != "absent"]


_COLUMN = 6
"""Cells of the column with a team's short name."""


def _lack(view: View, card: DecisionCard) -> Row:
    """A decision with what its record lacks."""
    gaps = f"not yet: {', '.join(card.missing)}" if card.missing else "complete"
    open_ = card.state == "deciding"
    lead = content((f"{short(view, card.team):<{_COLUMN}}", "bold"))
    end = content(("still deciding" if open_ else gaps, "dim"))
    return columns(card.id, lead, content(card.question), end, blocked=open_)


def details(view: View, card: DecisionCard) -> Sheet:
    """The form of one decision's words and reasons."""
    known = card.explanation
    others = [team for team in view.teams if team.id != card.team]
    given = {one.team: one for one in known.signals} if known else {}

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (*_reworded(view, card, filled), _explained(card, others_of(filled), filled))

    def others_of(filled: Filled) -> tuple[SignalTo, ...]:
        typed = {one.id: filled[f"to_{one.id}"] or filled["all"] for one in others}
        read = (signal(team, text) for team, text in typed.items())
        return tuple(one for one in read if one is not None)

    fields = (
        Field("words", "What the team said it does, in its words", card.words),
        _whose_words(str(known.provenance) if known else "paraphrase"),
        Field("rationale", "Rationale: why", known.rationale if known else ""),
        Field(
            "all",
            "Signal to all others: number, then what should they understand?",
            hint="+2 we want to talk",
        ),
        *(_addressee(one.id, one.name, given.get(one.id)) for one in others),
        Field("confidence", "Confidence, 1 to 5", _confidence(known)),
        Field("considered", "Options considered", known.considered if known else ""),
        Field("dissent", "Dissent in the team", known.dissent if known else ""),
    )
    intro = (*_chosen(card), (f"Signals: {_SCALE}\n", "dim"))
    return Sheet(
        f"{name(view, card.team)}: words and reasons", fields, make, intro, "saves", of=card.id
    )


def _chosen(card: DecisionCard) -> tuple[Part, ...]:
    option = next((one for one in card.options if one.id == card.chosen), None)
    return (f"{card.question}\n", (f"{option.label if option else 'A free action'}\n", "bold"))


def _addressee(team: str, called: str, given: SignalTo | None) -> Field:
    start = f"{signed(given.signal)} {given.sentence}".strip() if given else ""
    return Field(f"to_{team}", f"Signal to {called} (empty: as to all)", start)


def _confidence(known: Explanation | None) -> str:
    return str(known.confidence) if known and known.confidence else ""


def _reworded(view: View, card: DecisionCard, filled: Filled) -> tuple[AnyCommand, ...]:
    """New words seal again while teams deliberate, and are entered as a correction later."""
    words = filled["words"]
    if words == card.words or not words:
        return ()
    current = view.turn is not None and card.turn == view.turn.id
    if current and view.phase == Phase.DELIBERATION and not card.consents:
        again = Choose(
            decision=card.id, option=card.chosen, words=words, provenance=_provenance(filled)
        )
        return (again,)
    return (CorrectDecision(decision=card.id, words=words, reason="Words entered later"),)


def _explained(card: DecisionCard, signals: tuple[SignalTo, ...], filled: Filled) -> Explain:
    typed = filled["confidence"]
    return Explain(
        decision=card.id,
        rationale=filled["rationale"],
        provenance=_provenance(filled),
        signals=signals or None,
        confidence=number(typed, 1, 5, "Confidence") if typed else None,
        considered=filled["considered"],
        dissent=filled["dissent"],
    )


async def consent(room: Room) -> None:
    """A team's answer to another's option that needs its consent."""
    view = room.view
    rows = [
        Row(
            f"{one.decision} {one.team}",
            content(
                (f"{name(view, one.team)}  ", "bold"),
                f"asked by {name(view, one.asker)}: ",
                one.label,
                f"  {_said(one.agreed)}",
            ),
        )
        for one in sorted(view.consents, key=lambda asked: asked.agreed is not None)
    ]
    chosen = await room.pick(
        "Consent: whose answer?", rows, "Nobody's consent is asked.  Esc back."
    )
    if chosen is None:
        return
    decision, team = chosen.split(" ")
    asked = next(one for one in view.consents if (one.decision, one.team) == (decision, team))

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        yes = one_of(filled["answer"], ("yes", "no"), "yes or no") == "yes"
        return (Consent(decision=decision, team=team, agreed=yes),)

    field = Field("answer", f"Does {name(view, team)} agree?", hint="yes or no", needed=True)
    intro = (f"{name(view, asked.asker)} asks: {asked.label}\n{asked.text}\n",)
    await room.fill(Sheet("Consent", (field,), make, intro, "records it", of=chosen))


def _said(agreed: bool | None) -> str:
    return {None: "no answer yet", True: "agrees", False: "refuses"}[agreed]


async def reopen(room: Room) -> None:
    """Break the seal, so that a team may think again."""
    view = room.view
    rows = [
        Row(one.id, content(f"{name(view, one.team)}  {one.question}"))
        for one in this_turn(view)
        if one.state in ("decided", "consent")
    ]
    chosen = await room.pick("Break whose seal?", rows, "No seal to break.  Esc goes back.")
    if chosen is not None:
        room.do(Reopen(decision=chosen))
