"""How many planted names the leak check misses, and how many of its alarms are false.

    python tools/leaks.py [--plants N] [--seed N]

Plants are names of nobody, each in one of the covered forms and formats. False alarms are counted
in the debriefs of one rehearsal of each bundled scenario, whose texts name no participant, with a
roster of common surnames. Ends with exit code 1 if a plant is missed.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tabletop.export.leaks import Person, Roster, leaks, texts_with_hits
from tabletop.export.table import EXPORTERS
from tabletop.runner.exporting import Rule, told_debrief, writable
from tabletop.runner.library import bundled, find
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.export.leaks.planting import planted
from tests.export.leaks.surnames import COMMON


def main() -> None:
    """Plant, search, count."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--plants", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    missed = list(_missed(asked.plants, asked.seed))
    print(f"{len(missed)} of {asked.plants} plants missed")
    for name, kind, form, text in missed[:20]:
        print(f"  {name}, {kind}, {form}: {text!r}")
    for scenario in bundled():
        _alarms(scenario.id)
    sys.exit(bool(missed))


def _missed(number: int, seed: int) -> Iterator[tuple[str, str, str, str]]:
    """Plants that are not found by a roster of their own name alone."""
    rosters: dict[str, Roster] = {}
    for name, kind, form, text in planted(number, seed):
        roster = rosters.setdefault(name.full, Roster((Person(name.full),)))
        if not texts_with_hits({"": text}, roster):
            yield name.full, kind, form, text


def _alarms(scenario: str) -> None:
    """The words of a scenario's debrief that are taken for one of the common surnames."""
    roster = Roster(tuple(Person(name) for name in COMMON))
    with tempfile.TemporaryDirectory() as folder:
        done = rehearse(find(scenario), 7, Path(folder) / "r.tabletop")
        with Session.open(done.path, read_only=True) as session:
            debrief = told_debrief(session, Rule("full"))
    documents = {EXPORTERS[name].file: EXPORTERS[name].write(debrief) for name in writable()}
    found = Counter(
        f"{one.found.casefold()} ({one.sought})" for one in leaks(debrief, documents, roster)
    )
    told = ", ".join(f"{word} in {places}" for word, places in found.most_common())
    print(f"{scenario}: {len(COMMON)} surnames, {len(found)} words taken for names: {told}")


if __name__ == "__main__":
    main()
