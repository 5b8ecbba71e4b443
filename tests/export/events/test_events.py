from tabletop.engine import commands as cm
from tabletop.export.events import KINDS, events
from tests.debrief.telling import told
from tests.engine.play import Play
from tests.export.full import full, numbered


def test_events_come_by_commit_and_within_one_in_the_order_of_their_kinds(play: Play) -> None:
    found = events(told(full(play, numbered("said"))))
    order = list(KINDS)
    keys = [(one.commit, order.index(one.kind)) for one in found]
    assert keys == sorted(keys)


def test_a_commit_without_more_stands_with_its_command(play: Play) -> None:
    play.start()
    play.do(cm.Deliberate())
    last = events(told(play))[-1]
    assert (last.commit, last.kind, last.actor) == (play.seq, "commit", "facilitator")
    assert last.detail == "deliberate"


def test_how_things_stood_at_first_comes_before_the_first_commit(play: Play) -> None:
    first = [one for one in events(told(play)) if one.commit == 0]
    starts = {one.thing: one.after for one in first if one.kind == "start"}
    assert starts["indicator:trust:arda:borsa"] == 4
    assert (starts["status:visits"], starts["stock:visits"]) == ("active", 2)
    assert starts["milestone:photo_shown"] is False
    allies = {one.actor: one.recipients for one in first if one.kind == "team"}
    assert allies == {"arda": ("borsa",), "borsa": ("arda",), "coria": ()}


def test_what_a_room_seldom_does_is_told_too(play: Play) -> None:
    play.deliberate().release("sighting")
    play.do(cm.Recall(inject="sighting", reason="too early"))
    play.choose(arda_open="call").apply()
    kinds = {one.kind: one for one in events(told(play))}
    assert kinds["inject_recalled"].text == "too early"
    assert kinds["chance"].reference == "arda_open"
