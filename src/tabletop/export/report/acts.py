"""Each act beside how it was read, and what the distances between the two come to."""

from collections.abc import Callable, Iterator

from tabletop.debrief.distance_model import Distance, ScopeSummary
from tabletop.debrief.names import listed, signed
from tabletop.debrief.summary import foremost
from tabletop.debrief.turn_model import UNSTOOD, DecisionRecord, TurnDebrief
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.dilemmas import dilemmas
from tabletop.export.report.line import at, bold, line, refs
from tabletop.export.report.part import Mark, Part, bulleted, headed, tabled
from tabletop.export.report.perception import perception
from tabletop.formats.document import Block, Paragraph

_COUNTS = (
    "A gap counts where a reader gave a figure and the other team had addressed a signal to it "
    "with an act that it chose, that stood, and that the reader learned of. Acts unseen, defaults "
    "and absent teams count in no gap."
)
_FOCUS = " (in this turn each team was asked about the two that mattered most to it)"


ACTS = "acts"
"""The place of the chapter, where a page can show a picture."""


def acts(case: Case) -> Part:
    """The chapter: turn by turn, then all together."""
    turns = tuple(_turn(case, turn) for turn in case.debrief.turns)
    parts = (*turns, _come_to(case), dilemmas(case), perception(case))
    return Part("Each act beside how it was read", parts=parts, mark=Mark(place=ACTS))


def _turn(case: Case, turn: TurnDebrief) -> Part:
    did = (
        line(bold(case.team(one.team)), f": {say.act(one)}{_why(one)}") for one in turn.decisions
    )
    read = readings(case, turn) or (Paragraph(_unread(turn)),)
    blocks = (*bulleted(did), *_followed(turn), *read)
    without = unasked(case, turn)
    if without:
        focus = _FOCUS if turn.poll == "focus" else ""
        blocks += (Paragraph(f"Nobody was asked about the acts of {without}{focus}."),)
    title = f"{case.heading(turn)}: acts and readings"
    return Part(title, blocks, mark=Mark(turn=turn.id, kind="readings"))


def _why(one: DecisionRecord) -> str:
    """The reasons are those of the choice, which may not be what stood."""
    of = "its reasons for that" if one.why in UNSTOOD else "why"
    return f" ({of}: {tell.gist(one.rationale)})" if one.rationale else ""


def _followed(turn: TurnDebrief) -> Iterator[Block]:
    if turn.applied:
        yield Paragraph(line(f"What followed: {followed(turn)} ", at(turn.applied), "."))


def followed(turn: TurnDebrief) -> str:
    """What a turn came to: its outcomes, and where the foremost indicator then stood."""
    titles = listed(f"'{one.title}'" for one in turn.outcomes) if turn.outcomes else "no outcome"
    key = foremost(one.key for one in turn.indicators)
    stood = (
        f"{one.name} stood at {one.value} ({one.level}), "
        f"{signed(one.change) if one.change else 'no change'} in the turn"
        for one in turn.indicators
        if one.key == key
    )
    return "; ".join((titles, *stood))


def _unread(turn: TurnDebrief) -> str:
    if turn.poll == "off":
        return "The scenario holds no poll in this turn."
    return "No team was asked for a reading in this turn."


def readings(case: Case, turn: TurnDebrief) -> tuple[Block, ...]:
    """The acts of a turn beside their readings; nothing if none was asked for."""
    rows = (one for one in case.debrief.distances.rows if one.turn == turn.id)
    return tabled(
        ("Act of", "Read by", "Meant", "Read as", "Gap", "Taken for", "In fact", "Rests on"),
        (
            (
                Mark(one.turn, (one.actor, one.reader), "readings"),
                (
                    case.team(one.actor),
                    case.team(one.reader) + (" (ally)" if one.scope == "own_group" else ""),
                    say.meant(one),
                    say.read_as(one),
                    say.gap(one),
                    say.WHOSE[one.whose] if one.whose else say.NONE,
                    one.fact,
                    refs(one.commits),
                ),
            )
            for one in rows
        ),
        (7, 8, 9, 9, 8, 6, 9, 9),
    )


def unasked(case: Case, turn: TurnDebrief) -> str:
    """The teams in the room whose acts nobody was asked about; "" if none, or none is named."""
    if case.debrief.session.attribution.level in ("group", "none"):
        return ""
    about = {one.actor for one in case.debrief.distances.rows if one.turn == turn.id}
    acting = dict.fromkeys(one.team for one in turn.decisions if one.why != "absent")
    without = [case.team(team) for team in acting if team not in about]
    return listed(without) if without and about else ""


def read_over(case: Case, turn: TurnDebrief, team: str) -> str:
    """How others read a team over a turn, in one sentence; "" if nobody was asked."""
    rows = case.debrief.distances.rows
    return "; ".join(_read(case, one) for one in rows if (one.turn, one.actor) == (turn.id, team))


def _read(case: Case, one: Distance) -> str:
    gap = f", gap {say.gap(one)}" if one.gap is not None else ""
    taken = f" ({say.TAKEN[one.whose]})" if one.whose else ""
    return f"{case.team(one.reader)}: {say.read_as(one)}{gap}{taken}"


def _come_to(case: Case) -> Part:
    title, mark = "What the distances come to", Mark(kind="readings")
    if not case.debrief.distances.rows:
        none = Paragraph("No reading was asked for, so there is no distance to give.")
        return Part(title, (none,), mark=mark)
    blocks = (
        *_scopes(case),
        Paragraph(_COUNTS),
        *headed("By act, in the order of the game:", _by_act(case)),
    )
    return Part(title, blocks, mark=mark)


_FIGURES: tuple[tuple[str, Callable[[ScopeSummary], str]], ...] = (
    ("Answers counted", lambda one: str(one.gaps.answers)),
    ("Mean gap", lambda one: say.figure(one.gaps.mean)),
    ("Mean size of the gap", lambda one: say.figure(one.gaps.mean_size, sign=False)),
    ("Spread", lambda one: say.spread(one.gaps)),
    ("Standard deviation", lambda one: say.figure(one.gaps.deviation, sign=False)),
    ("Cannot tell", lambda one: str(one.cannot_tell)),
    ("Not answered", lambda one: str(one.not_answered)),
    ("No signal recorded", lambda one: str(one.no_signal)),
    ("Otherwise not counted", lambda one: str(one.uncounted)),
)


def _scopes(case: Case) -> tuple[Block, ...]:
    """Gaps inside the own group and across groups."""
    scopes = case.debrief.distances.scopes
    return tabled(
        ("Readings of teams", *(say.SCOPES[one.scope] for one in scopes)),
        ((Mark(), (name, *map(figure, scopes))) for name, figure in _FIGURES),
    )


def _by_act(case: Case) -> tuple[Block, ...]:
    return tabled(
        (
            "Turn",
            "Act of",
            "Answers",
            "Mean gap",
            "Spread",
            "Cannot tell",
            "Not answered",
            "Rests on",
        ),
        (
            (
                Mark(one.turn, (one.actor,), "readings"),
                (
                    case.number(one.turn),
                    case.team(one.actor),
                    str(one.gaps.answers),
                    say.figure(one.gaps.mean),
                    say.spread(one.gaps),
                    str(one.cannot_tell),
                    str(one.not_answered),
                    refs(one.commits),
                ),
            )
            for one in case.debrief.distances.acts
        ),
        (4, 6, 6, 4, 7, 5, 6, 12),
    )
