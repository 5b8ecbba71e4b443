"""Playing a recorded script once, before anybody relies on it."""

import json
from collections.abc import Iterable
from typing import Any

from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script.expectations import Unmet, unmet
from tabletop.play.script.following import Unfollowable
from tabletop.play.script.model import Script
from tabletop.play.trial import played
from tabletop.scenario import Scenario
from tabletop.scenario.nodes import Location

PROOFS = 3
"""With so many seeds, from the script's own on, a recorded script is played."""


def proven(scenario: Scenario, script: Script) -> tuple[Script, tuple[str, ...]]:
    """The script without what does not come true when it is played, and that in sentences."""
    first = script.seed or 0
    told: list[str] = []
    for seed in range(first, first + PROOFS):
        player = Player(scenario, Draws(seed), script, talk=script.speaks)
        try:
            failed = unmet(scenario, script, played(player, seed))
        except Unfollowable as refusal:
            place = ".".join(str(one) for one in refusal.asked)
            return script, (*told, f"It stops at {place}: {refusal.message} {refusal.hint}")
        script = _without(script, (one.asked for one in failed))
        told += [_said(one) for one in failed]
    return script, tuple(told)


def _said(one: Unmet) -> str:
    turn = f"turn '{one.asked[1]}'" if one.asked[0] == "turns" else "the end"
    return f"Left out of {turn}, as the script cannot bring it about. {one.message}"


def _without(script: Script, places: Iterable[Location]) -> Script:
    values = script.model_dump(mode="json")
    for *above, last in sorted(places, key=_in_order, reverse=True):
        part: Any = values
        for key in above:
            part = part[key]
        del part[last]
    return Script.model_validate_json(json.dumps(values))


def _in_order(place: Location) -> tuple[str, ...]:
    """Sorts items of a list by number, so that the last may be taken out first."""
    return tuple(str(one).zfill(9) for one in place)
