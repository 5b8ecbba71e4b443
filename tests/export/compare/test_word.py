import zipfile
from io import BytesIO

import docx

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.word import write


def test_headings_lead_from_treatment_to_the_colophon(two: Comparison) -> None:
    made = docx.Document(BytesIO(write(two)))
    first = [one.text for one in made.paragraphs if one.style and one.style.name == "Heading 1"]
    assert (first[1], first[-1]) == ("What differed in treatment", "Colophon")


def test_pictures_are_told_as_tables(two: Comparison) -> None:
    tables = docx.Document(BytesIO(write(two))).tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert ["Decision", "A", "B"] in heads
    assert ["Act", "A", "B"] in heads


def test_the_file_names_nobody_and_no_time(two: Comparison) -> None:
    data = write(two)
    assert data == write(two)
    with zipfile.ZipFile(BytesIO(data)) as file:
        core = file.read("docProps/core.xml").decode()
        assert all(one.date_time == (1980, 1, 1, 0, 0, 0) for one in file.infolist())
    assert "creator" not in core
    assert "modified" not in core
