"""What the record lacks, named plainly, so that nobody takes silence for an answer."""

from collections.abc import Callable, Iterable, Iterator

from tabletop.debrief.datum import Sentence
from tabletop.debrief.distance_model import NO_SIGNAL, Distance, Distances
from tabletop.debrief.model import HotWashRecord, MeetingRecord, RequestRecord
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief
from tabletop.text import counted

CHOICES = ("chosen", "free", "consent_refused", "voided")
"""Why something stood although, or because, its team had chosen."""


def missing(
    turns: tuple[TurnDebrief, ...],
    distances: Distances,
    hot_wash: tuple[HotWashRecord, ...],
    requests: tuple[RequestRecord, ...],
    meetings: tuple[MeetingRecord, ...],
    finished: bool,
) -> tuple[Sentence, ...]:
    """Sentences on missing pieces, each with the commits that it is about; none if all is there."""
    found = [
        *_of_decisions(turns),
        _deliveries(turns),
        *_of_readings(distances),
        _late_signals(turns),
        _open_requests(requests),
        _open_meetings(meetings),
        _unasked(hot_wash) if finished else None,
        None if finished else Sentence(text="The session has not reached its end.", commits=()),
    ]
    return tuple(one for one in found if one is not None)


_LACKS: tuple[tuple[str, Callable[[DecisionRecord], bool]], ...] = (
    ("no words of the team", lambda one: not one.words),
    ("no rationale", lambda one: not one.rationale),
    ("no signal to anybody", lambda one: not one.signals),
)


def _of_decisions(turns: tuple[TurnDebrief, ...]) -> Iterator[Sentence | None]:
    decided = [one for turn in turns for one in turn.decisions if one.why in CHOICES]
    for what, lacks in _LACKS:
        without = [one for one in decided if lacks(one)]
        if without:
            text = f"{counted(len(without), 'decision has', 'decisions have')} {what}."
            yield Sentence(text=text, commits=_sealed(without))
    open_ones = [one for turn in turns for one in turn.decisions if one.why is None]
    if open_ones:
        number = counted(len(open_ones), "decision was", "decisions were")
        yield Sentence(text=f"{number} never brought to the call.", commits=_sealed(open_ones))


def _sealed(decisions: Iterable[DecisionRecord]) -> tuple[int, ...]:
    return tuple(one.decided.commit for one in decisions if one.decided)


def _deliveries(turns: tuple[TurnDebrief, ...]) -> Sentence | None:
    known = [item for turn in turns for one in turn.knowledge for item in one.items]
    without = [item for item in known if item.delivered is None]
    if not without:
        return None
    many = f"Of {len(known)} releases of an inject or message to a team, {len(without)} have"
    one = f"Of {len(known)} releases of an inject or message to a team, 1 has"
    return Sentence(
        text=f"{one if len(without) == 1 else many} no delivery recorded.",
        commits=tuple(sorted({item.released.commit for item in without})),
    )


def _of_readings(distances: Distances) -> Iterator[Sentence]:
    silent = [row for row in distances.rows if row.answer == "not_answered"]
    if silent:
        text = f"{counted(len(silent), 'question', 'questions')} of the poll went unanswered."
        yield Sentence(text=text, commits=_of_rows(silent))
    unsaid = [row for row in distances.rows if row.left_out == NO_SIGNAL]
    if unsaid:
        number = counted(len(unsaid), "reading stands", "readings stand")
        text = f"{number} beside no recorded signal, so that there is no distance to give."
        yield Sentence(text=text, commits=_of_rows(unsaid))


def _late_signals(turns: tuple[TurnDebrief, ...]) -> Sentence | None:
    """Signals that were entered when the team could have heard how it had been read."""
    late: list[int] = []
    for turn in turns:
        for one in turn.decisions:
            heard = [r.moment.commit for r in turn.readings if r.about == one.team]
            if one.signalled and heard and one.signalled.commit > min(heard):
                late.append(one.signalled.commit)
    if not late:
        return None
    number = counted(len(late), "decision has", "decisions have")
    text = f"{number} signals that were entered or changed only after their first reading."
    return Sentence(text=text, commits=tuple(sorted(late)))


def _of_rows(rows: Iterable[Distance]) -> tuple[int, ...]:
    return tuple(sorted({commit for row in rows for commit in row.commits}))


def _open_requests(requests: tuple[RequestRecord, ...]) -> Sentence | None:
    still_open = [one for one in requests if one.status == "open"]
    if not still_open:
        return None
    number = counted(len(still_open), "request to control was", "requests to control were")
    commits = tuple(one.asked.commit for one in still_open)
    return Sentence(text=f"{number} never answered.", commits=commits)


def _open_meetings(meetings: tuple[MeetingRecord, ...]) -> Sentence | None:
    without = [one for one in meetings if not one.gist]
    if not without:
        return None
    number = counted(len(without), "meeting has", "meetings have")
    commits = tuple(one.begun.commit for one in without)
    return Sentence(text=f"{number} no gist recorded.", commits=commits)


def _unasked(hot_wash: tuple[HotWashRecord, ...]) -> Sentence | None:
    without = [one for one in hot_wash if not one.answers]
    if not without:
        return None
    number = counted(len(without), "question", "questions")
    return Sentence(text=f"{number} of the hot wash had no answer recorded.", commits=())
