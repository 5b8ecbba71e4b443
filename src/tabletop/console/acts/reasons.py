"""Acts on the words of decisions: words first, reasons and signals, now or later."""

from collections.abc import Mapping, Sequence

from tabletop.console.acts.choosing import one_of_these
from tabletop.console.paint import Part, content
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import control_of, this_turn
from tabletop.console.trouble import Unreadable
from tabletop.console.typed import choice, number, one_of, signal
from tabletop.console.widgets.lines import Row, columns
from tabletop.console.wording import name, short, signed
from tabletop.engine.commands import AnyCommand, Choose, CorrectDecision, Explain, SignalTo
from tabletop.engine.state import Explanation
from tabletop.engine.view.model import DecisionCard, TeamCard, View
from tabletop.engine.words import SIGNAL_WORDS, Phase, Provenance

_PROVENANCE = tuple(str(one) for one in Provenance)
_SCALE = "  ".join(f"{signed(value)} {words}" for value, words in SIGNAL_WORDS.items())


def whose_words(start: str = "paraphrase") -> Field:
    """The line that says how near words are to what was said."""
    return Field("provenance", "Whose wording", start, ", ".join(_PROVENANCE))


def provenance(filled: Filled) -> Provenance:
    """Whose wording it is, as typed. Raises Unreadable."""
    typed = filled["provenance"] or "paraphrase"
    return Provenance(one_of(typed, _PROVENANCE, "a provenance"))


async def words_first(room: Room) -> None:
    """What each team that still decides says it does, then the option that fits, one by one."""
    passed: set[str] = set()
    while card := next((one for one in _deciding(room.view) if one.id not in passed), None):
        passed.add(card.id)
        if not await room.fill(spoken(room, card)):
            return


def hidden(view: View) -> bool:
    """Whether the teams see no options, so that words come before a choice."""
    return control_of(view).options_setting == "hidden"


def _deciding(view: View) -> list[DecisionCard]:
    return [card for card in this_turn(view) if card.state == "deciding"]


def spoken(room: Room, card: DecisionCard, start: str = "") -> Sheet:
    """The form of a decision that is told in words and mapped to an option, or to none.

    `start` is what was typed of the option before: its number, or `own`.
    """
    view = room.view

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return _as_spoken(view, card, filled)

    fields = (
        Field("words", "What the team says it does, in its words", card.words, needed=True),
        _option(room, card, start),
        Field("rationale", "Rationale: why"),
        _signal_to_all(),
        whose_words(),
    )
    title = f"{name(view, card.team)}: words first"
    return Sheet(title, fields, make, (f"{card.question}\n",), "seals it", of=card.id)


def _option(room: Room, card: DecisionCard, start: str) -> Field:
    """The line that says which option a team's words come to."""
    offered = {
        str(one.number): f"{one.label}{f'  NOT NOW: {one.blocked}' if one.blocked else ''}"
        for one in card.options
    } | {"own": "None of them: a free action, ruled on after the call"}
    label = "Which option is that?"
    return Field(
        "option",
        label,
        start,
        hint=f"1 to {len(card.options)}, or own: none of them",
        needed=True,
        choose=one_of_these(room, label, offered),
        marked=True,
    )


def _as_spoken(view: View, card: DecisionCard, filled: Filled) -> tuple[AnyCommand, ...]:
    """The choice, and the reasons if any were given. Raises Unreadable."""
    found = choice(view, card, filled["option"])
    if found is None:
        raise Unreadable("No option is named.", "A number, or “own” for a free action.")
    whose, why = provenance(filled), filled["rationale"]
    chosen = Choose(decision=card.id, option=found.option, words=filled["words"], provenance=whose)
    told = signals_of(others(view, card), filled["all"])
    if not why and not told:
        return (chosen,)
    said = Explain(decision=card.id, rationale=why, provenance=whose, signals=told or None)
    return (chosen, said)


async def explain(room: Room) -> None:
    """Decisions' words, rationales, signals: of one, then of those of this turn without reasons.

    One still deciding gives its words first. Going back ends it.
    """
    card = await _whose(room)
    passed: set[str] = set()
    while card is not None:
        passed.add(card.id)
        onward = _next_reasonless(room.view, card, passed)
        if not await room.fill(_words_of(room, card, onward)):
            return
        card = onward


async def _whose(room: Room) -> DecisionCard | None:
    view = room.view
    rows = [_lack(view, one) for one in _listed(view)]
    title = "Whose words, reasons and signals?"
    chosen = await room.pick(title, rows, "There is no decision yet.  Esc goes back.")
    return next((one for one in view.decisions if one.id == chosen), None)


