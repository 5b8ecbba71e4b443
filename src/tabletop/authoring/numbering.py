"""The numbers that turns go by, the same in charts, tellings and lists of injects."""

from collections import defaultdict
from collections.abc import Mapping

from tabletop.scenario import Scenario


def turn_numbers(scenario: Scenario) -> Mapping[str, str]:
    """The number of each turn in play: 1, 2, 3a, 3b, 4, in file order.

    It is the most turns that can be played up to and with this one; turns that share a number are
    told apart by letters. Turns to which no way leads are counted after all others.
    """
    depths = reached(scenario)
    lost = (turn for turn in scenario.turns if turn not in depths)
    after = {turn: max(depths.values()) + number for number, turn in enumerate(lost, 1)}
    together: defaultdict[int, list[str]] = defaultdict(list)
    for turn in scenario.turns:
        together[depths.get(turn) or after[turn]].append(turn)
    numbers = {
        turn: f"{number}{_letter(at) if len(turns) > 1 else ''}"
        for number, turns in together.items()
        for at, turn in enumerate(turns)
    }
    return {turn: numbers[turn] for turn in scenario.turns}


def reached(scenario: Scenario) -> Mapping[str, int]:
    """How many turns at the most are played up to and with each turn to which a way leads."""
    depths = {next(iter(scenario.turns)): 1}
    for turn in scenario.turns.values():
        for entry in turn.next:
            if turn.id in depths:
                depths[entry.turn] = max(depths.get(entry.turn, 0), depths[turn.id] + 1)
    return depths


def _letter(at: int) -> str:
    """a to z, then aa, ab and so on."""
    before, here = divmod(at, 26)
    return (_letter(before - 1) if before else "") + chr(ord("a") + here)
