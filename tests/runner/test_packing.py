"""A pack lies in a folder of its own."""

from pathlib import Path

import pytest

from tabletop.runner.library import LibraryError
from tabletop.runner.packing import own_folder, write_pack


def test_a_new_or_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert own_folder(tmp_path) == tmp_path
    assert own_folder(tmp_path / "new") == tmp_path / "new"
    assert not (tmp_path / "new").exists()


def test_a_folder_in_use_is_refused_and_a_free_one_named(tmp_path: Path) -> None:
    folder = tmp_path / "paper"
    folder.mkdir()
    (folder / "x").write_text("x")
    with pytest.raises(LibraryError) as caught:
        own_folder(folder)
    assert caught.value.hint == f"{tmp_path / 'paper_2'} is free."


def test_files_lie_where_their_places_say(tmp_path: Path) -> None:
    paths = [*write_pack(tmp_path, [("arda/brief.pdf", b"a"), ("book.pdf", b"b")])]
    assert [one.relative_to(tmp_path).as_posix() for one in paths] == ["arda/brief.pdf", "book.pdf"]
    assert [one.read_bytes() for one in paths] == [b"a", b"b"]
