"""Stand-ins for faulty values, so that the rest can be checked."""

from pydantic import ValidationError

from tabletop.scenario import Scenario, ScenarioFiles
from tabletop.scenario.mend import mend
from tabletop.scenario.nodes import Plain
from tabletop.scenario.source import read

CONTEXT = {"languages": ("en", "ru")}


def values_of(files: ScenarioFiles, old: str, new: str) -> Plain:
    text = files.files[files.main].decode()
    root, _ = read(ScenarioFiles("x.yaml", {"x.yaml": text.replace(old, new, 1).encode()}))
    assert root is not None
    return root.plain()


def faults(values: Plain) -> ValidationError:
    try:
        Scenario.model_validate(values, context=CONTEXT)
    except ValidationError as error:
        return error
    raise AssertionError("nothing is wrong with these values")


def test_a_faulty_value_is_left_out_and_its_place_kept(small_files: ScenarioFiles) -> None:
    values = values_of(small_files, "stock: 2", 'stock: "2"')
    mended = mend(values, faults(values).errors(), CONTEXT)
    assert mended is not None
    assert mended.scenario.instruments["visits"].stock is None
    assert mended.at == (("instruments", "visits", "stock"),)


def test_a_missing_key_gets_a_stand_in(small_files: ScenarioFiles) -> None:
    values = values_of(small_files, "    minutes: 30\n", "")
    mended = mend(values, faults(values).errors(), CONTEXT)
    assert mended is not None
    assert mended.at == (("turns", "opening", "minutes"),)


def test_a_faulty_item_keeps_the_numbers_of_the_others(small_files: ScenarioFiles) -> None:
    values = values_of(small_files, "[tension up 4, pressure", "[tension upp 4, pressure")
    mended = mend(values, faults(values).errors(), CONTEXT)
    assert mended is not None
    assert len(mended.scenario.decisions["arda_open"].options["patrol"].effects) == 2


def test_where_all_turns_are_missing_nothing_is_made_up(small_files: ScenarioFiles) -> None:
    values = values_of(small_files, "turns:\n  opening:", "turnz:\n  opening:")
    assert mend(values, faults(values).errors(), CONTEXT) is None
