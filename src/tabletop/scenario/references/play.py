"""What the rules of play ask of decisions, turns and endings."""

from tabletop.scenario.model import Decision, Turn
from tabletop.scenario.nodes import Location
from tabletop.scenario.references.book import Book


def check_play(book: Book) -> None:
    """Defaults that can always stand, turns that go forward, endings of which one always holds."""
    order = list(book.scenario.turns)
    for turn in book.scenario.turns.values():
        for decision in turn.decisions.values():
            _decision(book, decision, ("turns", turn.id, "decisions", decision.id))
        _next(book, turn, order)
    _endings(book)


def _decision(book: Book, decision: Decision, at: Location) -> None:
    _plain(book, decision, decision.default, (*at, "default"))
    for option in decision.options.values():
        if option.consent is None:
            continue
        here = (*at, "options", option.id, "consent")
        _plain(book, decision, option.consent.otherwise, (*here, "otherwise"))
        if decision.team in option.consent.of:
            message = "A team does not ask itself for consent."
            book.value((*here, "of"), "own-consent", message, "Name other teams.")


def _plain(book: Book, decision: Decision, option_id: str, at: Location) -> None:
    """`default` and `otherwise` must be able to stand whatever has happened."""
    option = decision.options.get(option_id)
    if option is None:
        return
    bound = [word for word in ("when", "needs", "consent") if getattr(option, word) is not None]
    if bound:
        message = f"'{option_id}' has '{bound[0]}', so it cannot always stand."
        hint = "Name an option without 'when', 'needs' and 'consent'."
        book.value(at, "bound-default", message, hint)


def _next(book: Book, turn: Turn, order: list[str]) -> None:
    for index, entry in enumerate(turn.next):
        at = ("turns", turn.id, "next", index)
        if not book.known("turn", entry.turn, order, (*at, "turn")):
            continue
        if order.index(entry.turn) <= order.index(turn.id):
            message = f"'{entry.turn}' does not stand further down than '{turn.id}'."
            hint = "Turns only go forward; move it further down the file."
            book.value((*at, "turn"), "backward-turn", message, hint)
        if entry.when is None and index < len(turn.next) - 1:
            message = "What follows this entry can never be reached."
            book.idle(at, "unreachable", message, "Give it a condition or put it last.")


def _endings(book: Book) -> None:
    *earlier, last = book.scenario.endings.values()
    for ending in earlier:
        if ending.when is None:
            message = "What follows this ending can never be reached."
            book.idle(("endings", ending.id), "unreachable", message, "Add 'when', or put it last.")
    if last.when is not None:
        message = f"The last ending, '{last.id}', has a condition."
        hint = "Leave 'when' out of the last one, so that every game has an ending."
        book.key(("endings", last.id, "when"), "last-ending", message, hint)
