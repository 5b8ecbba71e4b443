"""What a reader has open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.console.review.desk import Desk, Place, opened
from tabletop.engine.commands import Note, Startex
from tabletop.engine.view import FACILITATOR
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError
from tests.console.review.reading import recorded, rehearsed


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found, _ = opened([rehearsed(tmp_path), recorded(tmp_path, Startex(), Note(text="Abc"))])
    yield found
    found.close()


def test_every_turn_is_reached_and_left(desk: Desk) -> None:
    titles = []
    for _ in desk.turn_begins():
        turn = desk.session.turn(desk.commit)
        titles.append(turn)
        desk.by_turn(forth=True)
    played = desk.session.view(desk.session.last, FACILITATOR)
    assert [one for one in titles if one] == list(desk.session.state(desk.session.last).game.played)
    assert played.ending_title


def test_a_place_beyond_the_session_is_its_end(desk: Desk) -> None:
    desk.go(10**9)
    assert desk.commit == desk.session.last
    desk.go(-5)
    assert desk.commit == 1
    desk.go_to(Place(1, 2))
    assert desk.place == Place(1, 2)


def test_the_index_grows_with_the_session(desk: Desk) -> None:
    assert [(hit.session, hit.commit) for hit in desk.find("abc")] == [(1, 2)]
    with Session.open(desk.sessions[1].path) as session:
        session.do(Note(text="Abcd"))
    assert desk.refresh()
    assert [hit.commit for hit in desk.find("abc")] == [2, 3]
    assert desk.number == 0


def test_nothing_that_can_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        opened([tmp_path / "a.tabletop", tmp_path / "b.tabletop"])
    assert caught.value.code == "missing"
