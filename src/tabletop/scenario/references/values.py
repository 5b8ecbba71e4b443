"""Numbers that must fit one another: ranges, levels, starts, odds, minutes."""

from tabletop.scenario.conditions import Per
from tabletop.scenario.model import Indicator, Option
from tabletop.scenario.nodes import Location
from tabletop.scenario.references.book import Book


def _option_at(turn: str, decision: str, option: str) -> Location:
    return ("turns", turn, "decisions", decision, "options", option)


def check_values(book: Book) -> None:
    """Indicators inside their range, odds that make 100, injects before their turn's end."""
    for indicator in book.scenario.indicators.values():
        _indicator(book, indicator, ("indicators", indicator.id))
    _weights(book)
    for turn in book.scenario.turns.values():
        for inject in turn.injects.values():
            if inject.release.minute >= turn.minutes:
                at = ("turns", turn.id, "injects", inject.id, "release")
                message = (
                    f"Minute {inject.release.minute} is past the turn, which has {turn.minutes}."
                )
                book.value(at, "late-inject", message, "Release it earlier or by hand.")
        for decision in turn.decisions.values():
            for option in decision.options.values():
                _chance(book, option, _option_at(turn.id, decision.id, option.id))


def _weights(book: Book) -> None:
    causes = book.scenario.causes.values()
    if causes and not any(cause.weight for cause in causes):
        message = "Every cause card has weight 0, so none can be drawn."
        book.key(("causes",), "weights", message, "Give at least one a weight of 1 or more.")


def _indicator(book: Book, indicator: Indicator, at: Location) -> None:
    _teams(book, indicator, at)
    low, high = indicator.range
    if book.doubtful(*at):
        return
    if low >= high:
        message = f"The range goes from {low} to {high}."
        book.value((*at, "range"), "range", message, "Write the lower number first.")
        return
    _inside(book, indicator, indicator.start, (*at, "start"))
    for team, start in indicator.starts.items():
        _inside(book, indicator, start, (*at, "starts", team))
    for index, pair in enumerate(indicator.pairs):
        _inside(book, indicator, pair.start, (*at, "pairs", index, "start"))
    _levels(book, indicator, at)
    _form(book, indicator, at)


def _teams(book: Book, indicator: Indicator, at: Location) -> None:
    teams = book.scenario.teams
    for team in indicator.starts:
        book.known("team", team, teams, (*at, "starts", team))
    for index, pair in enumerate(indicator.pairs):
        here = (*at, "pairs", index, "of")
        book.each_known("team", pair.of, teams, here)
        if pair.of[0] == pair.of[1]:
            message = "Two different teams are wanted here."
            book.value(here, "starts", message, "Name another team.")
    if isinstance(indicator.seen_by, tuple):
        book.each_known("team", indicator.seen_by, teams, (*at, "seen_by"))


def _inside(book: Book, indicator: Indicator, value: int, at: Location) -> None:
    low, high = indicator.range
    if not low <= value <= high:
        message = f"{value} lies outside the range of '{indicator.id}'."
        book.value(at, "out-of-range", message, f"Write a number from {low} to {high}.")


def _levels(book: Book, indicator: Indicator, at: Location) -> None:
    for level, floor in indicator.levels.items():
        _inside(book, indicator, floor, (*at, "levels", level))
    if not indicator.levels or min(indicator.levels.values()) != indicator.range[0]:
        message = f"No level of '{indicator.id}' begins at {indicator.range[0]}."
        hint = f"Let the lowest level begin at {indicator.range[0]}, the low end of the range."
        book.value((*at, "levels"), "levels", message, hint)
    elif len(set(indicator.levels.values())) < len(indicator.levels):
        message = f"Two levels of '{indicator.id}' begin at the same number."
        book.value((*at, "levels"), "levels", message, "Give each its own.")


def _form(book: Book, indicator: Indicator, at: Location) -> None:
    if indicator.starts and indicator.per is not Per.TEAM:
        message = f"'{indicator.id}' is not kept per team, so 'starts' has no meaning."
        book.key((*at, "starts"), "starts", message, "Add 'per: team' or remove it.")
    if indicator.pairs and indicator.per not in (Per.PAIR, Per.DIRECTED):
        message = f"'{indicator.id}' is not kept between teams, so 'pairs' has no meaning."
        book.key((*at, "pairs"), "starts", message, "Add 'per: pair' or remove it.")


def _chance(book: Book, option: Option, at: Location) -> None:
    if not option.chance:
        return
    if len(option.chance) == 1:
        message = "This chance has one branch only, so nothing is left to chance."
        hint = "Add another branch, or move its effects to the option."
        book.key((*at, "chance"), "odds", message, hint)
        return
    total = sum(branch.odds for branch in option.chance.values())
    if total != 100:
        message = f"The odds of this chance add up to {total}."
        book.key((*at, "chance"), "odds", message, "They are percentages: make them add up to 100.")
