"""Play at random comes to what all play comes to, as often as its intervals promise."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tabletop.explore import choosing, sampling
from tabletop.explore.counts import Counts, Item
from tabletop.explore.forward import forward
from tabletop.explore.intervals import estimated, spreads, widest
from tabletop.explore.plan import Plan, Question, plan
from tabletop.explore.policy import Policy
from tabletop.explore.sampler import sampler
from tabletop.explore.sampling import BATCH, STRETCH, sample, stretch, stretches, until
from tabletop.explore.things import clamped
from tabletop.play.policy import Policy as Rehearsing
from tabletop.play.trial import trial
from tabletop.runner.library import bundled, find
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.explore.enumerating import enumerate_play
from tests.explore.games import made_up
from tests.explore.test_forward import POLICIES, by_kind, policy_of
from tests.explore.tiny import tiny

EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"
GAMES = 60_000
SEEDS = range(20)
REHEARSALS = 10
BUNDLED = [one.id for one in bundled()]


@pytest.fixture(scope="module")
def example() -> Scenario:
    return load(ScenarioFiles("example.yaml", {"example.yaml": EXAMPLE.read_bytes()}))


def at_random(scenario: Scenario, policy: Policy | None = None, *, seed: int = 1) -> Counts:
    return sample(sampler(plan(scenario), policy or Policy()), seed, GAMES)


@cache
def exact(seed: int) -> dict[Item, float]:
    """The probability of all that can come up in a game, by the engine."""
    done = enumerate_play(made_up(seed), *policy_of(seed))
    found: dict[Item, float] = {}
    for kind, counts in by_kind(done).items():
        found |= {(kind, key): float(one.probability) for key, one in counts.items()}  # type: ignore[misc]  # kinds are those of explore
    return found


def outside(known: dict[Item, float], counts: Counts) -> Iterator[bool]:
    """For each thing that is neither sure nor rare, whether its interval lacks the true value."""
    for (kind, key), chance in known.items():
        if 1e-3 < chance < 1 - 1e-3:
            estimate = estimated(counts, kind, key)
            yield not estimate.low <= chance <= estimate.high


def test_intervals_hold_the_engines_probability_about_as_often_as_they_should() -> None:
    # Things of one game are off together, so that one seed in many may be off by more.
    misses = [
        miss
        for seed in SEEDS
        for miss in outside(exact(seed), at_random(made_up(seed), Policy(*policy_of(seed))))
    ]

    assert len(misses) > 200
    assert sum(misses) / len(misses) < 0.03


@pytest.mark.parametrize("seed", SEEDS)
def test_what_comes_up_at_random_is_what_the_engine_allows(seed: int) -> None:
    known = exact(seed)
    counts = at_random(made_up(seed), Policy(*policy_of(seed)))
    seen = {item for item in counts.found if item[0] != "cause"}

    assert seen <= {item for item, chance in known.items() if chance}
    assert {item for item, chance in known.items() if chance > 1e-3} <= seen
    assert {item for item, chance in known.items() if chance == 1} == {
        item for item in seen if counts.found[item] == GAMES
    }


@pytest.mark.parametrize(("weights", "manual"), POLICIES)
def test_it_agrees_with_exact_exploration(example: Scenario, weights: str, manual: str) -> None:
    policy = Policy(weights, manual)  # type: ignore[arg-type]  # parametrize loses the literals
    known = {item: one.chance for item, one in forward(plan(example), policy).tally.found.items()}

    assert not any(outside(known, at_random(example, policy)))


@pytest.mark.parametrize(
    "policy",
    [
        Policy(chosen={"belarus_first": "guard"}),
        Policy(cause="tested"),
        Policy(turns=frozenset({"second_week"})),
    ],
    ids=["choice", "card", "turn"],
)
def test_what_is_assumed_is_so_in_every_game(example: Scenario, policy: Policy) -> None:
    known = {item: one.chance for item, one in forward(plan(example), policy).tally.found.items()}
    counts = at_random(example, policy)

    assert not any(outside(known, counts))
    assert {item for item in counts.found if counts.found[item] == GAMES} == {
        item for item, chance in known.items() if chance == pytest.approx(1)
    }


@pytest.mark.parametrize("together", [1, choosing.TOGETHER])
def test_of_several_things_that_an_instrument_should_become_the_gravest_wins(
    together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "TOGETHER", together)
    game = tiny("""
indicators: {heat: {range: [0, 3], start: 3, levels: {low: 0}}}
instruments: {line: {}}
milestones: {met: text}
turns:
  only:
    decisions:
      first:
        team: arda
        default: stay
        options:
          stay: {}
          quit:
            effects: [line becomes lapsed, mark met]
            chance:
              soon: {odds: 50, effects: [line becomes suspended, clear met]}
              late: {odds: 50, effects: [line becomes active]}
      second:
        team: borsa
        default: rest
        options: {rest: {effects: [line becomes active]}, halt: {effects: [line becomes suspended]}}
