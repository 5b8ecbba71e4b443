from tabletop.export.table import EXPORTERS
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.documents import documents


def test_every_document_has_a_file_of_its_own() -> None:
    assert len({one.file for one in EXPORTERS.values()}) == len(EXPORTERS)


def test_the_same_log_gives_the_same_bytes(play: Play) -> None:
    called(play).read("coria", "arda", -1)
    assert documents(told(play)) == documents(told(play))
