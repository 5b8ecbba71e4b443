"""What sheets say beside a scenario's own texts, in each language that they speak."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.scenario.conditions import Status
from tabletop.scenario.model import CHANNEL_NAMES


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language; what stands in braces is filled in.

    `ways` are the channels that every scenario has, by id; one without a word here is its own.
    """

    everyone: str
    turn: str
    sender: str
    known: str
    nothing: str
    indicators: str
    instruments: str
    facts: str
    left: str
    withdrawn: str
    hand_back: str
    status: Mapping[Status, str]
    ways: Mapping[str, str] = field(default_factory=dict)


ENGLISH = Wording(
    everyone="All teams",
    turn="Turn {number}: {title}",
    sender="From {sender} ({way})",
    known="What became known",
    nothing="Nothing new became known to you.",
    indicators="Indicators",
    instruments="Instruments",
    facts="Facts",
    left="{number} left",
    withdrawn="WITHDRAWN",
    hand_back="This sheet was withdrawn. Take it that you did not receive it, and hand it back.",
    status={status: str(status) for status in Status},
    ways=CHANNEL_NAMES,
)

RUSSIAN = Wording(
    everyone="Всем делегациям",
    turn="Ход {number}: {title}",
    sender="От кого: {sender} ({way})",
    known="Что стало известно",
    nothing="Ничего нового вам не стало известно.",
    indicators="Показатели",
    instruments="Механизмы",
    facts="Факты",
    left="осталось: {number}",
    withdrawn="ОТОЗВАНО",
    hand_back="Этот лист отозван. Считайте, что вы его не получали, и верните его ведущему.",
    status={
        Status.ACTIVE: "действует",
        Status.SUSPENDED: "приостановлено",
        Status.LAPSED: "прекращено",
    },
    ways={
        "press": "пресса",
        "cable": "телеграмма",
        "phone": "телефон",
        "radar": "радар",
        "social": "социальные сети",
        "note": "нота",
        "briefing": "доклад",
        "hotline": "прямая линия",
        "meeting": "встреча",
    },
)

WORDINGS: Mapping[str, Wording] = {"en": ENGLISH, "ru": RUSSIAN}


def wording(language: str) -> Wording:
    """The words for a language's tag; English where there are none."""
    return WORDINGS.get(language.partition("-")[0].lower(), ENGLISH)
