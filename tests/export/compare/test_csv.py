import csv
import io

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.csv import write
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import side_by_side
from tests.export.compare.telling import spoken


def rows(comparison: Comparison, name: str) -> list[dict[str, str]]:
    text = write(comparison)[f"comparison_{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_table_begins_with_the_run_and_its_session(many: Comparison) -> None:
    for name, data in write(many).items():
        assert data.decode("utf-8-sig").startswith("run,session,"), name


def test_choices_and_gaps_agree_with_the_comparison(many: Comparison) -> None:
    chosen = {(one["run"], one["decision"]): one["option"] for one in rows(many, "decisions")}
    assert chosen == {
        (choice.run, row.id): option.id or ""
        for row in many.decisions
        for option in row.options
        for choice in option.choices
    }
    gaps = [float(one["gap"]) for one in rows(many, "readings") if one["gap"]]
    told = [one.gap for row in many.acts for cell in row.cells for one in cell.readings]
    assert gaps == [gap for gap in told if gap is not None]


def test_a_mean_gap_can_be_recomputed_from_its_rows(many: Comparison) -> None:
    table = rows(many, "readings")
    for row in many.acts:
        for cell in row.cells:
            key = (cell.run, row.turn, row.actor)
            gaps = [
                float(one["gap"])
                for one in table
                if (one["run"], one["turn"], one["actor"]) == key and one["gap"]
            ]
            assert len(gaps) == cell.answers
            assert cell.mean == (round(sum(gaps) / len(gaps), 2) if gaps else None)


def test_roads_not_taken_are_rows_too(many: Comparison) -> None:
    table = rows(many, "visited")
    endings = [one for one in table if one["kind"] == "ending"]
    assert len(endings) == 3 * len(many.runs)
    assert [one["came"] for one in endings].count("TRUE") == len(many.runs)


def test_the_partings_of_all_branches_are_numbered(many: Comparison) -> None:
    numbers = [int(one["divergence"]) for one in rows(many, "divergences")]
    assert numbers == sorted(numbers)
    assert numbers[0] == 1


def test_no_text_becomes_a_formula(small: Scenario) -> None:
    found = side_by_side(*(spoken(small, one, '=HYPERLINK("x")') for one in ("call", "patrol")))
    cells = {one["rationale"] for one in rows(found, "decisions")}
    assert cells == {'\'=HYPERLINK("x")', ""}
