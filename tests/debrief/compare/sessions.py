"""Games to be compared: played step by step, rehearsed, or of a changed scenario."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tabletop.debrief.build import debrief
from tabletop.debrief.compare import Comparison, Played, compare
from tabletop.debrief.facts import SessionFacts
from tabletop.engine.log import Entry
from tabletop.engine.words import Phase
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.trial import steps
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.engine.play import Play

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"
CARD: Mapping[str, Any] = {"sizes": {"arda": 3}, "roles": "own", "languages": ["en"]}


def facts(scenario: Scenario, name: str, seed: int, card: Mapping[str, Any] = CARD) -> SessionFacts:
    """A session's identity; scenarios of different versions have different digests."""
    return SessionFacts(
        session=f"id-{name}",
        scenario_id=scenario.id,
        scenario_version=scenario.version,
        scenario_sha256=scenario.version.replace(".", "").ljust(64, "0"),
        seed=seed,
        engine_version="0.1.0",
        rules=1,
        created_at="2031-03-04T08:00:00Z",
        card=card,
        head="ab12",
    )


def session(name: str, play: Play, card: Mapping[str, Any] = CARD) -> Played:
    told = debrief(play.scenario, facts(play.scenario, name, play.seed, card), play.entries)
    return Played(name, told, play.scenario)


def side_by_side(*plays: Play) -> Comparison:
    """Games under the letters A, B, C ..."""
    return compare([session(f"game {number}", one) for number, one in enumerate(plays, 1)])


def opening(scenario: Scenario, seed: int = 4, **options: str | None) -> Play:
    """The first turn, applied, under the card 'drift'."""
    return Play(scenario, seed=seed).start(cause="drift").deliberate().apply(**options)


def whole(scenario: Scenario, seed: int = 4, **options: str | None) -> Play:
    """The first turn with these options, the others by default, to the hot wash."""
    play = opening(scenario, seed, **options)
    while play.onward().game.phase is not Phase.HOT_WASH:
        play.deliberate().apply()
    return play


def rehearsed(scenario: Scenario, seed: int) -> tuple[Entry, ...]:
    """The log of a game played without people."""
    return tuple(entry for entry, _ in steps(Player(scenario, Draws(seed)), seed))


def rehearsals(scenario: Scenario, seeds: range) -> Iterator[tuple[Played, tuple[Entry, ...]]]:
    """Rehearsed games with their logs."""
    for seed in seeds:
        log = rehearsed(scenario, seed)
        told = debrief(scenario, facts(scenario, f"seed {seed}", seed), log)
        yield Played(f"seed {seed}", told, scenario), log


def changed(*edits: tuple[str, str], version: str = "1.1.0") -> Scenario:
    """The small scenario in a newer version; each edit replaces a text that stands in it."""
    text = SMALL.read_text("utf-8").replace("version: 1.0.0", f"version: {version}")
    for before, after in edits:
        assert before in text, before
        text = text.replace(before, after)
    return load(ScenarioFiles("small.yaml", {"small.yaml": text.encode()}))


RENAMED = (
    ("invite:\n            label", "open_house:\n            was: [invite]\n            label"),
    ("arda_open:\n        team", "arda_first:\n        was: [arda_open]\n        team"),
    ("when: arda_open chose", "when: arda_first chose"),
    ("sighting:\n", "buoy_seen:\n        was: [sighting]\n"),
)
"""A decision, an option of it and an inject under new ids."""
