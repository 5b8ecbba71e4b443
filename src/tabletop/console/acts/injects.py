"""Acts on injects: show, release, hold, withdraw, improvise."""

from tabletop.console.acts.choosing import effects, one_of_these, recipients, sample
from tabletop.console.acts.delivering import offer
from tabletop.console.paint import Part, content
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import control_of
from tabletop.console.typed import one_of, phrases, teams
from tabletop.console.widgets.laid import Laid
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import changes, column, due, names, shorts, way, when
from tabletop.engine.commands import (
    AnyCommand,
    Hold,
    Improvise,
    Recall,
    Release,
    Unhold,
)
from tabletop.engine.phases import ALLOWED
from tabletop.engine.view.model import QueueItem, View
from tabletop.engine.words import Phase
from tabletop.scenario.model import CHANNELS

_COLUMN = 9
"""Cells of the column that says where an inject stands."""


def row(view: View, item: QueueItem, clock_ms: int) -> Row:
    """An inject as a row of the queue."""
    state = when(item, clock_ms)
    style = (
        "bold" if due(item, clock_ms) else "dim" if item.status in ("lapsed", "recalled") else ""
    )
    warn = "" if item.holds or item.status != "waiting" else "  (condition does not hold)"
    tail = f"→ {shorts(view, item.to)} {'· PRIVATE ' if item.private else ''}· {way(item.channel)}"
    title = content((item.title, style))
    short, more = column(item, clock_ms)
    laid = Laid(
        title,
        lead=content((f"{short:<{_COLUMN}}", style if style == "dim" else "bold")),
        ends=(content((" ".join(filter(None, (more, tail))), "dim"), warn),),
    )
    return Row(item.id, content((f"{state}  ", "bold")) + title + f"  {tail}{warn}", laid=laid)


_ORDER = {"waiting": 1, "held": 3, "released": 4, "recalled": 5, "lapsed": 6}


def queue(view: View, clock_ms: int) -> list[Row]:
    """The queue: due, coming, by hand, held, then what went out or lapsed."""

    def place(item: QueueItem) -> int:
        if item.status == "waiting" and item.due_ms is None:
            return 2
        return 0 if due(item, clock_ms) else _ORDER[item.status]

    items = sorted(control_of(view).queue, key=place)
    return [row(view, item, clock_ms) for item in items]


def none_to_show(view: View) -> str:
    """What stands in the place of an empty queue, with the key that helps."""
    if view.phase == Phase.SETUP:
        return "Injects come with the first turn.  SPACE begins."
    writes = "  i writes one." if view.phase in ALLOWED["improvise"] else ""
    return f"No injects in this turn.{writes}"


def full(view: View, item: QueueItem) -> tuple[Part, ...]:
    """An inject with all that the facilitator knows of it."""
    return (*as_read(view, item), "\n\n", *beside(view, item))


def as_read(view: View, item: QueueItem) -> tuple[Part, ...]:
    """An inject as its readers get it."""
    return (
        f"From {item.sender}  ·  {way(item.channel)}  ·  {item.scenario_time}\n",
        f"To {names(view, item.to)}{' (private)' if item.private else ''}\n\n",
        item.text,
    )


def beside(view: View, item: QueueItem) -> tuple[Part, ...]:
    """What stands beside it for the facilitator alone."""
    parts: list[Part] = [
        ("For the facilitator\n", "bold"),
        f"Release: {item.release}; now {item.status}\n",
    ]
    if item.condition:
        holds = "holds" if item.holds else "does not hold"
        parts.append(f"Condition, which {holds} now: {item.condition}\n")
    if item.effects:
        parts.append(f"Effects: {changes(view, item.effects)}\n")
    if item.note:
        parts.append(f"Note: {item.note}\n")
    return tuple(parts)


def find(view: View, inject: str) -> QueueItem | None:
    """An inject of the queue by its id."""
    return next((one for one in control_of(view).queue if one.id == inject), None)


async def show(room: Room, inject: str) -> None:
    """Show an inject in full."""
    item = find(room.view, inject)
    if item is not None:
        await room.read(item.title, *as_read(room.view, item), beside=beside(room.view, item))


