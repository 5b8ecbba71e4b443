"""What forms and cards say beside a scenario's own texts, in each language that they speak."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tabletop.scenario.conditions import Status

SCALE = "\u00a0\u00a0\u00a0".join(("−3", "−2", "−1", "0", "+1", "+2", "+3"))
"""The scale of signals and readings, to circle a number on."""

BOX = "☐"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language; what stands in braces is filled in."""

    only_for: str
    only_for_control: str
    turn: str
    minutes: str
    months: tuple[str, ...]

    brief: str
    your_brief: str
    story: str
    opens: str
    place: str
    departures: str
    delegations: str
    groups: str
    control: str
    control_speaks: str
    own_names: str
    board: str
    board_says: str
    left: str
    status: Mapping[Status, str]

    decision: str
    known: str
    notes: str
    question: str
    tick: str
    slips: str
    own_option: str
    asks_consent: str
    words: str
    words_how: str
    why: str
    why_how: str
    signals: str
    signals_how: str
    signal_table: tuple[str, str, str]
    for_all: str
    sure: str
    considered: str
    dissent: str
    consents: str
    consent_table: tuple[str, str, str]
    yes_no: str
    handed_in: str

    poll: str
    poll_how: str
    poll_table: tuple[str, str, str]
    cannot_tell: str
    whose: tuple[str, str, str]

    cards: str
    card: str
    to: str
    everyone: str
    sender: str
    ways: Mapping[str, str]
    facilitators_copy: str
    further_option: str
    asks_you: str

    tent: str
    messages: str
    message_lines: tuple[str, ...]

    watching: str
    watching_how: str
    watching_table: tuple[str, ...]
    watching_questions: tuple[str, ...]

    def day(self, opens: str) -> str:
        """A date such as 2021-04-14 in words; anything else as it stands."""
        try:
            day = date.fromisoformat(opens)
        except ValueError:
            return opens
        return f"{day.day} {self.months[day.month - 1]} {day.year}"


