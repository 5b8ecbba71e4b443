"""The foot of a screen: its keys, broken between them and never inside one."""

from collections.abc import Sequence

from tabletop.console.paint import content, flow
from tabletop.console.widgets.told import Told


class Foot(Told):
    """A line of keys and their words."""

    def __init__(self, keys: Sequence[str] = ()) -> None:
        super().__init__(content("  ".join(keys)), classes="keys", id="keys")
        self._keys = tuple(keys)

    def show(self, keys: Sequence[str]) -> None:
        """Show these keys."""
        self._keys = tuple(keys)
        self.tell(flow([[one] for one in self._keys], self.size.width or 80))

    def on_resize(self) -> None:
        """Break the line anew."""
        self.show(self._keys)
