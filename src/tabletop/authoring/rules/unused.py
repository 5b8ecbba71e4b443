"""What the game keeps and nothing uses: indicators, instruments, milestones, cards, groups."""

from collections.abc import Container, Iterable, Iterator

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.uses import Thing


def indicators(case: Case) -> Iterator[Finding]:
    """An indicator that no condition reads and no effect changes.

    It would stand on the screen at its first value from STARTEX to ENDEX.

    In the room: the teams see it among the others, ask what would move it, and nothing would.

    Wrong:
        indicators:
          trust: {name: Trust, range: [0, 6], start: 2, levels: {low: 0, good: 4}}

    Right:
        indicators:
          trust: {name: Trust, range: [0, 6], start: 2, levels: {low: 0, good: 4}}
        turns:
          first_day:
            outcomes:
              two_stories: {effects: [tension up 1, trust down 1]}
    """
    hint = "Give an effect such as '{0} up 1' to what should move it, or leave it out."
    touched = case.uses.read | case.uses.changed
    yield from _idle(case, "indicators", "indicator", touched, _UNTOUCHED, hint)


def instruments(case: Case) -> Iterator[Finding]:
    """An instrument that no condition reads and no effect changes.

    A mechanism that is only listed is scenery. It comes into play where an option needs it, spends
    it, suspends it or brings it back.

    In the room: a delegation that wants to use it finds that it changes nothing for anybody.

    Wrong:
        instruments:
          council: {name: River council, parties: [belarus, poland]}

    Right:
        instruments:
          council: {name: River council, parties: [belarus, poland], status: suspended}
        turns:
          first_day:
            outcomes:
              two_stories: {effects: [tension up 1, council becomes active]}
    """
    hint = "Let an option need it ('needs: {0} is active') or change it ('{0} becomes suspended')."
    touched = case.uses.read | case.uses.changed
    yield from _idle(case, "instruments", "instrument", touched, _UNTOUCHED, hint)


def milestones(case: Case) -> Iterator[Finding]:
    """A milestone that no effect marks and no condition asks about.

    In the room: it can neither happen nor matter; it is most often left over from an earlier draft.

    Wrong:
        milestones: {talks_begun: The talks began}

    Right:
        milestones: {talks_begun: The talks began}
        turns:
          first_day:
            next:
              - {turn: second_day, when: photo_shown or talks_begun}
              - {turn: quiet_day}
            outcomes:
              two_stories: {effects: [tension up 1, mark talks_begun]}
    """
    hint = "Let an effect 'mark {0}' and a condition ask for it, or leave it out."
    touched = case.uses.read | case.uses.changed
    lacks = "is marked by no effect, and no condition asks about it"
    yield from _idle(case, "milestones", "milestone", touched, lacks, hint)


def unread_milestones(case: Case) -> Iterator[Finding]:
    """A milestone that is marked, but no condition asks whether it was reached.

    Teams that may see it will see it marked, which can be all that it is for.

    In the room: a moment that the scenario holds for important opens no door and closes none.

    Wrong:
        milestones: {talks_begun: The talks began}
        turns:
          first_day:
            outcomes:
              two_stories: {effects: [tension up 1, mark talks_begun]}

    Right:
        milestones: {talks_begun: The talks began}
        endings:
          shared: {when: tension at most calm or talks_begun}
        turns:
          first_day:
            outcomes:
              two_stories: {effects: [tension up 1, mark talks_begun]}
    """
    message = "The milestone '{0}' is marked, but no condition asks about it."
    hint = "Let a turn, an inject, an option or an ending depend on it: 'when: {0}'."
    marked = [one for one in case.scenario.milestones if ("milestones", one) in case.uses.changed]
    for one in _unused(marked, "milestones", case.uses.read):
        yield _at("milestones", one, message, hint)


def causes(case: Case) -> Iterator[Finding]:
    """Cause cards between which nothing in play makes a difference.

    One card may go without a condition: it is what is true when none of the others is. With two
    such cards the game is the same whichever of them lies on the table.

    In the room: a card that left no trace in the injects cannot be found out, and the hot wash has
    nothing to show for it.

    Wrong:
        causes: {borrowed: {text: A club had flown the drone without asking.}}

    Right:
        causes: {borrowed: {text: A club had flown the drone without asking.}}
        turns:
          first_day:
            injects:
              eastern_log: {when: cause is strayed or cause is borrowed}
              eastern_range: {when: not (cause is strayed or cause is borrowed)}
    """
    idle = list(_unused(case.scenario.causes, "causes", case.uses.read))
    for one in idle[1:]:
        message = f"The game is the same under the cause cards '{idle[0]}' and '{one}'."
        hint = f"Let an inject or outcome tell them apart: 'when: cause is {one}'."
        yield Finding(("causes", one), message, hint, key=True)


def groups(case: Case) -> Iterator[Finding]:
    """A group that no team belongs to.

    In the room: whether two teams are allies, and who is asked first about whom, follows from the
    groups of the teams. A group without members decides nothing.

    Wrong:
        groups: {council: {name: River council}}

    Right:
        groups: {council: {name: River council}}
        teams:
          poland: {groups: [nato, council]}
          belarus: {groups: [csto, council]}
    """
    taken = {("groups", one) for team in case.scenario.teams.values() for one in team.groups}
    hint = "Name it under 'groups:' of its members, or leave it out."
    yield from _idle(case, "groups", "group", taken, "belongs to no team", hint)


_UNTOUCHED = "is neither read by a condition nor changed by an effect"


def _idle(
    case: Case, section: str, what: str, used: Container[Thing], lacks: str, hint: str
) -> Iterator[Finding]:
    """A finding for each id of a section that is not among the used things."""
    for one in _unused(getattr(case.scenario, section), section, used):
        yield _at(section, one, f"The {what} '{{0}}' {lacks}.", hint)


def _unused(ids: Iterable[str], section: str, used: Container[Thing]) -> Iterator[str]:
    yield from (one for one in ids if (section, one) not in used)


def _at(section: str, one: str, message: str, hint: str) -> Finding:
    return Finding((section, one), message.format(one), hint.format(one), key=True)
