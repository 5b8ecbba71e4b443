import os
from pathlib import Path

import pytest

from tabletop.runner.store.ballast import SIZE, Ballast


def test_room_is_kept_beside_the_session_and_given_back(path: Path) -> None:
    ballast = Ballast(path)
    assert ballast.fill()
    assert ballast.path.name == "exercise.tabletop-ballast"
    assert ballast.path.stat().st_size == SIZE
    assert ballast.release()
    assert not ballast.path.exists()
    assert not ballast.release()


def test_room_is_kept_by_bytes_that_cannot_be_squeezed(path: Path) -> None:
    Ballast(path).fill(10_000)
    assert len(set(Ballast(path).path.read_bytes())) == 256


def test_room_once_kept_is_not_written_again(path: Path) -> None:
    Ballast(path).fill(1_000)
    before = Ballast(path).path.read_bytes()
    assert Ballast(path).fill(1_000)
    assert Ballast(path).path.read_bytes() == before


def test_a_disk_without_room_keeps_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert not Ballast(path).fill(1_000)
    assert not Ballast(path).path.exists()
