"""A script as a file: read with the place of everything in it, and checked against its scenario."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tabletop.diagnostics import Diagnostic, by_place, did_you_mean
from tabletop.play.script.expectations import Unmet
from tabletop.play.script.following import Unfollowable
from tabletop.play.script.known_keys import keys_at
from tabletop.play.script.model import ADDED, Script, TurnScript
from tabletop.play.script.spoken_faults import check_hot_wash, check_turn
from tabletop.play.script.spoken_shapes import SHAPES, hint_at
from tabletop.scenario import Scenario, ScenarioFiles
from tabletop.scenario.model import Decision, Turn
from tabletop.scenario.nodes import Location, Plain, Positions
from tabletop.scenario.problems import problems
from tabletop.scenario.references.book import Book
from tabletop.scenario.references.said import check_afterwards, check_ruling
from tabletop.scenario.source import read

ENDING: Location = ("expect", "ending")


class ScriptError(Exception):
    """A script that cannot be followed, or did not come true, with everything that is wrong."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(str(one) for one in diagnostics))
        self.diagnostics = diagnostics


@dataclass(frozen=True)
class ScriptFile:
    """A script of a scenario, and where everything stands in its file."""

    script: Script
    scenario: Scenario
    positions: Positions

    def unmet(self, found: Iterable[Unmet]) -> tuple[Diagnostic, ...]:
        """What did not come true, each at its place."""
        book = Book(self.scenario, self.positions)
        for one in found:
            said = (one.code, one.message, one.hint)
            if one.span:
                book.word(one.asked, one.span, *said)
            elif one.asked == ENDING:
                book.value(one.asked, *said)
            else:
                book.key(one.asked, *said)
        return by_place(book.findings)

    def unfollowable(self, refusal: Unfollowable) -> tuple[Diagnostic, ...]:
        """What cannot be followed, at its place."""
        book = Book(self.scenario, self.positions)
        book.value(refusal.asked, refusal.code, refusal.message, refusal.hint)
        return by_place(book.findings)


def read_script(name: str, data: bytes, scenario: Scenario) -> ScriptFile:
    """The script in `data`, its ids checked against `scenario`; `name` is the file's.

    Raises ScriptError with every fault if there is one.
    """
    root, faults = read(ScenarioFiles(name, {name: data}))
    if root is None or faults:
        raise ScriptError(by_place(_in_a_script(one) for one in faults))
    positions = Positions(name, root)
    book = Book(scenario, positions)
    values = root.plain()
    if isinstance(values, dict) and "format" in values:
        hint = "Name the scenario first, and a script of its choices after --script."
        book.key(("format",), "unknown-key", "This is a scenario, not a script.", hint)
        raise ScriptError(tuple(book.findings))
    script = _shaped(book, values)
    if script is not None:
        _check(book, script)
    if script is None or book.findings:
        raise ScriptError(by_place(book.findings))
    return ScriptFile(script, scenario, positions)


def _in_a_script(fault: Diagnostic) -> Diagnostic:
    hint = "A script begins with 'turns:', and may be as short as '{}'."
    return replace(fault, hint=hint) if fault.code == "empty" else fault


def _shaped(book: Book, values: Plain) -> Script | None:
    """The script in `values`, unknown keys left out; None if anything else is wrong with it."""
    try:
        return Script.model_validate(values)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    unknown = [one["loc"] for one in errors if one["type"] == "extra_forbidden"]
    for location in unknown:
        _unknown_key(book, location)
    others = [one for one in errors if one["type"] != "extra_forbidden"]
    spoken = [one for one in others if one["type"] in SHAPES and hint_at(one["loc"])]
    book.findings += problems([one for one in others if one not in spoken], book.positions)
    for one in spoken:
        hinted = ErrorDetails(**{**one, "ctx": {"hint": hint_at(one["loc"])}})
        book.findings += problems([hinted], book.positions)
    if others:
        return None
    return Script.model_validate(reduce(_lacking, unknown, values))


