from collections.abc import Iterator
from typing import Any

import pytest

from tabletop.debrief.attribution import MARK, attributed
from tabletop.debrief.attribution.fields import FIELDS, Field
from tabletop.debrief.attribution.naming import Naming
from tabletop.debrief.datum import Datum
from tabletop.debrief.model import Debrief, HotWashAnswerRecord
from tabletop.debrief.rule import Level
from tabletop.engine import commands as cm
from tests.debrief.attribution.rehearsed import West
from tests.debrief.telling import called, told
from tests.engine.play import Play

NAMELESS: tuple[Level, ...] = ("group", "none")


def swapped(debrief: Debrief, one: str, other: str) -> Debrief:
    """The debrief as if two teams had said what the other said, and read as the other read."""
    turns = []
    for turn in debrief.turns:
        said = {decision.team: decision for decision in turn.decisions}
        decisions = []
        for decision in turn.decisions:
            source = {one: other, other: one}.get(decision.team, decision.team)
            fields = ("words", "rationale", "considered", "dissent", "signals", "confidence")
            words = {name: getattr(said[source], name) for name in fields} if source in said else {}
            decisions.append(decision.model_copy(update=words))
        turns.append(turn.model_copy(update={"decisions": tuple(decisions)}))
    asked = tuple(
        question.model_copy(
            update={"answers": tuple(_by(answer, one, other) for answer in question.answers)}
        )
        for question in debrief.hot_wash
    )
    return debrief.model_copy(update={"turns": tuple(turns), "hot_wash": asked})


def _by(answer: HotWashAnswerRecord, one: str, other: str) -> HotWashAnswerRecord:
    team = {one: other, other: one}.get(answer.team or "", answer.team)
    return answer.model_copy(update={"team": team})


def test_at_none_it_cannot_be_told_who_said_what(west: West) -> None:
    """Whoever of all teams said what: the same debrief."""
    told = attributed(west.debrief, west.scenario, "none")
    for other in ("lithuania", "belarus", "russia"):
        assert attributed(swapped(west.debrief, "poland", other), west.scenario, "none") == told


def test_at_group_it_cannot_be_told_which_delegation_of_a_group_said_what(west: West) -> None:
    told = attributed(west.debrief, west.scenario, "group")
    inside = swapped(west.debrief, "poland", "lithuania")
    across = swapped(west.debrief, "poland", "belarus")
    assert attributed(inside, west.scenario, "group") == told
    assert attributed(across, west.scenario, "group") != told


def test_at_team_it_can_be_told(west: West) -> None:
    told = attributed(west.debrief, west.scenario, "team")
    inside = swapped(west.debrief, "poland", "lithuania")
    assert attributed(inside, west.scenario, "team") != told


@pytest.mark.parametrize("level", NAMELESS)
def test_no_reading_can_be_tied_to_its_reader(west: West, level: Level) -> None:
    """Two allies' readings of a team in a turn, exchanged: the same rows."""
    rows = list(west.debrief.distances.rows)
    mine, theirs = (
        next(
            place
            for place, row in enumerate(rows)
            if (row.turn, row.actor, row.reader) == ("notification", "belarus", reader)
        )
        for reader in ("lithuania", "poland")
    )
    rows[mine], rows[theirs] = (
        rows[theirs].model_copy(update={"reader": "lithuania"}),
        rows[mine].model_copy(update={"reader": "poland"}),
    )
    distances = west.debrief.distances.model_copy(update={"rows": tuple(rows)})
    other = west.debrief.model_copy(update={"distances": distances})
    assert attributed(other, west.scenario, level) == attributed(west.debrief, west.scenario, level)


@pytest.mark.parametrize("level", NAMELESS)
def test_no_reading_leads_to_the_act_that_was_read(west: West, level: Level) -> None:
    """A public act says whose it is: neither its number nor its place may stand by a reading."""
    told = attributed(west.debrief, west.scenario, level)
    assert told.distances.rows
    assert not any(one.acts for one in told.distances.rows)
    assert not any(one.acts for one in told.distances.acts)


@pytest.mark.parametrize("level", NAMELESS)
def test_the_order_of_public_acts_tells_nothing_of_whose_they_are(play: Play, level: Level) -> None:
    """The file lists decisions team by team; acts that all came to know of stand by alphabet."""
    play.deliberate()
    for team, seen in (("arda", "Zeal."), ("borsa", "Calm."), ("coria", "Nothing.")):
        play.do(cm.Choose(decision=f"{team}_open", option=None, words=f"We do it, {seen}"))
        play.do(cm.Describe(decision=f"{team}_open", seen=seen))
    play.apply()
    (turn,) = attributed(told(play), play.scenario, level).turns
    assert [one.stood_label for one in turn.decisions] == ["Calm.", "Nothing.", "Zeal."]


def untold(datum: Datum) -> Iterator[tuple[str, str]]:
    """(field, text) of every text that is not the scenario's own, ids and all."""
    for name, value in datum:
        kind = FIELDS[type(datum).__name__][name]
        if kind in (Field.SCENARIO, Field.FIGURE) and type(datum).__name__ != "TeamRecord":
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield f"{type(datum).__name__}.{name}", one
            elif isinstance(one, Datum):
                yield from untold(one)


