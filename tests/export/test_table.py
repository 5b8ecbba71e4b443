from tabletop.export.table import EXPORTERS, export_all
from tests.debrief.telling import called, told
from tests.engine.play import Play


def test_every_document_has_a_file_of_its_own(play: Play) -> None:
    assert set(export_all(told(play))) == {one.file for one in EXPORTERS.values()}
    assert len({one.file for one in EXPORTERS.values()}) == len(EXPORTERS)


def test_only_what_is_wanted_is_written(play: Play) -> None:
    assert set(export_all(told(play), ["json"])) == {"debrief.json"}


def test_the_same_log_gives_the_same_bytes(play: Play) -> None:
    called(play).read("coria", "arda", -1)
    assert export_all(told(play)) == export_all(told(play))
