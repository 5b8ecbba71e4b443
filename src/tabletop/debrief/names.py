"""Names for the ids that a log is made of."""

from collections.abc import Iterable

from tabletop.debrief.history import History
from tabletop.engine.events import AgreementReached, InjectImprovised, MessageSent
from tabletop.scenario.model import Inject
from tabletop.text import clean

OWN_WORDS = "a free action"


def titled(level: str) -> str:
    """The id of a level, a channel or the like as words."""
    return level.replace("_", " ")


class Names:
    """Looks up what the scenario, or the room, calls a thing. An unknown id stands for itself."""

    def __init__(self, history: History) -> None:
        self._scenario = history.scenario
        self._improvised = {one.event.inject: one.event for one in history.all(InjectImprovised)}
        self._messages = {one.event.message: one.event for one in history.all(MessageSent)}
        self._agreements = {one.event.agreement for one in history.all(AgreementReached)}

    def team(self, team: str | None) -> str:
        known = self._scenario.teams.get(team or "")
        return str(known.name) if known else (team or "nobody in particular")

    def teams(self, teams: Iterable[str]) -> str:
        """Names of teams as they stand in a sentence: `A, B and C`."""
        return listed([self.team(team) for team in teams])

    def turn(self, turn: str | None) -> str:
        known = self._scenario.turns.get(turn or "")
        return str(known.title) if known else (turn or "")

    def inject(self, inject: str) -> str:
        if inject in self._improvised:
            return self._improvised[inject].title
        known = self._scenario.injects.get(inject)
        return str(known.title) if known else inject

    def item(self, item: str) -> str:
        """An inject's title, or whose message it is."""
        sent = self._messages.get(item)
        return f"Message from {self.team(sent.sender)}" if sent else self.inject(item)

    def is_message(self, item: str) -> bool:
        return item in self._messages

    def improvised(self, inject: str) -> InjectImprovised | None:
        return self._improvised.get(inject)

    def written(self, inject: str) -> Inject | None:
        return self._scenario.injects.get(inject)

    def channel(self, channel: str) -> str:
        own = self._scenario.channels.get(channel)
        return str(own.name) if own else titled(channel)

    def option(self, decision: str, option: str | None) -> str:
        """The label of an option; None is a free action."""
        if option is None:
            return OWN_WORDS
        known = self._scenario.decisions[decision].options.get(option)
        return str(known.label) if known else option

    def branch(self, decision: str, branch: str) -> str:
        """The text of a branch of a decision's chance."""
        options = self._scenario.decisions[decision].options.values()
        texts = (str(one.chance[branch].text) for one in options if branch in one.chance)
        return next(texts, branch)

    def decider(self, decision: str) -> str:
        """The name of the team that a decision is put to."""
        known = self._scenario.decisions.get(decision)
        return self.team(known.team) if known else decision

    def speaking(self, power: str | None) -> str:
        """For whom control speaks, as part of a sentence; "" for itself."""
        return f" for {self.power(power)}" if power else ""

    def power(self, power: str | None) -> str:
        """A power that control plays."""
        return str(self._scenario.control_plays.get(power or "", power or ""))

    def ending(self, ending: str) -> str:
        known = self._scenario.endings.get(ending)
        return str(known.title) if known else ending

    def outcome(self, outcome: str) -> str:
        known = self._scenario.outcomes.get(outcome)
        return str(known.title or known.text) if known else outcome

    def indicator(self, key: str) -> str:
        """An indicator by name, with the teams that this value of it is kept for."""
        indicator, *teams = key.split(":")
        known = self._scenario.indicators[indicator]
        match known.per, [self.team(team) for team in teams]:
            case "pair", [one, other]:
                return f"{known.name} between {one} and {other}"
            case "directed", [one, other]:
                return f"{known.name} of {one} towards {other}"
            case "team", [one]:
                return f"{known.name} of {one}"
        return str(known.name)

    def level(self, key: str, value: int) -> str:
        """The name of the level that an indicator's value lies in."""
        return titled(self._scenario.indicators[key.split(":")[0]].level(value))

    def changed(self, what: str, key: str) -> str:
        """The name of a thing that a change is about."""
        match what:
            case "indicator":
                return self.indicator(key)
            case "milestone":
                return str(self._scenario.milestones[key].text)
        return str(self._scenario.instruments[key].name)

    def cause(self, cause: str) -> str:
        """A cause of a change in words: an act, a chance, an inject, an outcome, a ruling."""
        decision, _, rest = cause.partition(".")
        if decision in self._scenario.decisions:
            return self._act(decision, rest)
        if cause in self._agreements:
            return "An agreement"
        if decision == "added":
            return "An addition by ruling"
        if cause in self._scenario.outcomes:
            return f"Outcome: {self.outcome(cause)}"
        return "All acts together" if cause == "options" else f"Inject: {self.inject(cause)}"

    def _act(self, decision: str, rest: str) -> str:
        option, _, branch = rest.partition(".")
        team = self.decider(decision)
        if option == "own" or not option:
            return f"{team}: {OWN_WORDS}"
        label = f"{team}: {self.option(decision, option)}"
        branches = self._scenario.decisions[decision].options[option].chance
        if branch in branches:
            return f"{label} (chance: {branches[branch].text})"
        return f"{label} (chance)" if branch else label


def listed(names: Iterable[str]) -> str:
    """Names as they stand in a sentence: `A, B and C`; "nobody" if there are none."""
    *first, last = list(names) or ["nobody"]
    return f"{', '.join(first)} and {last}" if first else last


def signed(number: int) -> str:
    """A whole number with its sign; zero has none."""
    return f"{number:+d}" if number else "0"


def decimal(number: float, sign: bool = True) -> str:
    """A figure to one or two decimals, as short as it is exact; zero has no sign."""
    text = f"{abs(number):.2f}"
    shown = text[:-1] if text.endswith("0") else text
    before = "" if shown == "0.0" else "-" if number < 0 else "+" if sign else ""
    return f"{before}{shown}"


def shortened(text: str, length: int = 90) -> str:
    """The beginning of a text on one line, cut between words and visibly marked where it is."""
    line = " ".join(clean(text).split())
    if len(line) <= length:
        return line
    room = length - 2
    whole, space, _ = line[: room + 1].rpartition(" ")
    return f"{whole.rstrip() if space else line[:room]} …"
