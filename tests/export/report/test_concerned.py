import pytest

from tabletop.engine import commands as cm
from tabletop.export.report.concerned import concerned, kind
from tabletop.export.report.part import KINDS
from tests.debrief.telling import called, told
from tests.engine.play import Play


def test_a_commit_concerns_those_who_act_and_those_whom_it_reaches(play: Play) -> None:
    called(play).read("coria", "arda", -1).do(cm.Note(text="a note", team="borsa"))
    found = told(play)
    by_kind = {one.kind: one.moment.commit for one in found.chronology}
    about = concerned(found)
    assert about[by_kind["read"]] == ("coria", "arda")
    assert about[by_kind["choose"]] == ("arda",)
    assert about[by_kind["note"]] == ("borsa",)
    assert by_kind["call_time"] not in about


@pytest.mark.parametrize(
    ("command", "wanted"), [("release", "arrivals"), ("undo", "course"), ("apply", "changes")]
)
def test_every_command_is_of_a_kind_that_has_words(command: str, wanted: str) -> None:
    assert kind(command) == wanted
    assert wanted in KINDS
