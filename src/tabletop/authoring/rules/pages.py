"""The page on every code: of rules out of their docstrings, of the others out of three files."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from tabletop.authoring.rules.page import Page, page
from tabletop.authoring.rules.table import FAMILIES
from tabletop.diagnostics import Severity

_FAMILY = re.compile(r"^# (.+)\n", re.MULTILINE)
_CODE = re.compile(r"^## ([a-z-]+)(?: \((warning|advice)\))?\n", re.MULTILINE)


@cache
def pages() -> Mapping[str, tuple[Page, ...]]:
    """The pages by family: those of loading first, those that come up in play alone last."""
    of_rules = {
        family: tuple(page(rule.code, rule.severity, rule.find.__doc__ or "") for rule in rules)
        for family, rules in FAMILIES.items()
    }
    in_play = {**_written("rehearsing.md"), **_written("exploring.md")}
    return {**_written("loading.md"), **of_rules, **in_play}


@cache
def codes() -> Mapping[str, Page]:
    """The page on each code."""
    return {one.code: one for family in pages().values() for one in family}


@cache
def of_family(name: str) -> frozenset[str]:
    """The codes of one family."""
    return frozenset(one.code for one in pages()[name])


def in_play() -> frozenset[str]:
    """The codes that no rule gives: they come up where a scenario is rehearsed or explored."""
    return of_family("Rehearsals") | of_family("Exploring")


def _written(file: str) -> dict[str, tuple[Page, ...]]:
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    _, *parts = _FAMILY.split(text)
    return dict(zip(parts[::2], map(_parted, parts[1::2]), strict=True))


def _parted(text: str) -> tuple[Page, ...]:
    _, *parts = _CODE.split(text)
    return tuple(
        page(code, Severity(severity or "error"), said)
        for code, severity, said in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    )
