"""What stands on each kind of sheet."""

from tabletop.authoring.pack import Sheet, pack
from tabletop.authoring.pack.model import keep_apart
from tabletop.authoring.pack.wording import BOX, SCALE
from tabletop.formats.document import Blank, Cards, Heading, Paragraph, Table, words
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.authoring.pack.folders import FOUR, MENUS, NO_MENUS, packed_up, said


def table(sheet: Sheet) -> Table:
    """The first table of a sheet."""
    return next(one for one in sheet.document.blocks if isinstance(one, Table))


def lines(sheet: Sheet) -> int:
    """How many empty lines a sheet has for a pen."""
    return sum(one.lines for one in sheet.document.blocks if isinstance(one, Blank))


def numbers(sheet: Sheet) -> list[str]:
    """The numbers of the cards of a sheet, in their order."""
    pages = [one for one in sheet.document.blocks if isinstance(one, Cards)]
    leads = [card[0] for page in pages for card in page.cards]
    return [words(one.text).split()[1] for one in leads if isinstance(one, Paragraph)]


def test_every_team_has_its_sheets_for_every_turn_in_which_it_needs_them(small: Scenario) -> None:
    names = {path.removeprefix("arda/") for path in packed_up(small) if path.startswith("arda/")}
    assert names == {
        "brief",
        "name_tent",
        "messages",
        *(f"turn_{turn}_{kind}" for turn in "123" for kind in ("briefing", "decision", "cards")),
        *(f"turn_{turn}_poll" for turn in "12"),  # the poll of the third is off
    }


def test_a_form_has_room_for_words_reasons_and_a_signal_to_each(small: Scenario) -> None:
    form = packed_up(small)["arda/turn_1_decision"]
    to = [(words(row[0]), words(row[1])) for row in table(form).rows]
    assert to == [("All others", SCALE), ("Borsa", SCALE), ("Coria", SCALE)]
    assert lines(form) >= 10
    assert "Circle one (1 hardly, 5 fully)" in said([form])


def test_a_form_shows_the_options_that_are_there_in_any_case(small: Scenario) -> None:
    sheets = packed_up(small)
    form, slips = said([sheets["arda/turn_1_decision"]]), said([sheets["facilitator/slips_arda"]])
    for label in ("Send a patrol", "Wait"):
        assert f"{BOX} {label}" in form
        assert label not in slips
    for label in ("Invite the others to see", "Call Coria on the hotline"):
        assert label not in form
        assert f"{BOX} {label}" in slips


def test_a_form_without_a_menu_has_more_room_for_words(small: Scenario) -> None:
    bare = packed_up(small, NO_MENUS)["arda/turn_1_decision"]
    assert BOX not in said([bare]).split("Consent")[0]
    assert lines(bare) > lines(packed_up(small)["arda/turn_1_decision"])


def test_a_form_names_whose_consent_an_option_needs(small: Scenario) -> None:
    form = said([packed_up(small)["coria/turn_1_decision"]])
    assert "Needs the consent of Arda, Borsa." in form


def test_a_poll_asks_how_each_other_team_was_read(small: Scenario) -> None:
    poll = table(packed_up(small)["borsa/turn_1_poll"])
    assert [words(row[0]) for row in poll.rows] == ["Arda", "Coria"]
    reading, whose = map(words, poll.rows[0][1:])
    assert reading == f"{SCALE}\n{BOX} cannot tell"
    assert whose.split("\n") == [f"{BOX} its own", f"{BOX} its ally's", f"{BOX} cannot tell"]


def test_cards_come_in_the_order_of_release_with_the_number_of_the_list(small: Scenario) -> None:
    sheets = packed_up(small)
    assert numbers(sheets["borsa/turn_1_cards"]) == ["1.1", "1.3", "1.4", "1.5", "1.6"]
    card = said([sheets["borsa/turn_1_cards"]])
    assert "To: Borsa" in card
    assert "To: all delegations" in card
    assert "arda" not in card.lower().split("to: borsa")[1].split("no.")[0]


def test_the_facilitators_cards_tell_time_condition_and_effects(small: Scenario) -> None:
    cards = said([packed_up(small)["facilitator/cards"]])
    assert "To: Arda and Borsa" in cards
    assert "Planned: +00:10" in cards
    assert "It goes out only if Tension is at least “strained”." in cards
    assert "When it goes out: Tension rises by 1." in cards


def test_four_cards_share_a_page(small: Scenario) -> None:
    pages = packed_up(small, FOUR)["borsa/turn_1_cards"].document.blocks
    assert [len(one.cards) for one in pages if isinstance(one, Cards)] == [4, 1]
    single = packed_up(small, MENUS)["borsa/turn_1_cards"].document.blocks
    assert [len(one.cards) for one in single if isinstance(one, Cards)] == [1] * 5


def test_the_question_of_consent_goes_to_each_asked_team(small: Scenario) -> None:
    sheets = packed_up(small)
    asked = said([sheets["facilitator/consents_borsa"]])
    assert "Coria asks for your consent" in asked
    assert "All positions of a month." in asked
    assert "facilitator/consents_coria" not in sheets


def test_a_brief_has_the_teams_own_names_and_the_board_that_it_sees(small: Scenario) -> None:
    brief = packed_up(small)["arda/brief"]
    headings = [words(one.text) for one in brief.document.blocks if isinstance(one, Heading)]
    assert "Your brief, for your eyes only" in headings
    assert "“Arda shoal”: shoal" in said([brief])
    assert "Tension: strained." in said([brief])


def test_a_message_slip_names_its_sender_alone(small: Scenario) -> None:
    [page] = packed_up(small)["arda/messages"].document.blocks
    assert isinstance(page, Cards)
    assert len(page.cards) == 4
    assert "Message of Arda" in said([packed_up(small)["arda/messages"]])
    assert "Borsa" not in said([packed_up(small)["arda/messages"]])


def test_an_observer_has_a_row_for_each_team(small: Scenario) -> None:
    watched = table(packed_up(small)["observers/turn_1_observed"])
    assert [words(row[0]) for row in watched.rows] == ["Arda", "Borsa", "Coria"]


def test_a_pack_speaks_the_language_of_its_texts(small_files: ScenarioFiles) -> None:
    russian = {one.path: one for one in pack(load(small_files, "ru"), "ru", MENUS)}
    form = said([russian["arda/turn_2_decision"]])
    assert "Ход 2: Переговоры" in form
    assert "Что мы делаем, своими словами" in form
    assert russian["arda/turn_2_decision"].document.language == "ru"


def test_a_team_called_like_another_folder_gets_one_of_its_own() -> None:
    assert keep_apart("facilitator") == "team_facilitator"
    assert keep_apart("arda") == "arda"
