import json

import pytest

import tabletop
from tabletop.explore.counts import Counts
from tabletop.explore.plan import Question, plan
from tabletop.explore.policy import Policy
from tabletop.explore.sampler import sampler
from tabletop.explore.sampling import stretch
from tabletop.runner.job import Job, OtherVersion, play_stretch
from tabletop.scenario import ScenarioFiles, load

GAMES = 30_000
FULL = Policy("weighted", "always", cause=None, turns=frozenset())
ASKED = Question(endings=1, watched=frozenset({("indicator", "tension")}))


@pytest.mark.parametrize("question", [None, ASKED])
@pytest.mark.parametrize("policy", [Policy(), FULL])
def test_a_job_that_has_travelled_comes_to_the_same(
    small_files: ScenarioFiles, policy: Policy, question: Question | None
) -> None:
    job = Job(small_files, policy, question)
    here = sampler(plan(load(small_files), question), policy, by_choice=True)

    there = Counts.from_plain(play_stretch(job.text, 3, 0, GAMES))
    assert there == stretch(here, 3, 0, GAMES)
    assert there.games == GAMES


def test_a_job_travels_as_plain_text_with_the_files_bytes(small_files: ScenarioFiles) -> None:
    given = json.loads(Job(small_files).text)

    assert set(given["files"]) == set(small_files.files)
    assert given["version"] == tabletop.__version__


def test_what_is_assumed_travels_too(small_files: ScenarioFiles) -> None:
    scenario = load(small_files)
    decision = next(iter(scenario.decisions.values()))
    option = list(decision.options)[-1]
    job = Job(small_files, Policy(chosen={decision.id: option}, cause=list(scenario.causes)[-1]))
    counts = Counts.from_plain(play_stretch(job.text, 3, 0, GAMES))

    assert (
        counts.found["tried", (decision.id, option)]
        == counts.found["turn", (next(iter(scenario.turns)),)]
    )
    assert counts.of("cause") == {(list(scenario.causes)[-1],): GAMES}


def test_the_endings_of_a_job_are_those_that_it_asks_for(small_files: ScenarioFiles) -> None:
    endings = tuple(load(small_files).endings)

    assert Job(small_files).endings == endings
    assert Job(small_files, question=ASKED).endings == endings[:1]


def test_another_version_plays_no_games(
    small_files: ScenarioFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = Job(small_files, by_choice=False).text  # no other test has made it ready
    monkeypatch.setattr(tabletop, "__version__", "9.9.9")

    with pytest.raises(OtherVersion, match=r"9\.9\.9"):
        play_stretch(text, 3, 0, 10)