async def _one(room: Room, title: str, statuses: tuple[str, ...]) -> QueueItem | None:
    """An inject chosen by the person, of those released the last one first."""
    items = [item for item in control_of(room.view).queue if item.status in statuses]
    items.sort(key=lambda item: -item.released.seq if item.released else 0)
    rows = [row(room.view, item, room.clock_ms()) for item in items]
    chosen = await room.pick(title, rows, "No inject stands so.  Esc goes back.")
    return find(room.view, chosen) if chosen else None


async def release(room: Room) -> None:
    """Release an inject now, early or by hand; against its condition with a reason."""
    item = await _one(room, "Release which inject?", ("waiting", "held"))
    if item is None:
        return
    to = names(room.view, item.to)
    if not item.holds:
        if await room.fill(_despite(item, to)):
            offer(room)
    else:
        asked = await room.confirm(f"Release “{item.title}” to {to}?", *full(room.view, item))
        if asked and room.do(Release(inject=item.id)):
            offer(room)


def _despite(item: QueueItem, to: str) -> Sheet:
    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Release(inject=item.id, despite=filled["despite"]),)

    intro = f"Its condition does not hold: {item.condition}\nIt goes to {to}.\n"
    field = Field("despite", "Reason for releasing it all the same", needed=True)
    return Sheet(f"Release “{item.title}”", (field,), make, (intro,), "releases", of=item.id)


async def hold(room: Room) -> None:
    """Hold an inject back, or put a held one back into the queue."""
    item = await _one(room, "Hold back, or put back into the queue?", ("waiting", "held"))
    if item is not None:
        held = item.status == "held"
        if room.do(Unhold(inject=item.id) if held else Hold(inject=item.id)):
            how = "is in the queue again" if held else "is held back"
            room.say(f"“{item.title}” {how}.", f"o {'holds' if held else 'puts'} it back.")


async def recall(room: Room) -> None:
    """Withdraw the text of a released inject; what it did stays."""
    item = await _one(room, "Withdraw the text of which inject?", ("released",))
    if item is None:
        return
    inject = item.id

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Recall(inject=inject, reason=filled["reason"]),)

    intro = "The text is withdrawn. Its effects stay, and so does the record of who read it.\n"
    field = Field("reason", "Reason", needed=True)
    sheet = Sheet(f"Withdraw “{item.title}”", (field,), make, (intro,), "withdraws", of=item.id)
    if await room.fill(sheet) and room.handouts.wanted and room.unwritten is None:
        room.say("Its sheets are marked as withdrawn.", "Fetch back what was printed.")


async def improvise(room: Room) -> None:
    """Write an inject and release it at once."""
    view = room.view
    own = {key: str(one.name) for key, one in room.session.scenario.channels.items()}
    channels = (*CHANNELS, *own)
    hint = f"all, or {' '.join(card.short for card in view.teams)}"
    by = one_of_these(room, "By which channel?", {**CHANNELS, **own})

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (
            Improvise(
                title=filled["title"],
                to=teams(view, filled["to"]),
                channel=one_of(filled["channel"], channels, "a channel"),
                sender=filled["sender"],
                text=filled["text"],
                effects=phrases(filled["effects"]),
                note=filled["note"],
            ),
        )

    fields = (
        Field("title", "Title", needed=True),
        Field("to", "To", hint=hint, needed=True, choose=recipients(room, "To whom?")),
        Field("channel", "Channel", hint=", ".join(channels), needed=True, choose=by),
        Field("sender", "From", hint="A news agency", needed=True),
        Field("text", "Text", needed=True),
        Field(
            "effects", "Effects, as phrases", hint=sample(room), choose=effects(room, ordered=True)
        ),
        Field("note", "Note for the record"),
    )
    sheet = Sheet("Improvise an inject: it is released at once", fields, make, (), "releases")
    if await room.fill(sheet):
        offer(room)


def speaker(room: Room, typed: str) -> str | None:
    """The power that control speaks for; None for itself."""
    powers = tuple(control_of(room.view).control_plays)
    return one_of(typed, powers, "a power that control plays") if typed else None
