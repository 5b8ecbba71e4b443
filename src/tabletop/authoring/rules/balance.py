"""Whether every team has as much to choose from, and as much to hear that suits it."""

from collections.abc import Iterator

from tabletop.authoring.rules.case import Case, Finding
from tabletop.scenario.model import Decision

REASSURING, FIRM = 1, -1
"""The least signal of an option that talks to the other side, and of one that stands firm."""


def options(case: Case) -> Iterator[Finding]:
    """A decision in which the team has no option to reassure, or none to stand firm.

    Counted are options that are always there: without 'when', 'needs' and 'consent', with a signal
    of 1 or more, or of -1 or less. A 'signal' that is left out is 0.

    In the room: a delegation that can only escalate, or only yield, has been given its part by the
    writer. Each side should always have one step that costs little and talks to the other side, and
    a firm one.

    Wrong:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  open_bank: {signal: -1}

    Right:
        turns:
          quiet_day:
            decisions:
              poland_quiet:
                options:
                  open_bank: {signal: 2}
    """
    for turn in case.scenario.turns.values():
        for decision in turn.decisions.values():
            lacking = list(_lacking(decision))
            if lacking:
                name = case.scenario.teams[decision.team].name
                message = f"{name} has {' and '.join(one for one, _ in lacking)} here."
                signals = " and ".join(f"'{signal}'" for _, signal in lacking)
                hint = f"Let an option without 'when', 'needs' and 'consent' have {signals}."
                at = ("turns", turn.id, "decisions", decision.id, "options")
                yield Finding(at, message, hint, key=True)


def _lacking(decision: Decision) -> Iterator[tuple[str, str]]:
    plain = [
        one.signal
        for one in decision.options.values()
        if one.when is None and one.needs is None and one.consent is None
    ]
    if max(plain, default=0) < REASSURING:
        yield "no option that reassures", f"signal: {REASSURING}"
    if min(plain, default=0) > FIRM:
        yield "no firm option", f"signal: {FIRM}"


def decisions(case: Case) -> Iterator[Finding]:
    """A turn in which some teams have a decision and another has none.

    In the room: the delegation without a decision is an audience for the whole turn.

    Wrong:
        teams:
          lithuania:
            name: Lithuania
            short: LTU
            groups: [nato]
            public: A state downstream.
            brief: You want no part of the quarrel about the drone, and no word of blame.

    Right:
        turns:
          quiet_day:
            decisions:
              belarus_quiet: {team: belarus}
              poland_quiet: {team: poland}
    """
    for turn in case.scenario.turns.values():
        deciding = {decision.team for decision in turn.decisions.values()}
        idle = [team.name for team in case.scenario.teams.values() if team.id not in deciding]
        if deciding and idle:
            message = f"Nothing is asked of {' or '.join(idle)} in this turn, and others decide."
            hint = "Add a decision for every team under 'decisions:'."
            yield Finding(("turns", turn.id, "decisions"), message, hint, key=True)


def bears(case: Case) -> Iterator[Finding]:
    """A team that no inject of the scenario helps, or that none embarrasses.

    'bears: {poland: helps}' or 'embarrasses' on an inject says whom its news suits and whom not.

    In the room: a delegation that is always in the wrong stops playing and begins to argue with the
    scenario; one that never is learns nothing.

    Wrong:
        turns:
          first_day:
            injects:
              western_radar: {bears: {poland: embarrasses}}

    Right:
        turns:
          first_day:
            injects:
              western_radar: {bears: {poland: helps}}
    """
    borne = {pair for inject in case.scenario.injects.values() for pair in inject.bears.items()}
    if not borne:
        message = "No inject says whom it helps or embarrasses, so this cannot be weighed."
        hint = "Add 'bears: {team: helps}' or 'embarrasses' to the injects that do."
        yield Finding(("turns",), message, hint, key=True)
        return
    for team in case.scenario.teams.values():
        lacking = [how for how in ("helps", "embarrasses") if (team.id, how) not in borne]
        if lacking:
            message = f"No inject {' or '.join(lacking)} {team.name}."
            hint = f"Add 'bears: {{{team.id}: {lacking[0]}}}' to one that does, or write one."
            yield Finding(("teams", team.id), message, hint, key=True)