def _words_of(room: Room, card: DecisionCard, onward: DecisionCard | None) -> Sheet:
    """The form of a decision; `onward` is the one that comes after it."""
    if card.state == "deciding":
        return spoken(room, card)
    return details(room.view, card, name(room.view, onward.team) if onward else "")


def _next_reasonless(view: View, card: DecisionCard, passed: set[str]) -> DecisionCard | None:
    """The next decision of this turn that is sealed without reasons, if `card` is of this turn."""
    ours = this_turn(view)
    if card.id not in [one.id for one in ours] or card.state == "deciding":
        return None
    return next((one for one in ours if _reasonless(one) and one.id not in passed), None)


def _reasonless(card: DecisionCard) -> bool:
    """Whether a decision is sealed and nobody has said why."""
    return card.state in ("decided", "consent") and "rationale" in card.missing


def _listed(view: View) -> list[DecisionCard]:
    """This turn's decisions, those without reasons first, then earlier ones; none of the absent."""
    now = sorted(this_turn(view), key=lambda card: not _reasonless(card))
    earlier = [card for card in reversed(view.decisions) if card not in now]
    return [card for card in (*now, *earlier) if card.state != "absent"]


_COLUMN = 6
"""Cells of the column with a team's short name."""


def _lack(view: View, card: DecisionCard) -> Row:
    """A decision with what its record lacks."""
    gaps = f"not yet: {', '.join(card.missing)}" if card.missing else "complete"
    gaps = "still deciding: words first" if card.state == "deciding" else gaps
    lead = content((f"{short(view, card.team):<{_COLUMN}}", "bold"))
    return columns(card.id, lead, content(card.question), content((gaps, "dim")))


def others(view: View, card: DecisionCard) -> tuple[TeamCard, ...]:
    """The teams to which a decision's signals go."""
    return tuple(team for team in view.teams if team.id != card.team)


def signals_of(
    addressed: Sequence[TeamCard], to_all: str, apart: Mapping[str, str] | None = None
) -> tuple[SignalTo, ...]:
    """What was typed as signals: to each its own, in `apart`, else that to all."""
    typed = {one.id: (apart or {}).get(one.id) or to_all for one in addressed}
    read = (signal(team, text) for team, text in typed.items())
    return tuple(one for one in read if one is not None)


def details(view: View, card: DecisionCard, onward: str = "") -> Sheet:
    """The form of one decision's words and reasons; `onward` names the team that comes next."""
    known = card.explanation
    addressed = others(view, card)
    given = {one.team: one for one in known.signals} if known else {}

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        apart = {one.id: filled[f"to_{one.id}"] for one in addressed}
        told = signals_of(addressed, filled["all"], apart)
        return (*_reworded(view, card, filled), _explained(card, told, filled))

    fields = (
        Field("words", "What the team said it does, in its words", card.words),
        Field("rationale", "Rationale: why", known.rationale if known else ""),
        _signal_to_all(),
        *(_addressee(one.id, one.name, given.get(one.id)) for one in addressed),
        whose_words(str(known.provenance) if known else "paraphrase"),
        Field("confidence", "Confidence, 1 to 5", _confidence(known)),
        Field("considered", "Options considered", known.considered if known else ""),
        Field("dissent", "Dissent in the team", known.dissent if known else ""),
    )
    intro = (*_chosen(card), (f"Signals: {_SCALE}\n", "dim"))
    title = f"{name(view, card.team)}: words and reasons"
    save = f"saves; then {onward}" if onward else "saves"
    return Sheet(title, fields, make, intro, save, of=card.id)


def _signal_to_all() -> Field:
    label = "Signal to all others: number, then what should they understand?"
    return Field("all", label, hint="+2 we want to talk")


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
            decision=card.id, option=card.chosen, words=words, provenance=provenance(filled)
        )
        return (again,)
    return (CorrectDecision(decision=card.id, words=words, reason="Words entered later"),)


def _explained(card: DecisionCard, signals: tuple[SignalTo, ...], filled: Filled) -> Explain:
    typed = filled["confidence"]
    return Explain(
        decision=card.id,
        rationale=filled["rationale"],
        provenance=provenance(filled),
        signals=signals or None,
        confidence=number(typed, 1, 5, "Confidence") if typed else None,
        considered=filled["considered"],
        dissent=filled["dissent"],
    )
