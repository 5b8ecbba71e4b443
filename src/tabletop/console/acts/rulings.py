"""Acts of adjudication: accept, amend, reject, add, let a chance fall, draw it again, describe."""

from collections.abc import Sequence

from tabletop.console.acts.choosing import effects, sample
from tabletop.console.paint import Part, content
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import control_of
from tabletop.console.typed import number, phrases, teams
from tabletop.console.widgets.lines import Row, columns
from tabletop.console.wording import changes, name, short, signed, thing
from tabletop.engine.causes import CauseLine
from tabletop.engine.commands import (
    AnyCommand,
    Describe,
    EnterRoll,
    PickBranch,
    Redraw,
    Rule,
)
from tabletop.engine.events import Change
from tabletop.engine.view.model import AdjudicationCard, View
from tabletop.engine.words import Verdict

ADDED = "added"
_KIND = {
    "option": "",
    "branch": "chance: ",
    "outcome": "outcome: ",
    "free": "free action: ",
    "agreement": "agreement: ",
    "added": "added: ",
}

_VERDICT = {
    None: "AS PROPOSED",
    Verdict.ACCEPT: "ACCEPTED",
    Verdict.AMEND: "AMENDED",
    Verdict.REJECT: "REJECTED",
    Verdict.ADD: "ADDED",
}


_COLUMN = 2 + max(map(len, _VERDICT.values()))


def causes(view: View) -> tuple[CauseLine, ...]:
    """The causes of this turn's adjudication."""
    card = control_of(view).adjudication
    return card.causes if card else ()


def row(view: View, line: CauseLine) -> Row:
    """A cause with its effects and the ruling on it."""
    kind = _KIND[line.kind]
    start = f"{name(view, line.team)}: {kind}" if line.team else kind.capitalize()
    verdict = "WAITS" if line.pending else _VERDICT[line.verdict]
    effects = changes(view, line.effects) or _without(line)
    why = f"\nbecause {line.ruling.reason}" if line.ruling and line.ruling.reason else ""
    head = content((f"{start}{line.title}", "bold"), f"\n{effects}", (why, "dim"))
    return columns(line.id, content(f"{verdict:<{_COLUMN}}"), head)


def _without(line: CauseLine) -> str:
    """What stands where a cause has no effects; what nobody wrote down waits for some."""
    if line.pending:
        return "pick or roll (p)"
    if line.kind in ("free", "agreement") and line.ruling is None:
        return "no effects yet: amend gives it some (m)"
    return "no effects"


def arithmetic(view: View, card: AdjudicationCard) -> list[Part]:
    """Everything that changes: before, what each cause adds, after."""
    titles = {line.id: _short(view, line) for line in card.causes}
    all_changes = [change for step in card.steps for change in step.changes]
    if not all_changes:
        return ["Nothing changes."]
    parts: list[Part] = []
    for change in all_changes:
        shares = ", ".join(
            f"{_by(one.by)} {titles.get(one.cause, one.cause)}" for one in change.shares
        )
        parts.append((f"{thing(view, change.key)} ", "bold"))
        parts.append(f"{_from_to(change)}  ({shares})\n")
    return parts


def _from_to(change: Change) -> str:
    return f"{_value(change.before)} → {_value(change.after)}"


def _value(value: int | str | bool) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _by(value: int | str | bool) -> str:
    return (
        signed(value) if isinstance(value, int) and not isinstance(value, bool) else _value(value)
    )


def _short(view: View, line: CauseLine) -> str:
    title = line.title if len(line.title) <= 32 else line.title[:32].rsplit(" ", 1)[0] + "…"
    return f"{short(view, line.team)}, {title}" if line.team else title


def decision_of(line: CauseLine) -> str:
    """The decision that a cause comes from: causes are named `decision.option.branch`."""
    return line.id.split(".")[0]


async def accept_all(room: Room) -> None:
    """Accept every cause on which there is no ruling yet."""
    open_ones = [one for one in causes(room.view) if one.verdict is None and not one.pending]
    done = room.do(*(Rule(cause=one.id, verdict=Verdict.ACCEPT) for one in open_ones))
    if done:
        room.say("All causes are accepted as proposed.", "SPACE applies them.")


