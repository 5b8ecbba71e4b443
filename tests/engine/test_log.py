"""A session as a log: live play and replay are one fold, whatever was asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from tabletop.engine import commands as cm
from tabletop.engine.commands import COMMANDS
from tabletop.engine.decide import decide
from tabletop.engine.events import EVENTS
from tabletop.engine.log import RULES, replay
from tabletop.engine.phases import ALLOWED
from tabletop.engine.refusal import Refused
from tabletop.engine.state import initial
from tabletop.engine.words import Phase
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.conftest import SMALL
from tests.engine.play import Play

SCENARIO = load(ScenarioFiles(SMALL.name, {SMALL.name: SMALL.read_bytes()}))

NAMES = {
    **dict.fromkeys(("sender", "reader", "about", "to", "teams", "parties", "known_to"), "team"),
    **dict.fromkeys(("item",), "shown"),
}
"""Of which kind the ids in a field are, where it is not named after them."""

EFFECTS = (
    "tension up 1",
    "tension down 3",
    "visits spend 1",
    "mark photo_shown",
    "hotline becomes lapsed",
    "trust between arda and coria up 1",
    "tension to 3",
    "nonsense",
    "",
)


@dataclass(frozen=True)
class Pick:
    """An id that is looked up when its command is given: the `number`th that there is then."""

    field: str
    number: int


def there_is(play: Play, field: str) -> tuple[str, ...]:
    """The ids that a field could name in the game as it stands."""
    game, room = play.game, play.room
    turn = SCENARIO.turns[game.turn or "opening"]
    judged = game.phase is Phase.ADJUDICATION
    causes = [line.id for line in play.adjudication().causes] if judged else SCENARIO.causes
    pools: dict[str, Iterable[str]] = {
        "team": SCENARIO.teams,
        "decision": turn.decisions,
        "option": (option for one in turn.decisions.values() for option in one.options),
        "inject": turn.injects,
        "turn": SCENARIO.turns,
        "shown": (one.item for one in room.shown),
        "cause": (*causes, "added"),
        "branch": ("answered", "unanswered"),
        "request": room.requests,
        "meeting": room.meetings,
        "question": SCENARIO.hot_wash,
        "speaker": SCENARIO.control_plays,
    }
    return tuple(pools[field])


FIELDS = (
    *("team", "decision", "option", "inject", "turn", "cause"),
    *("branch", "request", "meeting", "question", "speaker"),
)

texts = st.text(max_size=6)
reasons = st.sampled_from((*["because"] * 5, "", "[/]", "\x1b[2J", "а́", "{0}", "a" * 30_000))


def ids(field: str) -> st.SearchStrategy[str | Pick]:
    picked = st.builds(Pick, st.just(NAMES.get(field, field)), st.integers(0, 60))
    return st.one_of(*[picked] * 9, texts)


def values(name: str, schema: dict[str, Any], parts: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values for one field of a command, from its JSON Schema."""
    if "$ref" in schema:
        part = parts[schema["$ref"].rsplit("/", 1)[1]]
        return objects(part, parts) if part.get("type") == "object" else values(name, part, parts)
    if "anyOf" in schema:
        return st.one_of([values(name, one, parts) for one in schema["anyOf"]])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema.get("type"):
        case "array":
            several = values(name, schema["items"], parts)
            return st.lists(several, min_size=schema.get("minItems", 0), max_size=3)
        case "integer":
            low, high = schema.get("minimum", -5), schema.get("maximum", 40)
            return st.integers(low, high)
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
    if name == "effects":
        return st.sampled_from(EFFECTS)
    return ids(name) if name in FIELDS or name in NAMES else reasons


