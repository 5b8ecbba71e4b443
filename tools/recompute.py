"""Works the main figures of a debrief out again, from its CSV alone and without the program.

    python tools/recompute.py debrief.csv

The gaps between readings and signals by act and by scope, where indicators stood at each turn's
end, and the minutes used. `tests/tools/test_recompute.py` holds them against the debrief.
"""

import csv
import io
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, TypeAlias

Row: TypeAlias = Mapping[str, str]

OWN_CHOICE = ("chosen", "free")
PER_MINUTE = 60_000


class Answer(NamedTuple):
    """One question of a poll: who read whom over which turn, and the gap if one can be told."""

    turn: str
    actor: str
    reader: str
    allied: bool
    answered: bool
    gap: Fraction | None


class Figures(NamedTuple):
    """Several gaps: how many, their mean, the mean of their size."""

    answers: int
    mean: float | None
    mean_size: float | None


def rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV that counted to the end: what was taken back is left out."""
    table = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [row for row in table if row["undone"] == "FALSE"]


def answers(table: Iterable[Row]) -> Iterator[Answer]:
    """Every question of every poll, in the order of the file."""
    kinds = _by_kind(table)
    allies = {row["actor"]: _ids(row["recipients"]) for row in kinds["team"]}
    given = {(row["reference"], row["actor"], row["about"]): row for row in kinds["reading"]}
    for row in kinds["question"]:
        turn, reader, actor = row["reference"], row["actor"], row["about"]
        reading = given.get((turn, reader, actor))
        signals = _signals(kinds, turn, actor, reader)
        gap = None
        if reading and reading["value"] and signals:
            gap = int(reading["value"]) - Fraction(sum(signals), len(signals))
        yield Answer(turn, actor, reader, reader in allies[actor], reading is not None, gap)


def _signals(kinds: Mapping[str, list[Row]], turn: str, actor: str, reader: str) -> list[int]:
    """What an actor meant to say to a reader with acts that it chose and the reader learned of."""
    acts = {
        row["reference"]
        for row in kinds["act"]
        if (row["turn"], row["actor"]) == (turn, actor)
        and row["detail"] in OWN_CHOICE
        and reader in _ids(row["recipients"])
    }
    return [
        int(row["value"])
        for row in kinds["signal"]
        if row["reference"] in acts and row["recipients"] == reader
    ]


def by_act(found: Iterable[Answer]) -> dict[tuple[str, str], Figures]:
    """The gaps on one team's acts of a turn."""
    gaps: dict[tuple[str, str], list[Fraction]] = defaultdict(list)
    for one in found:
        gaps[one.turn, one.actor] += [] if one.gap is None else [one.gap]
    return {key: figures(some) for key, some in gaps.items()}


def by_scope(found: Iterable[Answer]) -> dict[str, Figures]:
    """The gaps inside a reader's own group, and across groups."""
    gaps: dict[str, list[Fraction]] = {"own_group": [], "across_groups": []}
    for one in found:
        if one.gap is not None:
            gaps["own_group" if one.allied else "across_groups"].append(one.gap)
    return {scope: figures(some) for scope, some in gaps.items()}


def figures(gaps: list[Fraction]) -> Figures:
    """Means to two decimals; None without gaps."""
    if not gaps:
        return Figures(0, None, None)
    mean = sum(gaps, Fraction()) / len(gaps)
    size = sum((abs(gap) for gap in gaps), Fraction()) / len(gaps)
    return Figures(len(gaps), round(float(mean), 2), round(float(size), 2))


def indicators(table: Iterable[Row]) -> dict[tuple[str, str], int]:
    """Where every indicator stood at the end of every turn that was brought to its end."""
    kinds = _by_kind(table)
    now = {row["thing"]: int(row["after"]) for row in kinds["start"] if _indicator(row)}
    changes = [row for row in kinds["change"] if _indicator(row)]
    found: dict[tuple[str, str], int] = {}
    for end in kinds["published"]:
        up_to = int(end["sequence"])
        due = [row for row in changes if int(row["sequence"]) <= up_to]
        changes = changes[len(due) :]
        now |= {row["thing"]: int(row["after"]) for row in due}
        found |= {(end["turn"], thing.partition(":")[2]): at for thing, at in now.items()}
    return found


def minutes(table: Iterable[Row]) -> dict[str, int]:
    """Whole minutes on the clock when time was called, by turn."""
    called = _by_kind(table)["time_called"]
    return {row["reference"]: int(row["clock_ms"]) // PER_MINUTE for row in called}


def _by_kind(table: Iterable[Row]) -> Mapping[str, list[Row]]:
    kinds: dict[str, list[Row]] = defaultdict(list)
    for row in table:
        kinds[row["kind"]].append(row)
    return kinds


def _indicator(row: Row) -> bool:
    return row["thing"].startswith("indicator:")


def _ids(cell: str) -> list[str]:
    return [one for one in cell.split(";") if one]


def main(path: Path) -> None:
    """Print every figure of one CSV."""
    table = rows(path.read_bytes())
    found = list(answers(table))
    for (turn, actor), figure in by_act(found).items():
        print("gap by act", turn, actor, *figure)
    for scope, figure in by_scope(found).items():
        print("gap by scope", scope, *figure)
    for (turn, key), value in indicators(table).items():
        print("indicator", turn, key, value)
    for turn, used in minutes(table).items():
        print("minutes", turn, used)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
