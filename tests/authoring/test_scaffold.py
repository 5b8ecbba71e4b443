"""A first scenario is sound, fair and playable, whatever was answered."""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tabletop.authoring.answers import LANGUAGES, Answers, Delegation, delegation, minutes_in
from tabletop.authoring.checking import check
from tabletop.authoring.scaffold import scaffold
from tabletop.engine.decide import decide
from tabletop.engine.log import advance
from tabletop.engine.state import Stamp, State, initial
from tabletop.engine.words import Phase
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.scenario import Scenario, ScenarioFiles, load
from tabletop.text import clean_line
from tests.scenario.test_agreement import WHOLE, plain

NAMES = ("Poland/Alliance", "Belarus/CSTO", "Lithuania/alliance", "Россия/CSTO", "NATO", "Ōsaka")
TABLES = range(2, 7)
GAMES = range(2, 5)
SPOKEN = (LANGUAGES[:1], LANGUAGES[1:], LANGUAGES)


def _answers(
    teams: int = 3, turns: int = 3, minutes: int = 60, languages: tuple[str, ...] = ("en",)
) -> Answers:
    table = tuple(map(delegation, NAMES[:teams]))
    return Answers("x", "A title", "A place", "2030-04-15", table, turns, minutes, languages)


def _files(answers: Answers) -> ScenarioFiles:
    return ScenarioFiles("x.yaml", {"x.yaml": scaffold(answers).encode()})


def _found(answers: Answers) -> list[str]:
    return [str(one) for one in check(_files(answers)).diagnostics]


@pytest.fixture(scope="module")
def three() -> Scenario:
    return load(_files(_answers()))


@pytest.mark.parametrize("turns", GAMES)
@pytest.mark.parametrize("teams", TABLES)
def test_nothing_at_all_is_found_about_it(teams: int, turns: int) -> None:
    assert _found(_answers(teams, turns, languages=LANGUAGES)) == []


@pytest.mark.parametrize("languages", SPOKEN, ids="+".join)
@pytest.mark.parametrize("end", [0, 1], ids=["shortest", "longest"])
def test_the_shortest_and_the_longest_turns_are_sound(end: int, languages: tuple[str, ...]) -> None:
    assert _found(_answers(6, 4, minutes_in(languages)[end], languages)) == []


def _last(scenario: Scenario, seed: int) -> State:
    """How a rehearsal ends."""
    player, state = Player(scenario, Draws(seed)), initial(scenario, seed)
    while move := player.move(state):
        stamp = Stamp(state.stamp.seq + 1, "", state.game.clock)
        state = advance(scenario, state, stamp, decide(scenario, state, move.command))
    return state


@pytest.mark.parametrize(("teams", "turns"), [(2, 2), (2, 4), (3, 3), (4, 2), (5, 3), (6, 4)])
def test_it_plays_to_more_than_one_ending_through_both_branches(teams: int, turns: int) -> None:
    scenario = load(_files(_answers(teams, turns)))
    ends = [_last(scenario, seed) for seed in range(20)]
    assert {one.game.phase for one in ends} == {Phase.CLOSED}
    assert len({one.game.ending for one in ends}) >= 2
    played = {shown.turn for one in ends for shown in one.game.publications if shown.turn}
    assert played == set(scenario.turns)


def _lengths(scenario: Scenario, turn: str) -> Iterator[int]:
    """How many turns a game can have from a turn on."""
    for entry in scenario.turns[turn].next:
        yield from (1 + more for more in _lengths(scenario, entry.turn))
    if not scenario.turns[turn].next:
        yield 1


@pytest.mark.parametrize("turns", GAMES)
def test_a_game_has_as_many_turns_as_was_said(turns: int) -> None:
    scenario = load(_files(_answers(turns=turns)))
    assert set(_lengths(scenario, next(iter(scenario.turns)))) == {turns}


def test_every_idea_of_the_format_is_shown(three: Scenario) -> None:
    injects, outcomes = three.injects.values(), three.outcomes.values()
    options = [option for one in three.decisions.values() for option in one.options.values()]
    assert {one.per for one in three.indicators.values()} >= {"all", "pair"}
    assert any(one.stock for one in three.instruments.values())
    assert {one.standing for one in three.facts.values()} >= {"fictional", "contested"}
    assert {one.release.kind for one in injects} == {"start", "minute", "manual"}
    assert any(one.when for one in injects)
    assert all(any(getattr(one, key) for one in options) for key in ("needs", "consent", "chance"))
    assert any(turn.next and len(turn.next) > 1 for turn in three.turns.values())
    assert outcomes
    assert three.milestones
    assert three.hot_wash
    assert len(three.endings) >= 3
    assert [cause.weight for cause in three.causes.values()] == [1, 1]


