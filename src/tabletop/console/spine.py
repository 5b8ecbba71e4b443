"""The next natural thing to do: what SPACE does in each phase, and to whom. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tabletop.console.pace import left_of
from tabletop.console.wording import clock, due, names, quoted
from tabletop.engine.commands import (
    AnyCommand,
    Apply,
    CallTime,
    Deliberate,
    NextTurn,
    Release,
    Startex,
)
from tabletop.engine.view.model import Control, DecisionCard, QueueItem, View
from tabletop.engine.words import Phase
from tabletop.text import counted


@dataclass(frozen=True, slots=True)
class NextStep:
    """What SPACE does: give `commands`, or open the act `opens`.

    `confirm` is the question to be answered by another key before it is done; "" asks nothing.
    `detail` stands below the question.
    """

    sentence: str
    commands: tuple[AnyCommand, ...] = ()
    opens: str = ""
    confirm: str = ""
    detail: str = ""


def next_step(view: View, clock_ms: int) -> NextStep:
    """What SPACE does now, for the facilitator's view at this reading of the turn's clock."""
    match view.phase:
        case Phase.SETUP:
            return NextStep("Begin the exercise (STARTEX)", (Startex(),))
        case Phase.BRIEFING:
            return _briefing(view, clock_ms)
        case Phase.DELIBERATION:
            return _deliberation(view, clock_ms)
        case Phase.ADJUDICATION:
            return _adjudication(view)
        case Phase.ASSESSMENT:
            return _assessment(view)
        case Phase.HOT_WASH:
            return NextStep(_hot_wash(view), opens="hot_wash")
        case Phase.CLOSED:
            return NextStep(
                "The session is closed: open its hot wash to export it", opens="hot_wash"
            )


def due_items(view: View, clock_ms: int) -> tuple[QueueItem, ...]:
    """The injects that have come due, in the order in which they are released."""
    queue = view.control.queue if view.control else ()
    waiting = [item for item in queue if due(item, clock_ms)]
    return tuple(sorted(waiting, key=lambda item: item.due_ms or 0))


def missing(view: View) -> tuple[DecisionCard, ...]:
    """This turn's decisions that are still open."""
    return tuple(card for card in this_turn(view) if card.state in ("deciding", "consent"))


def this_turn(view: View) -> tuple[DecisionCard, ...]:
    """This turn's decisions, in the order of the teams."""
    order = {team.id: place for place, team in enumerate(view.teams)}
    ours = [card for card in view.decisions if view.turn and card.turn == view.turn.id]
    return tuple(sorted(ours, key=lambda card: order.get(card.team, len(order))))


def due_step(view: View, waiting: tuple[QueueItem, ...]) -> NextStep:
    """Releasing the next inject that is due, a private one after asking; private ones together.

    Those before it whose conditions do not hold lapse with it: a lapse changes nothing that another
    condition could read.
    """
    together = _together(waiting)
    lapsing = [item for item in together if not item.holds]
    going = [item for item in together if item.holds]
    gone = ", ".join(quoted(item.title) for item in lapsing)
    releases = tuple(Release(inject=item.id) for item in together)
    if not going:
        why = "its condition does not hold" if len(lapsing) == 1 else "no condition holds"
        return NextStep(f"Let {gone} lapse: {why}", releases)
    also = f"; {gone} will lapse, no condition holding" if gone else ""
    if len(going) > 1:
        return _privately(view, going, lapsing, releases)
    sentence = f"Release {quoted(going[0].title)} to {names(view, going[0].to)}"
    ask = f"{sentence} and to nobody else?" if going[0].private else ""
    return NextStep(f"{sentence}{also}", releases, confirm=ask)


