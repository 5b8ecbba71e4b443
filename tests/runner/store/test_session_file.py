import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.runner.store import Commit, Draft, Header, JSONObject, Store, StoreError, StoreRefused
from tabletop.scenario.bundle import ScenarioFiles
from tests.runner.store.samples import (
    SAID,
    SCENARIO,
    as_drafted,
    create,
    fill,
    game,
    header,
    note,
    put,
    redaction,
)


class Unlawful(Exception):
    """What a rule of play may raise."""


def not_asked(_fresh: tuple[Commit, ...]) -> Draft:
    raise AssertionError("a judge was asked that should not be")


def test_header_and_scenario_come_back_as_they_were(store: Store) -> None:
    with Store.open(store.path) as again:
        assert again.header == header()
        assert again.scenario_files == SCENARIO


def test_a_scenario_may_be_a_folder(path: Path) -> None:
    files = {"scenario.yaml": b"a", "briefs/poland.md": b"b", "briefs/empty.md": b""}
    folder = ScenarioFiles("scenario.yaml", files)
    create(path, folder).close()
    with Store.open(path) as again:
        assert again.scenario_files == folder


@pytest.mark.parametrize(
    "wrong",
    [replace(header(), scenario_sha256="0" * 64), replace(header(), scenario_main="other.yaml")],
    ids=["digest", "main file"],
)
def test_header_and_scenario_must_belong_together(path: Path, wrong: Header) -> None:
    with pytest.raises(ValueError, match="the header"):
        Store.create(path, wrong, SCENARIO)
    assert not list(path.parent.iterdir())


def test_what_is_written_is_read_back_by_all(store: Store) -> None:
    written = [put(store, game("g1")), put(store, note("n1")), put(store, game("g2", seen=1))]
    assert [commit.seq for commit in written] == [1, 2, 3]
    assert store.read() == tuple(written)
    assert store.read(after=2) == (written[2],)
    assert store.read(after=3) == ()
    with Store.open(store.path, read_only=True) as looker:
        assert looker.read() == tuple(written)


def test_texts_stand_in_their_places_again(store: Store) -> None:
    commit = put(store, game("g1"))
    assert commit.command == {"kind": "seal", "team": "poland", "words": SAID}
    assert commit.events == ({"kind": "sealed", "words": SAID, "option": 2},)


def test_the_judge_gets_what_came_since_and_completes_the_draft(store: Store) -> None:
    fill(store, 2)
    seen: list[int] = []

    def judge(fresh: tuple[Commit, ...]) -> Draft:
        seen.extend(commit.seq for commit in fresh)
        event: JSONObject = {"kind": "noted", "text": {"$text": "t2"}}
        return replace(note("n3"), events=(event,), texts={"t1": "one", "t2": "two"})

    commit = store.write(1, replace(note("n3"), texts={"t1": "one"}), judge)
    assert seen == [2]
    assert commit.command["text"] == "one"
    assert commit.events == ({"kind": "noted", "text": "two"},)


def test_what_a_judge_refuses_is_not_recorded(store: Store) -> None:
    def judge(_fresh: tuple[Commit, ...]) -> Draft:
        raise Unlawful

    with pytest.raises(Unlawful):
        store.write(0, game("g1"), judge)
    assert store.read() == ()
    assert put(store, game("g1")).seq == 1


def test_a_judge_may_not_change_the_command(store: Store) -> None:
    with pytest.raises(ValueError, match="another command"):
        store.write(0, game("g1"), as_drafted(game("g2")))
    assert store.read() == ()


def test_a_retry_is_recorded_once_and_not_judged_again(store: Store) -> None:
    first = put(store, game("g1"))
    put(store, note("n1"))
    later = replace(game("g1"), at="2026-03-01T12:00:00Z", clock=5_000)
    assert store.write(0, later, not_asked) == first
    assert store.write(2, later, not_asked) == first
    assert len(store.read()) == 2


def test_the_same_id_with_another_content_is_refused(store: Store) -> None:
    put(store, game("g1"))
    with pytest.raises(StoreRefused) as caught:
        store.write(1, game("g1", seen=1, said="Something else"), not_asked)
    assert caught.value.code == "other-command"
    assert len(store.read()) == 1


def test_a_game_command_that_has_not_seen_the_last_one_is_stale(store: Store) -> None:
    put(store, game("g1"))
    with pytest.raises(StoreRefused, match="commit 1") as caught:
        store.write(0, game("g2", seen=0), not_asked)
    assert caught.value.code == "stale"
    assert put(store, game("g2", seen=1)).seq == 2


def test_a_game_command_is_stale_even_if_its_writer_read_on(store: Store) -> None:
    put(store, game("g1"))
    put(store, note("n1"))
    with pytest.raises(StoreRefused) as caught:
        store.write(2, game("g2", seen=0), not_asked)
    assert caught.value.code == "stale"


