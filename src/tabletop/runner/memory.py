"""Memory that is used over and over again: freed arrays are kept rather than given back.

Linux clears every page that a process touches for the first time, which costs a second and more for
each GiB. Exploring makes and drops large arrays all the time; told to keep what was freed, the C
library hands the same pages out again.
"""

import ctypes
import sys

TRIM_THRESHOLD = -1
MMAP_THRESHOLD = -3
"""The numbers of the two settings in glibc's malloc.h."""

MOST = (1 << 31) - 1
"""The settings are C ints, in bytes."""


def keep_freed_memory() -> bool:
    """Ask the C library to keep what is freed; false where it cannot be asked."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return False
    return bool(set_option(MMAP_THRESHOLD, MOST)) and bool(set_option(TRIM_THRESHOLD, MOST))
