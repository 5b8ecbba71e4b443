"""A text that is painted anew only if it changed, laid out anew only if it takes other room."""

from textual.content import Content
from textual.widgets import Static

from tabletop.console.widgets.laid import Laid


class Told(Static):
    """A text that is told again and again, by a clock."""

    _told: Content | Laid = Content.empty()

    def tell(self, text: Content | Laid) -> None:
        """Show this text."""
        told, self._told = self._told, text
        if _same(told, text):
            return
        # Under another screen all is laid out again: it must not come back bit by bit.
        under = self.app.screen is not self.screen
        self.update(
            text, layout=under or not self.content_size or self._height(told) != self._height(text)
        )

    def _height(self, text: Content | Laid) -> int:
        """The lines that a text takes here."""
        return text.get_height(self.styles.get_rules(), self.content_size.width)


def _same(one: Content | Laid, other: Content | Laid) -> bool:
    """Whether two texts are the same, in letters and in styles."""
    if isinstance(one, Laid) and isinstance(other, Laid):
        return one.is_same(other)
    return isinstance(one, Content) and isinstance(other, Content) and one.is_same(other)
