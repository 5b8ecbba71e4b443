from tabletop.engine import commands as cm
from tabletop.export.note.left_open import _unsigned, established, left_open
from tabletop.export.note.measure import Measure
from tabletop.formats.document import Bullets, Paragraph, words
from tests.debrief.telling import told
from tests.engine.play import Play

MEASURE = Measure(act=90, outcome=90, said=40, answers=2, parked=2, facts=1, agreed=2)


def said(play: Play) -> list[str]:
    """The lines on open questions, each item of a list as one."""
    lines: list[str] = []
    for block in left_open(told(play), MEASURE):
        items = block.items if isinstance(block, Bullets) else ((block,),)
        for one, *_rest in items:
            lines += [words(one.text)] if isinstance(one, Paragraph) else []
    return lines


def parked(play: Play, *texts: str) -> Play:
    for text in texts:
        play.do(cm.Park(text=text, team="coria"))
    return play


def test_texts_stand_in_the_order_of_the_alphabet_and_not_of_speaking(play: Play) -> None:
    assert said(parked(play, "Zeal?", "air?"))[1:] == ["air?", "Zeal?"]


def test_what_was_said_by_several_stands_once_with_how_often(play: Play) -> None:
    assert said(parked(play, "Why?", "Why?"))[1:] == ["Why? (said 2 times)"]


def test_what_there_is_no_room_for_is_counted(play: Play) -> None:
    assert said(parked(play, "a", "b", "c"))[1:] == ["a", "b", "(1 more stands in the record)"]


def test_a_delegation_does_not_sign_by_a_name_that_ends_in_a_sign(play: Play) -> None:
    teams = {team.id: team for team in told(play).teams}
    teams["coria"] = teams["coria"].model_copy(update={"short": "C.O."})
    assert "C.O." not in _unsigned("The C.O. waited", "coria", teams)


def test_a_long_text_is_cut_visibly(play: Play) -> None:
    (_, line) = said(parked(play, "word " * 30))
    assert line.endswith(" …")
    assert len(line) <= MEASURE.said


def test_no_question_left_open_is_said(play: Play) -> None:
    assert said(play) == ["None was recorded."]


def test_established_facts_have_their_source_and_others_are_counted(play: Play) -> None:
    lines = [*established(told(play.deliberate().release("sighting")), MEASURE)]
    (facts,) = (one for one in lines if isinstance(one, Bullets))
    ((fact,),) = facts.items
    assert isinstance(fact, Paragraph)
    assert words(fact.text).endswith("[S1]")
    last = lines[-1]
    assert isinstance(last, Paragraph)
    assert words(last.text).startswith("Sources: S1 ")
