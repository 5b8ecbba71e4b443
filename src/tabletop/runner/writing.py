"""Writing a file whole or not at all."""

from pathlib import Path


def replace(path: Path, data: bytes) -> Path:
    """Put `data` in the place of what `path` held. Raises OSError, and then `path` is as before."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.write_bytes(data)
    return unfinished.replace(path)
