"""The enumeration itself: against games counted by hand, and against rehearsals."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction

import pytest

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.log import Entry
from tabletop.engine.state import State
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.policy import Policy
from tabletop.play.trial import steps
from tabletop.scenario import Scenario
from tests.explore.enumerating import END, Count, Enumerated, Snapshot, enumerate_play, snapshot
from tests.explore.games import made_up, roads_at_most
from tests.explore.tiny import tiny
from tests.explore.walking import Step, Walk


def count(probability: str, roads: int) -> Count:
    return Count(Fraction(probability), roads)


CARDS_COIN_CONSENT = """
indicators: {heat: {range: [0, 3], start: 0, levels: {low: 0}}}
causes: {wind: {weight: 3}, test: {weight: 1}, calm: {weight: 0}}
turns:
  only:
    injects:
      trace: {when: cause is test, effects: [heat up 1]}
      alarm: {release: manual, when: heat at least 1}
    decisions:
      first: {team: arda, default: stay, options: {push: {effects: [heat up 2]}, stay: {}}}
      second:
        team: borsa
        default: watch
        options:
          join: {consent: {of: [arda], otherwise: watch}, effects: [heat up 1]}
          watch: {}
    outcomes: {clash: {when: heat at least 3}}
endings: {hot: {when: heat at least 3}, quiet: {}}
"""


def test_cards_a_coin_and_a_consent_are_counted_as_by_hand() -> None:
    """Four roads to the call: wind, test with and without the alarm, calm. Six go on from each.

    Heat comes to 3 where Arda pushes under `test` (two calls, three roads each), and where it
    pushes and agrees under the other two cards (a road each).
    """
    done = enumerate_play(tiny(CARDS_COIN_CONSENT), manual="coin")
    assert done.turns == {"only": count("1", 3)}
    assert done.injects == {"trace": count("1/4", 1), "alarm": count("1/8", 1)}
    assert done.tried == {
        ("first", "push"): count("1/2", 4),
        ("first", "stay"): count("1/2", 4),
        ("second", "join"): count("1/2", 8),
        ("second", "watch"): count("1/2", 4),
    }
    assert done.stands == {
        ("first", "push"): count("1/2", 4),
        ("first", "stay"): count("1/2", 4),
        ("second", "join"): count("1/4", 4),
        ("second", "watch"): count("3/4", 8),
    }
    assert done.branches == {}
    assert done.outcomes == {"clash": count("7/32", 8)}
    assert done.endings == {"hot": count("7/32", 8), "quiet": count("25/32", 16)}
    assert done.plays == 24


def test_by_hand_an_inject_is_released_never_always_or_by_a_coin() -> None:
    scenario = tiny(CARDS_COIN_CONSENT)
    never, always = (enumerate_play(scenario, manual=how) for how in ("never", "always"))
    assert (never.injects.get("alarm"), never.plays) == (None, 18)
    assert (always.injects.get("alarm"), always.plays) == (count("1/4", 1), 18)
    assert never.endings == always.endings == {"hot": count("7/32", 5), "quiet": count("25/32", 13)}


WEIGHTS_CHANCE_TURNS = """
indicators: {heat: {range: [0, 3], start: 1, levels: {low: 0, high: 2}}}
turns:
  day:
    decisions:
      first:
        team: arda
        default: wait
        options:
          call:
            weight: 3
            chance:
              answered: {odds: 60, effects: [heat down 1]}
              unanswered: {odds: 40, effects: [heat up 1]}
          wait: {}
          rush: {weight: 0, effects: [heat up 7]}
      second: {team: borsa, default: sit, options: {sit: {weight: 0}, leave: {weight: 0}}}
    next: [{turn: night, when: heat is high}]
  night:
    injects: {news: {release: minute 5, when: "first chose one of rush, wait"}}