def _lacking(values: Plain, location: Location) -> Plain:
    """The values without the key at a location; what is no key or item there is passed over."""
    first, *rest = location
    if isinstance(values, tuple):
        below = tuple(rest)
        return tuple(_lacking(v, below) if n == first else v for n, v in enumerate(values))
    if not isinstance(values, dict):
        return values
    if not rest:
        return {key: value for key, value in values.items() if key != first}
    return {**values, str(first): _lacking(values[str(first)], tuple(rest))}


def _unknown_key(book: Book, location: Location) -> None:
    key, keys = str(location[-1]), list(keys_at(location))
    near = did_you_mean(key, keys)
    hint = f"Did you mean '{near}'?" if near else f"Known here: {', '.join(keys)}."
    book.key(location, "unknown-key", f"The key '{key}' is not known here.", hint)


def _check(book: Book, script: Script) -> None:
    """Whether what the script names exists, and stands where the script looks for it."""
    scenario = book.scenario
    if script.cause is not None:
        book.known("cause card", script.cause, scenario.causes, ("cause",))
    if script.expect.ending is not None:
        book.known("ending", script.expect.ending, scenario.endings, ENDING)
    for name, wanted in script.turns.items():
        if book.known("turn", name, scenario.turns, ("turns", name)):
            _turn(book, scenario.turns[name], wanted)
            check_turn(book, scenario.turns[name], wanted)
    check_hot_wash(book, script)


def _turn(book: Book, turn: Turn, wanted: TurnScript) -> None:
    here: Location = ("turns", turn.id)
    for decision, option in wanted.choices.items():
        at = (*here, "choices", decision)
        if book.known("decision", decision, turn.decisions, at):
            book.known("option", option, turn.decisions[decision].options, at)
    for decision, answers in wanted.consent.items():
        at = (*here, "consent", decision)
        if book.known("decision", decision, turn.decisions, at):
            _consent(book, turn.decisions[decision], answers, at)
    for decision, branch in wanted.branches.items():
        at = (*here, "branches", decision)
        if book.known("decision", decision, turn.decisions, at):
            _branch(book, turn.decisions[decision], branch, at)
    book.each_known("inject", wanted.manual or (), turn.injects, (*here, "manual"))
    book.each_known("inject", wanted.held, turn.injects, (*here, "held"))
    for number, inject in enumerate(wanted.held):
        if inject in (wanted.manual or ()):
            message = f"'{inject}' is to be released by hand and held back as well."
            book.value((*here, "held", number), "contradiction", message, "Leave out one of them.")
    _rulings(book, turn, wanted)
    if wanted.next is not None:
        book.known("turn", wanted.next, book.scenario.turns, (*here, "next"))
    for number, condition in enumerate(wanted.expect):
        check_afterwards(book, condition, (*here, "expect", number), turn.id)


def _consent(book: Book, decision: Decision, answers: Mapping[str, bool], at: Location) -> None:
    asked = {t for one in decision.options.values() if one.consent for t in one.consent.of}
    for team in answers:
        if book.known("team", team, book.scenario.teams, (*at, team)) and team not in asked:
            message = f"No option of '{decision.id}' asks '{team}' for its consent."
            hint = f"Asked are: {', '.join(sorted(asked)) or 'none'}."
            book.key((*at, team), "without-object", message, hint)


def _branch(book: Book, decision: Decision, branch: str, at: Location) -> None:
    there = [one for option in decision.options.values() for one in option.chance]
    if there:
        book.known("branch", branch, there, at)
    else:
        message = f"Nothing is left to chance in '{decision.id}'."
        book.key(at, "without-object", message, "Leave it out.")


def _rulings(book: Book, turn: Turn, wanted: TurnScript) -> None:
    acts = {f"{d.id}.{o.id}" for d in turn.decisions.values() for o in d.options.values()}
    branches = {
        f"{decision.id}.{option.id}.{branch}"
        for decision in turn.decisions.values()
        for option in decision.options.values()
        for branch in option.chance
    }
    causes = (*turn.outcomes, *sorted(acts | branches), ADDED)
    for cause, ruling in wanted.rulings.items():
        at: Location = ("turns", turn.id, "rulings", cause)
        if book.known("cause", cause, causes, at):
            ordered = cause == ADDED or cause in turn.outcomes
            check_ruling(book, ruling.effects, (*at, "effects"), ordered=ordered)
