"""The places of the console, line by line: an empty line leaves each."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any

from tabletop.console.acts import (
    decisions,
    delivering,
    exporting,
    hot_wash,
    polling,
    previewing,
    reasons,
    rulings,
    talk,
    turn,
    where,
)
from tabletop.console.plain.lines import BACK, Lines, chosen, line, numbered, told, trouble
from tabletop.console.room import Place, Room
from tabletop.console.screens.talk import meeting_rows, request_rows
from tabletop.console.spine import apply_step, control_of, this_turn
from tabletop.console.trouble import Trouble, Unreadable
from tabletop.console.typed import choices, one_of
from tabletop.console.widgets.decision import state, table
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import name, short
from tabletop.engine.causes import CauseLine
from tabletop.engine.view.model import QuestionCard
from tabletop.engine.words import Phase

Going = Callable[[Room, Lines], Coroutine[Any, Any, None]]
Act = Callable[[Room], Awaitable[None]]


async def _decisions(room: Room, lines: Lines) -> None:
    told(lines, table(room.view))
    words: Mapping[str, Act] = {
        "words": reasons.words_first,
        "reasons": reasons.explain,
        "consent": decisions.consent,
        "reopen": decisions.reopen,
    }
    while True:
        order = "  ".join(
            f"{short(room.view, one.team)} {state(one)}" for one in this_turn(room.view)
        )
        told(lines, order)
        typed = line(lines, f"Choices such as 1 3 2 - own, or {', '.join(words)}")
        if not typed:
            return
        if typed.lower() in words:
            await words[typed.lower()](room)
            continue
        try:
            entered = decisions.timed(room, choices(room.view, typed))
        except Unreadable as error:
            trouble(lines, error.trouble)
        else:
            await decisions.seal(room, entered)


ALL = "all"
"""What asks every pair of teams, beyond the questions of the poll."""


async def _poll(room: Room, lines: Lines) -> None:
    asked = polling.questions(room)
    if not asked:
        asked = _unasked(room, lines)
    scale = "-3 strong pressure … 0 neither … +3 reassure strongly, c cannot tell"
    told(lines, f"{scale}; then o its own decision, a its ally's, c cannot tell. Such as: -2 o")
    told(lines, "Several at once, in the order of the questions: -2 o  0 a  c c  -")
    told(lines, f"{ALL}: ask all that each team may read.")
    while asked:
        word = _gone_through(room, lines, asked)
        every = polling.questions(room, every=True) if word == ALL else []
        asked = [one for one in every if one.answer is None]


def _unasked(room: Room, lines: Lines) -> list[QuestionCard]:
    """All pairs, if they are wanted where the poll asks nothing."""
    told(lines, "The poll asks nobody in this turn.")
    return polling.questions(room, every=True) if line(lines, ALL).lower() == ALL else []


def _gone_through(room: Room, lines: Lines, asked: Sequence[QuestionCard]) -> str:
    """Ask one question after another; the word that led away before the last, "" if none did."""
    left = list(asked)
    while left:
        told(lines, polling.question_row(room.view, left[0]).text)
        word, passed = _read(room, lines, left)
        if word:
            return word
        left = left[passed:]
    return ""


def _read(room: Room, lines: Lines, asked: Sequence[QuestionCard]) -> tuple[str, int]:
    """Ask the first of these; the word that leads away, else how many are answered or passed."""
    one = asked[0]
    pair = f"{name(room.view, one.reader)} reads {name(room.view, one.about)}"
    while typed := lines.ask(f"{pair} (empty: next, {BACK} back):"):
        if typed.lower() in (BACK, ALL):
            return typed.lower(), 0
        try:
            given = polling.answers(asked, typed)
        except Unreadable as error:
            trouble(lines, error.trouble)
            continue
        if room.do(*filter(None, given)):
            return "", len(given)
    return "", 1


_RULINGS: Mapping[str, Callable[[Room, CauseLine], Awaitable[None]]] = {
    "amend": rulings.amend,
    "reject": rulings.reject,
    "fall": rulings.fall,
    "redraw": rulings.redraw,
    "describe": rulings.describe,
}
"""What is done to one cause, by the word for it."""


async def _rule(room: Room, lines: Lines) -> None:
    words = f"apply, preview, accept, add, or {', '.join(_RULINGS)} and a number, such as amend 2"
    while room.view.phase == Phase.ADJUDICATION:
        causes = rulings.causes(room.view)
        numbered(lines, [rulings.row(room.view, one).text.plain for one in causes])
        card = control_of(room.view).adjudication
        if card:
            told(lines, *rulings.arithmetic(room.view, card))
        typed = line(lines, words)
        if not typed:
            return
        await _ruled(room, lines, causes, typed.lower())


async def _ruled(room: Room, lines: Lines, causes: Sequence[CauseLine], typed: str) -> None:
    word, _, number = typed.partition(" ")
    if word == "apply":
        await turn.take(room, apply_step(room.view))
    elif word == "preview":
        await previewing.show(room)
    elif word == "accept":
        await rulings.accept_all(room)
    elif word == "add":
        await rulings.add(room)
    elif word in _RULINGS:
        place = chosen(lines, number.strip(), len(causes))
        if place is not None:
            await _RULINGS[word](room, causes[place])
    else:
        trouble(lines, Trouble(f"“{typed}” is no word here.", "For instance: amend 2"))


async def _hot_wash(room: Room, lines: Lines) -> None:
    words: Mapping[str, Act] = {
        "picture": hot_wash.picture,
        "export": exporting.export,
        "close": hot_wash.close,
        "where": where.where,
    }
    await _listed(
        room,
        lines,
        lambda: hot_wash.rows(room),
        lambda row: hot_wash.opened(room, row),
        words,
    )


async def _requests(room: Room, lines: Lines) -> None:
    await _listed(
        room,
        lines,
        lambda: request_rows(room.view, room.session.now()),
        lambda row: _answered(room, lines, row),
        {"new": talk.ask},
    )


async def _answered(room: Room, lines: Lines, request: str) -> None:
    words: Mapping[str, Callable[[Room, str], Awaitable[None]]] = {
        "answer": talk.answer,
        "decline": talk.decline,
    }
    while typed := line(lines, " or ".join(words)):
        try:
            word = one_of(typed, tuple(words), "a word here")
        except Unreadable as error:
            trouble(lines, error.trouble)
            continue
        await words[word](room, request)
        return


async def _meetings(room: Room, lines: Lines) -> None:
    await _listed(
        room,
        lines,
        lambda: meeting_rows(room.view),
        lambda row: talk.adjourn(room, row),
        {"new": talk.meet},
    )


async def _deliveries(room: Room, lines: Lines) -> None:
    teams = room.view.teams
    while True:
        told(lines, "\n".join(row.text.plain for row in delivering.rows(room.view)))
        typed = line(lines, "Figures of teams that have all of it, such as 1 3; item 2: one thing")
        if not typed:
            return
        word, _, number = typed.lower().partition(" ")
        places = [
            chosen(lines, one, len(teams)) for one in (number if word == "item" else typed).split()
        ]
        for place in places:
            if place is not None and word == "item":
                await delivering.one_item(room, teams[place].id)
            elif place is not None:
                delivering.received(room, place + 1)


async def _where(room: Room, lines: Lines) -> None:
    told(lines, f"== {where.TITLE}\n", *where.told(room))


async def _listed(
    room: Room,
    lines: Lines,
    rows: Callable[[], Sequence[Row]],
    opened: Callable[[str], Awaitable[None]],
    words: Mapping[str, Act],
) -> None:
    """Rows under numbers: a number opens one, a word does what it says, an empty line leaves."""
    while True:
        shown = rows()
        numbered(lines, [row.text.plain for row in shown])
        typed = line(lines, f"Number, or {', '.join(words)}").lower()
        if not typed:
            return
        if typed in words:
            await words[typed](room)
            continue
        place = chosen(lines, typed, len(shown))
        if place is not None:
            await opened(shown[place].id)


PLACES: Mapping[Place, Going] = {
    "decisions": _decisions,
    "rulings": _rule,
    "poll": _poll,
    "hot_wash": _hot_wash,
    "requests": _requests,
    "meetings": _meetings,
    "deliveries": _deliveries,
    "where": _where,
}
