"""A script made from a session: what was decided in it, and what came of it.

The path that counts is what stood in the end; what was undone is left out. No word that a person
said goes into it; `transcribing` adds the words where they are asked for.
"""

from collections.abc import Iterator, Sequence

from tabletop.engine import events as ev
from tabletop.engine.log import Entry
from tabletop.engine.onward import next_turn
from tabletop.engine.state import Game, State
from tabletop.engine.words import Verdict
from tabletop.play.script.aftermath import aftermath
from tabletop.play.script.lineage import PlayedTurn, lineage, turns
from tabletop.play.script.model import ADDED, EndExpected, Script, TurnScript
from tabletop.scenario import Scenario
from tabletop.scenario.model import Inject, Turn
from tabletop.scenario.phrases import print_condition


def record(scenario: Scenario, state: State, entries: Sequence[Entry]) -> Script:
    """The script of a session that came to `state` by `entries`.

    `remarks` tells what it lacks; `proven` what of it does not come true again.
    """
    played = turns(lineage(entries))
    ended = state.game.ending if not state.game.early_reason else None
    return Script(
        seed=state.seed,
        cause=state.game.cause,
        turns={
            one.turn: _turn(scenario, state, one, played[number + 1 :])
            for number, one in enumerate(played)
        },
        expect=EndExpected(ending=ended),
    )


def _turn(
    scenario: Scenario, state: State, played: PlayedTurn, later: Sequence[PlayedTurn]
) -> TurnScript:
    turn = scenario.turns[played.turn]
    manual, held = _by_hand(turn, played)
    after = state.past[played.left] if played.left is not None else None
    expect: tuple[str, ...] = ()
    if after is not None and turn.id in after.applied:
        before = state.past[played.opened] if later else None
        expect = tuple(print_condition(one) for one in aftermath(scenario, turn, before, after))
    choices = dict(_choices(state.game, turn))
    return TurnScript.model_validate(
        {
            "choices": choices,
            "consent": dict(_consent(state.game, turn, choices)),
            "branches": dict(_branches(state.game, turn)),
            "manual": manual,
            "held": held,
            "rulings": _rulings(state.game, turn),
            "next": _forced(scenario, state, played, later),
            "expect": expect,
        }
    )


def _choices(game: Game, turn: Turn) -> Iterator[tuple[str, str]]:
    """What was tried where only consent was lacking, what stood otherwise; open ones not at all.

    A free action is no option: the default takes its place.
    """
    for decision in turn.decisions.values():
        standing, choice = game.standings.get(decision.id), game.choices.get(decision.id)
        if standing is not None:
            tried = standing.tried if standing.why == "consent_refused" else standing.option
            yield decision.id, tried or decision.default
        elif choice is not None:
            yield decision.id, choice.option or decision.default


def _consent(
    game: Game, turn: Turn, choices: dict[str, str]
) -> Iterator[tuple[str, dict[str, bool]]]:
    """The answers to what is chosen; silence is a no once time has been called."""
    for decision, option in choices.items():
        asks = turn.decisions[decision].options[option].consent
        if asks is None:
            continue
        given = game.choices[decision].consents if decision in game.choices else {}
        if decision in game.standings:
            yield decision, {team: bool(given.get(team)) for team in asks.of}
        elif said := {team: yes for team, yes in given.items() if yes is not None}:
            yield decision, said


def _branches(game: Game, turn: Turn) -> Iterator[tuple[str, str]]:
    """How chances fell; before the adjudication is applied, what was picked."""
    if turn.id in game.applied:
        yield from ((one.decision, one.branch) for one in game.applied[turn.id].branches)
        return
    for decision in turn.decisions:
        draw = game.draws.get(decision)
        if draw and draw.branch:
            yield decision, draw.branch


def _by_hand(turn: Turn, played: PlayedTurn) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The injects to release by hand, in order, and those to keep back.

    The clock releases by itself what went out first and in its order. The injects that time was
    called on before they went out are kept back; those that their condition kept are not.
    """
    read = [one for one in _read(played) if one in turn.injects]
    over = any(isinstance(event, ev.TimeCalled) for _, event in played.events())
    clock = [one.id for one in _timed(turn)]
    held = tuple(one for one in clock if over and one not in read)
    due = [one for one in clock if one not in held]
    same = 0
    while same < min(len(read), len(due)) and read[same] == due[same]:
        same += 1
    return tuple(read[same:]), held


def _read(played: PlayedTurn) -> Iterator[str]:
    """The injects whose condition was read, in that order; not those released against it."""
    for _, event in played.events():
        match event:
            case (
                ev.InjectReleased(inject=inject, despite="")
                | ev.InjectLapsed(inject=inject, why="condition")
            ):
                yield inject


def _timed(turn: Turn) -> list[Inject]:
    """The injects that the clock releases, in its order."""
    order = {"start": 0, "minute": 1}
    timed = [one for one in turn.injects.values() if one.release.kind in order]
    return sorted(timed, key=lambda one: (order[one.release.kind], one.release.minute))


def _rulings(game: Game, turn: Turn) -> dict[str, dict[str, object]]:
    """The rulings of a turn by cause; those on agreements and free actions come as additions."""
    rulings = [one for one in game.rulings if one.turn == turn.id]
    loose = {f"{decision}.own" for decision in turn.decisions} | {one.id for one in game.agreements}
    kept: dict[str, dict[str, object]] = {}
    added: tuple[str, ...] = ()
    for ruling in sorted(rulings, key=lambda one: one.cause not in loose):
        if ruling.cause in loose or ruling.cause.startswith(f"{ADDED}."):
            added += ruling.effects if ruling.verdict is not Verdict.REJECT else ()
        elif ruling.verdict is not Verdict.ACCEPT:
            kept[ruling.cause] = {"verdict": ruling.verdict, "effects": ruling.effects}
    return {**kept, ADDED: {"verdict": Verdict.ADD, "effects": added}} if added else kept


def _forced(
    scenario: Scenario, state: State, played: PlayedTurn, later: Sequence[PlayedTurn]
) -> str | None:
    """The turn that came next, if it is another than the scenario named."""
    if played.left is None or not later:
        return None
    before = state.past[played.left - 1]
    return later[0].turn if next_turn(scenario, before) != later[0].turn else None
