"""The panels of the review: how things stand, what is known, what was decided and read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.console.review.decided import decided
from tabletop.console.review.item import Item
from tabletop.console.review.known import MOST, known
from tabletop.console.review.standing import standing
from tabletop.engine.commands import Send
from tabletop.engine.view import FACILITATOR, view
from tabletop.engine.view.model import View
from tabletop.engine.words import Phase
from tabletop.runner.reviewed import Reviewed
from tabletop.scenario import Scenario
from tests.console.review.reading import rehearsed
from tests.debrief.telling import called
from tests.engine.play import Play


@pytest.fixture
def play(small: Scenario) -> Play:
    return Play(small, seed=4)


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewed]:
    folder: Path = tmp_path_factory.mktemp("review")
    with Reviewed.open(rehearsed(folder)) as found:
        yield found


def rows(items: list[Item]) -> list[str]:
    return [one.row.text.plain for one in items]


def titles(seen: Reviewed) -> dict[str, str]:
    return {turn.id: str(turn.title) for turn in seen.scenario.turns.values()}


def test_every_row_of_every_audience_at_every_moment_has_an_id_of_its_own(
    reviewed: Reviewed,
) -> None:
    for commit in range(1, reviewed.last + 1, 6):
        for audience in (FACILITATOR, "public", *reviewed.scenario.teams):
            found: View = reviewed.view(commit, audience)
            for items in (standing(found), known(found), decided(found, titles(reviewed))):
                ids = [one.row.id for one in items]
                assert len(set(ids)) == len(ids)
                assert all(one.title and (one.full or one.row.blocked) for one in items)


def test_a_signal_stands_beside_the_reading_that_it_met(reviewed: Reviewed) -> None:
    last = next(
        commit
        for commit in range(reviewed.last, 0, -1)
        if reviewed.state(commit).game.phase is Phase.ASSESSMENT
    )
    found = reviewed.view(last, FACILITATOR)
    first = next(one for one in found.records if one.explanation and one.explanation.signals)
    (row,) = [
        text
        for text in rows(decided(found, titles(reviewed)))
        if text.startswith(f"{reviewed.scenario.teams[first.team].name}, ")
        and titles(reviewed)[first.turn] in text.splitlines()[0]
    ]
    assert "meant" in row
    assert "read" in row


def test_a_team_not_asked_is_not_said_to_have_kept_silent(play: Play) -> None:
    called(play)
    found = view(play.scenario, play.state, FACILITATOR)
    asked = {(one.reader, one.about) for one in found.questions}
    for record, item in zip(found.records, decided(found, {}), strict=True):
        for line in item.row.text.plain.splitlines()[1:]:
            name = line.strip().split(":")[0]
            reader = next(one.id for one in found.teams if one.name == name)
            known_word = "not answered" if (reader, record.team) in asked else "not asked"
            assert line.endswith(known_word)


def test_an_indicator_shows_its_figure_to_the_facilitator_alone(reviewed: Reviewed) -> None:
    team = next(iter(reviewed.scenario.teams))
    assert any("▰" in row for row in rows(standing(reviewed.view(3, FACILITATOR))))
    assert not any("▰" in row for row in rows(standing(reviewed.view(3, team))))


def test_of_very_many_items_the_latest_are_listed(play: Play) -> None:
    play.deliberate()
    for number in range(MOST + 5):
        play.do(Send(sender="arda", to=("borsa",), text=f"Message {number}."))
    items = known(view(play.scenario, play.state, "borsa"))
    texts = rows(items)
    assert f"Message {MOST + 4}." in texts[0]
    assert any("earlier ones" in text for text in texts)
    assert len(items) < MOST + 20
