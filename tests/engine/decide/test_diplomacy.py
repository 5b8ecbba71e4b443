"""What passes between teams, and between teams and control."""

from tabletop.engine import commands as cm
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def asked(small: Scenario) -> tuple[Play, str]:
    play = Play(small).deliberate()
    play.do(cm.Ask(team="arda", text="Does the registry know the ship?"))
    (request,) = play.room.requests
    return play, request


def test_a_message_goes_from_a_team_to_others(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Send(sender="arda", to=("coria", "borsa", "coria"), text="Come and see."))
    (message,) = play.game.messages
    assert (message.sender, message.to) == ("arda", ("borsa", "coria"))
    shown = [(one.team, one.what) for one in play.room.shown]
    assert shown == [("borsa", "message"), ("coria", "message")]


def test_a_team_does_not_write_to_itself(small: Scenario) -> None:
    play = Play(small).deliberate()
    assert play.refused(cm.Send(sender="arda", to=("arda",), text="x")).code == "own-message"
    assert play.refused(cm.Send(sender="arda", to=("borsa",), text="")).code == "reason"
    assert play.refused(cm.Send(sender="arda", to=("x",), text="x")).code == "unknown-team"


def test_an_absent_team_sends_and_asks_nothing(small: Scenario) -> None:
    play = Play(small).deliberate().leave("arda")
    assert play.refused(cm.Send(sender="arda", to=("borsa",), text="x")).code == "absent"
    assert play.refused(cm.Ask(team="arda", text="x")).code == "absent"


def test_a_request_is_answered_with_its_times(small: Scenario) -> None:
    play, request = asked(small)
    play.do(cm.Answer(request=request, text="It does.", speaker="registry"))
    closed = play.room.requests[request]
    assert (closed.status, closed.answer, closed.speaker) == ("answered", "It does.", "registry")
    assert closed.closed is not None
    assert closed.asked.seq < closed.closed.seq


def test_a_request_may_be_declined_with_a_reason(small: Scenario) -> None:
    play, request = asked(small)
    assert play.refused(cm.Decline(request=request, reason="")).code == "reason"
    play.do(cm.Decline(request=request, reason="Nobody can know."))
    assert play.room.requests[request].status == "declined"


def test_a_request_is_closed_once(small: Scenario) -> None:
    play, request = asked(small)
    play.do(cm.Answer(request=request, text="It does."))
    assert play.refused(cm.Decline(request=request, reason="r")).code == "request-closed"
    assert play.refused(cm.Answer(request=request, text="t")).code == "request-closed"
    assert play.refused(cm.Answer(request="request_99", text="t")).code == "unknown-request"


def test_control_speaks_for_the_powers_that_the_scenario_lists(small: Scenario) -> None:
    play, request = asked(small)
    command = cm.Answer(request=request, text="t", speaker="moon")
    assert "registry" in play.refused(command).hint


def test_a_meeting_has_teams_a_beginning_an_end_and_a_gist(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Meet(teams=("coria", "arda"), open=True))
    (meeting,) = play.room.meetings
    play.do(cm.Adjourn(meeting=meeting, gist="A mile apart."))
    ended = play.room.meetings[meeting]
    assert (ended.teams, ended.open, ended.gist) == (("arda", "coria"), True, "A mile apart.")
    assert ended.ended is not None
    assert ended.begun.seq < ended.ended.seq
    assert play.refused(cm.Adjourn(meeting=meeting, gist="g")).code == "meeting"


def test_a_meeting_takes_two_teams(small: Scenario) -> None:
    play = Play(small).deliberate()
    assert play.refused(cm.Meet(teams=("arda", "arda"))).code == "meeting"


def test_an_agreement_has_parties_and_a_text(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Agree(parties=("coria", "arda"), text="A mile apart."))
    (agreement,) = play.game.agreements
    assert (agreement.parties, agreement.turn) == (("arda", "coria"), "opening")
    assert play.refused(cm.Agree(parties=("arda", "arda"), text="t")).code == "agreement"
    assert play.refused(cm.Agree(parties=("arda", "coria"), text="")).code == "reason"
