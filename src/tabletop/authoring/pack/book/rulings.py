"""The tables by which effects are worked out by hand: options with chances, and outcomes."""

from collections.abc import Iterator

from tabletop.authoring.pack.decisions import offered
from tabletop.authoring.telling import conditions, effects
from tabletop.authoring.telling.naming import Naming, sentence
from tabletop.authoring.telling.page import labelled, learns, note
from tabletop.debrief.names import listed
from tabletop.formats.document import Block, Heading, Line, Paragraph, Run, Table
from tabletop.scenario.conditions import Condition
from tabletop.scenario.model import Decision, Option, Outcome, Turn

_NOTHING = "Nothing that the game counts."
_OPTIONS = ("Option", "What it changes", "What others see")
_OUTCOMES = ("No.", "It happens if", "What is told, and what it changes")


def decision(naming: Naming, put: Decision, *, menus: bool) -> Iterator[Block]:
    """A decision's ruling table, and what the facilitator must do before it stands."""
    yield Heading(2, f"Decision of {naming.team(put.team)}")
    yield labelled(f"Question {naming.places[put.id]}:", put.question)
    yield from note(put.note)
    if menus and not all(map(offered, put.options.values())):
        yield Paragraph((Run(_slips(put), italic=True),))
    rows = (_row(naming, put, number, one) for number, one in enumerate(put.options.values(), 1))
    yield Table(_OPTIONS, tuple(rows), shares=(32, 38, 30))


def _slips(put: Decision) -> str:
    numbers = [
        str(number) for number, one in enumerate(put.options.values(), 1) if not offered(one)
    ]
    which = f"Option {numbers[0]} is" if not numbers[1:] else f"Options {listed(numbers)} are"
    return f"{which} on slips, not on the form: hand out as the condition says, else strike out."


def _row(naming: Naming, put: Decision, number: int, option: Option) -> tuple[Line, ...]:
    return (
        _name(naming, put, number, option),
        _changes(naming, option),
        _seen(naming, put, option),
    )


def _name(naming: Naming, put: Decision, number: int, option: Option) -> Line:
    says = [
        "Default.\n" if option.id == put.default else "",
        *_only_if(naming, "On the table only if", option.when),
        *_only_if(naming, "Can be chosen only if", option.needs),
        _consent(naming, put, option),
        f"{option.note}\n" if option.note else "",
    ]
    said = "".join(says).rstrip("\n")
    return (Run(f"{number}. {option.label}", bold=True), Run(f"\n{said}" if said else ""))


def _only_if(naming: Naming, lead: str, condition: Condition | None) -> Iterator[str]:
    if condition is not None:
        yield f"{lead} {conditions.clause(naming, condition)}.\n"


def _consent(naming: Naming, put: Decision, option: Option) -> str:
    if option.consent is None:
        return ""
    otherwise = naming.option(put.id, option.consent.otherwise)
    return f"Needs the consent of {naming.teams(option.consent.of)}; without it {otherwise}.\n"


def _changes(naming: Naming, option: Option) -> Line:
    plain = effects.in_a_row(naming, option.effects)
    found = [Run(plain or ("" if option.chance else _NOTHING))]
    before = 0
    for one in option.chance.values():
        found += [
            Run(f"\n{before + 1:02} to {before + one.odds:02}: ", bold=True),
            Run(f"{one.text} {effects.in_a_row(naming, one.effects) or 'Nothing more changes.'}"),
        ]
        before += one.odds
    return tuple(found)


def _seen(naming: Naming, put: Decision, option: Option) -> Line:
    told = [one for one in naming.scenario.recipients(option.known_to) if one != put.team]
    if not told:
        return "Nobody learns of it."
    wordings: dict[str, list[str]] = {}
    for team in told:
        wordings.setdefault(option.seen.by(team) or "nothing that can be seen", []).append(team)
    everyone = len(told) == len(naming.scenario.teams) - 1
    runs: list[Run] = []
    for wording, teams in wordings.items():
        alike = everyone and len(wordings) == 1
        runs += [
            Run(f"{'All' if alike else naming.teams(teams)}: ", bold=True),
            Run(f"{wording}\n"),
        ]
    return (*runs[:-1], Run(runs[-1].text.rstrip("\n")))


def outcomes(naming: Naming, turn: Turn) -> Table:
    """The outcomes of a turn in the order in which they are read."""
    rows = tuple(_outcome(naming, one) for one in turn.outcomes.values())
    return Table(_OUTCOMES, rows, shares=(8, 40, 52))


def _outcome(naming: Naming, one: Outcome) -> tuple[Line, ...]:
    changes = effects.in_a_row(naming, one.effects) or _NOTHING
    title = f"{one.title}. " if one.title else ""
    return (
        naming.places[one.id],
        sentence(conditions.clause(naming, one.when)),
        (
            Run(title, bold=True),
            Run(f"{' '.join(one.text.split())}\n"),
            Run(f"{learns(naming, one.known_to)}.\n", italic=True),
            Run(changes, bold=True),
            Run(f"\n{one.note}" if one.note else "", italic=True),
        ),
    )
