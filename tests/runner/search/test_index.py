"""Full-text search in four languages and two scripts."""

import sqlite3
from collections.abc import Iterator
from sqlite3 import connect

import pytest

from tabletop.runner.search.index import Index, SearchError

TEXTS = (
    "Poland asks for an explanation of the movement near the border.",
    "Belarusian side: Объявлено о проверке ёмкостей у границы.",
    "Lietuva: Šalčininkų rajone pastebėtas sraigtasparnis.",
    "Strona polska: śmigłowiec zauważono pod Łodzią.",
    "Беларускі бок: ўчора верталёт бачылі каля Гродна.",
)


@pytest.fixture
def index() -> Iterator[Index]:
    found = Index()
    for commit, text in enumerate(TEXTS, 1):
        found.add(0, commit, text)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("wanted", "commit", "found"),
    [
        ("explan", 1, "explanation"),
        ("EXPLANATION border", 1, "explanation"),
        ("обьявлено", None, ""),
        ("объявл", 2, "Объявлено"),
        ("емкост", 2, "ёмкостей"),
        ("salcinink", 3, "Šalčininkų"),
        ("pastebetas", 3, "pastebėtas"),
        ("smiglowiec", 4, "śmigłowiec"),
        ("ŁODZ", 4, "Łodzią"),
        ("учора верталет", 5, "ўчора"),
        ('"near the border"', 1, "near"),
        ('"border near"', None, ""),
        ("border гродна", None, ""),
    ],
)
def test_what_is_found(index: Index, wanted: str, commit: int | None, found: str) -> None:
    hits = index.find(wanted)
    assert [hit.commit for hit in hits] == ([commit] if commit else [])
    assert [hit.found for hit in hits] == ([found] if commit else [])


@pytest.mark.parametrize(
    "wanted", ["", "   ", '"', '""', "*", "AND", "NEAR(a b)", "zz* -b", "body:x"]
)
def test_what_is_typed_is_never_read_as_a_query(index: Index, wanted: str) -> None:
    assert index.find(wanted) == ()


def test_hits_stand_in_the_order_of_sessions_and_commits() -> None:
    index = Index()
    for session in (0, 1):
        for commit in (1, 2, 3):
            index.add(session, commit, "hotline " * commit)
    hits = [(hit.session, hit.commit) for hit in index.find("hotline", most=5)]
    assert hits == [(0, 1), (0, 2), (0, 3), (1, 1), (1, 2)]
    index.close()


def test_a_long_text_is_shown_around_the_hit_and_cut_between_words() -> None:
    index = Index()
    index.add(0, 1, f"{'before ' * 50}hotline{' after' * 50}")
    (hit,) = index.find("hotline")
    assert hit.before.startswith("… before")
    assert hit.after.endswith("after …")
    assert len(hit.before) + len(hit.after) < 140
    index.close()


def test_a_computer_that_cannot_search_says_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    class Without(sqlite3.Connection):
        def execute(self, *_: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr(sqlite3, "connect", lambda place: connect(place, factory=Without))
    with pytest.raises(SearchError) as raised:
        Index()
    assert "SQLite" not in f"{raised.value.message} {raised.value.hint}"
    assert "python.org" in raised.value.hint
