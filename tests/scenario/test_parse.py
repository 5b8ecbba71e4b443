"""Reading a scenario: one value out, or every fault at its place in one run."""

from pathlib import Path

import pytest

from tabletop.diagnostics import by_place
from tabletop.scenario import Scenario, ScenarioError, ScenarioFiles, load, parse
from tabletop.scenario.conditions import Per
from tabletop.scenario.wording import Text

EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"


def changed(files: ScenarioFiles, *changes: tuple[str, str]) -> ScenarioFiles:
    """The small scenario with the first of each text replaced."""
    text = files.files[files.main].decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return ScenarioFiles(files.main, {files.main: text.encode()})


def told(files: ScenarioFiles) -> list[tuple[str, str]]:
    """Code and message of every finding."""
    return [(one.code, one.message) for one in parse(files).diagnostics]


def test_the_small_scenario_uses_every_construct(small: Scenario) -> None:
    options = [option for one in small.decisions.values() for option in one.options.values()]
    injects = small.injects.values()
    assert {one.per for one in small.indicators.values()} == set(Per)
    assert {one.release.kind for one in injects} == {"start", "minute", "manual"}
    assert any(one.when for one in injects)
    assert any(one.to != "all" for one in injects)
    assert {one.stock is None for one in small.instruments.values()} == {True, False}
    for part in ("when", "needs", "consent", "chance"):
        assert any(getattr(option, part) for option in options)
    assert any(option.seen.by_team for option in options)
    assert {"all", "nobody"} < {option.known_to for option in options}
    assert any(fact.standing == "contested" for fact in small.facts.values())
    assert len(small.turns) == 3
    assert len(small.causes) == 2
    assert small.hot_wash


def test_texts_are_read_in_the_wanted_language(small_files: ScenarioFiles) -> None:
    assert load(small_files).title == "The strait"
    russian = load(small_files, "ru")
    assert russian.title == "Пролив"
    assert russian.turns["opening"].briefing == "A buoy lies where it did not lie."
    assert isinstance(russian.title, Text)
    assert russian.title.wordings == {"en": "The strait", "ru": "Пролив"}


def test_a_language_that_the_scenario_lacks_is_a_fault(small_files: ScenarioFiles) -> None:
    parsed = parse(small_files, "lt")
    assert parsed.scenario is None
    assert [(one.code, one.line) for one in parsed.diagnostics] == [("unknown-language", 4)]


def test_load_raises_every_fault(small_files: ScenarioFiles) -> None:
    with pytest.raises(ScenarioError) as caught:
        load(changed(small_files, ("short: ARD", "shrt: ARD")))
    assert [one.code for one in caught.value.diagnostics] == ["unknown-key"]
    assert "small.yaml:34:5: error[unknown-key]" in str(caught.value)


def test_faults_of_all_kinds_are_told_in_one_run(small_files: ScenarioFiles) -> None:
    faulty = changed(
        small_files,
        ("place: A strait", "place: !!str A strait"),
        ("kind: state", "kynd: state"),
        ("per: team", "per: teem"),
        ("minutes: 30", 'minutes: "30"'),
        ("channel: press", "channel: pres"),
        ("when: tension at least strained", "when: tension atleast strained"),
        ("team: borsa", "team: borso"),
        ("odds: 60", "odds: 50"),
        ("title: Face to face\n", "title: Face to face\n        title: Again\n"),
        ("turn: talks", "turn: talk"),
        ("ask:", "asks:"),
    )
    parsed = parse(faulty)
    assert [one.code for one in parsed.diagnostics] == [
        "tag",
        "unknown-key",
        "wrong-value",
        "wrong-type",
        "unknown-channel",
        "phrase",
        "odds",
        "unknown-team",
        "duplicate-key",
        "unknown-turn",
        "unknown-key",
    ]
    assert parsed.diagnostics == by_place(parsed.diagnostics)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    short: ARD\n", ""),
        ("per: pair, range: [0, 6]", "per: pairs, range: [0, 6]"),
        ("stock: 2", 'stock: "2"'),
        ("  arda:\n", "  Arda:\n"),
        ("levels: {calm: 0, strained: 4, acute: 7}", "levels: 3"),
        ("team: arda", "team: 5"),
        ("default: wait", "default: [wait]"),
        ("to: all", "to: everybody"),
        ("to: [coria]", "to: [Coria]"),
        ("minutes: 30", "minutes: 0"),
        ("languages: [en, ru]", "languages: [en, 5]"),
        ("counterview: Coria counts the shoal as open sea.", "counterview: 5"),
        ("photo_shown: {text: The photograph was shown, seen_by: [arda, borsa]}", "photo_shown: 5"),
    ],
)
def test_one_fault_is_told_once_and_nothing_that_follows_from_it(
    small_files: ScenarioFiles, old: str, new: str
) -> None:
    assert len(told(changed(small_files, (old, new)))) == 1


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("short: ARD", "shrt: ARD", "Did you mean 'short'?"),
        ("from: A fisherman", "sender: A fisherman", "Did you mean 'from'?"),
        ("to: all", "recipients: all", "Did you mean 'to'?"),
        ("minutes: 30", "duration: 30", "Did you mean 'minutes'?"),
        ("team: arda", "nation: arda", ""),
    ],
)
def test_a_key_under_a_wrong_name_is_not_told_as_missing_too(
    small_files: ScenarioFiles, old: str, new: str, hint: str
) -> None:
    found = parse(changed(small_files, (old, new))).diagnostics
    hinted = [one for one in found if hint and one.hint == hint]
    assert [one.code for one in found] == ["unknown-key"] if hint else len(found) == 2
    assert len(hinted) == bool(hint)


