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
        width, rules = self.content_size.width, self.styles.get_rules()
        self.update(
            text, layout=not width or told.get_height(rules, width) != text.get_height(rules, width)
        )


def _same(one: Content | Laid, other: Content | Laid) -> bool:
    """Whether two texts are the same, in letters and in styles."""
    if isinstance(one, Laid) and isinstance(other, Laid):
        return one.is_same(other)
    return isinstance(one, Content) and isinstance(other, Content) and one.is_same(other)
