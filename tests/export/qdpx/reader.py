"""A reader of REFI-QDA projects, written from the standard and not from the writer.

Positions are Unicode code points from 0, ends exclusive; texts lie in `sources/` as UTF-8, found by
`internal://`.
"""

import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import NamedTuple
from zipfile import ZipFile

NS = {"q": "urn:QDA-XML:project:1.0"}
INTERNAL = "internal://"


class Stretch(NamedTuple):
    """A selection: its id, its words, the names of its codes from the root, its description."""

    guid: str
    words: str
    codes: frozenset[str]
    description: str


class Read:
    """An opened project."""

    def __init__(self, data: bytes) -> None:
        self.container = ZipFile(io.BytesIO(data))
        self.xml = self.container.read("project.qde")
        self.root = ET.fromstring(self.xml)
        self.codes = dict(self._codes(self.root.find("q:CodeBook/q:Codes", NS), ""))

    def _codes(self, parent: ET.Element | None, path: str) -> Iterator[tuple[str, str]]:
        for code in parent.findall("q:Code", NS) if parent is not None else ():
            named = f"{path}/{code.attrib['name']}"
            yield code.attrib["guid"], named
            yield from self._codes(code, named)

    def guids(self) -> list[str]:
        return [one.attrib["guid"] for one in self.root.iter() if "guid" in one.attrib]

    def targets(self) -> set[str]:
        return {value for one in self.root.iter() if (value := one.get("targetGUID"))}

    def texts(self) -> dict[str, str]:
        """Each source's text by its id."""
        found = {}
        for source in self.root.iterfind("q:Sources/q:TextSource", NS):
            path = source.attrib["plainTextPath"]
            assert path.startswith(INTERNAL)
            data = self.container.read(f"sources/{path.removeprefix(INTERNAL)}")
            found[source.attrib["guid"]] = data.decode("utf-8")
        return found

    def stretches(self) -> list[Stretch]:
        texts, found = self.texts(), []
        for source in self.root.iterfind("q:Sources/q:TextSource", NS):
            text = texts[source.attrib["guid"]]
            for one in source.findall("q:PlainTextSelection", NS):
                start, end = (int(one.attrib[f"{at}Position"]) for at in ("start", "end"))
                codings = one.iterfind("q:Coding/q:CodeRef", NS)
                codes = frozenset(self.codes[ref.attrib["targetGUID"]] for ref in codings)
                described = one.findtext("q:Description", "", NS)
                found.append(Stretch(one.attrib["guid"], text[start:end], codes, described))
        return found

    def values(self, path: str) -> list[dict[str, str]]:
        """The variables of each element at `path`, by name."""
        names = {
            one.attrib["guid"]: one.attrib["name"]
            for one in self.root.iterfind("q:Variables/q:Variable", NS)
        }
        return [
            {
                names[one[0].attrib["targetGUID"]]: one[1].text or ""
                for one in element.findall("q:VariableValue", NS)
            }
            for element in self.root.iterfind(path, NS)
        ]
