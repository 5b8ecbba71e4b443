"""The folder that a session lies in: publishing a finished file there, and what to warn of."""

import contextlib
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from tabletop.runner.store.errors import problem

NETWORK_FILE_SYSTEMS = frozenset(
    {
        "9p",
        "afs",
        "afpfs",
        "ceph",
        "cifs",
        "davfs",
        "glusterfs",
        "gpfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "prl_fs",
        "smb3",
        "smbfs",
        "vboxsf",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
    }
)

_SYNCHRONISED = re.compile(
    r"dropbox( \(.*\))?|onedrive( ?[-–] ?.*)?|google ?drive(-.*)?|my drive|drivefs|"
    r"icloud ?drive|mobile documents|com~apple~clouddocs|cloudstorage|"
    r"nextcloud|owncloud|yandex\.?disk|megasync|mega|pcloud ?drive|box sync|seafile",
    re.IGNORECASE,
)

_MOUNTS = Path("/proc/mounts")


@dataclass(frozen=True)
class PlaceWarning:
    """Why a folder is a doubtful place for a session: a short `code`, what is so, what to do."""

    code: str
    message: str
    hint: str


def place_warnings(path: Path) -> tuple[PlaceWarning, ...]:
    """What to warn of before a session is kept at `path`."""
    place = path.resolve()
    mounts = _MOUNTS.read_text("utf-8", "replace") if _MOUNTS.exists() else ""
    found = (synchronised(place), on_network(place, mounts))
    return tuple(warning for warning in found if warning)


def synchronised(place: Path) -> PlaceWarning | None:
    """A warning if a service that synchronises files looks after the absolute path `place`."""
    for part in place.parts[:-1]:
        if _SYNCHRONISED.fullmatch(part):
            return PlaceWarning(
                "synchronised",
                f"{place} lies in {part}, which copies files away while they are written.",
                "Keep the session in a folder of this computer, and put a copy there afterwards.",
            )
    return None


def on_network(place: Path, mounts: str) -> PlaceWarning | None:
    """A warning if the absolute path `place` is on a network drive, by `mounts` as /proc/mounts."""
    if (
        not str(place).startswith("\\\\")
        and _kind_of_mount(place, mounts) not in NETWORK_FILE_SYSTEMS
    ):
        return None
    return PlaceWarning(
        "network",
        f"{place} lies on a network drive, which may lose what it said it had kept.",
        "Keep the session on a disk of this computer, and put a copy there afterwards.",
    )


def _kind_of_mount(place: Path, mounts: str) -> str:
    """The file system of the deepest mount point above `place`; of two on one point the later."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[1]))
        if place.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind


def permits(path: Path, mode: int) -> bool:
    """Whether this process may do with `path` what `mode` (os.R_OK and so on) says."""
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def unfinished(path: Path) -> Path:
    """Where a file that is to stand at `path` is prepared. Raises StoreError if it cannot be."""
    if path.exists():
        raise problem("exists", path)
    if not path.parent.is_dir():
        raise problem("no-folder", path.parent)
    if not permits(path.parent, os.W_OK | os.X_OK):
        raise problem("not-writable", path, problem="nothing may be written in its folder")
    return path.with_name(f".{path.name}-{os.getpid()}-unfinished")


def publish(prepared: Path, path: Path) -> None:
    """Give a finished file its name, in one step and over no other file; on disk when this returns.

    Raises StoreError("exists") if another file took the name meanwhile.
    """
    try:
        os.link(prepared, path)
        prepared.unlink()
    except FileExistsError as error:
        raise problem("exists", path) from error
    except OSError:
        # Sticks formatted as FAT know no second name for a file.
        if path.exists():
            raise problem("exists", path) from None
        prepared.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in `folder` on disk; Windows does so by itself and cannot be asked."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def discard(prepared: Path) -> None:
    """Remove what was prepared and will not be published, with what SQLite put beside it."""
    for path in (prepared, prepared.with_name(prepared.name + "-journal")):
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
