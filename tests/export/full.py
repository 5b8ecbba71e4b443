"""A session in which a bit of everything happens, each free text given from outside."""

from collections.abc import Callable, Iterator
from itertools import count

from tabletop.engine import commands as cm
from tabletop.engine.words import Presence, Provenance, Verdict
from tests.engine.play import Play

Texts = Callable[[], str]


def numbered(stem: str) -> Texts:
    """Texts that can be told apart: the stem and a number."""
    numbers = count(1)
    return lambda: f"{stem} {next(numbers)}"


def cycled(texts: Iterator[str]) -> Texts:
    return lambda: next(texts)


def full(play: Play, text: Texts) -> Play:
    """Two turns, with people's words wherever they can stand, to the close."""
    play.do(cm.SetPresence(team="borsa", presence=Presence.CONTROL, reason=text()))
    play.deliberate().release("sighting")
    _talk(play, text)
    _opening(play, text)
    play.onward()
    play.deliberate().release("agenda")
    before = play.seq
    play.do(cm.Send(sender="borsa", to=("arda",), text=text()))
    play.do(cm.Undo(to=before, reason=text()))
    play.choose(arda_talks="charts").apply()
    play.do(cm.Endex(reason=text()))
    play.do(cm.AnswerHotWash(question="needed", team="arda", text=text()))
    play.do(cm.AnswerHotWash(question="needed", text=text()))
    play.do(cm.Close())
    return play


def _talk(play: Play, text: Texts) -> None:
    play.do(cm.Deliver(item="sighting", team="arda"))
    play.do(
        cm.Improvise(
            title=text(), to=("coria",), channel="press", sender=text(), text=text(), note=text()
        )
    )
    play.do(cm.Send(sender="arda", to=("coria", "borsa"), text=text()))
    play.do(cm.Ask(team="coria", text=text()))
    play.do(cm.Answer(request=_last(play.room.requests), text=text(), speaker="registry"))
    play.do(cm.Ask(team="arda", text=text()))
    play.do(cm.Decline(request=_last(play.room.requests), reason=text()))
    play.do(cm.Meet(teams=("arda", "borsa"), open=True))
    play.do(cm.Adjourn(meeting=_last(play.room.meetings), gist=text()))
    play.do(cm.Agree(parties=("arda", "coria"), text=text()))
    play.do(cm.Note(text=text(), tag="tone", team="coria"), happened_at="10:15")
    play.do(cm.Note(text="confided to the facilitator", tag="hush", off_record=True))
    play.do(cm.Park(text=text(), team="arda"))


def _opening(play: Play, text: Texts) -> None:
    for decision, option in (("arda_open", "invite"), ("coria_open", None)):
        play.clock += 61_000
        words = {"words": text(), "provenance": Provenance.VERBATIM}
        play.do(cm.Choose(decision=decision, option=option, **words))
        signals = (
            cm.SignalTo(team="borsa", signal=2, sentence=text()),
            cm.SignalTo(team="coria" if decision == "arda_open" else "arda", signal=-1),
        )
        play.do(
            cm.Explain(
                decision=decision,
                rationale=text(),
                signals=signals,
                confidence=4,
                considered=text(),
                dissent=text(),
            )
        )
    play.choose(borsa_open="joint").consent("borsa_open", arda=False)
    play.do(cm.CallTime())
    play.do(cm.Describe(decision="coria_open", seen=text()))
    effects = ("tension down 1", "mark invitation_sent")
    ruling = {"effects": effects, "reason": text(), "dissent": text()}
    play.do(cm.Rule(cause="arda_open.invite", verdict=Verdict.AMEND, **ruling))
    play.apply().read("coria", "arda", -2).read("borsa", "arda", None).read("arda", "coria", 1)
    play.do(cm.CorrectDecision(decision="arda_open", reason=text(), rationale=text(), words=text()))


def _last(known: object) -> str:
    return str(list(known)[-1])  # type: ignore[call-overload]  # a mapping by id
