"""Whether every team gets as much news for its eyes alone."""

from collections.abc import Iterator, Mapping

from tabletop.authoring.rules.alternatives import Alternatives
from tabletop.authoring.rules.case import Case, Finding
from tabletop.scenario import Scenario
from tabletop.scenario.model import Inject, Turn


def unequal(case: Case) -> Iterator[Finding]:
    """A turn in which some teams get more private injects than others.

    An inject is private if it goes to one team alone. Of injects that exclude each other one
    counts, under each cause card for itself; one with a condition of its own counts as if it came.

    In the room: news of one's own is what a team has to bargain with. Whoever gets less of it than
    the neighbours has less to say, and thinks that control takes sides.

    Wrong:
        turns:
          quiet_day:
            injects:
              word:
                title: A word from the mayor
                scenario_time: D+1 10:00
                to: [poland]
                channel: phone
                from: The mayor
                text: The anglers are losing patience.

    Right:
        turns:
          quiet_day:
            injects:
              word:
                title: A word from the mayor
                scenario_time: D+1 10:00
                to: [poland, belarus]
                channel: phone
                from: The mayor
                text: The anglers are losing patience.
    """
    for turn in case.scenario.turns.values():
        private = _private(case.scenario, turn)
        cards = case.alternatives.cards if any(private.values()) else ()
        by_card = {card: _counts(case.alternatives, private, card) for card in cards}
        uneven = [card for card, counts in by_card.items() if len(set(counts.values())) > 1]
        if uneven:
            card = uneven[0] if len(uneven) < len(by_card) else ""
            message = _message(case.scenario, by_card[uneven[0]], card)
            hint = "Give each team the same number, or send the news to several teams."
            yield Finding(("turns", turn.id, "injects"), message, hint, key=True)


def _counts(
    alternatives: Alternatives, private: Mapping[str, list[Inject]], card: str
) -> Mapping[str, int]:
    return {team: alternatives.number(injects, card) for team, injects in private.items()}


def _message(scenario: Scenario, counts: Mapping[str, int], card: str) -> str:
    under = f" under the cause card '{card}'" if card else ""
    listed = ", ".join(f"{scenario.teams[team].name} {number}" for team, number in counts.items())
    return f"The teams get unequal numbers of private injects in this turn{under}: {listed}."


def _private(scenario: Scenario, turn: Turn) -> Mapping[str, list[Inject]]:
    private: dict[str, list[Inject]] = {team: [] for team in scenario.teams}
    for inject in turn.injects.values():
        to = scenario.recipients(inject.to)
        if len(to) == 1:
            private[to[0]].append(inject)
    return private
