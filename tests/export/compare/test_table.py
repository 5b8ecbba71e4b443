import pytest

from tabletop.debrief.compare import Comparison
from tabletop.export.compare import WRITERS, write_all


def test_every_file_has_a_name_of_its_own(two: Comparison) -> None:
    files = write_all(two)
    assert len(files) == sum(len(one.write(two)) for one in WRITERS.values())
    assert all(name.startswith("comparison") for name in files)


def test_only_what_is_wanted_is_written(two: Comparison) -> None:
    assert list(write_all(two, ["json", "json"])) == ["comparison.json"]
    with pytest.raises(KeyError):
        write_all(two, ["odt"])
