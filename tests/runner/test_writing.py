"""Writing files: new ones beside others, old ones whole or not at all."""

from pathlib import Path

import pytest

from tabletop.runner.library import LibraryError
from tabletop.runner.writing import create, replace


def test_a_file_is_put_in_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    assert replace(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_where_nothing_can_be_written_nothing_changes(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"a\.txt"):
        replace(tmp_path / "gone" / "a.txt", b"new")


def test_what_cannot_be_put_in_its_place_is_not_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(OSError, match=r"a\.txt"):
        replace(tmp_path / "a.txt", b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert create(path, b"first") == path
    with pytest.raises(LibraryError, match="already"):
        create(path, b"second")
    assert path.read_bytes() == b"first"
