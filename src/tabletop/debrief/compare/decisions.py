"""Decision by decision: which option stood in which runs, and why, in their own words."""

from collections.abc import Iterator

from tabletop.debrief.compare.injects import turns
from tabletop.debrief.compare.model import ChoiceRecord, DecisionRow, OptionChosen, SignalTo
from tabletop.debrief.compare.runs import Run, Runs, ordered
from tabletop.debrief.turn_model import UNSTOOD, DecisionRecord, OptionRecord

FREE = "A free action, outside the options"


def decisions(runs: Runs) -> tuple[DecisionRow, ...]:
    """Every decision that some run came to, in file order."""
    return tuple(_row(runs, *one) for one in _all(runs))


def _all(runs: Runs) -> Iterator[tuple[str, str]]:
    """(turn, decision) of every decision that was put to a team in some run."""
    for turn in turns(runs):
        written = (
            tuple(
                run.ids.of("decisions", one)
                for own in run.scenario.turns.values()
                if run.ids.of("turns", own.id) == turn
                for one in own.decisions
            )
            for run in runs.versions
        )
        yield from (
            (turn, one) for one in ordered(written) if any(one in run.decisions for run in runs)
        )


def _row(runs: Runs, turn: str, decision: str) -> DecisionRow:
    asked = [run for run in runs if decision in run.decisions]
    first = asked[0].decisions[decision]
    called = [run for run in asked if run.decisions[decision].why is not None]
    return DecisionRow(
        id=decision,
        turn=turn,
        team=asked[0].ids.of("teams", first.team),
        question=first.question,
        options=tuple(_options(decision, asked, called)),
        not_met=tuple(run.label for run in runs if run not in asked),
        open=tuple(run.label for run in asked if run not in called),
    )


def _options(decision: str, asked: list[Run], called: list[Run]) -> Iterator[OptionChosen]:
    offered = {run.label: _offered(run, decision) for run in asked}
    for option in ordered(offered.values()):
        known = [(label, one[option]) for label, one in offered.items() if option in one]
        yield OptionChosen(
            id=option,
            label=known[0][1].label,
            choices=tuple(
                _choice(run, decision) for run in called if stood(run, decision) == option
            ),
            closed=tuple(label for label, one in known if one.table in ("hidden", "blocked")),
            not_written=tuple(label for label, one in offered.items() if option not in one),
        )
    free = tuple(_choice(run, decision) for run in called if stood(run, decision) is None)
    if free:
        yield OptionChosen(id=None, label=FREE, choices=free, closed=(), not_written=())


def _offered(run: Run, decision: str) -> dict[str, OptionRecord]:
    """The options that a run's version writes, by id."""
    one = run.decisions[decision]
    return {run.ids.option(one.id, option.id)[1]: option for option in one.options}


def stood(run: Run, decision: str) -> str | None:
    """The option that stood in a run; None for a free action, or nothing yet."""
    one = run.decisions[decision]
    return None if one.stood is None else run.ids.option(one.id, one.stood)[1]


def _choice(run: Run, decision: str) -> ChoiceRecord:
    one = run.decisions[decision]
    return ChoiceRecord.model_validate(
        {
            "run": run.label,
            "why": one.why,
            "tried": one.tried_label if one.why in UNSTOOD else "",
            "by_control": one.by_control,
            "words": one.words,
            "provenance": one.provenance,
            "rationale": one.rationale,
            "rationale_provenance": one.rationale_provenance,
            "considered": one.considered,
            "dissent": one.dissent,
            "confidence": one.confidence,
            "signals": _signals(run, one),
            "commit": one.decided.commit if one.decided else one.called and one.called.commit,
        }
    )


def _signals(run: Run, one: DecisionRecord) -> tuple[SignalTo, ...]:
    return tuple(
        SignalTo(to=run.ids.of("teams", said.to), signal=said.signal, sentence=said.sentence)
        for said in one.signals
    )