endings: {long: {when: night played}, short: {}}
"""


def test_weights_a_chance_and_a_turn_that_may_not_come_are_counted_as_by_hand() -> None:
    """An option of weight 0 is a road of probability 0; where all weigh 0 the default is certain.

    The second turn comes of `unanswered` and of `rush`, each with either answer of Borsa.
    """
    done = enumerate_play(tiny(WEIGHTS_CHANCE_TURNS), weights="weighted")
    assert done.turns == {"day": count("1", 1), "night": count("3/10", 4)}
    assert done.tried == done.stands
    assert done.stands == {
        ("first", "call"): count("3/4", 1),
        ("first", "wait"): count("1/4", 1),
        ("first", "rush"): count("0", 1),
        ("second", "sit"): count("1", 1),
        ("second", "leave"): count("0", 1),
    }
    assert done.branches == {
        ("first", "call", "answered"): count("9/20", 1),
        ("first", "call", "unanswered"): count("3/10", 1),
    }
    assert done.injects == {"news": count("0", 2)}
    assert done.endings == {"long": count("3/10", 4), "short": count("7/10", 4)}


def test_uniform_play_does_not_ask_for_weights() -> None:
    done = enumerate_play(tiny(WEIGHTS_CHANCE_TURNS), weights="uniform")
    assert done.stands["first", "rush"] == count("1/3", 1)
    assert done.stands["second", "leave"] == count("1/2", 1)
    assert done.turns["night"] == count("7/15", 4)
    assert done.injects == {"news": count("1/3", 2)}


AT_ONCE = """
indicators: {heat: {range: [0, 2], start: 2, levels: {low: 0}}}
instruments: {line: {}, quota: {stock: 1}}
milestones: {seen: It was seen}
turns:
  only:
    decisions:
      first:
        team: arda
        default: rest
        options:
          raise: {effects: [heat up 1, line becomes suspended, quota spend 1, clear seen]}
          rest: {}
      second:
        team: borsa
        default: keep
        options:
          lower: {effects: [heat down 1, line becomes lapsed, quota spend 1, mark seen]}
          keep: {}
    outcomes:
      emptied: {when: not quota left at least 1, effects: [heat to 0]}
      told: {when: emptied happened and seen, effects: [heat up 1]}
endings: {over: {}}
"""


def test_what_teams_do_at_once_comes_to_the_games_worked_out_by_hand() -> None:
    """Both: heat 2 + 1 - 1, clamped once; the gravest status; the last unit twice; marked."""
    done = enumerate_play(tiny(AT_ONCE))

    def game(heat: int, line: str, stock: int, acts: str, happened: str) -> Snapshot:
        first, second = acts.split()
        return Snapshot(
            indicators=(("heat", heat),),
            instruments=(("line", line, None), ("quota", "active", stock)),
            milestones=frozenset({"seen"} if second == "lower" else ()),
            standings=frozenset({("first", first), ("second", second)}),
            released=frozenset(),
            happened=frozenset(happened.split()),
            played=frozenset({"only"}),
            cause=None,
        )

    assert done.states[END] == {
        game(1, "lapsed", 0, "raise lower", "emptied told"),
        game(0, "suspended", 0, "raise keep", "emptied"),
        game(1, "lapsed", 0, "rest lower", "emptied told"),
        game(2, "active", 1, "rest keep", ""),
    }
    assert done.outcomes == {"emptied": count("3/4", 3), "told": count("1/2", 2)}
    assert [one.indicators for one in done.states["only"]] == [(("heat", 2),)]


ORDER_OF_INJECTS = """
indicators: {heat: {range: [0, 3], start: 0, levels: {low: 0}}}
causes: {wind: {weight: 0}, test: {weight: 0}}
turns:
  only:
    injects:
      fifth: {release: minute 5, when: not third released}
      third: {release: minute 3, effects: [heat up 1]}
      past_the_end: {release: minute 20}
      hand_one: {release: manual, when: hand_two released}
      hand_two: {release: manual}
      opening: {when: not heat at least 1}
      also_fifth: {release: minute 5, when: third released and opening released}
    decisions:
      first:
        team: arda
        default: stay
        options:
          go: {when: hand_two released, needs: heat at least 1}
          stay: {}
      second: {team: coria, default: sit, options: {sit: {}, run: {needs: heat at least 2}}}
endings: {over: {}}
"""


def test_injects_come_in_the_order_of_the_clock_and_cards_without_weight_are_roads() -> None:
    """Three roads to the opening: no card, wind, test. Of those by hand only the second can go."""
    done = enumerate_play(tiny(ORDER_OF_INJECTS), manual="coin")
    assert done.turns == {"only": count("1", 3)}
    assert done.injects == {
        "opening": count("1", 3),
        "third": count("1", 3),
        "also_fifth": count("1", 3),
        "hand_two": count("1/2", 3),
    }
    assert done.stands == {
        ("first", "go"): count("1/4", 3),
        ("first", "stay"): count("3/4", 6),
        ("second", "sit"): count("1", 6),
    }
    assert {one.cause for one in done.states[END]} == {None, "wind", "test"}


TWO_MUST_AGREE = """
turns:
  only:
    decisions:
      first:
        team: arda
        default: alone
        options:
          together: {consent: {of: [borsa, coria], otherwise: half}}
          half: {chance: {well: {odds: 25}, badly: {odds: 75}}}
          alone: {}
