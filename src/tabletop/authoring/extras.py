"""Libraries that only some commands need, and that a person may not have installed."""

from collections.abc import Iterator
from contextlib import contextmanager


class MissingExtra(Exception):
    """A library of an extra is not installed. `hint` says how to install it."""

    def __init__(self, extra: str) -> None:
        self.message = f"This needs the extra '{extra}', which is not installed."
        self.hint = f"pip install 'tabletop-crisis[{extra}]'"
        super().__init__(self.message)


@contextmanager
def wanting(extra: str, *modules: str) -> Iterator[None]:
    """While it is open, a failed import of one of `modules` raises MissingExtra of `extra`."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in modules:
            raise
        raise MissingExtra(extra) from error
