"""Reaching a cluster of machines that exists already. Nothing here needs the extras themselves."""

import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import Any

SCHEMES = ("tcp://", "tls://")
ANSWERS_WITHIN = "10s"


class ClusterError(Exception):
    """The cluster did not do what it was asked. `hint` says what would be right."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@contextmanager
def connected(address: str) -> Iterator[Any]:
    """A client of the cluster at an address such as tcp://10.0.0.5:8786.

    What goes wrong is said once, by us, and not in the client's log. Raises ClusterError;
    ModuleNotFoundError without the extra 'cluster'.
    """
    if not address.startswith(SCHEMES):
        hint = "Give it as the scheduler tells it when it starts, such as tcp://10.0.0.5:8786."
        raise ClusterError(f"'{address}' is no address of a cluster.", hint)
    from distributed import Client
    from distributed.comm.core import CommClosedError

    class Quiet(Client):
        def __del__(self) -> None:
            """Nothing: a client that never got through would complain that it cannot close."""

    with _silent("distributed"):
        try:
            client: Any = Quiet(  # type: ignore[no-untyped-call]  # distributed has no types here
                address, timeout=ANSWERS_WITHIN, set_as_default=False
            )
        except (OSError, ValueError) as error:
            hint = "Is its scheduler running, and can this machine reach it?"
            raise ClusterError(f"No cluster answers at {address}.", hint) from error
        try:
            if not client.nthreads():
                raise ClusterError(f"The cluster at {address} has no workers.", "Start some first.")
            yield client
        except (CommClosedError, CancelledError) as error:
            hint = "Start again when it is back: the answer will be the same."
            raise ClusterError(f"The cluster at {address} was lost.", hint) from error
        finally:
            client.close()


@contextmanager
def _silent(program: str) -> Iterator[None]:
    """Without what a program writes to its logs, each of which has a handler of its own."""
    names = [name for name in logging.root.manager.loggerDict if name.split(".")[0] == program]
    logs = [log for log in map(logging.getLogger, names) if not log.disabled]
    for log in logs:
        log.disabled = True
    try:
        yield
    finally:
        for log in logs:
            log.disabled = False
