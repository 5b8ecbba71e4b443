"""Whether what people say in a script can be said there, each fault at its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tabletop.play.script.model import Script, TurnScript
from tabletop.play.script.spoken import KINDS, SaidScript, Talk
from tabletop.scenario.model import Turn
from tabletop.scenario.nodes import Location
from tabletop.scenario.references.book import Book


@dataclass(frozen=True)
class _Form:
    """How many teams a kind of talk is of, and which keys it may have beside text and minute."""

    fewest: int
    most: int | None
    keys: tuple[str, ...]

    @property
    def wanted(self) -> str:
        """The number of teams in words."""
        if self.most is None:
            return "two teams or more"
        return "one team" if self.fewest else "one team or none"


_FORMS: Mapping[str, _Form] = {
    "message": _Form(1, 1, ("to",)),
    "meeting": _Form(2, None, ("open",)),
    "request": _Form(1, 1, ("answer", "by", "declined")),
    "agreement": _Form(2, None, ()),
    "note": _Form(0, 1, ("tag", "importance")),
    "parked": _Form(0, 1, ()),
}


def check_turn(book: Book, turn: Turn, wanted: TurnScript) -> None:
    """What is said in one turn."""
    here: Location = ("turns", turn.id)
    for team in wanted.presence:
        _team(book, team, (*here, "presence", team))
    for number, talk in enumerate(wanted.talk):
        _talk(book, talk, (*here, "talk", number))
    for decision, said in wanted.said.items():
        at = (*here, "said", decision)
        if book.known("decision", decision, turn.decisions, at):
            _said(book, turn, wanted, decision, said)
    for decision, slip in wanted.slips.items():
        at = (*here, "slips", decision)
        if book.known("decision", decision, turn.decisions, at):
            options = turn.decisions[decision].options
            book.known("option", slip.option, options, (*at, "option"))
            told = f"'{decision}' is first sealed by mistake, but no right option is chosen in it."
            _has_choice(book, wanted, decision, at, told)
    for reader, readings in wanted.read.items():
        if _team(book, reader, (*here, "read", reader)):
            for about in readings:
                _other(book, reader, about, (*here, "read", reader, about))


def check_hot_wash(book: Book, script: Script) -> None:
    """The answers of the hot wash."""
    scenario = book.scenario
    for question, answers in script.hot_wash.items():
        at: Location = ("hot_wash", question)
        if not book.known("question", question, scenario.hot_wash, at):
            continue
        asked = scenario.recipients(scenario.hot_wash[question].of)
        for team in answers:
            if _team(book, team, (*at, team)) and team not in asked:
                message = f"'{team}' is not asked '{question}'."
                hint = f"Asked are: {', '.join(asked)}."
                book.key((*at, team), "without-object", message, hint)


def _said(book: Book, turn: Turn, wanted: TurnScript, decision: str, said: SaidScript) -> None:
    at: Location = ("turns", turn.id, "said", decision)
    told = f"Something is said of '{decision}', but no option is chosen in it."
    _has_choice(book, wanted, decision, at, told)
    for team in said.signals:
        _other(book, turn.decisions[decision].team, team, (*at, "signals", team))


def _has_choice(book: Book, wanted: TurnScript, decision: str, at: Location, message: str) -> None:
    """A draw might choose what the words do not fit; `message` says so."""
    if decision not in wanted.choices:
        hint = "Name the option under 'choices' as well."
        book.key(at, "without-object", message, hint)


def _talk(book: Book, talk: Talk, at: Location) -> None:
    if len(talk.kinds) != 1:
        named = " and ".join(talk.kinds) or "none of them"
        message = f"One thing that passes in the room is one of these; here: {named}."
        hint = f"Begin it with one of: {', '.join(KINDS)}."
        book.value(at, "contradiction", message, hint)
        return
    kind = talk.kinds[0]
    for message, hint in _misfits(talk, kind, _FORMS[kind]):
        book.value(at, "contradiction", message, hint)
    for field in ("of", "to"):
        for number, team in enumerate(getattr(talk, field)):
            _team(book, team, (*at, field, number))
    if talk.by is not None:
        book.known("control power", talk.by, book.scenario.control_plays, (*at, "by"))


def _misfits(talk: Talk, kind: str, form: _Form) -> Iterator[tuple[str, str]]:
    """What does not fit the kind of talk, and what would."""
    if not talk.text:
        yield f"The {kind} is empty.", "Write its text after the colon."
    many = len(set(talk.of))
    if many < form.fewest or (form.most is not None and many > form.most):
        yield f"'{kind}' is of {form.wanted}.", "Name who it is of under 'of:'."
    if kind == "message" and (not talk.to or set(talk.to) & set(talk.of)):
        yield "This message goes to no other team.", "Under 'to:' name other teams."
    others = {key for one in _FORMS.values() for key in one.keys} - set(form.keys)
    for key in sorted(others & talk.model_fields_set):
        hint = f"Beside its text it may have: of, minute{''.join(f', {k}' for k in form.keys)}."
        yield f"'{key}' does not go with '{kind}'.", hint
    if talk.answer and talk.declined:
        yield "This request is answered and declined.", "Leave out one of them."
    if talk.by is not None and not talk.answer:
        yield "'by' says who answers, and there is no answer.", "Add 'answer:', or leave it out."


def _other(book: Book, team: str, other: str, at: Location) -> None:
    if _team(book, other, at) and other == team:
        message = f"'{team}' is named beside itself."
        book.key(at, "contradiction", message, "Name another team.")


def _team(book: Book, team: str, at: Location) -> bool:
    return book.known("team", team, book.scenario.teams, at)