def test_room_commands_make_nothing_stale_and_are_never_so(store: Store) -> None:
    put(store, game("g1"))
    put(store, note("n1"))
    assert put(store, game("g2", seen=1)).seq == 3
    assert store.write(1, note("n2"), as_drafted(note("n2"))).seq == 4


def test_a_file_with_fewer_commits_than_were_shown_is_named(store: Store) -> None:
    fill(store, 2)
    with pytest.raises(StoreError) as caught:
        store.write(5, note("n9"), not_asked)
    assert caught.value.code == "behind"
    assert store.read() != ()


def test_a_change_by_another_is_noticed_once(store: Store) -> None:
    assert not store.changed()
    put(store, note("n1"))
    assert not store.changed()
    with Store.open(store.path) as scribe:
        put(scribe, note("n2"))
    assert store.changed()
    assert not store.changed()


def test_asking_for_changes_does_not_wait_for_a_writer(store: Store) -> None:
    asked: list[str] = []
    store._database.connection.set_trace_callback(asked.append)
    with Store.open(store.path) as other:
        other._database.connection.execute("BEGIN EXCLUSIVE")
        assert not store.changed()
        other._database.connection.execute("ROLLBACK")
        put(other, note("n1"))
    assert asked == [
        "PRAGMA busy_timeout=0",
        "PRAGMA data_version",
        "PRAGMA busy_timeout=10000",
    ]
    assert store.changed()


def test_reading_leaves_nothing_open_that_blocks_a_writer(store: Store) -> None:
    with Store.open(store.path, read_only=True) as looker:
        fill(store, 3)
        looker.read()
        looker.changed()
        assert looker.head
        assert looker.verify().ok
        put(store, note("n4"))


def test_the_head_code_follows_the_last_commit(store: Store) -> None:
    first = store.head
    commit = put(store, note("n1"))
    assert first != store.head == commit.head
    assert len(commit.head) == 9
    assert commit.hash.startswith(commit.head.replace("-", ""))


def test_whoever_looks_on_records_nothing(store: Store) -> None:
    with Store.open(store.path, read_only=True) as looker:
        assert looker.read_only
        with pytest.raises(StoreError) as caught:
            looker.write(0, note("n1"), not_asked)
    assert caught.value.code == "read-only"
    assert not store.read_only


def test_a_file_that_another_program_holds_is_busy(store: Store) -> None:
    with Store.open(store.path) as other, other._database.writing():
        store._database.connection.execute("PRAGMA busy_timeout=1")
        with pytest.raises(StoreError) as caught:
            store.write(0, note("n1"), not_asked)
    assert caught.value.code == "busy"
    assert not store.read_only
    assert put(store, note("n1")).seq == 1


def test_a_file_moved_away_takes_no_more_commits(store: Store, path: Path) -> None:
    put(store, note("n1"))
    path.rename(path.with_name("elsewhere.tabletop"))
    with pytest.raises(StoreError) as caught:
        put(store, note("n2"))
    assert caught.value.code == "moved"
    with Store.open(path.with_name("elsewhere.tabletop")) as there:
        assert len(there.read()) == 1


def test_texts_are_destroyed_with_the_commit_that_says_so(store: Store) -> None:
    fill(store, 3)
    put(store, redaction("r1", "1.1", "3.1"))
    first, second, third, last = store.read()
    assert first.command["text"] == third.command["text"] == "[removed]"
    assert second.command["text"] == "note 2"
    assert (first.destroyed, second.destroyed, third.destroyed) == (("1.1",), (), ("3.1",))
    assert last.destroys == ("1.1", "3.1")


def test_destroying_changes_no_hash(store: Store) -> None:
    before = [commit.hash for commit in fill(store, 3)]
    put(store, redaction("r1", "2.1"))
    assert [commit.hash for commit in store.read()][:3] == before


@pytest.mark.parametrize("text", ["9.1", "1.2", "2.1", "1", "1.1.1", "x", "-1.1", "9" * 30 + ".1"])
def test_a_text_that_is_not_there_cannot_be_destroyed(store: Store, text: str) -> None:
    fill(store, 1)
    with pytest.raises(StoreRefused) as caught:
        put(store, redaction("r1", text))
    assert caught.value.code == "no-such-text"
    assert len(store.read()) == 1


def test_what_was_read_in_part_is_checked_in_part(store: Store) -> None:
    fill(store, 3)
    put(store, redaction("r1", "1.1"))
    assert [commit.seq for commit in store.read(after=2)] == [3, 4]


def test_each_thread_has_its_own_connection(store: Store) -> None:
    put(store, note("n1"))
    found: list[int] = []

    def look() -> None:
        with Store.open(store.path, read_only=True) as looker:
            found.append(len(looker.read()))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert found == [1]


def test_ids_are_compared_in_their_composed_form(store: Store) -> None:
    put(store, note("Z\u030c"))
    assert store.write(1, note("Ž"), not_asked).seq == 1
    assert store.verify().ok
