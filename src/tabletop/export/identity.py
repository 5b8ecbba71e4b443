"""Which session a document is of, and by what rule it names people."""

from tabletop.debrief.model import Debrief
from tabletop.export import wording as say


def identity(debrief: Debrief) -> tuple[tuple[str, str], ...]:
    """Every property of the session by name, as words; those of the session card by `card` too."""
    found: list[tuple[str, str]] = []
    for name, value in debrief.session.model_dump(mode="json").items():
        if name == "card":
            found += [(f"card {say.label(key)}", say.card(one)) for key, one in value.items()]
        else:
            found.append((say.label(name), say.card(value)))
    return tuple(found)