def _together(waiting: tuple[QueueItem, ...]) -> tuple[QueueItem, ...]:
    """The due injects that one key releases: the first, or the private ones of one minute.

    Only the last of them has effects, and none hangs on another that goes, so that what is asked
    about is what will be released.
    """
    lapsing = tuple(takewhile(lambda item: not item.holds, waiting))
    rest = waiting[len(lapsing) :]
    if not rest or not rest[0].private:
        return (*lapsing, *rest[:1])
    minute = rest[0].due_ms
    taken: list[QueueItem] = []
    for item in rest:
        hangs = any(one.holds and one.id in item.follows for one in taken)
        if hangs or item.due_ms != minute or (item.holds and not item.private):
            break
        taken.append(item)
        if item.holds and item.effects:
            break
    return (*lapsing, *taken)


def _privately(
    view: View,
    going: Sequence[QueueItem],
    lapsing: Sequence[QueueItem],
    releases: tuple[AnyCommand, ...],
) -> NextStep:
    """Releasing several private injects after one question, which names each with its readers."""
    to = tuple(team for item in going for team in item.to)
    sentence = f"Release {len(going)} private injects, each to its own readers: {names(view, to)}"
    detail = [f"{quoted(item.title)} to {names(view, item.to)}" for item in going]
    if lapsing:
        gone = ", ".join(quoted(item.title) for item in lapsing)
        detail.append(f"\nNo condition holding, these lapse: {gone}")
    ask = f"Release {len(going)} private injects, each to these and to nobody else?"
    return NextStep(sentence, releases, confirm=ask, detail="\n".join(detail))


def apply_step(view: View) -> NextStep:
    """Applying the adjudication, once nothing in it is pending."""
    card = view.control.adjudication if view.control else None
    waiting = [line for line in card.causes if line.pending] if card else []
    if card is None or not card.ready:
        what = counted(
            len(waiting), "chance waits for its result", "chances wait for their results"
        )
        return NextStep(f"Not yet: {what}" if waiting else "Not yet: a ruling is wanted")
    standing = [line for line in card.causes if line.verdict != "reject"]
    count = counted(len(standing), "cause", "causes")
    sentence = f"Apply {count} and publish the picture to the teams"
    return NextStep(sentence, (Apply(),), confirm=f"{sentence}?")


def onward_step(view: View) -> NextStep:
    """Leaving the assessment for the turn that the scenario names, or for the hot wash."""
    control = view.control
    named = next((turn for turn in control.onward if turn.named), None) if control else None
    unread = _unanswered(view)
    open_poll = f" with {counted(unread, 'reading', 'readings')} not given" if unread else ""
    if named is None:
        sentence = "End the exercise and enter the hot wash"
    else:
        number = (view.turn.number if view.turn else 0) + 1
        sentence = f"Go on to turn {number}: {named.title}"
    ask = f"{sentence}{open_poll}?" if unread else ""
    return NextStep(sentence, (NextTurn(),), confirm=ask)


def call_step(view: View) -> NextStep:
    """Calling time, which fixes the state and opens the seals."""
    silent = [card for card in missing(view) if card.state == "deciding"]
    awaited = [card for card in missing(view) if card.state == "consent"]
    late = f" {names(view, _teams(silent))} will take the default." if silent else ""
    quiet = f" No answer counts as a refusal for {names(view, _teams(awaited))}." if awaited else ""
    ask = f"Call time? Decisions are then fixed.{late}{quiet}"
    return NextStep("Call time: all decisions are in", (CallTime(),), confirm=ask)


def _briefing(view: View, clock_ms: int) -> NextStep:
    waiting = due_items(view, clock_ms)
    if waiting:
        return due_step(view, waiting)
    return NextStep("Begin deliberation: the turn's clock runs", (Deliberate(),))


def _deliberation(view: View, clock_ms: int) -> NextStep:
    waiting = due_items(view, clock_ms)
    if waiting:
        return due_step(view, waiting)
    asked = [card for card in missing(view) if card.state == "consent"]
    silent = [card for card in missing(view) if card.state == "deciding"]
    if silent:
        who = names(view, _teams(silent))
        how = ", words first" if control_of(view).options_setting == "hidden" else ""
        return NextStep(f"Enter decisions{how}: {who} still deciding", opens="decisions")
    if asked:
        return NextStep(f"Enter consent: {_consents(view, asked)}", opens="consent")
    return call_step(view)