ENGLISH = Wording(
    only_for="For {team} only",
    only_for_control="For the facilitator only",
    turn="Turn {number}: {title}",
    minutes="{story_time}. {minutes} minutes.",
    months=(
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    brief="{team}: before play",
    your_brief="Your brief, for your eyes only",
    story="The story",
    opens="It opens on {day}.",
    place="Its place: {place}",
    departures="What it leaves out or changes:",
    delegations="The delegations",
    groups="Member of: {groups}.",
    control="Who is not in the room",
    control_speaks="The facilitator speaks for these when you ask.",
    own_names="Your own names for things",
    board="The board at the start",
    board_says="What your delegation can see of how things stand.",
    left="{number} left",
    status={Status.ACTIVE: "active", Status.SUSPENDED: "suspended", Status.LAPSED: "lapsed"},
    decision="{team}: decision",
    known="{team}: what all know",
    notes="Notes",
    question="The question",
    tick="Tick one, or write what you do instead.",
    slips="An option that reaches you on a slip counts like one that stands here.",
    own_option="Something else, in our own words",
    asks_consent="Needs the consent of {teams}. Ask before time is called; silence is a no.",
    words="What we do, in our own words",
    words_how="One or two sentences. They are recorded as they stand here.",
    why="Why",
    why_how="What do we expect to come of it? What did we weigh?",
    signals="What each of the others should understand by it",
    signals_how=(
        "Circle a number: −3 is strong pressure, 0 neither, +3 strong reassurance. Then one "
        "sentence. The first line is for all others alike; fill in another only where it differs."
    ),
    signal_table=("To", "Pressure … reassurance", "They should understand:"),
    for_all="All others",
    sure="How sure are we? Circle one (1 hardly, 5 fully):    1    2    3    4    5",
    considered="What else we thought of",
    dissent="Who among us would have done otherwise, and what (no names)",
    consents="Consent that we asked for",
    consent_table=("Asked of", "Answer", "At"),
    yes_no="☐ yes    ☐ no    ☐ none came",
    handed_in="Handed in at ______________",
    poll="{team}: how we read the others",
    poll_how=(
        "In silence, and without talk between tables. Fill in the delegations that the facilitator "
        "names. Did its act of this turn mean to put pressure on you, or to reassure you, or "
        "neither? And whose decision was it? “Cannot tell” is an answer. Please do not be polite."
    ),
    poll_table=("Delegation", "Its act meant to press … to reassure us", "Whose decision was it?"),
    cannot_tell="cannot tell",
    whose=("its own", "its ally's", "cannot tell"),
    cards="{team}: cards",
    card="No. {number}",
    to="To:",
    everyone="all delegations",
    sender="From:",
    ways={
        "press": "press",
        "cable": "cable",
        "phone": "telephone",
        "radar": "radar",
        "social": "social networks",
        "note": "note",
        "briefing": "briefing",
        "hotline": "hotline",
        "meeting": "meeting",
    },
    facilitators_copy="Facilitator's copy: not for handing out",
    further_option="You have a further option",
    asks_you="{team} asks for your consent",
    tent="{team}: name tent",
    messages="Message of {team}",
    message_lines=(
        "☐ To: ______________________",
        "☐ To control, a request",
        "At: ____________",
    ),
    watching="Observer's sheet",
    watching_how=(
        "You watch and do not speak to delegations. Write what was done and when; no names of "
        "persons. The sheet goes to the facilitator after the turn."
    ),
    watching_table=("Delegation", "First said why, at", "Spoke with whom, at", "What I saw"),
    watching_questions=(
        "Who explained a reason to another delegation, and what became of it?",
        "What did somebody take for meant that may not have been?",
        "What was asked across the groups, and what only among allies?",
    ),
)

RUSSIAN = Wording(
    only_for="Только для делегации: {team}",
    only_for_control="Только для ведущего",
    turn="Ход {number}: {title}",
    minutes="{story_time}. Минут: {minutes}.",
    months=(
        *("января", "февраля", "марта", "апреля", "мая", "июня", "июля"),
        *("августа", "сентября", "октября", "ноября", "декабря"),
    ),
    brief="{team}: до начала игры",
    your_brief="Ваша вводная, только для вас",
    story="История",
    opens="Начало: {day}.",
    place="Место: {place}",
    departures="Что опущено или изменено:",
    delegations="Делегации",
    groups="Состоит в: {groups}.",
    control="Кого нет за столом",
    control_speaks="За них отвечает ведущий, если вы к ним обращаетесь.",
    own_names="Ваши собственные названия",
    board="Обстановка в начале",
    board_says="То, что видно вашей делегации.",
    left="осталось: {number}",
    status={
        Status.ACTIVE: "действует",
        Status.SUSPENDED: "приостановлено",
        Status.LAPSED: "прекращено",
    },
    decision="{team}: решение",
    known="{team}: что известно всем",
    notes="Заметки",
    question="Вопрос",
    tick="Отметьте один вариант или напишите, что вы делаете вместо этого.",
    slips="Вариант, который вам передали на отдельном листке, равен напечатанным здесь.",
    own_option="Другое, своими словами",
    asks_consent="Нужно согласие: {teams}. Спросите до конца хода; молчание означает отказ.",
    words="Что мы делаем, своими словами",
    words_how="Одно-два предложения. Они войдут в запись так, как написаны здесь.",
    why="Почему",
    why_how="Чего мы от этого ждём? Что мы взвешивали?",
    signals="Что должна понять каждая из остальных делегаций",
    signals_how=(
        "Обведите число: −3 сильное давление, 0 ни то ни другое, +3 сильное заверение. Затем одно "
        "предложение. Первая строка для всех остальных; прочие заполняйте, где есть отличие."
    ),
    signal_table=("Кому", "Давление … заверение", "Они должны понять:"),
    for_all="Все остальные",
    sure="Насколько мы уверены? Обведите (1 почти нет, 5 вполне):    1    2    3    4    5",
    considered="Что ещё мы обсуждали",
    dissent="Кто из нас поступил бы иначе и как (без имён)",
    consents="Согласие, которое мы запросили",
    consent_table=("У кого", "Ответ", "Время"),
    yes_no="☐ да    ☐ нет    ☐ нет ответа",
    handed_in="Сдано в ______________",
    poll="{team}: как мы поняли остальных",
    poll_how=(
        "Молча, без разговоров между столами. Заполните строки тех делегаций, которые назовёт "
        "ведущий. Хотела ли она своим действием на этом ходу оказать на вас давление, успокоить "
        "вас или ни то ни другое? И чьё это было решение? «Не могу сказать» тоже ответ. "
        "Вежливость здесь не нужна."
    ),
    poll_table=("Делегация", "Её действие: давление … заверение", "Чьё это решение?"),
    cannot_tell="не могу сказать",
    whose=("её собственное", "её союзника", "не могу сказать"),
    cards="{team}: карточки",
    card="№ {number}",
    to="Кому:",
    everyone="всем делегациям",
    sender="От кого:",
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
    facilitators_copy="Экземпляр ведущего: не раздавать",
    further_option="У вас есть ещё один вариант",
    asks_you="Вашего согласия просит: {team}",
    tent="{team}: табличка",
    messages="Сообщение. {team}",
    message_lines=(
        "☐ Кому: ____________________",
        "☐ Ведущему, запрос",
        "Время: ___________",
    ),
    watching="Лист наблюдателя",
    watching_how=(
        "Вы наблюдаете и не разговариваете с делегациями. Запишите, что и когда было сделано; без "
        "имён. После хода лист передаётся ведущему."
    ),
    watching_table=(
        "Делегация",
        "Впервые объяснила причину, в",
        "С кем говорила, в",
        "Что я видел",
    ),
    watching_questions=(
        "Кто объяснил другой делегации причину, и что из этого вышло?",
        "Что было принято за умысел и, возможно, им не было?",
        "О чём спрашивали поверх границ союзов, а о чём только союзников?",
    ),
)

WORDINGS: Mapping[str, Wording] = {"en": ENGLISH, "ru": RUSSIAN}


def wording(language: str) -> Wording:
    """The words for a language's tag; English where there are none."""
    return WORDINGS.get(language.partition("-")[0].lower(), ENGLISH)