endings:
  gone: {when: line is lapsed and met}
  halted: {when: line is suspended and not met}
  odd: {when: not line is active or met}
  over: {}
""")
    counts = at_random(game)

    assert estimated(counts, "ending", ("gone",)).value == pytest.approx(0.5, abs=0.01)
    assert estimated(counts, "ending", ("halted",)).value == pytest.approx(0.25, abs=0.01)
    assert ("odd",) not in counts.of("ending")


def test_all_who_are_asked_must_say_yes() -> None:
    game = tiny("""
indicators: {heat: {range: [0, 3], start: 3, levels: {low: 0}}}
turns:
  only:
    decisions:
      first:
        team: arda
        default: stay
        options: {stay: {}, meet: {consent: {of: [borsa, coria], otherwise: stay}}}
endings: {over: {}}
""")
    counts = at_random(game)

    assert estimated(counts, "tried", ("first", "meet")).value == pytest.approx(1 / 2, abs=0.01)
    assert estimated(counts, "stands", ("first", "meet")).value == pytest.approx(1 / 8, abs=0.01)


def test_options_of_no_weight_are_never_drawn_but_defaults_are() -> None:
    game = tiny("""
indicators: {heat: {range: [0, 3], start: 3, levels: {low: 0}}}
turns:
  only:
    decisions:
      first: {team: arda, default: stay, options: {stay: {weight: 1}, go: {weight: 0}}}
      second: {team: borsa, default: rest, options: {rest: {weight: 0}, run: {weight: 0}}}
endings: {over: {}}
""")
    counts = at_random(game, Policy("weighted"))

    assert counts.of("tried") == {("first", "stay"): GAMES, ("second", "rest"): GAMES}


@pytest.mark.parametrize("scenario", BUNDLED)
def test_rehearsals_see_nothing_that_never_comes_up_at_random(scenario: str) -> None:
    class Unruled(Rehearsing):
        rulings = 0

    given = load(find(scenario))
    counts = sample(sampler(plan(given), Policy()), 1, 300_000)
    for seed in range(REHEARSALS):
        for sort, name in trial(given, seed, Unruled()).seen:
            kind = {"chosen": "tried", "stood": "stands"}.get(sort, sort)
            if kind not in ("consent", "offered"):
                assert (kind, tuple(name.split("."))) in counts.found


def test_counts_do_not_depend_on_who_plays_which_batches(
    example: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, games = sampler(plan(example), Policy(), by_choice=True), 100_000
    whole = sample(ready, 5, games)
    monkeypatch.setattr(sampling, "STRETCH", 2)
    parts = [stretch(ready, 5, number, games) for number in reversed(stretches(games))]
    turned = sampling.gathered(parts)

    assert len(parts) == 4
    assert turned == whole
    assert turned.games == games


def test_another_seed_gives_other_games(example: Scenario) -> None:
    assert at_random(example, seed=1) == at_random(example, seed=1)
    assert at_random(example, seed=1) != at_random(example, seed=2)


def test_play_goes_on_until_every_ending_is_known_well_enough(example: Scenario) -> None:
    ready = sampler(plan(example), Policy())
    told: list[int] = []
    counts = until(ready, 1, 0.003, 10**9, lambda so_far: told.append(so_far.games))
    endings = tuple(example.endings)

    assert widest(counts, endings) < 0.003
    assert widest(sample(ready, 1, counts.games - BATCH * STRETCH), endings) >= 0.003
    assert counts == sample(ready, 1, counts.games)
    assert told == [BATCH * STRETCH * (1 + number) for number in range(len(told))]


def test_play_ends_after_the_most_games_allowed(example: Scenario) -> None:
    counts = until(sampler(plan(example), Policy()), 1, 1e-9, 20_000)

    assert counts.games == 20_000


def test_no_games_at_all_show_nothing(example: Scenario) -> None:
    assert sample(sampler(plan(example), Policy()), 1, 0) == Counts()


def test_endings_are_counted_by_card_and_by_option_that_stood(example: Scenario) -> None:
    counts = sample(sampler(plan(example), Policy(), by_choice=True), 1, GAMES)

    assert set(counts.endings) == {item for item in counts.found if item[0] in ("cause", "stands")}
    for item, endings in counts.endings.items():
        assert endings.total() == counts.found[item]
    together: Counter[str] = Counter()
    for card in example.causes:
        together += counts.endings["cause", (card,)]
    assert together == {ending: games for (ending,), games in counts.of("ending").items()}


def test_endings_under_a_card_are_those_of_play_with_that_card_alone(example: Scenario) -> None:
    mixed = sample(sampler(plan(example), Policy(), by_choice=True), 1, GAMES)
    for card in example.causes:
        seen = mixed.endings["cause", (card,)]
        part = Counts(seen.total(), Counter({("ending", (e,)): n for e, n in seen.items()}))
        known = forward(plan(example), Policy(cause=card)).tally.found
        ends = {item: one.chance for item, one in known.items() if item[0] == "ending"}
        assert not any(outside(ends, part))


def watching(scenario: Scenario, key: str) -> Plan:
    return plan(scenario, Question(watched=frozenset({("indicator", key), clamped(key)})))


@pytest.mark.parametrize("seed", range(6))
def test_watched_indicators_spread_as_they_do_in_all_play(seed: int) -> None:
    for key, _, _ in made_up(seed).indicator_keys():
        made = watching(made_up(seed), key)
        openings = forward(made, Policy()).openings
        for spread in spreads(sample(sampler(made, Policy()), seed, GAMES)):
            there = openings[spread.turn]
            column, mass = there.board["indicator", key], there.chance.sum()
            known = {
                value: float(there.chance[column == value].sum() / mass)
                for value in set(column.tolist())
            }
            games = GAMES * mass
            assert set(spread.values) <= set(known)
            for value, chance in known.items():
                error = 4 * (chance * (1 - chance) / games) ** 0.5 + 1e-9
                assert spread.values.get(value, 0.0) == pytest.approx(chance, abs=error)
            held = float(there.chance[there.board[clamped(key)] == 1].sum() / mass)
            assert spread.clamped == pytest.approx(held, abs=2 / games**0.5)


def test_an_indicator_that_is_held_at_an_end_is_noted_until_the_next_turn() -> None:
    game = tiny("""