def test_a_key_of_another_part_is_told_where_it_belongs(small_files: ScenarioFiles) -> None:
    changes = ("    minutes: 30\n", "    minutes: 30\n    effects: [tension up 1]\n")
    (one,) = parse(changed(small_files, changes)).diagnostics
    assert "belongs to an inject, an option or an outcome" in one.hint


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("    decisions:\n", "", ["unknown-key"] * 2),
        ("      rumour:\n", "", ["duplicate-key"]),
    ],
)
def test_a_line_out_of_place_is_told_once_for_all_that_stood_under_it(
    small_files: ScenarioFiles, old: str, new: str, codes: list[str]
) -> None:
    found = parse(changed(small_files, (old, new))).diagnostics
    assert [one.code for one in found][: len(codes)] == codes
    assert len(found) <= 3


def test_a_missing_id_above_the_only_thing_of_its_kind_is_told_once() -> None:
    text = EXAMPLE.read_text("utf-8").replace("      expert:\n", "", 1)
    (one,) = parse(ScenarioFiles("a.yaml", {"a.yaml": text.encode()})).diagnostics
    assert one.message.startswith("These stand here without the id of what they belong to: 'title'")


def test_an_id_misspelt_where_it_is_given_is_told_once(small_files: ScenarioFiles) -> None:
    found = parse(changed(small_files, ("  tension: {", "  tensoin: {"))).diagnostics
    (one,) = [one for one in found if one.message == "There is no indicator 'tension'."]
    assert one.hint.startswith("Did you mean 'tensoin'? It stands in more lines: ")


def test_a_word_in_a_phrase_over_several_lines_is_pointed_at(small_files: ScenarioFiles) -> None:
    phrase = "when: >-\n          tension at least acute\n          and unknown_thing"
    (one,) = parse(changed(small_files, ("when: tension at least acute", phrase))).diagnostics
    lines = changed(small_files, ("when: tension at least acute", phrase)).files["small.yaml"]
    pointed = lines.decode().split("\n")[one.line - 1][one.column - 1 : one.end_column - 1]
    assert (one.code, pointed) == ("unknown-milestone", "unknown_thing")


def test_a_heap_of_faults_is_cut_and_counted(small_files: ScenarioFiles) -> None:
    many = ", ".join(f"T{number}" for number in range(1_000))
    found = parse(changed(small_files, ("to: all", f"to: [{many}]"))).diagnostics
    assert len(found) == 201
    assert found[-1].code == "more-faults"
    assert "800 more" in found[-1].message


def test_another_format_is_refused_by_its_number(small_files: ScenarioFiles) -> None:
    for other in ("2", "true", '"1"'):
        files = changed(small_files, ("format: 1", f"format: {other}"))
        assert told(files) == [("format-version", "This program reads scenarios of format 1.")]
