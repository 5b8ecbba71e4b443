"""Projects for programs of qualitative analysis, as REFI-QDA 1.5 (`.qdpx`) has them.

The format (www.qdasoftware.org) is a zip container of `project.qde`, which is XML, and of a folder
`sources`. Positions count Unicode code points from 0, and an end is the first position after what
is meant; texts are UTF-8 without a byte order mark, their lines ended by LF. No person and no time
is named.
"""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tabletop.text import clean, clean_line

NAMESPACE = "urn:QDA-XML:project:1.0"
LONGEST = 10_000_000
"""Signs of a text: so many that none is ever cut here."""

Part = TypeVar("Part")

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the zero of the container's clock
_NEVER = "1980-01-01T00:00:00Z"  # the standard needs no time, some versions of QualCoder do


@dataclass(frozen=True, slots=True)
class User:
    """Who gave codes: a role, never a person."""

    guid: str
    name: str


@dataclass(frozen=True, slots=True)
class Code:
    """A code with those below it; one that only gathers others is not `codable`."""

    guid: str
    name: str
    description: str = ""
    codable: bool = True
    codes: tuple["Code", ...] = ()


@dataclass(frozen=True, slots=True)
class Variable:
    """A property of cases or sources: a text, or a whole number."""

    guid: str
    name: str
    description: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a variable."""

    variable: Variable
    value: str | int


@dataclass(frozen=True, slots=True)
class Coding:
    """That a code was given; `code` is the code's guid."""

    guid: str
    code: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of a source, from `start` up to but without `end`, with the codes of a user."""

    guid: str
    name: str
    user: User
    start: int
    end: int
    codings: tuple[Coding, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A text. Its positions are those of `text` as it is given, which must be clean."""

    guid: str
    name: str
    user: User
    text: str
    description: str = ""
    selections: tuple[Selection, ...] = ()
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A unit of analysis, with the guids of the stretches that belong to it."""

    guid: str
    name: str
    description: str = ""
    values: tuple[Value, ...] = ()
    selections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A whole project. Every guid occurs once in it."""

    name: str
    description: str = ""
    users: tuple[User, ...] = ()
    codes: tuple[Code, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()


def write(project: Project) -> bytes:
    """The project as a `.qdpx` file; the same project gives the same bytes.

    Raises ValueError for a source whose text would change on its way into the file, since then no
    position in it would be right.
    """
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as container:
        _store(container, "project.qde", _xml(project))
        for source in project.sources:
            if clean(source.text, LONGEST) != source.text:
                raise ValueError(f"the text of the source {source.guid} is not clean")
            _store(container, f"sources/{source.guid}.txt", source.text.encode())
    return file.getvalue()


def _store(container: ZipFile, name: str, data: bytes) -> None:
    container.writestr(ZipInfo(name, _EPOCH), data, ZIP_DEFLATED)


def _xml(project: Project) -> bytes:
    """The project's XML; the schema prescribes the order of the parts."""
    root = Element("Project", {"xmlns": NAMESPACE, "name": clean_line(project.name)})
    if project.users:
        _each(SubElement(root, "Users"), project.users, _user)
    if project.codes:
        codes = SubElement(SubElement(root, "CodeBook"), "Codes")
        _each(codes, project.codes, _code)
    if project.variables:
        _each(SubElement(root, "Variables"), project.variables, _variable)
    if project.cases:
        _each(SubElement(root, "Cases"), project.cases, _case)
    if project.sources:
        _each(SubElement(root, "Sources"), project.sources, _source)
    _described(root, project.description)
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _user(parent: Element, user: User) -> None:
    SubElement(parent, "User", {"guid": user.guid, "name": clean_line(user.name)})


def _made_by(user: User) -> dict[str, str]:
    return {"creatingUser": user.guid, "creationDateTime": _NEVER}


def _code(parent: Element, code: Code) -> None:
    codable = "true" if code.codable else "false"
    names = {"guid": code.guid, "name": clean_line(code.name), "isCodable": codable}
    made = SubElement(parent, "Code", names)
    _described(made, code.description)
    _each(made, code.codes, _code)


def _variable(parent: Element, one: Variable) -> None:
    kind = "Integer" if one.whole else "Text"
    names = {"guid": one.guid, "name": clean_line(one.name), "typeOfVariable": kind}
    _described(SubElement(parent, "Variable", names), one.description)


def _case(parent: Element, case: Case) -> None:
    made = SubElement(parent, "Case", {"guid": case.guid, "name": clean_line(case.name)})
    _described(made, case.description)
    _each(made, case.values, _value)
    for selection in case.selections:
        SubElement(made, "SelectionRef", {"targetGUID": selection})


def _source(parent: Element, source: Source) -> None:
    path = f"internal://{source.guid}.txt"
    names = {"guid": source.guid, "name": clean_line(source.name), "plainTextPath": path}
    made = SubElement(parent, "TextSource", names | _made_by(source.user))
    _described(made, source.description)
    _each(made, source.selections, _selection)
    _each(made, source.values, _value)


def _selection(parent: Element, one: Selection) -> None:
    names = {
        "guid": one.guid,
        "name": clean_line(one.name),
        "startPosition": str(one.start),
        "endPosition": str(one.end),
    }
    made = SubElement(parent, "PlainTextSelection", names | _made_by(one.user))
    _described(made, one.description)
    for coding in one.codings:
        given = SubElement(made, "Coding", {"guid": coding.guid} | _made_by(one.user))
        SubElement(given, "CodeRef", {"targetGUID": coding.code})


def _value(parent: Element, one: Value) -> None:
    made = SubElement(parent, "VariableValue")
    SubElement(made, "VariableRef", {"targetGUID": one.variable.guid})
    kind = "IntegerValue" if one.variable.whole else "TextValue"
    SubElement(made, kind).text = clean(str(one.value), LONGEST)


def _described(parent: Element, description: str) -> None:
    if description:
        SubElement(parent, "Description").text = clean(description, LONGEST)


def _each(parent: Element, parts: Iterable[Part], put: Callable[[Element, Part], None]) -> None:
    for one in parts:
        put(parent, one)
