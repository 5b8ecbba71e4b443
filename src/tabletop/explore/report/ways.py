"""How play comes to each ending: its likeliest and its shortest road, as scripts."""

from collections.abc import Iterator

from tabletop.explore.answer import Road
from tabletop.explore.report.section import Case, Script, Section
from tabletop.explore.wording import quoted, share


def roads(case: Case) -> Section:
    """A script for each road that was found."""
    scripts = tuple(
        one for thing, roads in case.answer.roads.items() for one in _scripts(case, thing, roads)
    )
    lead = (
        "Saved in a file, each is a script that plays to this very end: "
        "tabletop rehearse SCENARIO --script FILE."
    )
    return Section("roads", "Roads to each ending", lead, (), scripts)


def _scripts(case: Case, thing: str, roads: tuple[Road, ...]) -> Iterator[Script]:
    """A road that is the likeliest and the shortest stands once."""
    by_script: dict[str, list[Road]] = {}
    for road in roads:
        by_script.setdefault(road.script, []).append(road)
    for script, same in by_script.items():
        yield Script(_title(case, thing, same), script)


def _title(case: Case, thing: str, same: list[Road]) -> str:
    name = case.names.ending(thing)
    if thing not in case.scenario.endings:
        name = case.names.inject(thing)
    kinds = " and ".join(one.kind for one in same)
    turns = ", then ".join(quoted(case.names.turn(one)) for one in same[0].turns)
    return f"{quoted(name)} ({thing}), the {kinds} road, {share(same[0].chance)} of play: {turns}"