def test_at_none_no_team_is_named_but_in_the_scenarios_own_texts(west: West) -> None:
    told = attributed(west.debrief, west.scenario, "none")
    naming = Naming(west.scenario, groups=True)
    assert [one for one in untold(told) if naming.names(one[1])] == []


def keys(value: Any) -> Iterator[str]:
    match value:
        case dict():
            yield from value
            for one in value.values():
                yield from keys(one)
        case list():
            for one in value:
                yield from keys(one)


@pytest.mark.parametrize("level", NAMELESS)
def test_no_key_or_id_is_a_teams(west: West, level: Level) -> None:
    told = attributed(west.debrief, west.scenario, level)
    teams = set(west.scenario.teams)
    assert teams.isdisjoint(keys(told.model_dump(mode="json")))
    data = told.model_dump_json()
    assert not [team for team in teams if f'"{team}"' in data or f"{team}:" in data]


SAID = {
    "arda": "Our own shoal is quiet, we Ardans think.",
    "borsa": "The harbour must stay open for Borsa's ships.",
    "coria": "Nobody asked us first.",
}
READ_AGAIN = "The clerk Quentin had typed it wrong."


def talked(play: Play, texts: dict[str, str] = SAID) -> Play:
    """A game in which each team says its text in every way there is."""
    play.deliberate()
    teams = list(texts)
    for team, text in texts.items():
        others = tuple(one for one in teams if one != team)
        play.do(cm.Send(sender=team, to=others, text=f"Message: {text}"))
        play.do(cm.Ask(team=team, text=f"Request: {text}"))
        play.do(cm.Park(text=f"Parked: {text}", team=team))
        play.do(cm.Note(text=f"Noted: {text}", team=team))
    play.do(cm.Note(text="Confided in the corridor", off_record=True))
    for team, text in texts.items():
        decision = f"{team}_open"
        play.do(cm.Choose(decision=decision, option=None, words=f"Words: {text}"))
        play.do(cm.Describe(decision=decision, seen="Something is done at the strait."))
        signals = tuple(
            cm.SignalTo(team=one, signal=1, sentence=f"Meant: {text}")
            for one in teams
            if one != team
        )
        play.do(
            cm.Explain(
                decision=decision,
                rationale=f"Reasons: {text}",
                considered=f"Considered: {text}",
                dissent=f"Dissent: {text}",
                signals=signals,
            )
        )
    play.apply().onward(reason="Time is short", turn="talks")
    play.do(cm.Endex(reason="Enough"))
    for team, text in texts.items():
        play.do(cm.AnswerHotWash(question="needed", text=f"Answer: {text}", team=team))
    return play


@pytest.mark.parametrize("level", NAMELESS)
def test_all_that_was_said_is_there_and_nobody_said_it(play: Play, level: Level) -> None:
    debrief = attributed(told(talked(play)), play.scenario, level)
    assert {one.team for one in debrief.notes} == {None}
    assert {one.team for one in debrief.parking_lot} == {None}
    assert {one.team for asked in debrief.hot_wash for one in asked.answers} == {None}
    texts = [one.text for one in (*debrief.notes, *debrief.parking_lot)]
    texts += [one.text for asked in debrief.hot_wash for one in asked.answers]
    kinds = ("Message", "Request", "Parked", "Noted", "Words", "Reasons", "Considered", "Dissent")
    for kind in (*kinds, "Meant", "Answer"):
        assert f"{kind}: Nobody asked us first." in texts
        assert f"{kind}: Our own shoal is quiet, we {MARK} think." in texts
        assert f"{kind}: The harbour must stay open for {MARK} ships." in texts


@pytest.mark.parametrize("level", NAMELESS)
def test_the_words_of_a_room_stand_nowhere_beside_its_order(play: Play, level: Level) -> None:
    """Another order of the same words over the teams gives the same debrief."""
    rotated = dict(zip(SAID, [*list(SAID.values())[1:], SAID["arda"]], strict=True))
    one = attributed(told(talked(play)), play.scenario, level)
    fresh = Play(play.scenario, play.seed)
    assert attributed(told(talked(fresh, rotated)), play.scenario, level) == one


def test_the_turn_of_a_text_is_told_only_among_three(play: Play) -> None:
    play.deliberate()
    for team in ("arda", "borsa"):
        play.do(cm.Send(sender=team, to=("coria",), text=f"From somebody {len(team)}"))
    play.apply()
    debrief = attributed(told(play), play.scenario, "none")
    assert [one.turn for one in debrief.notes if one.tag == "Message"] == [None, None]