endings: {over: {}}
"""


def test_where_two_must_agree_three_answers_of_four_refuse() -> None:
    done = enumerate_play(tiny(TWO_MUST_AGREE))
    assert done.tried["first", "together"] == count("1/3", 4)
    assert done.stands == {
        ("first", "together"): count("1/12", 1),
        ("first", "half"): count("7/12", 4),
        ("first", "alone"): count("1/3", 1),
    }
    assert done.branches["first", "half", "well"] == count("7/48", 4)
    assert done.endings == {"over": count("1", 1 + 3 * 2 + 2 + 1)}


@pytest.mark.parametrize("seed", range(12))
def test_an_option_counted_aside_is_as_likely_as_on_whole_roads(seed: int) -> None:
    scenario = made_up(seed)
    whole: dict[tuple[str, str], Fraction] = defaultdict(Fraction)

    def watch(step: Step) -> None:
        for event in step.events:
            if isinstance(event, ev.TimeCalled):
                for one in event.standings:
                    whole[one.decision, one.option or ""] += step.after.probability

    Walk(scenario, "weighted", "coin", watch).go()
    done = enumerate_play(scenario, "weighted", "coin")
    assert whole == {option: one.probability for option, one in done.stands.items()}
    assert sum(one.probability for one in done.endings.values()) == 1
    assert done.plays <= roads_at_most(scenario)


class AsExplored(Policy):
    """Nobody rules; consent and injects by hand hang on a coin."""

    rulings = 0

    def consents(self, decision: str, team: str) -> int:
        del decision, team
        return 50


def rehearsed(scenario: Scenario, seed: int) -> list[tuple[Entry, State]]:
    return list(steps(Player(scenario, Draws(seed), policy=AsExplored(), talk=False), seed))


def in_file_order(scenario: Scenario, commits: list[tuple[Entry, State]]) -> bool:
    """Whether injects by hand went out in file order.

    A rehearsal comes back to one whose condition a later one made true; what is explored does not.
    """
    order = list(scenario.injects)
    sent = [
        order.index(entry.command.inject)
        for entry, _ in commits
        if isinstance(entry.command, cm.Release)
        and scenario.injects[entry.command.inject].release.kind == "manual"
    ]
    return sent == sorted(sent)


def strangers(done: Enumerated, commits: list[tuple[Entry, State]]) -> Iterator[object]:
    """What a rehearsal saw that is not in the enumeration."""
    there: Mapping[type, set[object]] = {
        ev.TurnOpened: set(done.turns),
        ev.InjectReleased: set(done.injects),
        ev.HotWashEntered: set(done.endings),
    }
    for entry, state in commits:
        for event in entry.events:
            match event:
                case ev.TurnOpened(turn=turn):
                    yield from {turn} - there[ev.TurnOpened]
                    yield from {snapshot(state.game)} - done.states[turn]
                case ev.InjectReleased(inject=inject):
                    yield from {inject} - there[ev.InjectReleased]
                case ev.TimeCalled(standings=standings):
                    yield from {(one.decision, one.tried) for one in standings} - set(done.tried)
                    yield from {(one.decision, one.option) for one in standings} - set(done.stands)
                case ev.Applied(happened=happened, branches=branches):
                    yield from set(happened) - set(done.outcomes)
                    yield from {(b.decision, b.option, b.branch) for b in branches} - set(
                        done.branches
                    )
                case ev.HotWashEntered(ending=ending):
                    yield from {ending} - there[ev.HotWashEntered]
                    yield from {snapshot(state.game)} - done.states[END]


@pytest.mark.parametrize("seed", range(12))
def test_rehearsals_stay_inside_what_was_enumerated(seed: int) -> None:
    scenario = made_up(seed)
    done = enumerate_play(scenario, "uniform", "coin")
    sessions = [rehearsed(scenario, one) for one in range(6)]
    inside = [one for one in sessions if in_file_order(scenario, one)]
    assert inside
    for commits in inside:
        assert list(strangers(done, commits)) == []
