import hashlib

from tabletop.scenario import ScenarioFiles


def test_a_single_file_has_its_own_hash() -> None:
    assert ScenarioFiles("a.yaml", {"a.yaml": b"x"}).sha256 == hashlib.sha256(b"x").hexdigest()


def test_the_hash_of_a_folder_rests_on_paths_and_contents_alone() -> None:
    one = ScenarioFiles("scenario.yaml", {"scenario.yaml": b"x", "briefs/a.md": b"y"})
    other = ScenarioFiles("scenario.yaml", {"briefs/a.md": b"y", "scenario.yaml": b"x"})
    assert one.sha256 == other.sha256


def test_bytes_that_move_between_the_files_of_a_folder_change_its_hash() -> None:
    hashes = {
        ScenarioFiles("scenario.yaml", files).sha256
        for files in (
            {"scenario.yaml": b"x", "a.md": b"yz"},
            {"scenario.yaml": b"x", "b.md": b"yz"},
            {"scenario.yaml": b"xy", "a.md": b"z"},
        )
    }
    assert len(hashes) == 3
