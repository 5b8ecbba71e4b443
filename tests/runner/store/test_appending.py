"""Commits that a session file begins with."""

from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.runner.store import REMOVED, Store, StoreError
from tests.runner.store.samples import SCENARIO, game, header, note, put, redaction


def test_a_file_begins_with_the_commits_that_it_is_given(path: Path) -> None:
    drafts = (game("g1"), note("n1"), redaction("r1", "1.1"))
    with Store.create(path, header(), SCENARIO, drafts=drafts) as store:
        assert [commit.command_id for commit in store.read()] == ["g1", "n1", "r1"]
        assert store.read()[0].texts == {"1.1": REMOVED}
        assert store.verify().ok
        assert put(store, note("n2")).seq == 4


def test_it_appears_whole_or_not_at_all(path: Path) -> None:
    drafts = (game("g1"), redaction("r1", "7.1"))
    with pytest.raises(StoreError) as caught:
        Store.create(path, header(), SCENARIO, drafts=drafts)
    assert caught.value.code == "no-such-text"
    assert not list(path.parent.iterdir())


def test_commits_read_as_drafts_are_recorded_the_same_in_another_file(path: Path) -> None:
    first = (
        game("g1"),
        note("n1"),
        redaction("r1", "1.1"),
        replace(game("g2"), happened_at="9:00"),
    )
    with Store.create(path, header(), SCENARIO, drafts=first) as store:
        drafts, commits = store.drafts(range(1, 5)), store.read()
    again = path.with_stem("again")
    with Store.create(again, header(), SCENARIO, drafts=drafts) as other:
        for one, two in zip(other.read(), commits, strict=True):
            assert replace(one, hash="") == replace(two, hash="")
        assert other.verify().ok
