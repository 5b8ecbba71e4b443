"""Every text of a scenario: where it stands, what it is, who may read it and whose voice it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from tabletop.scenario import Scenario
from tabletop.scenario.model import Citation, Decision, Inject, Option, Outcome, Team, Turn
from tabletop.scenario.nodes import Location
from tabletop.scenario.wording import Text

Readers: TypeAlias = Literal["all", "facilitator"] | tuple[str, ...]
"""Who may read a text in the course of play: everybody, some teams by id, the facilitator alone."""


class Kind(StrEnum):
    """What a text is for its reader."""

    TITLE = "title"
    NAME = "name"
    SHORT = "short name"
    SUMMARY = "summary"
    PLACE = "place"
    DEPARTURES = "departures"
    OBJECTIVE = "objective"
    DOCUMENT = "document"  # the title or publisher of a source, as it is printed there
    CITED = "citation"
    FACT = "fact"
    COUNTERVIEW = "counterview"
    PUBLIC = "public paragraph"
    BRIEF = "brief"
    OWN_NAME = "own name"
    INSTRUMENT = "description"
    MILESTONE = "milestone"
    CAUSE = "cause card"
    TIME = "scenario time"
    BRIEFING = "briefing"
    MESSAGE = "text of the inject"
    SENDER = "sender"
    EXPECTED = "expected action"
    QUESTION = "question"
    LABEL = "label"
    OPTION = "text of the option"
    SEEN = "'seen' text"
    BRANCH = "text of the chance"
    OUTCOME = "text of the outcome"
    ENDING = "text of the ending"
    ASK = "question of the hot wash"
    NOTE = "note"
    REASON = "reason"


class Voice(StrEnum):
    """Who speaks in a text."""

    NEUTRAL = "neutral"
    TEAM = "team"
    QUOTED = "quoted"
    FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one language, with its own location."""

    language: str
    at: Location
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One text. `team` is the team whose own voice it is, "" for any other voice.

    `text` is cleaned, and without white space around it; in the file it may stand otherwise.
    """

    at: Location
    kind: Kind
    text: str
    readers: Readers = "all"
    voice: Voice = Voice.NEUTRAL
    team: str = ""

    def wordings(self, language: str) -> Iterator[Wording]:
        """The text in each language given; `language` is that of a text given in one only."""
        given: Mapping[str, str] = getattr(self.text, "wordings", {})
        if not given:
            yield Wording(language, self.at, self.text)
        for one, wording in given.items():
            yield Wording(one, (*self.at, one), wording)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it is given in by name; none for a plain text."""
        return tuple(getattr(self.text, "wordings", {}))


def texts(scenario: Scenario) -> Iterator[Passage]:
    """Every text that a scenario gives, roughly in the order of the format."""
    yield Passage(("title",), Kind.TITLE, scenario.title)
    yield Passage(("summary",), Kind.SUMMARY, scenario.summary)
    yield Passage(("setting", "place"), Kind.PLACE, scenario.setting.place)
    yield Passage(("setting", "departures"), Kind.DEPARTURES, scenario.setting.departures)
    yield from _of_ids("control_plays", Kind.NAME, scenario.control_plays)
    yield from _of_ids("objectives", Kind.OBJECTIVE, scenario.objectives)
    yield from _sources(scenario)
    yield from _board(scenario)
    for team in scenario.teams.values():
        yield from _team(team)
    for turn in scenario.turns.values():
        yield from _turn(turn)
    yield from _close(scenario)


def _of_ids(section: str, kind: Kind, listed: Mapping[str, Text]) -> Iterator[Passage]:
    yield from (Passage((section, one), kind, text) for one, text in listed.items())


def _sources(scenario: Scenario) -> Iterator[Passage]:
    for mechanism in scenario.mechanisms.values():
        at = ("mechanisms", mechanism.id)
        yield Passage((*at, "title"), Kind.TITLE, mechanism.title)
        yield from _citation(at, mechanism.source)
    for source in scenario.sources.values():
        at = ("sources", source.id)
        yield Passage((*at, "title"), Kind.DOCUMENT, source.title)
        yield from _if_any((*at, "publisher"), Kind.DOCUMENT, source.publisher)
    for fact in scenario.facts.values():
        at = ("facts", fact.id)
        yield Passage((*at, "text"), Kind.FACT, fact.text)
        yield from _if_any((*at, "counterview"), Kind.COUNTERVIEW, fact.counterview)
        yield from _citation(at, fact.source)


def _citation(at: Location, citation: Citation) -> Iterator[Passage]:
    yield from _if_any((*at, "source", "at"), Kind.CITED, citation.at)


def _board(scenario: Scenario) -> Iterator[Passage]:
    """Names and descriptions of what the game keeps."""
    for channel in scenario.channels.values():
        yield Passage(("channels", channel.id, "name"), Kind.NAME, channel.name)
    for group in scenario.groups.values():
        yield Passage(("groups", group.id, "name"), Kind.NAME, group.name)
    for indicator in scenario.indicators.values():
        readers = _readers(indicator.seen_by, "all")
        yield Passage(("indicators", indicator.id, "name"), Kind.NAME, indicator.name, readers)
    for tool in scenario.instruments.values():
        at, readers = ("instruments", tool.id), _readers(tool.seen_by, tool.parties)
        yield Passage((*at, "name"), Kind.NAME, tool.name, readers)
        yield from _if_any((*at, "text"), Kind.INSTRUMENT, tool.text, readers)
    for milestone in scenario.milestones.values():
        readers = _readers(milestone.seen_by, ())
        yield Passage(("milestones", milestone.id, "text"), Kind.MILESTONE, milestone.text, readers)
    for cause in scenario.causes.values():
        at = ("causes", cause.id)
        yield Passage((*at, "text"), Kind.CAUSE, cause.text, "facilitator")
        yield from _note(at, cause.note)


