"""Lifting on reading what older versions wrote to the shape of today. No file is rewritten."""

from collections.abc import Callable, Mapping

from tabletop.runner.store.canonical import JSON

FORMAT = 1
"""The format written today: tables, header, and the shape of commands and events."""

OLDEST = 1
"""The first format released. Every format from here on stays readable."""

Body = dict[str, JSON]
Upcast = Callable[[Body], Body]

UPCASTS: Mapping[int, Upcast] = {}
"""Number n lifts a commit's body, free texts still as references, from format n to format n + 1."""


def lift(
    body: Body, written: int, upcasts: Mapping[int, Upcast] = UPCASTS, today: int = FORMAT
) -> Body:
    """`body`, written in the format `written`, in the format `today`."""
    for number in range(written, today):
        body = upcasts[number](body)
    return body
