"""A scenario's bytes, as they came from the disk and as a session keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

MAIN = "scenario.yaml"
"""The main file of a scenario that is a folder."""


@dataclass(frozen=True)
class ScenarioFiles:
    """The files of one scenario: the name of the main one, and all by path relative to it."""

    main: str
    files: Mapping[str, bytes]

    @cached_property
    def sha256(self) -> str:
        """A single file's own SHA-256; of a folder, that over sorted (path, length, bytes)."""
        import hashlib  # it loads a library of ciphers, which a check has no use for

        if len(self.files) == 1:
            return hashlib.sha256(self.files[self.main]).hexdigest()
        digest = hashlib.sha256()
        for path, data in sorted(self.files.items()):
            digest.update(f"{path}\n{len(data)}\n".encode())
            digest.update(data)
        return digest.hexdigest()
