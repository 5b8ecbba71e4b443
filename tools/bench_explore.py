"""The exploration beside SPIN and Storm, on the same games, in the same run, on this machine.

python tools/bench_explore.py [--growth] [SIZE]...      (sizes: S, M, L, MX; default S M)

Ours and SPIN take turns. The exit code is 1 if two of them find another ending, inject or outcome
within reach, or if a probability differs by more than 1e-9. SPIN needs the Debian packages spin and
gcc; Storm needs stormpy 2, in the Python that STORM_PYTHON names. What is missing is left out.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from exploring import games, spin, storm
from exploring.board import Board
from exploring.reading import board
from exploring.running import Found, run

from tabletop.explore.backward import backward
from tabletop.explore.forward import Forward, forward
from tabletop.explore.found import Kind
from tabletop.explore.leverage import ending_aims
from tabletop.explore.plan import END, plan
from tabletop.explore.policy import Counting, Policy
from tabletop.runner.memory import keep_freed_memory
from tabletop.scenario import Scenario


@dataclass(frozen=True)
class Answer:
    """What an exploration says: ids within reach, states at openings, endings' probabilities.

    Ours does not count steps: acts are applied to many states at once.
    """

    reached: frozenset[str]
    states: int
    steps: int = 0
    probabilities: dict[str, float] = field(default_factory=dict)


# The adapter. Each compiles the scenario and gives back the search, whose time alone is measured.


def ours_probabilities(scenario: Scenario) -> Callable[[], Answer]:
    """Forward with probabilities."""
    return _ours_forward(scenario, "chances")


def ours_roads(scenario: Scenario) -> Callable[[], Answer]:
    """Forward with probabilities and exact numbers of roads."""
    return _ours_forward(scenario, "roads")


def ours_reachability(scenario: Scenario) -> Callable[[], Answer]:
    """Forward with the states alone."""
    return _ours_forward(scenario, "nothing")


def ours_forward_backward(scenario: Scenario) -> Callable[[], Answer]:
    """Forward with probabilities, then backward with the value of each ending in every state."""
    made, policy = plan(scenario), Policy(manual="never")

    def search() -> Answer:
        seen = forward(made, policy, counting="chances", written=True)
        last = np.array([*ending_aims(made, seen.openings[END]).values()])
        backward(seen.openings, last)
        return _answer(scenario, seen, "chances")

    return search


def _ours_forward(scenario: Scenario, counting: Counting) -> Callable[[], Answer]:
    made, policy = plan(scenario), Policy(manual="never")
    return lambda: _answer(scenario, forward(made, policy, counting=counting), counting)


def _answer(scenario: Scenario, seen: Forward, counting: Counting) -> Answer:
    kinds: tuple[Kind, ...] = ("inject", "outcome", "ending")
    endings = seen.tally.of("ending")
    chances = {one: endings[one,].chance if (one,) in endings else 0.0 for one in scenario.endings}
    return Answer(
        reached=frozenset(key[0] for kind in kinds for key in seen.tally.of(kind)),
        states=sum(one.states for one in seen.openings.values()),
        probabilities=chances if counting != "nothing" else {},
    )


OURS = {
    "probabilities": ours_probabilities,
    "with roads": ours_roads,
    "reachability": ours_reachability,
    "forward and backward": ours_forward_backward,
}
ROUNDS = {"S": (5, 3), "M": (5, 3), "L": (3, 1), "MX": (3, 1)}
"""How often ours and SPIN are run on a game."""
STORM = ("S", "M")
"""Where Storm is run, once: L takes it ten minutes."""
GROWTH_ROUNDS = 3
SPIN_MEGABYTES = 20_000
COUNTED = {"S": 109_125, "M": 8_063_758, "L": 34_959_844, "MX": 189_459_542}
"""Merged states at turns' openings and after each team's act, counted by another program."""
ALLOWED_ERROR = 1e-9


def main() -> int:
    """Measure and print; see the module."""
    parser = argparse.ArgumentParser(description="The exploration beside SPIN and Storm.")
    sizes = [*games.SIZES]
    parser.add_argument("sizes", nargs="*", default=["S", "M"], metavar="SIZE", help=str(sizes))
    parser.add_argument("--growth", action="store_true", help="also print how time and memory grow")
    parser.add_argument("--alone", nargs=2, metavar=("WHAT", "SHAPE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        return _alone(*given.alone)
    if unknown := set(given.sizes) - set(sizes):
        parser.error(f"no such size: {', '.join(unknown)}")
    faults = [fault for size in given.sizes for fault in _compare(games.SIZES[size])]
    if given.growth:
        _grow()
    for fault in faults:
        print(f"DIFFERENT: {fault}", file=sys.stderr)
    return 1 if faults else 0


def _alone(what: str, shape: str) -> int:
    """One search of ours in this process: its answer as a line of JSON."""
    keep_freed_memory()
    search = OURS[what](games.scenario(games.Shape(**json.loads(shape))))
    wall, cpu = time.perf_counter(), time.process_time()
    answer = search()
    took = {"seconds": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    print(json.dumps({**asdict(answer), "reached": sorted(answer.reached), **took}))
    return 0


def _ours(what: str, shape: games.Shape, folder: Path) -> Found:
    command = [sys.executable, __file__, "--alone", what, json.dumps(asdict(shape))]
    ran = run(command, folder)
    said = json.loads(ran.output.splitlines()[-1])
    said["reached"] = frozenset(said["reached"])
    return Found(**said, megabytes=ran.megabytes)


def _compare(shape: games.Shape) -> list[str]:
    """Run all tools on one game, print what they took; what they differ in."""
    game = board(games.scenario(shape))
    print(f"{shape.name}: {COUNTED[shape.name]:,} merged states", flush=True)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        found = _measured(shape, game, Path(name))
    for tool, runs in found.items():
        print(_row(tool, runs), flush=True)
    for tool in ("SPIN", "Storm"):
        for what in OURS:
            if tool in found and what in found:
                print(_ratio(tool, found[tool], what, found[what]))
    return [*_differences(shape, found)]


def _measured(shape: games.Shape, game: Board, folder: Path) -> dict[str, list[Found]]:
    """The runs of each tool; ours and SPIN's in turns, so that both meet the same machine."""
    mine, theirs = ROUNDS[shape.name]
    found: dict[str, list[Found]] = {}
    has_spin = spin.here()
    if has_spin:
        program = spin.build(game, folder, SPIN_MEGABYTES)
    for number in range(mine):
        for what in OURS:
            found.setdefault(what, []).append(_ours(what, shape, folder))
        if has_spin and number < theirs:
            one = spin.search(game, program, COUNTED[shape.name])
            found.setdefault("SPIN", []).append(one)
    if shape.name in STORM and storm.here():
        found["Storm"] = [storm.check(game, folder)]
    missing = [tool for tool in ("SPIN", "Storm") if tool not in found]
    print("".join(f"{tool} is not here or not run on this size\n" for tool in missing), end="")
    return found


