"""A comparison as JSON."""

from tabletop.debrief.compare import Comparison


def write(comparison: Comparison) -> bytes:
    """The whole comparison as indented JSON in UTF-8."""
    return (comparison.model_dump_json(indent=2, by_alias=True) + "\n").encode()
