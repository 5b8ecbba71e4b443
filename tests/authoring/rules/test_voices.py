"""Words of one side are kept to the voice of that side."""

import pytest

from tabletop.authoring.rules.loaded_words import LOADED, LoadedWord
from tests.authoring.rules.examples import example, marked_in, messages

CODE = "fairness-loaded-words"
MESSAGE = "text: Anglers report a drone without marks on the bank of the river."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The regime in Minsk is silent.", "regime"),
        ("Two REGIMES are silent.", "REGIMES"),
        ("The regime of Minsk is silent.", "regime"),
        ("Минский режим молчит.", "Минский режим"),
        ("Milczy reżim w Mińsku.", "reżim"),
        ("Minsko režimas tyli.", "Minsko režimas"),
        ("Мінскі рэжым маўчыць.", "Мінскі рэжым"),
        ("Seven years after the annexation.", "annexation"),
        ("Через семь лет после аннексии.", "аннексии"),
        ("Siedem lat po aneksji.", "aneksji"),
        ("Praėjo septyneri metai po aneksijos.", "aneksijos"),
        ("Праз сем гадоў пасля анексіі.", "анексіі"),
        ("A hybrid attack is feared.", "hybrid attack"),
        ("Боятся гибридной атаки.", "гибридной атаки"),
        ("Mowa o wojnie hybrydowej.", "wojnie hybrydowej"),
        ("Kalbama apie hibridinę ataką.", "hibridinę ataką"),
        ("Кажуць пра гібрыдную атаку.", "гібрыдную атаку"),
        ("It lies near the Suwalki corridor.", "Suwalki corridor"),
        ("It lies near the Suwałki gap.", "Suwałki gap"),
        ("Blisko przesmyku suwalskiego.", "przesmyku suwalskiego"),
        ("Рядом с Сувалкским коридором.", "Сувалкским коридором"),
        ("Before Zapad-2021 nobody moves.", "Zapad-2021"),
        ("Before West-2021 nobody moves.", "West-2021"),
        ("The two blocs are silent.", "blocs"),
        ("Военный блок молчит.", "Военный блок"),
        ("Milczy blok NATO.", "blok NATO"),
        ("The aggressor is known.", "aggressor"),
        ("It is a puppet state.", "puppet state"),
        ("A russophobic article.", "russophobic"),
    ],
)
def test_a_loaded_word_in_a_neutral_text_is_marked(text: str, word: str) -> None:
    assert marked_in(CODE, text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "The inspection regime and the visa regime stay, and so does the CFE regime.",
        "A visa-free regime and the Vienna Document regime.",
        "The European Centre of Excellence for Countering Hybrid Threats.",
        "A regime of visits is agreed; a regime for drones is not.",
        "Режим прекращения огня соблюдается, пограничный режим тоже.",
        "Reżim sanitarny i reżim inspekcyjny.",
        "The map annexed to the treaty, see annex 2 and the annexes.",
        "A hybrid car stands on the bank.",
        "Suwalki lies to the north, and the corridor of the house is long.",
        "The wind comes from the West; in 2021 the west was calm.",
        "They vote en bloc. The block is closed. Блок питания сгорел, реактор и третий блок тоже.",
        "Запад молчит.",
        "A puppet theatre plays.",
    ],
)
def test_an_innocent_use_is_left_alone(text: str) -> None:
    assert marked_in(CODE, text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("brief: You want to know", "brief: The regime lost it. You want to know"),
        ("brief: You want to", "names: {river: The Suwalki corridor}\n    brief: You want to"),
        ("label: Publish a picture", "label: Name the regime"),
        ("text: The picture that the anglers took.", "text: It shows the regime as it is."),
        ("title: Role and impact of small states", "title: After the annexation"),
        ("        effects: [tension up 1]\n", "        note: Some will say regime.\n"),
    ],
)
def test_the_voices_that_may_use_the_word_do(old: str, new: str) -> None:
    assert messages(CODE, (old, new)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("seen: Warsaw publishes a photograph.", "seen: Warsaw accuses the regime."),
        ("question: What does Warsaw do", "question: With a regime next door, what does Warsaw do"),
        ("public: A state on the western bank", "public: A state that faces a regime, on the bank"),
        ("title: A drone is found", "title: A drone of the regime is found"),
        ("text: The drone had strayed in the wind.", "text: The regime had lost it."),
    ],
)
def test_what_others_read_is_neutral(old: str, new: str) -> None:
    assert example((old, new)).marked(CODE) == ["regime"]


def test_a_sender_says_it_in_quotation_marks() -> None:
    (one,) = example((MESSAGE, "text: The regime has lost a drone.")).findings(CODE)
    assert "quotation marks" in one.hint
    quoted = 'text: A deputy says that "the regime" has lost a drone.'
    assert messages(CODE, (MESSAGE, quoted)) == []


def test_quotation_marks_do_not_help_a_neutral_text() -> None:
    assert marked_in(CODE, "The so-called 'regime' is silent.") == ["regime"]


def test_a_scenario_about_an_exercise_may_call_it_by_its_name() -> None:
    title = ("title: A drone by the river", "title: West-2021 by the river")
    text = (
        "The find is on page five.",
        "West-2021, which others call Zapad, begins. The bloc waits.",
    )
    assert example(title, text).marked(CODE) == ["bloc"]


@pytest.mark.parametrize("row", LOADED, ids=lambda row: row.roots[0])
def test_a_row_says_why_and_what_instead(row: LoadedWord) -> None:
    assert row.reason
    assert row.instead
    assert all(root == root.lower() for root in row.roots)
