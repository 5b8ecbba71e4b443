"""What each team was asked, tried and came to, with the logic behind it."""

from collections.abc import Iterable

from tabletop.debrief.datum import Correction, Known, Moment
from tabletop.debrief.history import Happening, History, moment
from tabletop.debrief.known_then import known_then
from tabletop.debrief.names import Names
from tabletop.debrief.turn_model import (
    ConsentRecord,
    DecisionRecord,
    OptionRecord,
    SeenRecord,
    SignalRecord,
)
from tabletop.engine.commands import SignalTo
from tabletop.engine.events import (
    Applied,
    Chosen,
    ConsentGiven,
    DecisionCorrected,
    Explained,
    Standing,
    TimeCalled,
)
from tabletop.engine.logic import HIDDEN, availability
from tabletop.engine.poll import seen_by
from tabletop.engine.state import Choice, Explanation, Game, Stamp
from tabletop.engine.words import Presence
from tabletop.scenario.model import Decision, Option

NO_CHOICE = ("default", "absent")
"""Why something stood that the team did not choose."""


def decisions(
    history: History,
    names: Names,
    turn: str,
    corrected: tuple[Correction, ...],
    known: Iterable[Known],
) -> tuple[DecisionRecord, ...]:
    """The decisions of a turn in file order. `known` is all that reached the teams."""
    reached = tuple(one for one in known if history.turns[one.released.commit] == turn)
    called = next((one for one in history.standing(TimeCalled) if one.turn == turn), None)
    return tuple(
        _decision(history, names, decision, called, corrected, reached)
        for decision in history.scenario.turns[turn].decisions.values()
    )


def _decision(
    history: History,
    names: Names,
    decision: Decision,
    called: Happening[TimeCalled] | None,
    corrected: tuple[Correction, ...],
    known: tuple[Known, ...],
) -> DecisionRecord:
    game = history.state.game
    standing = game.standings.get(decision.id)
    choice = game.choices.get(decision.id)
    turn = history.scenario.turn_of[decision.id]
    seal = choice.stamp.seq if choice else called.commit if called else None
    return DecisionRecord.model_validate(
        {
            "id": decision.id,
            "team": decision.team,
            "question": str(decision.question),
            "options": _options(history, decision, called),
            "called": called.moment if called else None,
            "by_control": _presence(history, decision.team, called) is Presence.CONTROL,
            "sealed_before": _sealed_before(history, decision.id, choice),
            "consents": _consents(history, decision.id, choice),
            "corrections": tuple(one for one in corrected if one.target == decision.id),
            "known": known_then(history, names, known, decision.team, turn, seal),
            **_stood(names, decision.id, standing, choice),
            **_words(choice),
            **_logic(history, decision.id, choice),
            **_outside(history, decision.id, standing),
            **_chance(history, decision.id, standing),
        }
    )


def _presence(history: History, team: str, called: Happening[TimeCalled] | None) -> Presence:
    game = history.before(called.commit) if called else history.state.game
    return game.presence[team]


def _options(
    history: History, decision: Decision, called: Happening[TimeCalled] | None
) -> tuple[OptionRecord, ...]:
    game = history.before(called.commit) if called else None
    return tuple(_option(history, game, option) for option in decision.options.values())


def _option(history: History, game: Game | None, option: Option) -> OptionRecord:
    blocked = availability(history.scenario, game, option) if game else ""
    table = "unknown" if game is None else "blocked" if blocked else "open"
    hidden = blocked == HIDDEN
    return OptionRecord.model_validate(
        {
            "id": option.id,
            "label": str(option.label),
            "text": str(option.text),
            "table": "hidden" if hidden else table,
            "blocked": "" if hidden else blocked,
        }
    )


