"""The session file: a header, the scenario as it was, and a log of commits that only grows.

The store knows nothing of the rules of play. It takes and gives plain data, and sees to it that
what it acknowledged is on disk, in order, unchanged, and readable by every later version.
"""

from tabletop.runner.store.ballast import Ballast
from tabletop.runner.store.body import without
from tabletop.runner.store.canonical import JSON, JSONObject
from tabletop.runner.store.errors import StoreError, StoreRefused
from tabletop.runner.store.places import PlaceWarning, place_warnings
from tabletop.runner.store.records import (
    REMOVED,
    Commit,
    Destroyed,
    Draft,
    Header,
    Verification,
)
from tabletop.runner.store.session_file import Judge, Store
from tabletop.runner.store.upcasts import FORMAT

__all__ = [
    "FORMAT",
    "JSON",
    "REMOVED",
    "Ballast",
    "Commit",
    "Destroyed",
    "Draft",
    "Header",
    "JSONObject",
    "Judge",
    "PlaceWarning",
    "Store",
    "StoreError",
    "StoreRefused",
    "Verification",
    "place_warnings",
    "without",
]
