from tabletop.engine import commands as cm
from tests.debrief.telling import told
from tests.engine.play import Play


def test_off_record_notes_are_in_no_byte_of_the_debrief(play: Play) -> None:
    play.do(cm.Note(text="confided", tag="hush", off_record=True, link="arda_open"))
    play.do(cm.Note(text="said aloud"))
    data = told(play).model_dump_json()
    assert "said aloud" in data
    assert "confided" not in data
    assert "hush" not in data


def test_an_undone_step_names_what_it_took_back_and_why(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    (step,) = told(play).undone
    assert (step.to, step.commits, step.reason) == (mark, (mark + 1,), "a slip")


def test_requests_meetings_and_the_parking_lot_are_told(play: Play) -> None:
    play.deliberate()
    play.do(cm.Ask(team="coria", text="Where is the ship?"))
    (request,) = play.room.requests
    play.do(cm.Answer(request=request, text="In port.", speaker="registry"))
    play.do(cm.Meet(teams=("arda", "borsa")))
    play.do(cm.Park(text="And the shoal?", team="coria"))
    found = told(play)
    assert (found.requests[0].answer, found.requests[0].speaker) == (
        "In port.",
        "The ship registry",
    )
    assert found.meetings[0].ended is None
    assert found.parking_lot[0].text == "And the shoal?"
    assert any("no gist" in one.text for one in found.missing)


def test_hot_wash_answers_stand_under_their_questions(play: Play) -> None:
    play.start().do(cm.Endex(reason="out of time"))
    play.do(cm.AnswerHotWash(question="needed", team="arda", text="Who moved it"))
    found = told(play)
    assert [len(one.answers) for one in found.hot_wash] == [1, 0]
    assert found.ending is not None
    assert (found.ending.early, found.ending.reason) == (True, "out of time")


def test_a_notes_tag_and_link_go_with_its_text(play: Play) -> None:
    play.deliberate()
    for said in ("Stays", "Goes"):
        play.do(cm.Note(text=said, tag=f"{said} too", link=f"{said} as well"))
    play.do(cm.Redact(texts=(f"{play.seq}.1",), reason="Asked for"))
    kept, gone = told(play).notes
    assert (kept.tag, kept.link) == ("Stays too", "Stays as well")
    assert (gone.tag, gone.link) == ("", "")
