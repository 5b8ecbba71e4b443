"""A folder for one team holds nothing of another's, and nothing that play has not shown yet."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest

from tabletop.authoring.pack import Choices, Sheet
from tabletop.authoring.pack.writing import written
from tabletop.formats.document import Cards, Document, Heading, Tent
from tabletop.runner.library import find
from tabletop.scenario import Scenario, load
from tabletop.scenario.model import Option
from tests.authoring.pack.folders import FOUR, MENUS, NO_MENUS, folder, packed_up, said
from tests.authoring.telling.marked import Marked
from tests.authoring.telling.test_for_team import PUBLIC, TEAMS, TO_ALL, own
from tests.formats.pdf.reading import text

BUNDLED = ("polish_border_air_incident", "west_2021_transparency", "open_skies_collapse")
CONDITIONAL = {"invite", "call", "survey", "move_back", "regret"}
"""Options of the small scenario that a condition hides or greys."""


@pytest.fixture(scope="module", params=BUNDLED)
def bundled(request: pytest.FixtureRequest) -> Scenario:
    return load(find(request.param))


def whole(sheets: list[Sheet]) -> Document:
    """The sheets of a folder as one document."""
    blocks = (block for one in sheets for block in (Heading(1, one.foot), *one.document.blocks))
    return Document(" ".join(one.document.title for one in sheets), tuple(blocks))


def on_slips(path: tuple[str, ...]) -> bool:
    return "options" in path and path[-2] in CONDITIONAL


@pytest.mark.parametrize("choices", [MENUS, FOUR])
@pytest.mark.parametrize("team", TEAMS)
def test_a_folder_holds_just_what_its_team_may_read_in_any_case(
    small: Scenario, team: str, choices: Choices
) -> None:
    marked = Marked(small)
    told = marked.told(whole(folder(packed_up(marked.scenario, choices), team)))
    assert told == {one for one in PUBLIC | TO_ALL | own(team) if not on_slips(one)}


@pytest.mark.parametrize("team", TEAMS)
def test_without_menus_no_option_is_anywhere_in_a_folder(small: Scenario, team: str) -> None:
    marked = Marked(small)
    sheets = packed_up(marked.scenario, NO_MENUS)
    assert not any("options" in one for one in marked.told(whole(folder(sheets, team))))
    assert not any("slips_" in path for path in sheets)


def test_observers_read_titles_and_names_alone(small: Scenario) -> None:
    marked = Marked(small)
    told = marked.told(whole(folder(packed_up(marked.scenario), "observers")))
    assert {one[-1] for one in told} == {"title", "name"}
    assert told <= PUBLIC


def private(scenario: Scenario, team: str) -> Iterator[str]:
    """Every text that others may not read: brief, questions, options, and injects not to all."""
    yield from re.split(r"(?<=[.?!])\s+|\n+", scenario.teams[team].brief)
    for put in scenario.decisions.values():
        if put.team == team:
            yield str(put.question)
            for option in put.options.values():
                yield from (str(option.label), str(option.text))
    for one in scenario.injects.values():
        if scenario.recipients(one.to) == (team,):
            yield from (str(one.title), str(one.text))


def readable(scenario: Scenario, team: str) -> str:
    """What a team may read, to tell a text of its own from one that only sounds alike."""
    public = [one.public for one in scenario.teams.values()]
    told = [turn.briefing for turn in scenario.turns.values()]
    news = [
        f"{one.title} {one.text}"
        for one in scenario.injects.values()
        if team in scenario.recipients(one.to)
    ]
    return " ".join([*public, *told, *news, *private(scenario, team)])


def test_no_folder_of_a_bundled_scenario_holds_a_text_of_another_team(bundled: Scenario) -> None:
    sheets = packed_up(bundled)
    for team in bundled.teams:
        found, may = said(folder(sheets, team)), readable(bundled, team)
        for other in bundled.teams:
            secrets = [" ".join(one.split()) for one in private(bundled, other)]
            told = [one for one in secrets if len(one) > 12 and one in found and one not in may]
            assert other == team or told == []


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_files_hold_no_more_than_their_documents(small: Scenario, form: str) -> None:
    sheets = packed_up(small)
    for team in TEAMS:
        files = dict(written(folder(sheets, team), [form]))
        found = squeezed(" ".join(contents(data, form) for data in files.values()))
        may = squeezed(readable(small, team))
        for other in set(TEAMS) - {team}:
            secrets = [squeezed(one) for one in private(small, other)]
            assert [
                one for one in secrets if len(one) > 8 and one in found and one not in may
            ] == []
        assert squeezed(small.teams[team].brief) in found


def contents(data: bytes, form: str) -> str:
    if form == "pdf":
        return text(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.endswith(".xml")]
    return " ".join(re.sub(r"<[^>]*>", "", part.decode()) for part in parts)


def squeezed(words: str) -> str:
    """A text without blanks and the marks of prose, as a page may break it anywhere."""
    return re.sub(r"[\s\u00ad*_#>-]", "", words)


def test_no_page_of_cards_holds_what_two_teams_may_not_both_read(bundled: Scenario) -> None:
    titles = {str(one.title): bundled.recipients(one.to) for one in bundled.injects.values()}
    cards = packed_up(bundled, FOUR)["facilitator/cards"].document.blocks
    for page in cards:
        assert isinstance(page, Cards)
        readers = {titles[title] for card in page.cards for title in headings(card)}
        assert len(readers) == 1


def headings(card: tuple[object, ...]) -> list[str]:
    return [str(one.text) for one in card if isinstance(one, Heading)]


def test_a_slip_says_nothing_of_the_condition_that_brings_it(small: Scenario) -> None:
    before = packed_up(small)["facilitator/slips_coria"]
    other = (
        small.decisions["coria_open"]
        .options["move_back"]
        .model_copy(update={"when": small.decisions["coria_talks"].options["regret"].when})
    )
    after = packed_up(changed(small, other))["facilitator/slips_coria"]
    assert before == after


def changed(small: Scenario, option: Option) -> Scenario:
    turn = small.turns["opening"]
    put = turn.decisions["coria_open"]
    put = put.model_copy(update={"options": {**put.options, option.id: option}})
    turn = turn.model_copy(update={"decisions": {**turn.decisions, put.id: put}})
    return small.model_copy(update={"turns": {**small.turns, turn.id: turn}})


def test_a_sheet_of_a_team_does_not_tell_that_a_turn_has_another_in_its_place(
    bundled: Scenario,
) -> None:
    sheets = packed_up(bundled)
    for team in bundled.teams:
        forms = [one for one in folder(sheets, team) if "_cards" not in one.path]
        assert not re.search(r"Turn \d+[a-z]", said(forms))


def test_a_tent_shows_a_name_and_nothing_else(small: Scenario) -> None:
    sheet = packed_up(small)["arda/name_tent"]
    assert sheet.document.blocks == (Tent("Arda"),)
