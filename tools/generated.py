"""A scenario as large as is wanted, for measuring; it says nothing of sense."""

from collections.abc import Iterator

TEAMS = ("belarus", "lithuania", "nato", "poland", "russia")
OPTIONS = (("talk", 2, "tension down 1"), ("watch", 0, "doubt up 1"), ("guard", -2, "tension up 2"))

_HEAD = """\
format: 1
id: generated
version: 1.0.0
title: A generated scenario
summary: Many injects, for measuring.
setting: {opens: 2031-01-01, place: Nowhere, departures: All of it is generated.}
sources: {book: {title: A book, publisher: A press, year: 2020}}
facts: {ground: {text: The ground is flat., source: {id: book, at: "1"}, standing: reported}}
indicators:
  tension: {name: Tension, range: [0, 10], start: 4, levels: {calm: 0, strained: 4, acute: 7}}
  doubt: {name: Doubt, range: [0, 10], start: 4, levels: {little: 0, some: 4, much: 7}}
instruments: {line: {name: A line, parties: [belarus, poland], stock: 9}}
milestones: {shown: Something was shown}
causes: {wind: {text: It was the wind.}, test: {text: It was a test.}}
teams:
"""


def scenario(injects: int, turns: int = 20) -> bytes:
    """A scenario file with so many injects, spread over so many turns."""
    return "".join(f"{line}\n" for line in (_HEAD.rstrip(), *_lines(injects, turns))).encode()


def _lines(injects: int, turns: int) -> Iterator[str]:
    for team in TEAMS:
        name, short = team.capitalize(), team[:3].upper()
        said = f"public: A state., brief: You are {name}."
        yield f"  {team}: {{name: {name}, short: {short}, {said}}}"
    yield "turns:"
    for turn in range(turns):
        yield from _turn(turn, range(turn * injects // turns, (turn + 1) * injects // turns))
        if turn < turns - 1:
            yield f"    next: [{{turn: turn_{turn + 1}}}]"
    yield "endings:"
    yield "  calm: {title: Calm, text: It is calm., when: tension at most calm}"
    yield "  other: {title: Other, text: It is not.}"


def _turn(turn: int, numbers: range) -> Iterator[str]:
    yield f"  turn_{turn}:"
    yield f"    title: Turn {turn}"
    yield f"    scenario_time: D+{turn}"
    yield "    minutes: 45"
    yield f"    briefing: Turn {turn} begins."
    yield "    facts: [ground]"
    yield "    injects:"
    for number in numbers:
        yield from _inject(number)
    yield "    decisions:"
    for team in TEAMS:
        yield from _decision(turn, team)


def _inject(number: int) -> Iterator[str]:
    team = TEAMS[number % len(TEAMS)]
    yield f"      inject_{number}:"
    yield f"        title: Inject {number}"
    yield f"        release: {('start', f'minute {number % 40}', 'manual')[number % 3]}"
    yield "        scenario_time: 10:00"
    yield f"        to: [{team}]"
    yield "        channel: cable"
    yield "        from: A staff"
    yield f"        text: News number {number} of the day, in one plain sentence of some length."
    yield f"        when: tension at least {number % 8} or cause is wind and not shown"
    yield f"        effects: [{('tension up 1', 'doubt down 1', 'mark shown')[number % 3]}]"


def _decision(turn: int, team: str) -> Iterator[str]:
    yield f"      {team}_{turn}:"
    yield f"        team: {team}"
    yield "        question: What now?"
    yield "        options:"
    for option, signal, effect in OPTIONS:
        yield f"          {option}:"
        yield f"            label: {option.capitalize()} in turn {turn}"
        yield "            text: So it is done."
        yield f"            seen: Something is seen of {team}."
        yield f"            signal: {signal}"
        yield f"            effects: [{effect}]"
    yield "        default: watch"
