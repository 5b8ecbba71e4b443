"""How much a turn asks of people in its minutes."""

from collections.abc import Iterator
from math import ceil
from operator import itemgetter

from tabletop.authoring.rules.case import Case, Finding
from tabletop.scenario.model import Inject, Turn

TALK = 10
"""Minutes that a team needs to talk an inject over and act upon it. Three to five injects in a
session of 90 minutes are held to be right and seven to be a rush; with some twenty minutes of it
for briefing, rulings and poll, seven leave ten minutes each."""
READ = 120
"""Words a minute: a text read aloud to a table, or read in a foreign language."""
INTERPRETED = 1.5
"""How much longer all of it takes where what is said has to be said again in another language."""


def too_many_injects(case: Case) -> Iterator[Finding]:
    """More injects in a turn than its minutes bear.

    Counted are the injects that can reach the busiest team by the clock, alternatives once, each
    with the time to read it and ten minutes of talk; half as much again where the scenario has more
    than one language. Injects that are released by hand are a reserve and do not count.

    In the room: three to five injects in ninety minutes make people think; seven make them tick
    boxes. What comes too late to be talked over is worse than nothing.

    Wrong:
        turns:
          second_day:
            minutes: 15
            injects:
              weather:
                title: Fog
                scenario_time: D+1 10:00
                to: all
                channel: radar
                from: The coast station
                text: Fog comes up the river.

    Right:
        turns:
          second_day:
            minutes: 30
            injects:
              weather:
                title: Fog
                scenario_time: D+1 10:00
                to: all
                channel: radar
                from: The coast station
                text: Fog comes up the river.
    """
    told = f" in {len(case.scenario.languages)} languages" if _interpreted(case) else ""
    for turn in case.scenario.turns.values():
        load, injects, name = max(_loads(case, turn), key=itemgetter(0))
        if injects > 1 and load > turn.minutes:
            message = (
                f"Up to {injects} injects reach {name} in this turn: about {ceil(load)} minutes "
                f"of reading and talk{told}, and the turn has {turn.minutes}."
            )
            hint = (
                "Give the turn more minutes, leave injects out, or keep some in reserve with "
                "'release: manual'."
            )
            yield Finding(("turns", turn.id, "minutes"), message, hint)


def _loads(case: Case, turn: Turn) -> Iterator[tuple[float, int, str]]:
    """What reaches each team at the most: minutes, how many injects, the team's name."""
    slower = INTERPRETED if _interpreted(case) else 1
    timed = [one for one in turn.injects.values() if one.release.kind != "manual"]
    for team in case.scenario.teams.values():
        reaching = [one for one in timed if one.to == "all" or team.id in one.to]
        for card in case.alternatives.cards if any(one.when for one in reaching) else ("",):
            coming = case.alternatives.heaviest(reaching, card, _minutes)
            yield sum(map(_minutes, coming)) * slower, len(coming), team.name


def _interpreted(case: Case) -> bool:
    return len(case.scenario.languages) > 1


def _minutes(inject: Inject) -> float:
    return TALK + len(inject.text.split()) / READ
