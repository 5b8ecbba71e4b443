"""What went out to a team and that nobody has seen it receive. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.console.spine import control_of
from tabletop.console.wording import name, quoted
from tabletop.engine.view.model import View


@dataclass(frozen=True, slots=True)
class Awaited:
    """An inject or a message on its way to a team; `title` names it in a sentence."""

    item: str
    team: str
    title: str


def awaited(view: View) -> tuple[Awaited, ...]:
    """What is on its way, in the order in which it went out; what was withdrawn is not."""
    received = {(one.item, one.team) for one in control_of(view).deliveries}
    out = sorted(_out(view), key=lambda one: one[0])
    every = (Awaited(item, team, title) for _, item, to, title in out for team in to)
    return tuple(one for one in every if (one.item, one.team) not in received)


def _out(view: View) -> Iterator[tuple[int, str, tuple[str, ...], str]]:
    """What stands as sent: the number of its commit, its id, to whom, and its title."""
    for inject in view.injects:
        if inject.released and not inject.recalled:
            yield inject.released.seq, inject.id, inject.to, quoted(inject.title)
    for sent in view.messages:
        title = f"message of {name(view, sent.sender)}, {quoted(sent.text)}"
        yield sent.stamp.seq, sent.id, sent.to, title
