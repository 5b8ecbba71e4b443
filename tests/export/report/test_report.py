from tabletop.export.report import document, parts
from tabletop.export.report.part import KINDS, Filed, Part
from tabletop.formats.document import Contents, Heading, words
from tests.debrief.telling import called, told
from tests.engine.play import Play


def every(part: Part) -> list[Part]:
    return [part, *(inner for one in part.parts for inner in every(one))]


def test_every_turn_has_a_heading_for_each_team_that_decides(play: Play) -> None:
    blocks = document(told(called(play))).blocks
    heads = [(one.level, words(one.text)) for one in blocks if isinstance(one, Heading)]
    start = heads.index((2, "Turn 1: The buoy"))
    assert heads[start + 1 : start + 5] == [
        (3, "What reached the teams"),
        (3, "Arda decides"),
        (3, "Borsa decides"),
        (3, "Coria decides"),
    ]


def test_what_it_was_about_stands_before_the_contents(play: Play) -> None:
    blocks = document(told(play)).blocks
    first = next(at for at, one in enumerate(blocks) if isinstance(one, Heading))
    assert isinstance(blocks[first - 1], Contents)
    assert first > 1


def test_annexes_are_lettered_in_order(play: Play) -> None:
    (annexes,) = (one for one in parts(told(play)) if one.title == "Annexes")
    letters = [words(one.title)[:3] for one in annexes.parts]
    assert letters == [f"{letter}. " for letter in "ABCDEFGHIJ"]


def test_marks_name_turns_teams_and_kinds_that_there_are(play: Play) -> None:
    debrief = told(called(play).read("coria", "arda", -1))
    teams, turns = {one.id for one in debrief.teams}, {one.id for one in debrief.turns}
    found = [part for one in parts(debrief) for part in every(one)]
    tables = (block for part in found for block in part.blocks if isinstance(block, Filed))
    marks = [part.mark for part in found] + [mark for table in tables for mark in table.marks]
    assert {mark.turn for mark in marks} == {"", *turns}
    assert {team for mark in marks for team in mark.teams} == teams
    assert {mark.kind for mark in marks} <= {"", *KINDS}
