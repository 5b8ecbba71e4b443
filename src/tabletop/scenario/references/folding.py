"""Findings that come of one slip, told as one: an id misspelt where it is given, named by many."""

from collections.abc import Sequence
from dataclasses import replace

from tabletop.diagnostics import Diagnostic, by_place

MOST = 3
"""So many findings that say the same are told one by one."""

_LISTED = 12


def folded(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings; of more than `MOST` unknown words that are the same only the first.

    Its hint then lists the lines of the others.
    """
    alike: dict[tuple[str, str], list[Diagnostic]] = {}
    for one in by_place(findings):
        alike.setdefault((one.code, one.message), []).append(one)
    kept: list[Diagnostic] = []
    for (code, _), same in alike.items():
        many = code.startswith("unknown-") and len(same) > MOST
        kept += [_first(same)] if many else same
    return kept


def _first(same: Sequence[Diagnostic]) -> Diagnostic:
    lines = list(dict.fromkeys(one.line for one in same[1:]))
    listed = ", ".join(map(str, lines[:_LISTED])) + (", …" if len(lines) > _LISTED else "")
    return replace(same[0], hint=f"{same[0].hint} It stands in more lines: {listed}.")
