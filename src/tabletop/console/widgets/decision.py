"""The decisions of a turn as they stand on the table, without what was sealed."""

from textual.content import Content

from tabletop.console.paint import Part, content
from tabletop.console.spine import this_turn
from tabletop.console.wording import name, names
from tabletop.engine.view.model import DecisionCard, View

WORD = {
    "deciding": "deciding",
    "decided": "decided",
    "consent": "consent asked",
    "absent": "absent",
}
SIGN = {"deciding": "", "decided": "✓", "consent": "?", "absent": "–"}


def state(card: DecisionCard) -> str:
    """A decision's state by sign and word."""
    return f"{SIGN[card.state]} {WORD[card.state]}".strip()


def table(view: View) -> Content:
    """Every decision of this turn with its options, in the order of the line."""
    parts: list[Part] = []
    for card in this_turn(view):
        parts += _decision(view, card)
    return content(*parts)


def _decision(view: View, card: DecisionCard) -> list[Part]:
    gaps = f"  not yet: {', '.join(card.missing)}" if card.missing else ""
    parts: list[Part] = [
        (f"{name(view, card.team)}  ({state(card)})", "bold"),
        (f"{gaps}\n", "dim"),
        f"{card.question}\n",
    ]
    for option in card.options:
        asks = f"  (asks consent of {names(view, option.consent_of)})" if option.consent_of else ""
        why = f"  NOT NOW: {option.blocked}" if option.blocked else ""
        style = "dim" if option.blocked else ""
        parts.append((f"  {option.number}  {option.label}{asks}{why}\n", style))
    return [*parts, "\n"]