def _consents(view: View, asked: list[DecisionCard]) -> str:
    return "; ".join(
        f"{names(view, (card.team,))} waits for "
        f"{names(view, (team for team, said in card.consents.items() if said is None))}"
        for card in asked
    )


def _adjudication(view: View) -> NextStep:
    step = apply_step(view)
    if not step.commands:
        return NextStep(f"Open the rulings. {step.sentence}", opens="rulings")
    count = (
        len(view.control.adjudication.causes) if view.control and view.control.adjudication else 0
    )
    what = counted(count, "cause", "causes")
    return NextStep(f"Look through the rulings: {what}, then apply and publish", opens="rulings")


def _assessment(view: View) -> NextStep:
    unread = _unanswered(view)
    if unread:
        what = counted(unread, "reading", "readings")
        return NextStep(f"Open the poll: {what} still to give (g goes on without)", opens="poll")
    return onward_step(view)


def _hot_wash(view: View) -> str:
    unanswered = sum(1 for card in view.hot_wash if not card.answers)
    if unanswered:
        what = counted(unanswered, "question", "questions")
        return f"Open the hot wash: the cause revealed, {what} to answer"
    return "Open the hot wash: export the debrief, close the session"


def _unanswered(view: View) -> int:
    ours = view.turn.id if view.turn else ""
    return sum(1 for one in view.questions if one.turn == ours and one.answer is None)


def _teams(cards: list[DecisionCard]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(card.team for card in cards))


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the exercise stands: its phase, the turn, the scenario's time, the turn's clock.

    Out of turns the scenario's title stands in place of a turn, and there are no times.
    """

    phase: str
    turn: str
    when: str = ""
    clock: str = ""


def heading(view: View, clock_ms: int, *, warned: bool = True) -> Heading:
    """What the header says at this reading of the turn's clock; `warned`: if little is left."""
    phase = str(view.phase).replace("_", " ").upper()
    if view.turn is None or view.phase in (Phase.SETUP, Phase.HOT_WASH, Phase.CLOSED):
        return Heading(phase, view.title)
    turn = view.turn
    little = left_of(turn.minutes, clock_ms) if view.phase == Phase.DELIBERATION else ""
    little = f"  {little}" if warned and little else ""
    time = f"{_reading(view, turn.minutes, clock_ms)}{little}"
    return Heading(phase, f"Turn {turn.number}  {turn.title}", turn.scenario_time, time)


def headline(view: View, clock_ms: int, *, warned: bool = True) -> str:
    """The heading on one line."""
    head = heading(view, clock_ms, warned=warned)
    return "  ·  ".join(filter(None, (f"{head.phase}  {head.turn}", head.when, head.clock)))


def clock_stands(view: View) -> str:
    """That the clock stands while teams deliberate, and what lets it run; "" if it is not so."""
    stands = view.phase == Phase.DELIBERATION and not view.clock_running
    return "The clock is paused: s lets it run.  " if stands else ""


def _reading(view: View, minutes: int, clock_ms: int) -> str:
    """The turn's clock, and in capitals that it stands where it should run."""
    if view.phase == Phase.BRIEFING and not clock_ms:
        return f"{minutes} minutes to come"
    stands = "running" if view.clock_running else "PAUSED"
    state = f" {stands}" if view.phase == Phase.DELIBERATION else ""
    return f"{clock(clock_ms)} / {minutes}:00{state}"


def control_of(view: View) -> Control:
    """The facilitator's part of the view. Raises ValueError for another audience's view."""
    if view.control is None:
        raise ValueError("the console shows the facilitator's view only")
    return view.control
