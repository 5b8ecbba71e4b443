"""The facts, mechanisms and sources that the game drew on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from tabletop.debrief.history import History
from tabletop.debrief.model import FactRecord, MechanismRecord, SourceRecord
from tabletop.debrief.names import Names
from tabletop.engine.events import Applied, InjectReleased, TimeCalled
from tabletop.scenario.model import Inject, Option, Outcome, Scenario

_Use = tuple[str, str, int]
"""An id of a fact or mechanism, who cites it in words, the commit at which it came into play."""


def facts(history: History, names: Names) -> tuple[FactRecord, ...]:
    """The facts cited by injects that went out and outcomes that happened, in file order."""
    cited = _gathered(
        (fact, who, commit)
        for one, who, commit in _used(history, names, options=False)
        for fact in one.facts
    )
    scenario = history.scenario
    return tuple(
        FactRecord(
            id=fact.id,
            text=str(fact.text),
            standing=fact.standing,
            counterview=str(fact.counterview or ""),
            source=_title(scenario, fact.source.id),
            at=str(fact.source.at or ""),
            cited_by=cited[fact.id][0],
            commits=cited[fact.id][1],
        )
        for fact in scenario.facts.values()
        if fact.id in cited
    )


def mechanisms(history: History, names: Names) -> tuple[MechanismRecord, ...]:
    """The mechanisms that injects, standing acts and outcomes brought into play, in file order."""
    cited = _gathered(
        (mechanism, who, commit)
        for one, who, commit in _used(history, names, options=True)
        for mechanism in one.mechanisms
    )
    scenario = history.scenario
    return tuple(
        MechanismRecord(
            id=one.id,
            title=str(one.title),
            source=_title(scenario, one.source.id),
            at=str(one.source.at or ""),
            cited_by=cited[one.id][0],
            commits=cited[one.id][1],
        )
        for one in scenario.mechanisms.values()
        if one.id in cited
    )


def sources(
    history: History,
    facts_used: tuple[FactRecord, ...],
    mechanisms_used: tuple[MechanismRecord, ...],
) -> tuple[SourceRecord, ...]:
    """The documents that the facts and mechanisms used rest on, in file order."""
    scenario = history.scenario
    used = {scenario.facts[one.id].source.id for one in facts_used}
    used |= {scenario.mechanisms[one.id].source.id for one in mechanisms_used}
    return tuple(
        SourceRecord(
            id=source.id,
            title=str(source.title),
            publisher=str(source.publisher or ""),
            year=source.year,
            url=source.url or "",
        )
        for source in scenario.sources.values()
        if source.id in used
    )


def _title(scenario: Scenario, source: str) -> str:
    return str(scenario.sources[source].title)


def _gathered(uses: Iterable[_Use]) -> dict[str, tuple[tuple[str, ...], tuple[int, ...]]]:
    who: dict[str, dict[str, None]] = defaultdict(dict)
    when: dict[str, set[int]] = defaultdict(set)
    for cited, citing, commit in uses:
        who[cited][citing] = None
        when[cited].add(commit)
    return {cited: (tuple(who[cited]), tuple(sorted(when[cited]))) for cited in who}


def _used(
    history: History, names: Names, *, options: bool
) -> Iterator[tuple[Inject | Option | Outcome, str, int]]:
    scenario = history.scenario
    for out in history.standing(InjectReleased):
        inject = scenario.injects.get(out.event.inject)
        if inject is not None:
            yield inject, f"inject '{inject.title}'", out.commit
    if options:
        yield from _acts(history, names)
    for applied in history.standing(Applied):
        for outcome in applied.event.happened:
            title = names.outcome(outcome)
            yield scenario.outcomes[outcome], f"outcome '{title}'", applied.commit


def _acts(history: History, names: Names) -> Iterator[tuple[Option, str, int]]:
    for called in history.standing(TimeCalled):
        for standing in called.event.standings:
            if standing.option is not None:
                options = history.scenario.decisions[standing.decision].options
                label = names.option(standing.decision, standing.option)
                who = f"act '{label}' of {names.team(standing.team)}"
                yield options[standing.option], who, called.commit
