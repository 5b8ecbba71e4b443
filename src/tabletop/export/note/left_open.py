"""Open questions and what was established: free texts that nobody is named beside.

Texts stand in the order of the alphabet, since the order in which they were said tells who spoke.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from tabletop.debrief.model import Debrief, HotWashRecord, TeamRecord
from tabletop.export import wording as say
from tabletop.export.note.measure import Measure, cut
from tabletop.formats.document import Block, Heading, Paragraph, Run, bullets
from tabletop.text import TEXT_LIMIT, clean_line, counted

ASKED = 140
"""Characters of a question that are always told."""
UNNAMED = "[the delegation]"
"""Stands where a speaker named its own delegation."""


def left_open(debrief: Debrief, measure: Measure) -> Iterator[Block]:
    """The parking lot and the answers of the hot wash, unattributed."""
    yield Heading(1, "Open questions")
    teams = {team.id: team for team in debrief.teams}
    parked = _alike(_unsigned(one.text, one.team, teams) for one in debrief.parking_lot)
    if parked:
        yield Paragraph("From the parking lot:")
        yield bullets(_listed(parked, measure.parked, measure.said))
    asked = [(one.ask, _answers(one, teams)) for one in debrief.hot_wash]
    for ask, texts in asked:
        if texts:
            said = " – ".join(map(say.full, _listed(texts, measure.answers, measure.said)))
            yield Paragraph(
                (Run(f"{cut(ask, max(measure.said, ASKED))} ", italic=True), Run(f"– {said}"))
            )
    if not parked and not any(texts for _, texts in asked):
        yield Paragraph("None was recorded.")


def _answers(one: HotWashRecord, teams: Mapping[str, TeamRecord]) -> dict[str, int]:
    return _alike(_unsigned(answer.text, answer.team, teams) for answer in one.answers)


def _unsigned(text: str, team: str | None, teams: Mapping[str, TeamRecord]) -> str:
    """A text on one line, without the name of the delegation that said it."""
    line = clean_line(text, TEXT_LIMIT)
    speaker = teams.get(team or "")
    if speaker is None:
        return line
    names = (re.escape(name) for name in (speaker.name, speaker.short) if name)
    return re.sub(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", UNNAMED, line)


def _alike(texts: Iterable[str]) -> dict[str, int]:
    """Texts in the order of the alphabet, each once, with how often it was said."""
    found = Counter(text for text in texts if text)
    return dict(sorted(found.items(), key=lambda one: (one[0].casefold(), one[0])))


def _listed(texts: Mapping[str, int], most: int, length: int) -> Iterator[str]:
    """The first of some texts, each as far as there is room, and how many more there are."""
    for text, times in [*texts.items()][:most]:
        line = cut(text, length)
        yield line if times == 1 else f"{line.rstrip('.')} (said {times} times)"
    if len(texts) > most:
        yield f"({counted(len(texts) - most, 'more stands', 'more stand')} in the record)"


def established(debrief: Debrief, measure: Measure) -> Iterator[Block]:
    """The facts that the exercise drew on, and the agreements reached in it."""
    yield Heading(1, "What was established")
    facts = [one for one in debrief.facts if one.standing == "established"][: measure.facts]
    signs = {one: f"S{at}" for at, one in enumerate(dict.fromkeys(f.source for f in facts), 1)}
    agreed = _alike(clean_line(one.text) for one in debrief.agreements if not one.undone)
    lines = (
        *(f"{say.full(one.text)} [{signs[one.source]}]" for one in facts),
        *(
            f"Agreed in the exercise: {text}"
            for text in _listed(agreed, measure.agreed, measure.said)
        ),
    )
    yield bullets(lines) if lines else Paragraph("No established fact was cited in play.")
    said = " ".join((*_sources(signs), *_others(debrief, len(facts))))
    if said:
        yield Paragraph(said)


def _sources(signs: Mapping[str, str]) -> Iterator[str]:
    if signs:
        yield f"Sources: {say.full('; '.join(f'{sign} {one}' for one, sign in signs.items()))}"


def _others(debrief: Debrief, told: int) -> Iterator[str]:
    others = len(debrief.facts) - told
    if others:
        yield (
            f"{counted(others, 'more fact was', 'more facts were')} drawn on, some of them "
            "reported, contested or fictional; the full debrief gives each with its source."
        )
