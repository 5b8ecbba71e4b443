"""The debrief as JSON, by the schema in docs/debrief.schema.json."""

from tabletop.debrief import Debrief


def write(debrief: Debrief) -> bytes:
    """The whole debrief as indented JSON in UTF-8."""
    return (debrief.model_dump_json(indent=2, by_alias=True) + "\n").encode()
