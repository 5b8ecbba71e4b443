"""What went out and was not seen received, on the facilitator's screen and the scribe's."""

from pathlib import Path

from tabletop.console.acts import delivering
from tabletop.console.awaited import Awaited, awaited
from tabletop.engine.commands import (
    Apply,
    CallTime,
    Choose,
    Deliberate,
    Deliver,
    NextTurn,
    Recall,
    Release,
    Send,
    Startex,
)
from tests.console.at_the_keys import begun

OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())
CHOSEN = (
    Choose(decision="arda_open", option="wait"),
    Choose(decision="borsa_open", option="watch"),
    Choose(decision="coria_open", option="stay_silent"),
)


def test_it_is_told_in_the_order_in_which_it_went_out_until_it_is_received(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex(), Send(sender="arda", to=("coria",), text="Let us talk."))
    session.do(Release(inject="sighting"))
    message, *others = awaited(session.view())
    assert (message.team, message.title) == ("coria", "message of Arda, “Let us talk.”")
    assert others == [
        Awaited("sighting", team, "“The buoy is seen”") for team in ("arda", "borsa", "coria")
    ]
    session.do(Deliver(item=message.item, team=message.team))
    assert awaited(session.view()) == tuple(others)


def test_what_was_withdrawn_waits_for_nobody_in_later_turns_either(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, Recall(inject="sighting", reason="A slip."), *CHOSEN)

    def waiting() -> set[str]:
        found = {one.item for one in awaited(session.view())}
        return found | {one.item for one in delivering.waiting(session.view(), "arda")}

    assert "sighting" not in waiting()
    for command in (CallTime(), Apply(), NextTurn()):
        session.do(command)
    assert session.state.game.turn != "opening"
    assert "sighting" not in waiting()
