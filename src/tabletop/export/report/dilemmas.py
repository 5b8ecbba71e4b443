"""Candidates for a security dilemma: acts not meant as pressure, read so, and answered firmly."""

from collections.abc import Iterator

from tabletop.debrief.dilemma_model import DilemmaCandidate, FirmerStep, PressedReader, SignalIn
from tabletop.debrief.names import listed, signed
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import italic, line, refs
from tabletop.export.report.part import Mark, Part, bulleted
from tabletop.formats.document import Line, Paragraph

_NONE = "No act of this session meets the rule."


def dilemmas(case: Case) -> Part:
    """The candidates with their chains, and the rule that found them."""
    found = case.debrief.dilemmas
    rule = (Paragraph(line(italic("The rule: "), found.rule)), Paragraph(found.not_counted))
    none = () if found.candidates else (Paragraph(_NONE),)
    parts = tuple(_candidate(case, one) for one in found.candidates)
    return Part("Security-dilemma candidates", (*none, *rule), parts, Mark(kind="readings"))


def _candidate(case: Case, one: DilemmaCandidate) -> Part:
    did = listed(f"'{label}'" for label in one.labels)
    meant = Paragraph(
        f"{case.team(one.actor)} did {did} and meant {say.figure(one.signal)} on average. "
        f"Status: {one.status}; it is for people to confirm or reject it."
    )
    lines = (
        *(_reader(case, reader) for reader in one.read_as_pressure),
        *(_step(case, step) for step in one.firmer_steps),
    )
    chain = Paragraph(line("The whole chain: ", refs(one.commits)))
    readers = (reader.reader for reader in one.read_as_pressure)
    title = f"Turn {case.number(one.turn)}: {case.team(one.actor)}"
    mark = Mark(one.turn, (one.actor, *readers), "readings")
    return Part(title, (meant, *bulleted(lines), chain), mark=mark)


def _reader(case: Case, one: PressedReader) -> Line:
    ally = " (ally)" if one.scope == "own_group" else ""
    said = f"{case.team(one.reader)}{ally}, addressed with {say.figure(one.signal)}, read it as "
    return line(f"{said}{say.signal(one.reading)} (", refs((one.commit,)), ")")


def _step(case: Case, one: FirmerStep) -> Line:
    labels = listed(f"'{label}'" for label in one.labels)
    known = "".join(_taken(one)) if one.known else "; the other team did not learn of it"
    return line(
        f"Then {case.team(one.reader)} took a firmer step in turn {case.number(one.turn)}: "
        f"{labels}, signal {_signal(case, one.signal)} after {_signal(case, one.before)}{known} (",
        refs(one.commits),
        ")",
    )


def _signal(case: Case, one: SignalIn) -> str:
    return f"{say.figure(one.signal)} in turn {case.number(one.turn)}"


def _taken(one: FirmerStep) -> Iterator[str]:
    if one.reading is not None:
        yield f"; it was read as {signed(one.reading)}"
