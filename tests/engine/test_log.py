"""A session as a log: live play and replay are one fold, whatever was asked for."""

from collections.abc import Iterator
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

IDS: dict[str, tuple[str, ...]] = {
    "team": tuple(SCENARIO.teams),
    "decision": tuple(SCENARIO.decisions),
    "option": tuple(o for d in SCENARIO.decisions.values() for o in d.options),
    "inject": tuple(SCENARIO.injects),
    "turn": tuple(SCENARIO.turns),
    "branch": ("answered", "unanswered"),
    "cause": ("drift", "drill", "added", "face_off", "alarm", "arda_open.patrol", "arda_open.own"),
    "question": tuple(SCENARIO.hot_wash),
    "speaker": tuple(SCENARIO.control_plays),
    "channel": ("press", "cable"),
}
NAMES = {
    **dict.fromkeys(("sender", "reader", "about", "to", "teams", "parties", "known_to"), "team"),
    "item": "inject",
}
EFFECTS = (
    "tension up 1",
    "tension to 3",
    "visits spend 1",
    "mark photo_shown",
    "hotline becomes lapsed",
    "trust between arda and coria up 1",
    "nonsense",
    "",
)

texts = st.text(max_size=12) | st.sampled_from(("because", "[/]", "\x1b[2J", "а́", "{0}"))
numbered = st.builds(
    "{}{}".format,
    st.sampled_from(("message_", "request_", "meeting_", "improvised_", "added.", "agreement_")),
    st.integers(1, 40),
)


def ids(field: str) -> st.SearchStrategy[str]:
    known = IDS.get(NAMES.get(field, field), ())
    real = st.sampled_from(known) if known else numbered
    return st.one_of(real, real, real, numbered, texts)


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
    return ids(name) if name in IDS or name in NAMES or name.endswith("ing") else texts


def objects(schema: dict[str, Any], parts: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Whole commands, or parts of one, from their JSON Schema; every field given."""
    fields = schema["properties"]
    return st.fixed_dictionaries({name: values(name, one, parts) for name, one in fields.items()})


SCHEMA = COMMANDS.json_schema()
BY_KIND = {
    kind: objects(SCHEMA["$defs"][ref.rsplit("/", 1)[1]], SCHEMA["$defs"])
    for kind, ref in SCHEMA["discriminator"]["mapping"].items()
}
HEAD: tuple[dict[str, Any], ...] = ({"kind": "startex"}, {"kind": "deliberate"})
MOVES = ("startex", "deliberate", "call_time", "apply", "next_turn")


@st.composite
def some_play(draw: st.DrawFn, length: int = 25) -> list[cm.AnyCommand]:
    """Commands, legal or not; those that move the game on come often, so that it gets somewhere."""
    kinds = st.one_of(st.sampled_from(MOVES), st.sampled_from(sorted(set(BY_KIND) - {"close"})))
    drawn = [draw(BY_KIND[draw(kinds)]) for _ in range(draw(st.integers(1, length)))]
    commands = [*HEAD, *drawn] if draw(st.booleans()) else drawn
    return [COMMANDS.validate_python(one) for one in commands]


def played(commands: list[cm.AnyCommand], seed: int = 1) -> Play:
    """All commands given in order; those that are refused leave no trace."""
    play = Play(SCENARIO, seed)
    for command in commands:
        before = play.state
        try:
            play.do(command)
        except Refused as refused:
            assert refused.message
            assert refused.hint
            assert play.state is before
    return play


slow = settings(
    max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@slow
@given(some_play(), st.integers(-(2**63), 2**63 - 1))
def test_decide_raises_nothing_but_refused_and_replay_equals_live_play(
    commands: list[cm.AnyCommand], seed: int
) -> None:
    play = played(commands, seed)
    assert play.replayed() == play.state
    assert len(play.state.past) == len(play.entries) + 1


@slow
@given(some_play(), st.data())
def test_undo_then_replay_equals_the_game_after_that_commit(
    commands: list[cm.AnyCommand], data: st.DataObject
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
def test_what_decide_says_rests_on_the_state_alone(commands: list[cm.AnyCommand]) -> None:
    play = played(commands)
    state = initial(SCENARIO, play.seed)
    for number, entry in enumerate(play.entries):
        assert decide(SCENARIO, state, entry.command) == entry.events
        state = replay(SCENARIO, play.seed, play.entries[: number + 1])


@slow
@given(some_play())
def test_every_command_and_event_is_the_same_after_json(commands: list[cm.AnyCommand]) -> None:
    for command in commands:
        assert again(COMMANDS, command) == command
    for entry in played(commands).entries:
        for event in entry.events:
            back = again(EVENTS, event)
            assert back == event
            assert again(EVENTS, back) == back


@slow
@given(some_play())
def test_indicators_and_stocks_never_leave_their_range(commands: list[cm.AnyCommand]) -> None:
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
        command = COMMANDS.validate_python(raw)
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
