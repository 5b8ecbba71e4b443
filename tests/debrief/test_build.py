import json
from collections.abc import Iterator

import pytest

from tabletop.debrief.model import Debrief
from tabletop.engine.words import Presence
from tabletop.scenario.model import Scenario
from tests.debrief.telling import called, told
from tests.debrief.wandering import Wanderer
from tests.engine.play import Play


def test_an_empty_log_has_a_debrief(play: Play) -> None:
    found = told(play)
    assert found.turns == ()
    assert found.summary[0].text == "No turn was played."


def test_a_game_can_be_told_after_every_commit(play: Play) -> None:
    called(play).read("coria", "arda", -1).onward()
    play.leave("coria", Presence.ABSENT)
    for end in range(len(play.entries) + 1):
        part = Play(play.scenario, play.seed)
        part.entries = play.entries[:end]
        assert len(told(part).chronology) == end


@pytest.mark.parametrize("seed", [0, 7])
def test_any_game_can_be_told_after_any_commit(small: Scenario, seed: int) -> None:
    whole = Wanderer(small, seed).wander()
    part = Play(small, seed)
    for entry in whole.entries:
        part.entries.append(entry)
        data = json.loads(told(part).model_dump_json())
        named = {commit for figure in _figures(data) for commit in _commits(figure)}
        assert named <= set(range(1, len(part.entries) + 1))


def _commits(figure: dict[str, object]) -> list[int]:
    commits = figure["commits"]
    assert isinstance(commits, list)
    return commits


def test_a_debrief_round_trips_as_json(play: Play) -> None:
    found = told(called(play).read("coria", "arda", -1))
    assert Debrief.model_validate_json(found.model_dump_json()) == found


def test_the_same_log_gives_the_same_debrief(play: Play) -> None:
    called(play)
    assert told(play) == told(play)


def _figures(node: object) -> Iterator[dict[str, object]]:
    if isinstance(node, dict):
        if "commits" in node and isinstance(node["commits"], list):
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _figures(one)


def test_every_commit_that_is_named_exists(play: Play) -> None:
    called(play).read("coria", "arda", -1).onward()
    data = json.loads(told(play).model_dump_json())
    for figure in _figures(data):
        assert all(1 <= one <= len(play.entries) for one in _commits(figure))


@pytest.mark.parametrize("word", ["winner", "score", "bloc "])
def test_nobody_is_ranked_in_the_summary(play: Play, word: str) -> None:
    found = told(called(play).read("coria", "arda", -1))
    assert not any(word in one.text.lower() for one in found.summary)
