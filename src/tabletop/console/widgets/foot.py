"""The foot of a screen: its keys, broken between them and never inside one."""

from collections.abc import Sequence

from textual import events

from tabletop.console.key import named_so
from tabletop.console.paint import content, flow
from tabletop.console.widgets.told import Told

_BETWEEN = "  "


class Foot(Told):
    """A line of keys and their words; a click on one does what the key does."""

    def __init__(self, keys: Sequence[str] = ()) -> None:
        super().__init__(content(_BETWEEN.join(keys)), classes="keys", id="keys")
        self._keys = tuple(keys)

    def show(self, keys: Sequence[str]) -> None:
        """Show these keys."""
        self._keys = tuple(keys)
        self.tell(flow([[one] for one in self._keys], self.size.width or 80))

    def on_resize(self) -> None:
        """Break the line anew."""
        self.show(self._keys)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked on, if it is one and no range of keys."""
        event.stop()
        at = event.get_content_offset(self)
        clicked = self._at(at.x, at.y) if at else ""
        key = named_so(clicked.split(" ")[0])
        if key:
            self.app.simulate_key(key)

    def _at(self, column: int, line: int) -> str:
        """The key and its words that stand there; "" between them."""
        lines = str(self.content).split("\n")
        for one in lines[line].split(_BETWEEN) if line < len(lines) else ():
            if column < len(one):
                return one if column >= 0 else ""
            column -= len(one) + len(_BETWEEN)
        return ""
