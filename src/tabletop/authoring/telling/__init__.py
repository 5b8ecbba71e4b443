"""A scenario told in plain words, as a document that a colleague can read and comment on.

`tell` gives all of it, for the facilitator; `tell_team` what one team may read.
"""

from collections.abc import Iterator, Sequence

from tabletop.authoring.telling import board, ends, grounds, people, turns
from tabletop.authoring.telling.for_team import tell_team
from tabletop.authoring.telling.naming import Naming
from tabletop.debrief.names import listed
from tabletop.formats.document import Block, Document, Heading, Paragraph, Run, bullets
from tabletop.formats.prose import blocks
from tabletop.scenario.model import Scenario

__all__ = ["tell", "tell_team"]

_ALONE = (
    "For the facilitator alone: what follows holds briefs, causes, conditions and effects that no "
    "team may know before the hot wash."
)
_HOW_TO_READ = (
    "The exercise goes turn by turn. In a turn the teams read the briefing and receive injects, "
    "which are pieces of news; then each answers its question by one of its options, unseen by the "
    "others.",
    "When time is called, all choices take effect at once. Then the outcomes are read one after "
    "another, and then the teams learn what became visible.",
    "What stands after “if” is read as play stands at that moment. That a team has chosen an "
    "option means that this option stood when time was called.",
    "Names of levels, options and things stand in quotation marks. Numbers such as 2.3 mean the "
    "third inject, question or outcome of the second turn; use them in your comments.",
)

_LANGUAGES = {
    "be": "Belarusian",
    "de": "German",
    "en": "English",
    "et": "Estonian",
    "fr": "French",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "pl": "Polish",
    "ru": "Russian",
    "uk": "Ukrainian",
}


def tell(scenario: Scenario, only: Sequence[str] = (), language: str | None = None) -> Document:
    """The whole scenario, or of its turns just those whose ids are in `only`.

    `language` is the one that it was loaded in; default: the first that it declares. What is said
    about the texts is English in any case.
    """
    told = _turns_alone(scenario, only) if only else _whole(scenario)
    alone = Paragraph((Run(_ALONE, bold=True),))
    return Document(str(scenario.title), (alone, *told), language or scenario.languages[0])


def _turns_alone(scenario: Scenario, only: Sequence[str]) -> Iterator[Block]:
    naming = Naming(scenario)
    for turn in scenario.turns.values():
        if turn.id in only:
            yield from turns.told(naming.at(turn.id), turn)


def _whole(scenario: Scenario) -> Iterator[Block]:
    naming = Naming(scenario)
    yield Paragraph(_identity(scenario))
    yield from blocks(scenario.summary)
    yield Heading(1, "How to read this")
    yield bullets(_HOW_TO_READ)
    yield from turns.at_a_glance(naming)
    yield from people.setting(scenario.setting)
    yield from grounds.objectives(scenario)
    yield from people.teams(naming)
    yield from people.control(scenario)
    yield from board.board(naming)
    yield from board.causes(naming)
    for turn in scenario.turns.values():
        yield from turns.told(naming.at(turn.id), turn)
    yield from ends.endings(naming)
    yield from ends.hot_wash(naming)
    yield from grounds.grounds(naming)
    yield from ends.accepted(scenario)


def _identity(scenario: Scenario) -> str:
    if not scenario.languages[1:]:
        return f"Version {scenario.version}."
    written = listed(_LANGUAGES.get(one, one) for one in scenario.languages)
    return f"Version {scenario.version}, written in {written}."
