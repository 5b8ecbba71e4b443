"""Being told to stop from outside: the terminal is put back as it was before the process goes."""

import asyncio
import signal
import sys
from collections.abc import Callable

PATIENCE_SECONDS = 3
"""After so long the process is ended by the system: its terminal may be gone, its lock must go."""

if sys.platform == "win32":

    def when_told(leave: Callable[[], None]) -> None:
        """Windows closes a program with its window; there is nothing to be put back."""
        del leave

else:

    def when_told(leave: Callable[[], None]) -> None:
        """Call `leave` in the running loop when the system says stop, or the terminal is closed."""
        loop = asyncio.get_running_loop()

        def told() -> None:
            signal.alarm(PATIENCE_SECONDS)
            leave()

        for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            loop.add_signal_handler(one, told)