def test_the_turn_of_a_note_or_a_parked_question_is_told_only_among_three(play: Play) -> None:
    play.deliberate()
    for team in ("arda", "borsa"):
        play.do(cm.Note(text=f"Noted of {len(team)}", team=team))
    for team in ("arda", "borsa", "coria"):
        play.do(cm.Park(text=f"Parked by {len(team)}", team=team))
    play.do(cm.Note(text="Of nobody"))
    debrief = attributed(told(play), play.scenario, "none")
    turns = {one.text: one.turn for one in (*debrief.notes, *debrief.parking_lot)}
    assert turns.pop("Of nobody") == "opening"
    assert {turn for text, turn in turns.items() if text.startswith("Noted")} == {None}
    assert {turn for text, turn in turns.items() if text.startswith("Parked")} == {"opening"}


@pytest.mark.parametrize("level", ["team", "group", "none"])
def test_who_typed_and_remarks_on_the_record_stay_in_full_alone(play: Play, level: Level) -> None:
    called(play)
    play.do(cm.CorrectDecision(decision="arda_open", reason=READ_AGAIN, rationale="To be calm."))
    play.do(cm.Redact(texts=("9.1",), reason=READ_AGAIN))
    log = told(play)
    assert READ_AGAIN[:-1] in log.model_dump_json()
    debrief = attributed(log, play.scenario, level)
    assert "Quentin" not in debrief.model_dump_json()
    assert {one.actor for one in debrief.chronology} == {"control"}


@pytest.mark.parametrize("level", ["full", "team", "group", "none"])
def test_notes_off_the_record_never_leave_unasked(play: Play, level: Level) -> None:
    debrief = attributed(told(talked(play)), play.scenario, level)
    assert "Confided" not in debrief.model_dump_json()
    assert debrief.session.attribution.level == level


def test_an_unknown_entry_of_the_card_stays_in_full_alone(play: Play) -> None:
    log = told(called(play))
    session = log.session.model_copy(update={"card": {"roles": "own", "facilitator": "Quentin"}})
    debrief = attributed(log.model_copy(update={"session": session}), play.scenario, "team")
    assert debrief.session.card == {"roles": "own"}


@pytest.mark.parametrize("level", NAMELESS)
def test_what_is_left_out_is_said(west: West, level: Level) -> None:
    told = attributed(west.debrief, west.scenario, level)
    assert any("left out, as the attribution rule asks" in one.text for one in told.missing)


@pytest.mark.parametrize("level", NAMELESS)
def test_what_only_some_came_to_know_is_named_in_no_sentence(west: West, level: Level) -> None:
    """Neither as a cause of a change, nor as what draws on a fact, nor in the chronology."""
    everybody = {team.id for team in west.debrief.teams}
    hidden = set()
    for turn in west.debrief.turns:
        hidden |= {one.title for one in turn.injects if not everybody <= set(one.to)}
        hidden |= {one.title for one in turn.outcomes if not everybody <= set(one.known_to)}
        hidden |= {one.title for one in turn.withheld}
    told = attributed(west.debrief, west.scenario, level)
    said = dict(untold(told))
    assert len(hidden) > 10
    assert [one for one in untold(told) if any(title in one[1] for title in hidden)] == []
    assert not any(turn.withheld for turn in told.turns)
    assert any("inject '" in text for text in said.values()), "what all received is named"


def test_public_acts_stay_as_the_scenario_tells_them(west: West) -> None:
    told = attributed(west.debrief, west.scenario, "none")
    acts = [one.stood_label for one in told.turns[0].decisions]
    assert any(one.startswith("Minsk ") for one in acts)
    assert not any(one.words or one.rationale or one.signals for one in told.turns[0].decisions)


def taken_back(play: Play) -> Play:
    """A second turn that was opened, talked in and taken back before the exercise ended."""
    play.deliberate().apply()
    mark = play.seq
    play.onward().deliberate()
    play.do(cm.Agree(parties=("arda", "borsa"), text="Agreed in vain"))
    play.do(cm.Ask(team="coria", text="Asked in vain"))
    play.do(cm.Meet(teams=("arda", "borsa")))
    play.do(cm.Adjourn(meeting=next(iter(play.room.meetings)), gist="Met in vain"))
    play.do(cm.Note(text="Noted in vain", team="arda"))
    play.undo(mark)
    play.do(cm.Endex(reason="Enough"))
    return play


@pytest.mark.parametrize("level", NAMELESS)
def test_what_was_said_in_a_turn_that_was_taken_back_stands_in_none(
    play: Play, level: Level
) -> None:
    debrief = attributed(told(taken_back(play)), play.scenario, level)
    turns = {one.text: one.turn for one in debrief.notes if "in vain" in one.text}
    assert turns == {f"{said} in vain": None for said in ("Agreed", "Asked", "Met", "Noted")}


@pytest.mark.parametrize("level", NAMELESS)
def test_an_act_that_one_of_the_others_alone_learned_of_is_left_out(
    play: Play, level: Level
) -> None:
    """Though nothing else that was done became known to anybody else."""
    log = told(play.deliberate().apply(borsa_open="close_harbour"))
    (turn,) = log.turns
    alone = tuple(one for one in turn.decisions if one.team == "borsa")
    turns = (turn.model_copy(update={"decisions": alone}),)
    debrief = attributed(log.model_copy(update={"turns": turns}), play.scenario, level)
    assert debrief.turns[0].decisions == ()