indicators: {heat: {range: [0, 3], start: 3, levels: {low: 0}}}
turns:
  first:
    injects: {news: {effects: [heat up 1]}}
    decisions: {early: {team: arda, default: stay, options: {stay: {}, go: {}}}}
    next: [{turn: second}]
  second:
    decisions:
      later: {team: arda, default: rest, options: {rest: {effects: [heat down 4]}, run: {}}}
    next: [{turn: third}]
  third:
    decisions: {last: {team: arda, default: sit, options: {sit: {}, fly: {}}}}
endings: {over: {when: heat at least 1}, cold: {}}
""")
    found = spreads(sample(sampler(watching(game, "heat"), Policy()), 1, GAMES))
    held = {one.turn: one.clamped for one in found}

    assert (held["first"], held["second"], held[""]) == (0, 1, 0)
    assert held["third"] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(("top", "bits"), [(3, 8), (100, 16), (20_000, 32)])
def test_columns_are_as_wide_as_the_largest_sum_on_the_way(top: int, bits: int) -> None:
    game = tiny(f"""
indicators: {{heat: {{range: [0, {top}], start: {top}, levels: {{low: 0}}}}}}
turns:
  only:
    decisions:
      mine: {{team: arda, default: a, options: {{a: {{effects: [heat up {top}]}}, b: {{}}}}}}
      yours: {{team: borsa, default: c, options: {{c: {{effects: [heat down 1]}}, d: {{}}}}}}
endings: {{top: {{when: heat at least {top}}}, less: {{}}}}
""")
    ready = sampler(plan(game), Policy())

    assert ready.dtype.itemsize * 8 == bits
    assert estimated(sample(ready, 1, GAMES), "ending", ("top",)).value == pytest.approx(
        0.75, abs=0.01
    )


def test_many_options_that_are_not_always_on_offer() -> None:
    options = ", ".join(f"o{number}: {{when: mark_{number}}}" for number in range(8))
    marks = ", ".join(f"mark_{number}: text" for number in range(8))
    injects = ", ".join(
        f"i{number}: {{release: manual, effects: [mark mark_{number}]}}" for number in range(8)
    )
    game = tiny(f"""
milestones: {{{marks}}}
turns:
  only:
    injects: {{{injects}}}
    decisions: {{mine: {{team: arda, default: stay, options: {{stay: {{}}, {options}}}}}}}
endings: {{over: {{}}}}
""")
    known = {item: one.chance for item, one in forward(plan(game), Policy()).tally.found.items()}

    assert sum(outside(known, at_random(game))) <= 2  # of 16, in which the tried are the standing


def test_what_is_not_asked_for_and_changes_nothing_is_not_counted(example: Scenario) -> None:
    counts = sample(sampler(plan(example, Question(endings=1)), Policy()), 1, GAMES)
    first = next(iter(example.endings))

    assert set(counts.of("ending")) == {(first,)}
    assert ("western_gap",) in at_random(example).of("inject")
    assert ("western_gap",) not in counts.of("inject")