def test_every_team_decides_in_each_turn_and_can_talk_or_stand_firm(three: Scenario) -> None:
    for turn in three.turns.values():
        assert [one.team for one in turn.decisions.values()] == list(three.teams)
        for decision in turn.decisions.values():
            plain = [
                option.signal
                for option in decision.options.values()
                if not (option.when or option.needs or option.consent)
            ]
            assert len(decision.options) == 3
            assert max(plain) >= 1
            assert min(plain) <= -1


def test_every_team_has_the_same_news_of_its_own(three: Scenario) -> None:
    for turn in three.turns.values():
        private = Counter(one.to for one in turn.injects.values() if one.to != "all")
        assert private == Counter({(team,): 1 for team in three.teams})
    borne = {bears for one in three.injects.values() for bears in one.bears.items()}
    assert borne == {(team, how) for team in three.teams for how in ("helps", "embarrasses")}


def test_teams_that_name_a_group_alike_are_allies(three: Scenario) -> None:
    assert [str(one.name) for one in three.groups.values()] == ["Alliance", "CSTO"]
    assert three.allied("poland", "lithuania")
    assert not three.allied("poland", "belarus")


def test_without_groups_the_format_is_shown_in_a_comment() -> None:
    teams = (Delegation("Arda"), Delegation("Borsa"))
    answers = Answers("x", "T", "P", "2030", teams)
    text = scaffold(answers)
    assert "\n# groups:\n" in text
    assert _found(answers) == []


@pytest.mark.parametrize(("opens", "year"), [("15 April 2021", 2021), ("next spring", 2030)])
def test_its_source_is_of_the_year_in_which_it_opens(opens: str, year: int) -> None:
    answers = Answers("x", "T", "P", opens, (Delegation("Arda"), Delegation("Borsa")))
    assert load(_files(answers)).sources["assumptions"].year == year


def test_it_begins_with_the_line_for_editors() -> None:
    first = scaffold(_answers()).splitlines()[0]
    assert first == "# yaml-language-server: $schema=scenario.schema.json"


@pytest.mark.parametrize("languages", SPOKEN, ids="+".join)
def test_its_lines_are_neat(languages: tuple[str, ...]) -> None:
    for line in scaffold(_answers(6, 4, languages=languages)).splitlines():
        assert line == line.rstrip()
        assert len(line) <= 110 or not line.lstrip().startswith("#")


@pytest.mark.parametrize("languages", SPOKEN, ids="+".join)
def test_an_editor_finds_nothing_either(languages: tuple[str, ...]) -> None:
    assert list(WHOLE.iter_errors(plain(_files(_answers(languages=languages))))) == []


def test_the_same_answers_give_the_same_bytes() -> None:
    assert scaffold(_answers()) == scaffold(_answers())


NAUGHTY = st.text(min_size=1, max_size=200).filter(clean_line)


@given(NAUGHTY, NAUGHTY)
@settings(max_examples=15)
@example("no", "null")
@example("\"quotes\" 'and' others", "a: b")
@example("# not a comment", "- not an item")
@example("{{ 7 * 7 }}{% raw %}{# x #}", "{team} {0} {other.__class__}")
@example("Пожар на складе 🔥", "ąčęėįšųūž")
@example("two\nlines\r\nof text", "\ttab")
@example("x" * 200, "word " * 60)
@example("&a *b !c |d >e %f @g `h", "--- ... ---")
@example("2021-09-10", "12:30:45")
def test_any_title_and_name_comes_through(title: str, name: str) -> None:
    teams = (Delegation(name), Delegation(f"{name[:20]} Two", "{{ group }}: #"))
    scenario = load(_files(Answers("x", title, name, title, teams, 2)))
    assert scenario.title == clean_line(title)
    assert scenario.setting.place == clean_line(name)
    assert scenario.setting.opens == clean_line(title)
    assert [team.name for team in scenario.teams.values()] == [
        clean_line(team.name) for team in teams
    ]
    assert next(iter(scenario.groups.values())).name == "{{ group }}: #"


@given(
    st.lists(NAUGHTY, min_size=2, max_size=4, unique_by=lambda name: clean_line(name).casefold())
)
@settings(max_examples=10)
@example(["x", "x report", "x table", "x last", "x_log", "x two"])
@example(["media", "engineers", "all", "facilitator"])
def test_ids_of_any_teams_fit_together(names: list[str]) -> None:
    answers = Answers("x", "T", "P", "2030", tuple(map(Delegation, names)), 4)
    assert len(load(_files(answers)).teams) == len(names)