def objects(schema: dict[str, Any], parts: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Whole commands, or parts of one, from their JSON Schema; every field given."""
    fields = schema["properties"]
    return st.fixed_dictionaries({name: values(name, one, parts) for name, one in fields.items()})


SCHEMA = COMMANDS.json_schema()
BY_KIND = {
    kind: objects(SCHEMA["$defs"][ref.rsplit("/", 1)[1]], SCHEMA["$defs"])
    for kind, ref in SCHEMA["discriminator"]["mapping"].items()
}
COURSE: tuple[tuple[Phase, str, tuple[str, ...], int], ...] = (
    (Phase.BRIEFING, "deliberate", ("release",), 3),
    (Phase.DELIBERATION, "call_time", ("choose", "consent", "release", "explain"), 12),
    (Phase.ADJUDICATION, "apply", ("rule", "redraw", "enter_roll"), 4),
    (Phase.ASSESSMENT, "next_turn", ("read",), 4),
)
MOVES = ("startex", "endex", "close", *(move for _, move, _, _ in COURSE))


@st.composite
def some_play(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Commands, most of them legal: up to two turns, each phase with some that it allows."""
    kinds = draw(st.lists(st.sampled_from(("configure", "pick_cause", "set_presence")), max_size=2))
    kinds.append("startex")
    for phase, move, usual, most in COURSE * draw(st.integers(1, 2)):
        rest = [k for k, phases in ALLOWED.items() if phase in phases and k not in MOVES]
        fitting = st.sampled_from((*usual * (3 * len(rest) // len(usual)), *rest))
        kinds += draw(st.lists(fitting, min_size=most // 2, max_size=most))
        kinds.append(draw(st.sampled_from((*[move] * 500, *BY_KIND))))
    after = ("note", "answer_hot_wash", "correct_decision", "undo", "redact")
    kinds += draw(st.lists(st.sampled_from(("endex", *after)), max_size=3))
    return [draw(BY_KIND[kind]) for kind in kinds]


def found(play: Play, value: Any) -> Any:
    """A drawn value with every `Pick` in it looked up, an option among its decision's."""
    match value:
        case {"decision": decision, "option": Pick(_, number), **rest}:
            decision = found(play, decision)
            of = SCENARIO.decisions.get(decision)
            options = list(of.options) if of else ["wait"]
            chosen = {"decision": decision, "option": options[number % len(options)]}
            return {**found(play, rest), **chosen}
        case Pick(field, number):
            pool = there_is(play, field)
            return pool[number % len(pool)] if pool else "nothing"
        case dict():
            return {key: found(play, one) for key, one in value.items()}
        case list():
            return [found(play, one) for one in value]
    return value


def targets(play: Play, kind: str) -> list[dict[str, str]]:
    """What a kind of command that needs something particular could be about; any if empty."""
    game = play.game
    match kind:
        case "consent":
            asked = ((one.decision, t) for one in game.choices.values() for t in one.consents)
            return [{"decision": decision, "team": team} for decision, team in asked]
        case "correct_reading":
            return [{"turn": t, "reader": r, "about": a} for t, r, a in game.readings]
        case "redraw" | "pick_branch" | "enter_roll":
            stood = [one for one in game.standings.values() if one.option == "call"]
            return [{"decision": one.decision} for one in stood]
        case "explain" | "describe" | "reopen" | "correct_decision":
            return [{"decision": one} for one in game.choices]
        case "unhold":
            held = [one for one, was in game.injects.items() if was.status == "held"]
            return [{"inject": one} for one in held]
    return []


def aimed(play: Play, raw: dict[str, Any]) -> dict[str, Any]:
    """A drawn command, in most cases about something that it can be about."""
    command: dict[str, Any] = found(play, raw)
    picked = next((one.number for one in raw.values() if isinstance(one, Pick)), 0)
    fitting = targets(play, raw["kind"])
    return {**command, **fitting[picked % len(fitting)]} if fitting and picked else command


def played(commands: list[dict[str, Any]], seed: int = 1) -> Play:
    """All commands given in order; those that are refused leave no trace."""
    play = Play(SCENARIO, seed)
    for raw in commands:
        before = play.state
        try:
            play.do(COMMANDS.validate_python(aimed(play, raw)))
        except Refused:
            assert play.state is before
    return play


slow = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@slow
@given(some_play(), st.integers(-(2**63), 2**63 - 1))
def test_decide_raises_nothing_but_refused_and_replay_equals_live_play(
    commands: list[dict[str, Any]], seed: int
) -> None:
    play = played(commands, seed)
    assert play.replayed() == play.state
    assert len(play.state.past) == len(play.entries) + 1


@slow
@given(some_play(), st.data())
def test_undo_then_replay_equals_the_game_after_that_commit(
    commands: list[dict[str, Any]], data: st.DataObject
) -> None:
    play = played(commands)
    if not play.entries or play.game.phase is Phase.CLOSED:
        return
    to = data.draw(st.integers(0, play.seq - 1))
    play.undo(to)
    before = replay(SCENARIO, play.seed, play.entries[:to])
    stopped = {"clock_running": False}
    assert fields(play.game) | stopped == fields(before.game) | stopped
    assert not play.game.clock_running
    assert play.replayed() == play.state


def fields(game: Any) -> dict[str, Any]:
    return {name: getattr(game, name) for name in type(game).__slots__}


@slow
@given(some_play())
def test_what_decide_says_rests_on_the_state_alone(commands: list[dict[str, Any]]) -> None:
    play = played(commands)
    state = initial(SCENARIO, play.seed)
    for number, entry in enumerate(play.entries):
        assert decide(SCENARIO, state, entry.command) == entry.events
        state = replay(SCENARIO, play.seed, play.entries[: number + 1])


@slow
@given(some_play())
def test_every_command_and_event_is_the_same_after_json(commands: list[dict[str, Any]]) -> None:
    for entry in played(commands).entries:
        assert again(COMMANDS, entry.command) == entry.command
        for event in entry.events:
            back = again(EVENTS, event)
            assert back == event
            assert again(EVENTS, back) == back


@slow
@given(some_play())
def test_indicators_and_stocks_never_leave_their_range(commands: list[dict[str, Any]]) -> None:
    for game in played(commands).state.past:
        for key, value in game.indicators.items():
            low, high = SCENARIO.indicators[key.split(":")[0]].range
            assert low <= value <= high
        assert 0 <= (game.instruments["visits"].stock or 0) <= 2
        assert game.instruments["hotline"].stock is None


def again(adapter: Any, value: BaseModel) -> BaseModel:
    model: BaseModel = adapter.validate_json(adapter.dump_json(value))
    return model


@pytest.mark.parametrize("kind", sorted(ALLOWED))
def test_each_kind_of_command_is_the_same_after_json(kind: str) -> None:
    @settings(max_examples=20)
    @given(BY_KIND[kind])
    def check(raw: dict[str, Any]) -> None:
        command = COMMANDS.validate_python(found(Play(SCENARIO), raw))
        assert again(COMMANDS, command) == command
        assert command.kind == kind

    check()


def test_a_text_that_cannot_be_written_down_is_cleaned_first(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.Note(text="a\ud800\x1b[2Jb", tag="\ud800x\x07", link="\u202ey"))
    (note,) = play.room.notes
    assert (note.text, note.tag, note.link) == ("a[2Jb", "x", "y")
    assert again(COMMANDS, play.entries[0].command) == play.entries[0].command


def test_a_refusal_shows_no_control_characters_of_what_was_typed(small: Scenario) -> None:
    play = Play(small).deliberate()
    refused = play.refused(cm.Hold(inject="\x1b]0;x\x07\ud800\nsighting"))
    assert refused.message.isprintable()
    assert refused.hint.isprintable()
    assert len(play.refused(cm.Hold(inject="x" * 100_000)).message) < 2_000


def whole_game(small: Scenario) -> Iterator[Play]:
    play = Play(small).deliberate().release("sighting", "rumour")
    play.do(cm.Send(sender="arda", to=("coria",), text="x"))
    play.choose(borsa_open="joint").consent("borsa_open", arda=True)
    play.call(arda_open="patrol", coria_open="protest").rule("alarm", "reject").apply()
    yield play
    yield play.read("borsa", "arda").onward().deliberate().apply().onward()


def test_replay_stands_where_live_play_stood_at_every_commit(small: Scenario) -> None:
    for play in whole_game(small):
        for number in range(len(play.entries) + 1):
            state = replay(small, play.seed, play.entries[:number])
            assert state.game == play.state.past[number]


def test_happened_at_is_kept_beside_and_never_used_for_order(small: Scenario) -> None:
    play, other = Play(small), Play(small)
    for command in (cm.Startex(), cm.Note(text="n")):
        play.do(command, happened_at="2001-01-01T00:00:00Z")
        other.do(command)
    assert play.room.notes[0].stamp.happened_at == "2001-01-01T00:00:00Z"
    assert play.room.notes[0].stamp.seq == other.room.notes[0].stamp.seq
    assert play.game.indicators == other.game.indicators


def test_the_rules_have_a_number() -> None:
    assert RULES >= 1