def _team(team: Team) -> Iterator[Passage]:
    at, own = ("teams", team.id), (team.id,)
    yield Passage((*at, "name"), Kind.NAME, team.name)
    yield Passage((*at, "short"), Kind.SHORT, team.short)
    yield Passage((*at, "public"), Kind.PUBLIC, team.public)
    yield Passage((*at, "brief"), Kind.BRIEF, team.brief, own, Voice.TEAM, team.id)
    for one, name in team.names.items():
        yield Passage((*at, "names", one), Kind.OWN_NAME, name, own, Voice.TEAM, team.id)


def _turn(turn: Turn) -> Iterator[Passage]:
    at = ("turns", turn.id)
    yield Passage((*at, "title"), Kind.TITLE, turn.title)
    yield Passage((*at, "scenario_time"), Kind.TIME, turn.scenario_time)
    yield Passage((*at, "briefing"), Kind.BRIEFING, turn.briefing)
    yield from _note(at, turn.note)
    for inject in turn.injects.values():
        yield from _inject((*at, "injects", inject.id), inject)
    for decision in turn.decisions.values():
        yield from _decision((*at, "decisions", decision.id), decision)
    for outcome in turn.outcomes.values():
        yield from _outcome((*at, "outcomes", outcome.id), outcome)


def _inject(at: Location, inject: Inject) -> Iterator[Passage]:
    yield Passage((*at, "title"), Kind.TITLE, inject.title, inject.to)
    yield Passage((*at, "scenario_time"), Kind.TIME, inject.scenario_time, inject.to)
    yield Passage((*at, "from"), Kind.SENDER, inject.from_, inject.to)
    yield Passage((*at, "text"), Kind.MESSAGE, inject.text, inject.to, Voice.QUOTED)
    yield from _note(at, inject.note)
    for one, text in inject.expected.items():
        yield _control((*at, "expected", one), Kind.EXPECTED, text)


def _decision(at: Location, decision: Decision) -> Iterator[Passage]:
    own = (decision.team,)
    yield Passage((*at, "question"), Kind.QUESTION, decision.question, own)
    yield from _note(at, decision.note)
    for option in decision.options.values():
        yield from _option((*at, "options", option.id), option, decision.team)


def _option(at: Location, option: Option, team: str) -> Iterator[Passage]:
    own, known = (team,), _readers(option.known_to, ())
    yield Passage((*at, "label"), Kind.LABEL, option.label, own, Voice.TEAM, team)
    yield Passage((*at, "text"), Kind.OPTION, option.text, own, Voice.TEAM, team)
    yield from _if_any((*at, "seen", "all"), Kind.SEEN, option.seen.all, known)
    for reader, text in option.seen.by_team.items():
        yield Passage((*at, "seen", reader), Kind.SEEN, text, (reader,))
    for branch in option.chance.values():
        yield Passage((*at, "chance", branch.id, "text"), Kind.BRANCH, branch.text, known)
    yield from _note(at, option.note)


def _outcome(at: Location, outcome: Outcome) -> Iterator[Passage]:
    known = _readers(outcome.known_to, ())
    yield from _if_any((*at, "title"), Kind.TITLE, outcome.title, known)
    yield Passage((*at, "text"), Kind.OUTCOME, outcome.text, known)
    yield from _note(at, outcome.note)


def _close(scenario: Scenario) -> Iterator[Passage]:
    for ending in scenario.endings.values():
        at = ("endings", ending.id)
        yield Passage((*at, "title"), Kind.TITLE, ending.title)
        yield Passage((*at, "text"), Kind.ENDING, ending.text)
    for question in scenario.hot_wash.values():
        yield Passage(("hot_wash", question.id, "ask"), Kind.ASK, question.ask, question.of)
    for code, reason in scenario.accepted.items():
        yield _control(("accepted", code), Kind.REASON, reason)


def _if_any(
    at: Location, kind: Kind, text: Text | None, readers: Readers = "all"
) -> Iterator[Passage]:
    if text is not None:
        yield Passage(at, kind, text, readers)


def _note(at: Location, note: Text | None) -> Iterator[Passage]:
    if note is not None:
        yield _control((*at, "note"), Kind.NOTE, note)


def _control(at: Location, kind: Kind, text: Text) -> Passage:
    return Passage(at, kind, text, "facilitator", Voice.FACILITATOR)


def _readers(audience: str | tuple[str, ...], own: Readers) -> Readers:
    """Whom an audience of the format stands for; `own` are those that the word "own" means."""
    match audience:
        case "all":
            return "all"
        case "own":
            return own
        case tuple():
            return audience or "facilitator"
        case _:
            return "facilitator"