async def amend(room: Room, line: CauseLine) -> None:
    """Give a cause other effects."""
    listed = effects(room, ordered=line.kind in ("outcome", "agreement", "added"))

    def make(filled: Filled) -> Sequence[AnyCommand]:
        return (
            Rule(
                cause=line.id,
                verdict=Verdict.AMEND,
                effects=phrases(filled["effects"]),
                reason=filled["reason"],
                dissent=filled["dissent"],
            ),
        )

    fields = (
        Field("effects", "Effects", "; ".join(line.effects), sample(room), choose=listed),
        Field("reason", "Reason", needed=True),
        Field("dissent", "Dissent, if any"),
    )
    await room.fill(Sheet(f"Amend: {line.title}", fields, make, (), "rules", of=line.id))


async def reject(room: Room, line: CauseLine) -> None:
    """Reject a cause."""

    def make(filled: Filled) -> Sequence[AnyCommand]:
        verdict = Verdict.REJECT
        reason, dissent = filled["reason"], filled["dissent"]
        return (Rule(cause=line.id, verdict=verdict, reason=reason, dissent=dissent),)

    fields = (Field("reason", "Reason", needed=True), Field("dissent", "Dissent, if any"))
    await room.fill(Sheet(f"Reject: {line.title}", fields, make, (), "rejects", of=line.id))


async def add(room: Room) -> None:
    """Effects that no cause proposed."""
    listed = effects(room, ordered=True)

    def make(filled: Filled) -> Sequence[AnyCommand]:
        return (
            Rule(
                cause=ADDED,
                verdict=Verdict.ADD,
                effects=phrases(filled["effects"]),
                reason=filled["reason"],
                dissent=filled["dissent"],
            ),
        )

    fields = (
        Field("effects", "Effects", hint=sample(room), needed=True, choose=listed),
        Field("reason", "Reason", needed=True),
        Field("dissent", "Dissent, if any"),
    )
    await room.fill(Sheet("Add effects", fields, make, (_names(room),), "adds"))


def _names(room: Room) -> str:
    scenario = room.session.scenario
    return (
        f"Indicators: {', '.join(scenario.indicators)}\n"
        f"Instruments: {', '.join(scenario.instruments)}\n"
        f"Milestones: {', '.join(scenario.milestones)}\n"
    )


async def fall(room: Room, line: CauseLine) -> None:
    """Pick how a chance falls, or enter the number rolled in the room."""
    decision = decision_of(line)
    if not line.branches:
        room.say("Nothing was left to chance here.", "Choose a line that says chance.")
        return
    if control_of(room.view).chance == "roll":
        await room.fill(_roll(decision, line))
        return
    rows = [Row(one, content(_branch(room, line, one))) for one in line.branches]
    branch = await room.pick(f"How does it fall?  {line.title}", rows, "No branches.")
    if branch is not None:
        room.do(PickBranch(decision=decision, branch=branch))


def _branch(room: Room, line: CauseLine, branch: str) -> str:
    options = room.session.scenario.decisions[decision_of(line)].options
    found = options[line.id.split(".")[1]].chance[branch]
    return f"{found.odds} in 100: {found.text}"


def _roll(decision: str, line: CauseLine) -> Sheet:
    def make(filled: Filled) -> Sequence[AnyCommand]:
        return (EnterRoll(decision=decision, roll=number(filled["roll"], 1, 100, "Roll")),)

    field = Field("roll", "Number rolled in the room, 1 to 100", needed=True)
    return Sheet(line.title, (field,), make, (), "enters it", of=line.id)


async def redraw(room: Room, line: CauseLine) -> None:
    """Draw a chance again."""

    def make(filled: Filled) -> Sequence[AnyCommand]:
        return (Redraw(decision=decision_of(line), reason=filled["reason"]),)

    field = Field("reason", "Reason", needed=True)
    await room.fill(Sheet(f"Draw again: {line.title}", (field,), make, (), "draws", of=line.id))


async def describe(room: Room, line: CauseLine) -> None:
    """What others see of a free action, and who gets to know."""
    view = room.view
    if line.kind != "free":
        room.say("The scenario says how this is seen.", "Only free actions are described here.")
        return

    def make(filled: Filled) -> Sequence[AnyCommand]:
        typed = filled["known_to"].lower()
        known = "all" if typed == "all" else "nobody" if typed == "nobody" else teams(view, typed)
        seen = filled["seen"]
        return (
            Describe.model_validate(
                {"decision": decision_of(line), "seen": seen, "known_to": known}
            ),
        )

    fields = (
        Field("seen", "What others see", needed=True),
        Field("known_to", "Known to", "all", "all, nobody, or teams"),
    )
    await room.fill(Sheet(f"As seen: {line.title}", fields, make, (), "describes", of=line.id))
