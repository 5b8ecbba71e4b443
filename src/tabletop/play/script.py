"""A script of choices: what a rehearsal is to do, turn by turn, written as YAML.

What a script leaves out is drawn by the seed:

    seed: 7
    cause: accurate
    turns:
      notification:
        choices: {by_notify: full}
        manual: [second_figure]
        next: standoff
"""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel, ConfigDict, ValidationError

from tabletop.diagnostics import Diagnostic, by_place, did_you_mean
from tabletop.scenario import Scenario, ScenarioFiles
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.source import read


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class TurnScript(_Part):
    """What to do in one turn.

    `choices`: option by decision. `manual`: the injects to release by hand, None for a draw.
    `next`: the turn to go to, None for the one that the scenario names.
    """

    choices: Mapping[str, str] = {}
    manual: tuple[str, ...] | None = None
    next: str | None = None


class Script(_Part):
    """What to do in a rehearsal. `seed` and `cause` of None: not set here."""

    seed: int | None = None
    cause: str | None = None
    turns: Mapping[str, TurnScript] = {}

    def turn(self, turn: str | None) -> TurnScript:
        """What is set for a turn; an empty one where nothing is."""
        return self.turns.get(turn or "", TurnScript())


class ScriptError(Exception):
    """A script that cannot be followed, with everything that is wrong with it."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(str(one) for one in diagnostics))
        self.diagnostics = diagnostics


def read_script(name: str, data: bytes, scenario: Scenario) -> Script:
    """The script in `data`, its ids checked against `scenario`; `name` is the file's.

    Raises ScriptError with every fault if there is one.
    """
    root, faults = read(ScenarioFiles(name, {name: data}))
    if root is None or faults:
        raise ScriptError(by_place(faults))
    positions = Positions(name, root)
    try:
        script = Script.model_validate(root.plain())
    except ValidationError as error:
        raise ScriptError(
            by_place(
                _fault(positions, one["loc"], "script", f"{one['msg']}.", _SHAPE)
                for one in error.errors(include_url=False)
            )
        ) from None
    if wrong := by_place(_unknown(script, scenario, positions)):
        raise ScriptError(wrong)
    return script


_SHAPE = "A script has seed, cause and turns; a turn has choices, manual and next."


def _fault(
    positions: Positions, location: Location, code: str, message: str, hint: str
) -> Diagnostic:
    place = positions.value(location)
    end = place.end_column
    return Diagnostic(positions.file, place.line, place.column, code, message, hint, end_column=end)


def _unknown(script: Script, scenario: Scenario, positions: Positions) -> Iterator[Diagnostic]:
    """A diagnostic for each id that does not stand in the scenario where the script uses it."""
    for what, word, known, location in _names(script, scenario):
        if word not in known:
            near = did_you_mean(word, known)
            hint = (
                f"Did you mean '{near}'?" if near else f"There are: {', '.join(known) or 'none'}."
            )
            message = f"There is no {what} '{word}' here."
            yield _fault(positions, location, f"unknown-{what}", message, hint)


def _names(script: Script, scenario: Scenario) -> Iterator[tuple[str, str, list[str], Location]]:
    """What is named, its id, the ids that there are, and where it stands in the script."""
    if script.cause is not None:
        yield "cause", script.cause, list(scenario.causes), ("cause",)
    for turn_id, wanted in script.turns.items():
        here: Location = ("turns", turn_id)
        yield "turn", turn_id, list(scenario.turns), here
        if turn_id not in scenario.turns:
            continue
        turn = scenario.turns[turn_id]
        if wanted.next is not None:
            yield "turn", wanted.next, list(scenario.turns), (*here, "next")
        for number, inject in enumerate(wanted.manual or ()):
            yield "inject", inject, list(turn.injects), (*here, "manual", number)
        for decision, option in wanted.choices.items():
            yield "decision", decision, list(turn.decisions), (*here, "choices", decision)
            if decision in turn.decisions:
                options = list(turn.decisions[decision].options)
                yield "option", option, options, (*here, "choices", decision)
