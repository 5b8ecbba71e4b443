import os
import sys
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from tabletop.runner.store import StoreError
from tabletop.runner.store.places import (
    discard,
    on_network,
    place_warnings,
    publish,
    synchronised,
    unfinished,
)

MOUNTS = """/dev/vda / ext4 rw 0 0
server:/export /home/ana/paper nfs4 rw 0 0
//server/share /mnt/with\\040blank cifs rw 0 0
/dev/sdb1 /home/ana/paper/stick vfat rw 0 0
server:/old /media/twice nfs rw 0 0
/dev/sdc1 /media/twice ext4 rw 0 0
odd
"""


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox",
        "Dropbox (Institute)",
        "OneDrive",
        "OneDrive - Institute of Studies",
        "Google Drive",
        "GoogleDrive-someone@example.org",
        "My Drive",
        "iCloudDrive",
        "Mobile Documents",
        "CloudStorage",
        "Nextcloud",
        "Yandex.Disk",
    ],
)
def test_a_synchronised_folder_gets_a_warning(folder: str) -> None:
    warning = synchronised(Path("/home/ana") / folder / "2026" / "a.tabletop")
    assert warning is not None
    assert warning.code == "synchronised"
    assert folder in warning.message


@pytest.mark.parametrize("place", ["/home/ana/Documents/a.tabletop", "/srv/a/Dropbox.tabletop"])
def test_a_folder_of_ones_own_gets_none(place: str) -> None:
    assert synchronised(Path(place)) is None


@pytest.mark.skipif(sys.platform == "win32", reason="mount points are of POSIX")
@pytest.mark.parametrize(
    ("place", "network"),
    [
        ("/home/ana/a.tabletop", False),
        ("/home/ana/paper/a.tabletop", True),
        ("/home/ana/papers/a.tabletop", False),
        ("/home/ana/paper/stick/a.tabletop", False),
        ("/mnt/with blank/a.tabletop", True),
        ("/media/twice/a.tabletop", False),
    ],
)
def test_a_network_drive_gets_a_warning(place: str, network: bool) -> None:
    warning = on_network(Path(place), MOUNTS)
    assert (warning is not None) == network


def test_a_share_of_another_computer_gets_a_warning() -> None:
    place: Any = PurePosixPath("\\\\server\\share\\a.tabletop")
    assert on_network(place, "") is not None


def test_a_session_in_a_doubtful_place_can_be_asked_about(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    assert [warning.code for warning in place_warnings(folder / "a.tabletop")] == ["synchronised"]


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_prepared_file_takes_its_name_over_no_other(
    path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    if not links:
        monkeypatch.setattr(os, "link", unknown)
    prepared = unfinished(path)
    prepared.write_bytes(b"new")
    publish(prepared, path)
    assert path.read_bytes() == b"new"
    prepared.write_bytes(b"newer")
    with pytest.raises(StoreError) as caught:
        publish(prepared, path)
    assert caught.value.code == "exists"
    assert path.read_bytes() == b"new"
    discard(prepared)
    assert [found.name for found in path.parent.iterdir()] == [path.name]
