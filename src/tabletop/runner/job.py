"""Games to be played somewhere else, as plain text that a worker of a cluster can read."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import tabletop
from tabletop.explore.plan import Question, plan
from tabletop.explore.policy import Policy
from tabletop.explore.relevance import everything
from tabletop.explore.sampler import Sampler, sampler
from tabletop.explore.sampling import stretch
from tabletop.scenario import ScenarioFiles, load

KEPT_READY = 16
"""So many jobs a worker keeps ready to be played."""


class OtherVersion(Exception):
    """A worker has another version of the program, whose games might go otherwise."""


@dataclass(frozen=True)
class Job:
    """Games to be played of one scenario under one policy; without a question, all is counted.

    `by_choice`: the endings are also counted by cause card and by each option that stood.
    """

    files: ScenarioFiles
    policy: Policy = field(default_factory=Policy)
    question: Question | None = None
    by_choice: bool = True

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """The endings that are asked for. Raises ScenarioError."""
        scenario = load(self.files)
        asked = self.question or everything(scenario)
        return tuple(scenario.endings)[: asked.endings]

    @cached_property
    def text(self) -> str:
        """The job as a worker reads it."""
        files = {path: b64encode(data).decode() for path, data in self.files.files.items()}
        return json.dumps(
            {
                "version": tabletop.__version__,
                "main": self.files.main,
                "files": files,
                "policy": _policy(self.policy),
                "question": _question(self.question) if self.question else None,
                "by_choice": self.by_choice,
            }
        )


def _policy(policy: Policy) -> dict[str, Any]:
    return {
        "weights": policy.weights,
        "manual": policy.manual,
        "chosen": dict(policy.chosen),
        "cause": policy.cause,
        "turns": sorted(policy.turns),
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "injects": sorted(question.injects),
        "outcomes": sorted(question.outcomes),
        "endings": question.endings,
        "watched": sorted(question.watched),
    }


def play_stretch(text: str, seed: int, number: int, games: int) -> dict[str, Any]:
    """Play one stretch of a job here and give its counts. Raises OtherVersion."""
    return stretch(_ready(text), seed, number, games).plain()


@lru_cache(KEPT_READY)
def _ready(text: str) -> Sampler:
    given = json.loads(text)
    if given["version"] != tabletop.__version__:
        raise OtherVersion(tabletop.__version__)
    files = {path: b64decode(data) for path, data in given["files"].items()}
    asked = given["question"]
    made = plan(load(ScenarioFiles(given["main"], files)), _asked(asked) if asked else None)
    policy = Policy(**{**given["policy"], "turns": frozenset(given["policy"]["turns"])})
    return sampler(made, policy, by_choice=given["by_choice"])


def _asked(given: Mapping[str, Any]) -> Question:
    return Question(
        frozenset(given["injects"]),
        frozenset(given["outcomes"]),
        given["endings"],
        frozenset((sort, key) for sort, key in given["watched"]),
    )
