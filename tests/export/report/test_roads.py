from tabletop.export.report.roads import endings, not_taken, roads
from tests.engine.play import Play
from tests.export.report.cells import case, cells, lines


def test_roads_gather_what_was_open_and_tell_the_rest_one_by_one(play: Play) -> None:
    found = case(play.deliberate().release("cable_cut").call(arda_open="patrol"))
    rows = cells(not_taken(found, found.debrief.roads.turns[0]))
    assert [row for row in rows if row[0] == "Options of Arda"] == [
        ["Options of Arda", "Invite the others to see; Wait", "open, another was chosen"],
        [
            "Options of Arda",
            "Call Coria on the hotline",
            "shown, but not possible; needed: 'Naval hotline' active, but "
            "'Naval hotline' was suspended",
        ],
    ]


def test_before_an_ending_none_was_missed(play: Play) -> None:
    found = case(play.start())
    assert endings(found) == ()
    assert "No ending was reached, so none was missed." in lines(roads(found))
