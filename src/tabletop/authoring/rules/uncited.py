"""What a scenario declares and nobody uses: sources, facts, mechanisms, objectives, channels."""

from collections.abc import Collection, Iterable, Iterator

from tabletop.authoring.rules.case import Case, Finding
from tabletop.scenario.model import Fact, Inject, Instrument, Mechanism, Option, Outcome, Turn


def mechanisms(case: Case) -> Iterator[Finding]:
    """A mechanism that no instrument, inject, option or outcome names.

    What stands in a list alone is not played: somebody must be able to use it, or meet it.

    In the room: the debrief shows which mechanisms were used and which were left lying; this one
    could never have been used.

    Wrong:
        mechanisms:
          visits_rule: {title: Visits on request, source: {id: report, at: "3, Infrastructure"}}

    Right:
        mechanisms:
          visits_rule: {title: Visits on request, source: {id: report, at: "3, Infrastructure"}}
        instruments:
          visits: {mechanisms: [visits_rule]}
    """
    scenario = case.scenario
    acts: list[Instrument | Inject | Option | Outcome] = [*scenario.instruments.values()]
    acts += [*scenario.injects.values(), *_options(case), *scenario.outcomes.values()]
    named = {one for act in acts for one in act.mechanisms}
    lacks = "is named by no instrument, inject, option or outcome"
    hint = "Add it under 'mechanisms:' of what makes it playable, or leave it out."
    yield from _idle("mechanisms", "mechanism", scenario.mechanisms, named, lacks, hint)


def objectives(case: Case) -> Iterator[Finding]:
    """An objective that no turn and no inject serves.

    In the room: the hot wash asks what was learnt about it, and there was no occasion to learn it.

    Wrong:
        objectives: {patience: Wait for evidence under pressure}

    Right:
        objectives: {patience: Wait for evidence under pressure}
        turns: {second_day: {objectives: [patience]}}
    """
    scenario = case.scenario
    serving: list[Turn | Inject] = [*scenario.turns.values(), *scenario.injects.values()]
    served = {one for thing in serving for one in thing.objectives}
    hint = "Add it under 'objectives:' of the turns and injects that serve it, or leave it out."
    lacks = "is served by no turn and no inject"
    yield from _idle("objectives", "objective", scenario.objectives, served, lacks, hint)


def sources(case: Case) -> Iterator[Finding]:
    """A source that no fact and no mechanism cites.

    In the room: it stands in the list of sources, and nobody can say what was taken from it.

    Wrong:
        sources: {atlas: {title: Atlas of rivers, publisher: The survey, year: 2015}}

    Right:
        sources: {atlas: {title: Atlas of rivers, publisher: The survey, year: 2015}}
        facts:
          width:
            text: The river is ninety metres wide at this place.
            source: {id: atlas, at: Sheet 12}
            standing: established
        turns: {first_day: {facts: [air_data, width]}}
    """
    scenario = case.scenario
    resting: list[Fact | Mechanism] = [*scenario.facts.values(), *scenario.mechanisms.values()]
    cited = {one.source.id for one in resting}
    hint = "Cite it in the fact or mechanism that rests on it, or leave it out."
    lacks = "is cited by no fact and no mechanism"
    yield from _idle("sources", "source", scenario.sources, cited, lacks, hint)


def facts(case: Case) -> Iterator[Finding]:
    """A fact that no turn, inject, option or outcome cites.

    It can still be shown on demand, so nothing is lost if that is what it is for.

    In the room: a fact that is tied to a turn or an inject is offered when it is wanted; this one
    the facilitator must remember.

    Wrong:
        facts:
          river:
            text: The river has been the border since the treaty.
            source: {id: report, at: "1, Introduction"}
            standing: established

    Right:
        facts:
          river:
            text: The river has been the border since the treaty.
            source: {id: report, at: "1, Introduction"}
            standing: established
        turns: {first_day: {facts: [air_data, river]}}
    """
    scenario = case.scenario
    carriers: list[Turn | Inject | Option | Outcome] = [*scenario.turns.values()]
    carriers += [*scenario.injects.values(), *_options(case), *scenario.outcomes.values()]
    cited = {one for carrier in carriers for one in carrier.facts}
    hint = "Add it under 'facts:' of the turn, inject, option or outcome where it is wanted."
    lacks = "is cited by no turn, inject, option or outcome"
    yield from _idle("facts", "fact", scenario.facts, cited, lacks, hint)


def channels(case: Case) -> Iterator[Finding]:
    """A channel of the scenario's own that no inject arrives by.

    In the room: it can still be named for an improvised inject, but no text of the scenario shows
    what comes by it.

    Wrong:
        channels: {bulletin: {name: Bulletin of the river commission}}

    Right:
        channels: {bulletin: {name: Bulletin of the river commission}}
        turns: {first_day: {injects: {found: {channel: bulletin}}}}
    """
    used = {inject.channel for inject in case.scenario.injects.values()}
    hint = "Write it as 'channel:' of an inject, or leave it out."
    lacks = "brings no inject"
    yield from _idle("channels", "channel", case.scenario.channels, used, lacks, hint)


def _options(case: Case) -> Iterator[Option]:
    for decision in case.scenario.decisions.values():
        yield from decision.options.values()


def _idle(
    section: str, what: str, ids: Iterable[str], used: Collection[str], lacks: str, hint: str
) -> Iterator[Finding]:
    for one in ids:
        if one not in used:
            yield Finding((section, one), f"The {what} '{one}' {lacks}.", hint, key=True)