def _median(runs: list[Found], what: str) -> float:
    return statistics.median(float(getattr(one, what)) for one in runs)


def _row(tool: str, runs: list[Found]) -> str:
    one, seconds = runs[0], _median(runs, "seconds")
    return (
        f"  {tool:<22}{seconds:9.2f} s {_median(runs, 'cpu'):9.2f} s cpu"
        f" {_median(runs, 'megabytes'):8.0f} MB {one.states:>13,} states {one.steps:>13,} steps"
        f" {one.steps / seconds / 1e6:7.2f} M/s"
    )


def _ratio(tool: str, theirs: list[Found], what: str, ours: list[Found]) -> str:
    time_, cpu, memory = (
        _median(theirs, one) / _median(ours, one) for one in ("seconds", "cpu", "megabytes")
    )
    return (
        f"  {tool} / {what}: {time_:.1f} times the time, {cpu:.1f} the cpu, {memory:.2f} the memory"
    )


def _differences(shape: games.Shape, found: dict[str, list[Found]]) -> Iterator[str]:
    """What any two runs disagree on. Storm says nothing of injects and outcomes."""
    runs = [(tool, one) for tool, several in found.items() for one in several]
    endings = games.scenario(shape).endings.keys()
    for tool, one in runs:
        if not one.complete:
            yield f"{shape.name}: the search of {tool} did not end"
        first_tool, first = runs[0]
        known = endings if "Storm" in (tool, first_tool) else one.reached | first.reached
        for id_ in sorted((one.reached ^ first.reached) & known):
            yield f"{shape.name}: {id_} is within reach for one of {tool} and {first_tool} only"
    asked = [(tool, one) for tool, one in runs if one.probabilities]
    for tool, one in asked:
        for ending, chance in one.probabilities.items():
            other = asked[0][1].probabilities[ending]
            if abs(chance - other) > ALLOWED_ERROR:
                yield f"{shape.name}: {ending} has {chance} in {tool}, {other} in {asked[0][0]}"


def _grow() -> None:
    """How the time and memory of ours grow, one thing at a time."""
    print("growth, M with one thing changed: probabilities")
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        for what in games.GROWTH:
            for shape in games.growth(what):
                runs = [_ours("probabilities", shape, Path(name)) for _ in range(GROWTH_ROUNDS)]
                print(_row(shape.name, runs), flush=True)


if __name__ == "__main__":
    sys.exit(main())
