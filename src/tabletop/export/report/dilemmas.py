"""Candidates for a security dilemma: acts not meant as pressure, read so, and answered firmly."""

from tabletop.debrief.dilemma_model import DilemmaCandidate, FirmerStep, PressedReader
from tabletop.debrief.names import listed
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import joined, line, refs
from tabletop.export.report.part import Mark, Part, bulleted
from tabletop.formats.document import Line, Paragraph


def dilemmas(case: Case) -> Part:
    """The rule, the candidates with their chains, and what the rule does not count."""
    found = case.debrief.dilemmas
    candidates = tuple(_candidate(case, one) for one in found.candidates)
    parts = candidates or (Part(blocks=(Paragraph("This rule finds none."),)),)
    limits = Part(blocks=(Paragraph(found.not_counted),))
    title, mark = "Candidates for a security dilemma", Mark(kind="readings")
    return Part(title, (Paragraph(found.rule),), (*parts, limits), mark)


def _candidate(case: Case, one: DilemmaCandidate) -> Part:
    readers = joined("; ", (_reader(case, reader) for reader in one.read_as_pressure))
    lines = (
        f"Status: {tell.STATUS[one.status]}",
        f"Meant: {tell.mean(one.signal)}, over all whom it addressed",
        line("Read as pressure by: ", readers),
        *(_step(case, step, one.actor) for step in one.firmer_steps),
        line("The chain: ", refs(one.commits), f"; kept as {one.id}"),
    )
    labels = listed(f"'{label}'" for label in one.labels)
    act = f"{case.team(one.actor)} in {case.turn(one.turn)}: {labels}"
    who = (one.actor, *(reader.reader for reader in one.read_as_pressure))
    return Part(act, bulleted(lines), mark=Mark(one.turn, who, "readings"))


def _reader(case: Case, one: PressedReader) -> Line:
    ally = " (ally)" if one.scope == "own_group" else ""
    meant = f"meant {tell.mean(one.signal)}, read {say.signal(one.reading)}"
    return line(f"{case.team(one.reader)}{ally}, {meant} (", refs((one.commit,)), ")")


def _step(case: Case, one: FirmerStep, actor: str) -> Line:
    """A reader's firmer step against its last signal before it."""
    labels = listed(f"'{label}'" for label in one.labels)
    to, before = case.team(actor), one.before
    fell = (
        f"its signal to {to} {tell.mean(one.signal.signal)}, after {tell.mean(before.signal)} in "
        f"{case.turn(before.turn)}"
    )
    who = f"{case.team(one.reader)} in {case.turn(one.turn)}"
    said = f"Then a firmer step: {who}: {labels}, {fell}; {_reached(one, to)} ("
    return line(said, refs(one.commits), ")")


def _reached(one: FirmerStep, to: str) -> str:
    if not one.known:
        return f"{to} did not learn of it"
    if one.reading is None:
        return f"{to} learned of it; no reading of it by {to} is recorded"
    return f"{to} read it as {say.signal(one.reading)}"
