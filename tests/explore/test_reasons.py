"""Why something never comes up: what is said must be so where it is said to be."""

from tabletop.explore.exploring import explore
from tabletop.explore.policy import Policy
from tests.explore.tiny import tiny

WARMING = tiny("""
indicators: {heat: {range: [0, 9], start: 2, levels: {low: 0, high: 6}}}
milestones: {m: A mark., n: Another mark.}
turns:
  first:
    injects:
      early: {release: start, when: heat at least 8}
    decisions:
      d:
        team: arda
        default: a
        options: {a: {effects: [heat up 1, mark m]}, b: {effects: [heat up 3]}}
    next: [{turn: second}]
  second:
    injects:
      wipe: {release: start, effects: [clear m]}
      late: {release: start, when: heat at least 8}
      both: {release: start, when: n and heat at least 9}
    decisions:
      e:
        team: arda
        default: x
        options: {x: {}, y: {needs: m}, z: {effects: [heat down 1]}}
endings:
  hot: {when: heat at least 9}
  warm: {when: heat at least 5}
  same: {when: heat at least 5}
  last: {}
""")


def reasons() -> dict[tuple[str, ...], str]:
    return {tuple(one.key): one.why for one in explore(WARMING).items if one.possible is False}


def test_ranges_are_those_that_the_number_really_has_as_the_turn_opens() -> None:
    told = reasons()
    assert told["early",] == "It needs x at least 8, which never holds as its turn opens: x is 2."
    assert "x is 3 to 5" in told["late",]


def test_ranges_are_those_at_the_end_for_an_ending() -> None:
    assert reasons()["hot",] == "It needs x at least 9, which never holds at the end: x is 2 to 5."


def test_an_ending_behind_one_that_always_holds_first_is_told_apart_from_one_that_never_holds() -> (
    None
):
    assert reasons()["same",] == (
        "Wherever its condition holds, an ending further up is read first."
    )


def test_each_part_that_fails_is_named() -> None:
    told = reasons()["both",]
    assert "needs 'Another mark.', which never holds" in told
    assert "x at least 9, which never holds" in told


def test_what_held_as_the_turn_opened_is_not_said_never_to_hold() -> None:
    told = reasons()["e", "y"]
    assert told == (
        "Each part of its condition can hold as its turn opens, but never all that is needed "
        "where it is read."
    )


CARDS = tiny("""
indicators: {heat: {range: [0, 9], start: 2, levels: {low: 0, high: 6}}}
causes: {storm: {weight: 1}, drill: {weight: 1}}
turns:
  first:
    injects:
      gale: {release: start, when: cause is storm}
      never: {release: start, when: cause is storm and heat at least 8}
endings:
  last: {}
""")


def test_a_card_that_is_assumed_not_to_lie_is_the_reason() -> None:
    found = explore(CARDS, Policy(cause="drill"))
    (gale,) = (one for one in found.items if one.key == ("gale",))
    assert gale.possible is False
    assert gale.why == "It needs a certain cause card, which never holds as its turn opens."


def test_a_card_that_may_lie_is_not_the_reason() -> None:
    (never,) = (one for one in explore(CARDS).items if one.key == ("never",))
    assert never.why == "It needs x at least 8, which never holds as its turn opens: x is 2."
