"""A debrief in which no team is named: levels `group` and `none`."""

from collections.abc import Mapping
from typing import Any

from tabletop.debrief.attribution import acts, chronicle, readings
from tabletop.debrief.attribution.delegations import Delegations
from tabletop.debrief.attribution.fields import FIELDS, Field
from tabletop.debrief.attribution.hidden import hidden
from tabletop.debrief.attribution.naming import Naming
from tabletop.debrief.attribution.rewriting import Numbering, Rewrite, emptied, rewritten
from tabletop.debrief.attribution.saying import Saying
from tabletop.debrief.attribution.texts import Said, Telling, notes, said, standing, words
from tabletop.debrief.datum import Moment, Sentence
from tabletop.debrief.model import Debrief, HotWashRecord, IndicatorPath, NoteRecord, SessionRecord
from tabletop.debrief.movement_model import IndicatorMovement
from tabletop.debrief.turn_model import IndicatorStand, InjectRecord, TurnDebrief
from tabletop.scenario.model import Scenario
from tabletop.text import counted


def folded(
    debrief: Debrief, scenario: Scenario, delegations: Delegations, naming: Naming
) -> Debrief:
    """The debrief with `delegations` in the place of its teams."""
    groups = delegations.told or not readings.of_one_group(debrief)
    turns = tuple(_turn(one, debrief, delegations, naming) for one in debrief.turns)
    untold = hidden(debrief, scenario, turns)
    saying = Saying(naming, words(debrief), groups=groups, titles=untold)
    left_out = _left_out(debrief, turns)
    special = {
        **_out(debrief),
        "session": _session(debrief.session),
        "teams": delegations.records,
        "turns": turns,
        "summary": saying.sentences(debrief.summary),
        "missing": (*saying.sentences(debrief.missing), *left_out),
        "distances": readings.folded(debrief, delegations),
        "indicators": tuple(one for one in debrief.indicators if _common(one)),
        "movements": tuple(one for one in debrief.movements if _common(one)),
        "chronology": chronicle.folded(debrief.chronology, saying),
        **_of_the_room(debrief, delegations, naming),
    }
    return rewritten(debrief.model_copy(update=special), _rewrites(delegations, saying))


def _session(session: SessionRecord) -> SessionRecord:
    """The session without the sizes of its teams."""
    card = {key: value for key, value in session.card.items() if key != "sizes"}
    return session.model_copy(update={"card": card})


def _out(debrief: Debrief) -> dict[str, Any]:
    kinds = FIELDS["Debrief"]
    return {name: emptied(value) for name, value in debrief if kinds[name] is Field.OUT}


def _rewrites(delegations: Delegations, saying: Saying) -> Mapping[Field, Rewrite]:
    def team(value: Any) -> Any:
        return delegations.all_of(value) if isinstance(value, tuple) else delegations.of(value)

    return {
        Field.TEAM: team,
        Field.KEY: Numbering(),
        Field.SAID: saying.kept,
        Field.REFS: emptied,
        Field.OUT: emptied,
    }


def _of_the_room(debrief: Debrief, delegations: Delegations, naming: Naming) -> dict[str, Any]:
    """What the room said, by nobody that could be named."""
    moments = _moments(debrief)
    own = _noted(debrief.notes, delegations, naming, moments)
    return {
        "notes": (*own, *notes(said(debrief), delegations, naming, moments)),
        "parking_lot": _noted(debrief.parking_lot, delegations, naming, moments),
        "hot_wash": tuple(_answers(one, naming, moments[None]) for one in debrief.hot_wash),
        "ending": debrief.ending
        and debrief.ending.model_copy(update={"reason": naming.masked(debrief.ending.reason)}),
    }


def _moments(debrief: Debrief) -> Mapping[str | None, Moment]:
    """The moments of which a text is told: when its turn opened, or else when all began."""
    opened: dict[str | None, Moment] = {turn.id: turn.opened for turn in debrief.turns}
    nothing = Moment(commit=0, at=debrief.session.created_at, clock_ms=0, happened_at=None)
    first = debrief.chronology[0].moment if debrief.chronology else nothing
    return {None: first, **opened}


def _noted(
    noted: tuple[NoteRecord, ...],
    delegations: Delegations,
    naming: Naming,
    moments: Mapping[str | None, Moment],
) -> tuple[NoteRecord, ...]:
    """Notes, or the parking lot, by turn and alphabet; side and turn as with all that was said."""
    voices = standing((Said("", one.turn, one.team, one.text) for one in noted), moments)
    telling = Telling(voices, delegations)
    told = (
        _note(one, telling.team(voice), telling.turn(voice), naming, moments)
        for one, voice in zip(noted, voices, strict=True)
    )
    ordered = sorted(told, key=lambda one: (one.moment.commit, one.text))
    return tuple(
        one.model_copy(update={"id": f"note_{number}"}) for number, one in enumerate(ordered, 1)
    )


def _note(
    one: NoteRecord,
    side: str | None,
    turn: str | None,
    naming: Naming,
    moments: Mapping[str | None, Moment],
) -> NoteRecord:
    told = {
        "text": naming.masked(one.text),
        "tag": naming.masked(one.tag),
        "team": side,
        "turn": turn,
        "moment": moments[turn],
        "link": "",
    }
    return one.model_copy(update=told)


def _answers(asked: HotWashRecord, naming: Naming, moment: Moment) -> HotWashRecord:
    told = (
        one.model_copy(update={"team": None, "text": naming.masked(one.text), "moment": moment})
        for one in asked.answers
    )
    return asked.model_copy(update={"answers": tuple(sorted(told, key=lambda one: one.text))})


def _turn(
    turn: TurnDebrief, debrief: Debrief, delegations: Delegations, naming: Naming
) -> TurnDebrief:
    everybody = {team.id for team in debrief.teams}
    told = {
        "reason": "",
        "injects": tuple(_inject(one, naming) for one in turn.injects if everybody <= set(one.to)),
        "decisions": acts.public(turn, everybody, delegations, naming),
        "outcomes": tuple(one for one in turn.outcomes if everybody <= set(one.known_to)),
        "rulings": tuple(
            one.model_copy(update={"reason": "", "dissent": ""}) for one in turn.rulings
        ),
        "indicators": tuple(one for one in turn.indicators if _common(one)),
    }
    return turn.model_copy(update=told)


def _inject(one: InjectRecord, naming: Naming) -> InjectRecord:
    """An inject that all received; one that was written in the room is control's words."""
    written = ("title", "sender", "text") if one.improvised else ()
    told = {name: naming.masked(getattr(one, name)) for name in written}
    return one.model_copy(update={**told, "despite": "", "recall_reason": ""})


def _common(one: IndicatorPath | IndicatorMovement | IndicatorStand) -> bool:
    """Whether an indicator is kept for no team in particular."""
    return ":" not in one.key


def _left_out(debrief: Debrief, told: tuple[TurnDebrief, ...]) -> tuple[Sentence, ...]:
    """What the level leaves out, so that nobody takes it for what did not happen."""
    pairs = (
        ("injects", "inject that not all received is", "injects that not all received are"),
        ("decisions", "act that not all learned of is", "acts that not all learned of are"),
        ("outcomes", "outcome that not all learned of is", "outcomes that not all learned of are"),
    )
    sentences = []
    for name, one, many in pairs:
        number = sum(len(getattr(turn, name)) for turn in debrief.turns)
        number -= sum(len(getattr(turn, name)) for turn in told)
        if number:
            text = f"{counted(number, one, many)} left out, as the attribution rule asks."
            sentences.append(Sentence(text=text, commits=()))
    return tuple(sentences)