def _stood(
    names: Names, decision: str, standing: Standing | None, choice: Choice | None
) -> dict[str, object]:
    if standing is None:
        tried = choice.option if choice else None
        label = names.option(decision, tried) if choice else ""
        return {
            "tried": tried,
            "tried_label": label,
            "stood": None,
            "stood_label": "",
            "why": None,
        }
    tried_nothing = standing.why in NO_CHOICE
    return {
        "tried": standing.tried,
        "tried_label": "" if tried_nothing else names.option(decision, standing.tried),
        "stood": standing.option,
        "stood_label": names.option(decision, standing.option),
        "why": standing.why,
    }


def _words(choice: Choice | None) -> dict[str, object]:
    if choice is None:
        return {"words": "", "provenance": None, "decided": None}
    return {
        "words": choice.words,
        "provenance": choice.provenance if choice.words else None,
        "decided": moment(choice.stamp),
    }


def _sealed_before(history: History, decision: str, choice: Choice | None) -> tuple[int, ...]:
    """The commits at which the decision had been sealed and was then sealed anew."""
    last = choice.stamp.seq if choice else 0
    sealed = (one.commit for one in history.standing(Chosen) if one.event.decision == decision)
    return tuple(commit for commit in sealed if commit != last)


def _logic(history: History, decision: str, choice: Choice | None) -> dict[str, object]:
    game = history.state.game
    found = game.explanations.get(decision) if choice else None
    logic = found or Explanation(Stamp())
    return {
        "rationale": logic.rationale,
        "rationale_provenance": logic.provenance if logic.rationale else None,
        "explained": moment(logic.stamp) if found else None,
        "signals": tuple(
            SignalRecord(to=one.team, signal=one.signal, sentence=one.sentence)
            for one in _in_file_order(game, logic)
        ),
        "signalled": _signalled(history, decision) if logic.signals else None,
        "confidence": logic.confidence,
        "considered": logic.considered,
        "dissent": logic.dissent,
    }


def _signalled(history: History, decision: str) -> Moment | None:
    """When the signals of a decision last changed; later words on its reasons leave them alone."""
    entered: list[Happening[Explained] | Happening[DecisionCorrected]] = [
        *history.standing(Explained),
        *history.standing(DecisionCorrected),
    ]
    last = None
    for one in sorted(entered, key=lambda one: one.commit):
        if one.event.decision == decision:
            before = history.before(one.commit).explanations.get(decision)
            if before is None or before.signals != one.event.signals:
                last = one.moment
    return last


def _in_file_order(game: Game, logic: Explanation) -> list[SignalTo]:
    order = list(game.presence)
    return sorted(logic.signals, key=lambda one: order.index(one.team))


def _consents(history: History, decision: str, choice: Choice | None) -> tuple[ConsentRecord, ...]:
    """The answers to the last time that consent was asked for this decision."""
    if choice is None:
        return ()
    given = {
        one.event.team: one.moment
        for one in history.standing(ConsentGiven)
        if one.event.decision == decision and one.commit > choice.stamp.seq
    }
    return tuple(
        ConsentRecord(team=team, agreed=agreed, moment=given.get(team))
        for team, agreed in choice.consents.items()
    )


def _outside(history: History, decision: str, standing: Standing | None) -> dict[str, object]:
    """Who learned of the act, and how it looked to each."""
    published = (one for one in history.state.game.publications if one.turn)
    acts = {act: teams for one in published for act, teams in one.acts}
    known_to = acts.get(decision, ()) if standing else ()
    if standing is None:
        return {"known_to": (), "seen": ()}
    game = history.state.game
    seen = (
        SeenRecord(team=team, text=seen_by(history.scenario, game, standing, team))
        for team in known_to
    )
    return {"known_to": known_to, "seen": tuple(seen)}


def _chance(history: History, decision: str, standing: Standing | None) -> dict[str, object]:
    """How the chance of an act fell in what was applied."""
    taken = {
        branch.decision: branch
        for one in history.standing(Applied)
        for branch in one.event.branches
    }
    branch = taken.get(decision) if standing else None
    if branch is None:
        return {"chance": "", "chance_roll": None}
    options = history.scenario.decisions[decision].options
    text = options[branch.option].chance[branch.branch].text
    return {"chance": str(text), "chance_roll": branch.roll}
