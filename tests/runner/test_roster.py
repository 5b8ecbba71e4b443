import unicodedata
from pathlib import Path

import pytest

from tabletop.export.leaks import Person
from tabletop.runner.library import LibraryError
from tabletop.runner.roster import read_roster

YAML = """
people:
  - name: Zenobia Quillfeather
    aliases: [Zena]
    affiliations: [Institute of Examples]
    user_names: ["@zena"]
    team: arda
  - Quentin Quillfeather
allow: [the Zena convention]
"""
ZENOBIA = Person("Zenobia Quillfeather", ("Zena",), ("Institute of Examples",), ("@zena",), "arda")
CSV = (
    "name;aliases;affiliations;user names;team;allow\n"
    "Zenobia Quillfeather;Zena;Institute of Examples;@zena;arda;the Zena convention\n"
    "Квентин Никто;;;;;\n"
)


def written(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_yaml_lists_people_and_what_is_allowed(tmp_path: Path) -> None:
    roster = read_roster(written(tmp_path, "people.yaml", YAML))
    assert roster.people == (ZENOBIA, Person("Quentin Quillfeather"))
    assert roster.allowed == ("the Zena convention",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_table_is_read_in_the_encodings_that_spreadsheets_write(
    tmp_path: Path, encoding: str
) -> None:
    roster = read_roster(written(tmp_path, "people.csv", CSV.encode(encoding)))
    assert roster.people == (ZENOBIA, Person("Квентин Никто"))
    assert roster.allowed == ("the Zena convention",)


def test_empty_fields_beyond_the_headings_do_no_harm(tmp_path: Path) -> None:
    roster = read_roster(written(tmp_path, "people.csv", "name,team\nAnna Nowa,arda,,\n"))
    assert roster.people == (Person("Anna Nowa", team="arda"),)


@pytest.mark.parametrize(
    "data", ["name,\nAnna Nowa,\n", "name,, \nAnna Nowa,,\n", ",name\n,Anna Nowa\n"]
)
def test_a_column_without_heading_and_fields_does_no_harm(tmp_path: Path, data: str) -> None:
    roster = read_roster(written(tmp_path, "people.csv", data))
    assert roster.people == (Person("Anna Nowa"),)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("p.yaml", "people: [{nam: A}]", "Person 1 has 'nam', which a roster does not know."),
        ("p.csv", "name,,\nA,B,\n", "Person 1 has a field in a column without a heading."),
        ("p.yaml", "people: [{aliases: [A]}]", "Person 1 of the roster has no name"),
        ("p.yaml", "persons: []", "no list 'people'"),
        ("p.yaml", "people: []", "names nobody"),
        ("p.yaml", "people: [", "p.yaml:2:1: A value"),
        ("p.yaml", "", "p.yaml:1:1"),
        ("p.csv", "who,team\nA,b\n", "no column 'name'"),
        ("p.yaml", "people: [[A, B]]", "Person 1 of the roster has no name"),
        ("p.yaml", "people: [{name: [A, B]}]", "Person 1 of the roster has no name"),
        (
            "p.yaml",
            "people: [{name: A, aliases: {B: C}}]",
            "'aliases' of person 1 is no list of words",
        ),
        (
            "p.yaml",
            "people: [{name: A, aliases: [[B]]}]",
            "'aliases' of person 1 is no list of words",
        ),
        ("p.yaml", "people: [A]\nallow: {b: c}", "'allow' is no list of words"),
        ("p.csv", "name,aliases\nAnna Nowa, Ania, Anka\n", "Person 1 has more fields"),
        ("p.csv", f"name\n{'x' * 200_000}\n", "field larger than field limit"),
    ],
)
def test_what_is_wrong_with_a_roster_is_said(
    tmp_path: Path, name: str, data: str, message: str
) -> None:
    with pytest.raises(LibraryError) as fault:
        read_roster(written(tmp_path, name, data))
    assert message in fault.value.message
    assert fault.value.hint


DECOMPOSED = unicodedata.normalize("NFD", "Rasa Žukauskienė")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("p.yaml", f"people: [{DECOMPOSED}]"),
        ("p.csv", f"name\n{DECOMPOSED}\n"),
        ("p.csv", "name\nRasa \u017du\u00adkaus\u200bkien\u0117\n"),
    ],
)
def test_a_name_is_taken_as_it_reads_however_it_is_encoded(
    tmp_path: Path, name: str, data: str
) -> None:
    (person,) = read_roster(written(tmp_path, name, data)).people
    assert person.name == "Rasa Žukauskienė"
