"""One session's part of a project: its transcript with codes, and its delegations."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tabletop.debrief.marks import Mark
from tabletop.debrief.model import Debrief
from tabletop.export.qdpx.codebook import Codebook
from tabletop.export.qdpx.coding import Coder
from tabletop.export.qdpx.guids import guid
from tabletop.export.qdpx.variables import of_session, of_team
from tabletop.export.transcript import laid_out
from tabletop.export.transcript.layout import Span
from tabletop.formats.refi import Case, Coding, Selection, Source, User

AUTO = User(guid("user", "auto"), "auto")
READER = User(guid("user", "review"), "review")
"""Who gave the codes: the program, or whoever marked the session."""
BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class SessionPart:
    """What one session brings into a project."""

    title: str
    source: Source
    cases: tuple[Case, ...]


def session_part(
    debrief: Debrief, codebook: Codebook, marks: Sequence[Mark], *, blind: bool
) -> SessionPart:
    """The session with its automatic codes and a reader's marks."""
    transcript = laid_out(debrief, blind=blind)
    run = debrief.session.session
    coder = Coder(debrief, blind=blind)
    named = list(_identified(run, transcript.spans))
    coded = tuple(_coded(name, span, coder, codebook) for name, span in named)
    marked = tuple(_marked(run, named, marks, codebook))
    title = f"{debrief.scenario.title}, session {run[:8]}"
    source = Source(
        guid=guid("source", run, "blinded transcript" if blind else "transcript"),
        name=f"Transcript of {title}",
        user=AUTO,
        text=transcript.text,
        description="" if blind else _without_words(transcript.spans, marks),
        selections=tuple(sorted((*coded, *marked), key=lambda one: (one.start, one.end))),
        values=of_session(debrief, blind=blind),
    )
    return SessionPart(title, source, tuple(_cases(debrief, named)))


def _identified(run: str, spans: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    """Each span with its id: the same in the full and in the blinded project."""
    seen: Counter[tuple[str | int, ...]] = Counter()
    for span in spans:
        event = span.utterance.event
        key = (event.commit, event.kind, event.actor, event.about, event.reference)
        yield guid("utterance", run, *key, seen[key]), span
        seen[key] += 1


def _coded(name: str, span: Span, coder: Coder, codebook: Codebook) -> Selection:
    paths = dict.fromkeys(coder.paths(span.utterance))
    codes = [codebook.code("auto", *path) for path in paths]
    return Selection(
        guid=name,
        name=f"c{span.utterance.event.commit} {span.utterance.speaker}",
        user=AUTO,
        start=span.start,
        end=span.end,
        codings=tuple(Coding(guid("coding", name, code), code) for code in codes),
    )


def _marked(
    run: str, named: Sequence[tuple[str, Span]], marks: Sequence[Mark], codebook: Codebook
) -> Iterator[Selection]:
    """A selection for each mark on each utterance of its commit."""
    for number, mark in enumerate(marks):
        for name, span in named:
            if span.utterance.event.commit == mark.commit:
                own = guid("mark", run, name, *_tags(mark), mark.text, number)
                codes = [codebook.code("review", tag) for tag in _tags(mark)]
                yield Selection(
                    guid=own,
                    name=f"c{mark.commit} {', '.join(_tags(mark))}",
                    user=READER,
                    start=span.start,
                    end=span.end,
                    codings=tuple(Coding(guid("coding", own, code), code) for code in codes),
                    description=mark.text,
                )


def _tags(mark: Mark) -> tuple[str, ...]:
    """The tags of a mark; one without stands as a bookmark."""
    return tuple(dict.fromkeys(mark.tags)) or (BOOKMARK,)


def _without_words(spans: Sequence[Span], marks: Sequence[Mark]) -> str:
    """The marks on commits at which nothing was said, so that none is lost."""
    spoken = {span.utterance.event.commit for span in spans}
    bare = [one for one in marks if one.commit not in spoken]
    lines = [f"c{one.commit} {', '.join(_tags(one))}. {one.text}".strip() for one in bare]
    return "\n".join(("Marks on commits without words:", *lines)) if lines else ""


def _cases(debrief: Debrief, named: Sequence[tuple[str, Span]]) -> Iterator[Case]:
    run = debrief.session.session
    for team in debrief.teams:
        yield Case(
            guid=guid("case", run, team.id),
            name=f"{team.name}, session {run[:8]}",
            description=team.public,
            values=of_team(debrief, team),
            selections=tuple(name for name, span in named if span.utterance.team == team.id),
        )
