"""The page on every code: of rules out of their docstrings, of the others out of two files."""

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
    """The pages by family, those of loading first, those of rehearsing last."""
    of_rules = {
        family: tuple(page(rule.code, rule.severity, rule.find.__doc__ or "") for rule in rules)
        for family, rules in FAMILIES.items()
    }
    return {**_written("loading.md"), **of_rules, **_written("rehearsing.md")}


@cache
def codes() -> Mapping[str, Page]:
    """The page on each code."""
    return {one.code: one for family in pages().values() for one in family}


def _written(file: str) -> dict[str, tuple[Page, ...]]:
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    _, *parts = _FAMILY.split(text)
    return dict(zip(parts[::2], map(_of_family, parts[1::2]), strict=True))


def _of_family(text: str) -> tuple[Page, ...]:
    _, *parts = _CODE.split(text)
    return tuple(
        page(code, Severity(severity or "error"), said)
        for code, severity, said in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    )
