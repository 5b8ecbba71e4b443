"""What is preferred is remembered, and a broken file breaks nothing."""

from pathlib import Path

import pytest

from tabletop.runner import preferences
from tabletop.runner.preferences import PREFERENCES_VARIABLE, Preferences


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file, which is not there yet and whose folder is not either."""
    path = tmp_path / "settings" / "preferences.json"
    monkeypatch.setenv(PREFERENCES_VARIABLE, str(path))
    return path


def test_nothing_is_preferred_at_first() -> None:
    assert preferences.load() == Preferences()


def test_what_was_chosen_is_remembered_and_leaves_the_rest() -> None:
    preferences.change(theme="light")
    preferences.change(warnings="off")
    assert preferences.load() == Preferences(theme="light", warnings="off")


@pytest.mark.parametrize(
    "broken",
    [b"", b"{", b"[1]", b"\xff\xfe", b'{"theme": 3}', b"[" * 9000, b'{"theme": ' + b"1" * 9000],
    ids=range(7),
)
def test_a_broken_file_is_as_none_and_is_mended_by_the_next_choice(
    path: Path, broken: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(broken)
    assert preferences.load() == Preferences()
    preferences.change(theme="dark")
    assert preferences.load() == Preferences(theme="dark")


def test_a_word_that_is_not_ours_is_left_out(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "light", "colour": "red"}', "utf-8")
    assert preferences.load() == Preferences(theme="light")


def test_where_it_cannot_be_written_nothing_is_left_behind(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(OSError, match="preferences"):
        preferences.change(theme="light")
    assert list(path.parent.iterdir()) == [path]
