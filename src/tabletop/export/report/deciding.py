"""What a team decided in a turn: the choice, the logic behind it, how it looked from outside."""

from collections.abc import Iterator

from tabletop.debrief.turn_model import ConsentRecord, DecisionRecord, SignalRecord, TurnDebrief
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.export.report.acts import read_over
from tabletop.export.report.case import Case
from tabletop.export.report.line import at, bold, joined, line, quoted, refs, traced, when
from tabletop.export.report.part import Mark, Part, bulleted
from tabletop.formats.document import Block, Line, Paragraph


def decisions(case: Case, turn: TurnDebrief) -> Iterator[Part]:
    """A part for each team that had something to decide, in the order of the file."""
    named = case.debrief.session.attribution.level in ("full", "team")
    verb = " decides" if named else ""  # an act that is nobody's cannot decide
    for team in dict.fromkeys(one.team for one in turn.decisions):
        made = (one for one in turn.decisions if one.team == team)
        blocks = tuple(block for one in made for block in _decision(case, turn, one))
        mark = Mark(turn.id, (team,), "decisions")
        yield Part(f"{case.team(team)}{verb}", blocks, mark=mark)


def _decision(case: Case, turn: TurnDebrief, one: DecisionRecord) -> Iterator[Block]:
    yield Paragraph(bold(one.question))
    yield Paragraph(_stood(one))
    if one.words and one.provenance and one.why not in ("default", "absent"):
        yield Paragraph(f"In its words ({say.PROVENANCE[one.provenance]}):")
        yield from quoted(one.words)
    yield from _rationale(one)
    yield from bulleted((*_logic(case, one), *_looks(case, turn, one), *_later(one)))


def _stood(one: DecisionRecord) -> Line:
    control = " Control played this team." if one.by_control else ""
    decided = line(" (", when(one.decided), ")") if one.decided else ""
    return line(say.stood(one), control, decided)


def _rationale(one: DecisionRecord) -> Iterator[Block]:
    if one.rationale and one.rationale_provenance:
        yield Paragraph(f"Why ({say.PROVENANCE[one.rationale_provenance]}):")
        yield from quoted(one.rationale)
    elif one.decided:
        yield Paragraph("Why: no rationale recorded.")


def _logic(case: Case, one: DecisionRecord) -> Iterator[Line]:
    yield from _knew(one)
    if one.options:
        yield f"On the table: {on_the_table(one)}"
    if one.signals:
        meant = joined("; ", (_signal(case, signal) for signal in one.signals))
        yield line("Meant to say: ", meant, " " if one.signalled else "", *_signalled(one))
    elif one.decided:
        yield "Meant to say: no signal recorded"
    if one.considered:
        yield f"Considered: {one.considered}"
    if one.dissent:
        yield f"Dissent: {one.dissent}"
    if one.confidence:
        yield f"Confidence in it: {one.confidence} of 5"
    if one.consents:
        yield line("Consent: ", joined("; ", (_consent(case, given) for given in one.consents)))
    if one.chance:
        roll = f" (roll of {one.chance_roll})" if one.chance_roll else ""
        yield f"Chance: {one.chance}{roll}"


def _knew(one: DecisionRecord) -> Iterator[Line]:
    for head, items in tell.had(one):
        known = (line(f"{item.title} (", refs((tell.had_at(item),)), ")") for item in items)
        yield line(f"{head}: ", joined("; ", known))


def on_the_table(one: DecisionRecord) -> str:
    """The options as they were at the call: open, shown but not possible, not shown."""
    said = ["; ".join(o.label for o in one.options if o.table in ("open", "unknown"))]
    blocked = (f"{o.label} ({o.blocked})" for o in one.options if o.table == "blocked")
    said += [f"Shown but not possible: {option}" for option in blocked]
    said += [f"Not shown: {o.label}" for o in one.options if o.table == "hidden"]
    return ". ".join(said)


def _signal(case: Case, one: SignalRecord) -> Line:
    sentence = f' ("{one.sentence}")' if one.sentence else ""
    return f"to {case.team(one.to)} {say.signal(one.signal)}{sentence}"


def _signalled(one: DecisionRecord) -> Iterator[Line]:
    if one.signalled:
        yield at(one.signalled)


def _consent(case: Case, one: ConsentRecord) -> Line:
    answers = {True: "agreed", False: "refused", None: "was silent, which is no"}
    said = f"{case.team(one.team)} {answers[one.agreed]}"
    return line(said, " ", at(one.moment)) if one.moment else said


def _looks(case: Case, turn: TurnDebrief, one: DecisionRecord) -> Iterator[Line]:
    """What other teams saw of the act, and how they read the team over the turn."""
    for text in dict.fromkeys(seen.text for seen in one.seen):
        who = ", ".join(case.team(seen.team) for seen in one.seen if seen.text == text)
        yield f"As {who} saw it: {text}"
    if not one.seen and turn.applied:
        yield "No other team learned of it."
    read = read_over(case, turn, one.team)
    if read:
        yield f"How the others read {case.team(one.team)} over the turn: {read}"


def _later(one: DecisionRecord) -> Iterator[Line]:
    if one.sealed_before:
        yield line("Sealed before and then thought over: ", refs(one.sealed_before))
    for correction in one.corrections:
        if not correction.undone:
            where = traced(f"c{correction.moment.commit}")
            yield line("Corrected (", where, f"): {correction.reason}")
