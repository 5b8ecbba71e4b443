"""Ids that name something outside phrases: does it exist, and is it the only one of its name?"""

from collections.abc import Iterator, Mapping

from tabletop.scenario.model import CHANNELS, Citation, Decision, Inject, Option, Outcome, Turn
from tabletop.scenario.nodes import Location
from tabletop.scenario.phrases import KEYWORDS
from tabletop.scenario.references.book import Book

RESERVED = KEYWORDS | {"all", "nobody", "own", "facilitator", "public"}


def check_names(book: Book) -> None:
    """Unknown, doubled and reserved ids, and what teams, facts, turns and decisions refer to."""
    _reserved(book)
    _unique(book)
    _top(book)
    _team_lists(book)
    for turn in book.scenario.turns.values():
        _turn(book, turn)


def _places(book: Book) -> Iterator[tuple[str, Location]]:
    """Every id that a writer gives, with where its key stands."""
    scenario = book.scenario
    for section in ("teams", "groups", "indicators", "instruments", "milestones", "causes"):
        yield from ((one, (section, one)) for one in getattr(scenario, section))
    yield from ((one, ("turns", one)) for one in scenario.turns)
    for turn in scenario.turns.values():
        for section in ("injects", "decisions", "outcomes"):
            things: Mapping[str, object] = getattr(turn, section)
            yield from ((one, ("turns", turn.id, section, one)) for one in things)
    for indicator in scenario.indicators.values():
        yield from ((one, ("indicators", indicator.id, "levels", one)) for one in indicator.levels)
    for decision in scenario.decisions.values():
        here = ("turns", scenario.turn_of[decision.id], "decisions", decision.id, "options")
        yield from ((one, (*here, one)) for one in decision.options)


def _reserved(book: Book) -> None:
    for name, at in _places(book):
        if name in RESERVED:
            message = f"'{name}' is a word of the format and cannot be an id."
            book.key(at, "reserved-id", message, f"Choose another, such as '{name}_1'.")


def _unique(book: Book) -> None:
    first: dict[str, Location] = {}
    shared = ("injects", "decisions", "outcomes")
    state = ("indicators", "instruments", "milestones")
    for name, at in _places(book):
        family = "play" if len(at) == 4 and at[2] in shared else ""
        family = "state" if len(at) == 2 and at[0] in state else family
        if not family:
            continue
        before = first.setdefault(f"{family} {name}", at)
        if before != at:
            line = book.positions.key(before).line
            message = f"The id '{name}' is taken already, in line {line}."
            sorts = "injects, decisions and outcomes"
            if family == "state":
                sorts = "indicators, instruments and milestones"
            hint = f"No two {sorts} have the same id: call this one otherwise, such as '{name}_2'."
            book.key(at, "duplicate-id", message, hint)


def _top(book: Book) -> None:
    scenario = book.scenario
    for fact in scenario.facts.values():
        _citation(book, fact.source, ("facts", fact.id, "source"))
        unanswered = fact.counterview is None and not book.doubtful("facts", fact.id)
        if fact.standing == "contested" and unanswered:
            message = f"The fact '{fact.id}' is contested and has no counterview."
            hint = "Add 'counterview:' of about the same length."
            book.value(("facts", fact.id, "standing"), "no-counterview", message, hint)
    for mechanism in scenario.mechanisms.values():
        _citation(book, mechanism.source, ("mechanisms", mechanism.id, "source"))
    for team in scenario.teams.values():
        book.each_known("group", team.groups, scenario.groups, ("teams", team.id, "groups"))


def _citation(book: Book, citation: Citation, at: Location) -> None:
    book.known("source", citation.id, book.scenario.sources, (*at, "id"))


def _team_lists(book: Book) -> None:
    scenario = book.scenario
    _told_apart(book)
    for instrument in scenario.instruments.values():
        here = ("instruments", instrument.id)
        _teams(book, instrument.parties, (*here, "parties"))
        _teams(book, instrument.seen_by, (*here, "seen_by"))
        book.each_known(
            "mechanism", instrument.mechanisms, scenario.mechanisms, (*here, "mechanisms")
        )
    for milestone in scenario.milestones.values():
        _teams(book, milestone.seen_by, ("milestones", milestone.id, "seen_by"))
    for question in scenario.hot_wash.values():
        _teams(book, question.of, ("hot_wash", question.id, "of"))


def _told_apart(book: Book) -> None:
    """Short names stand in columns and on badges; control's powers are not in the room."""
    first: dict[str, str] = {}
    for team in book.scenario.teams.values():
        before = first.setdefault(team.short.upper(), team.id)
        if before != team.id:
            message = f"The short name '{team.short}' is taken already, by '{before}'."
            book.value(("teams", team.id, "short"), "duplicate-id", message, "Choose another.")
    for power in book.scenario.control_plays:
        if power in book.scenario.teams:
            message = f"'{power}' is a team and cannot be played by control as well."
            book.key(("control_plays", power), "duplicate-id", message, "Leave one of them out.")


def _teams(book: Book, named: object, at: Location) -> None:
    if isinstance(named, tuple):
        book.each_known("team", named, book.scenario.teams, at)


def _cited(book: Book, thing: Turn | Inject | Option | Outcome, at: Location) -> None:
    scenario = book.scenario
    for section in ("facts", "mechanisms", "objectives"):
        there: Mapping[str, object] = getattr(scenario, section)
        book.each_known(section[:-1], getattr(thing, section, ()), there, (*at, section))


def _turn(book: Book, turn: Turn) -> None:
    here: Location = ("turns", turn.id)
    _cited(book, turn, here)
    for inject in turn.injects.values():
        _inject(book, inject, (*here, "injects", inject.id))
    for decision in turn.decisions.values():
        _decision(book, decision, (*here, "decisions", decision.id))
    for outcome in turn.outcomes.values():
        at = (*here, "outcomes", outcome.id)
        _cited(book, outcome, at)
        _teams(book, outcome.known_to, (*at, "known_to"))


def _inject(book: Book, inject: Inject, at: Location) -> None:
    scenario = book.scenario
    _cited(book, inject, at)
    _teams(book, inject.to, (*at, "to"))
    book.known("channel", inject.channel, (*CHANNELS, *scenario.channels), (*at, "channel"))
    for team in inject.bears:
        book.known("team", team, scenario.teams, (*at, "bears", team))


def _decision(book: Book, decision: Decision, at: Location) -> None:
    teams = book.scenario.teams
    book.known("team", decision.team, teams, (*at, "team"))
    book.known("option", decision.default, decision.options, (*at, "default"))
    for option in decision.options.values():
        here = (*at, "options", option.id)
        _cited(book, option, here)
        _teams(book, option.known_to, (*here, "known_to"))
        for team in option.seen.by_team:
            book.known("team", team, teams, (*here, "seen", team))
        if option.consent is not None:
            _teams(book, option.consent.of, (*here, "consent", "of"))
            otherwise = (*here, "consent", "otherwise")
            book.known("option", option.consent.otherwise, decision.options, otherwise)
