"""Projects valid by the official schema, read by a reader of their own."""

from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from tabletop.debrief.attribution import attributed
from tabletop.debrief.marks import Mark
from tabletop.debrief.model import Debrief
from tabletop.debrief.rule import Level
from tabletop.export.qdpx import write, write_blind, write_many
from tabletop.export.transcript.layout import folded
from tabletop.export.transcript.utterances import utterances
from tests.debrief.telling import told
from tests.engine.play import Play
from tests.export.full import cycled, full, numbered
from tests.export.naughty import texts
from tests.export.qdpx.reader import NS, Read

SCHEMA = Path(__file__).parents[2] / "formats" / "refi" / "Project.xsd"


@pytest.fixture
def said(play: Play) -> Debrief:
    return told(full(play, numbered("said")))


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(SCHEMA)))


def _again(debrief: Debrief, session: str) -> Debrief:
    return debrief.model_copy(
        update={"session": debrief.session.model_copy(update={"session": session})}
    )


def test_it_keeps_to_the_official_schema(play: Play, schema: etree.XMLSchema) -> None:
    found = told(full(play, cycled(texts())))
    marks = [Mark(18, ("=dilemma",), "<why>\x00"), Mark(5, (), "nobody spoke")]
    made = (
        write(found, marks),
        write_blind(found, marks),
        write_many([found, _again(found, "s2")]),
        write(told(Play(play.scenario))),
    )
    for data in made:
        schema.assertValid(etree.fromstring(Read(data).xml))


def test_ids_are_unique_and_every_reference_has_its_target(said: Debrief) -> None:
    read = Read(
        write_many([said, _again(said, "s2")], {"s1": [Mark(18, ("a", "a")), Mark(18, ("a",))]})
    )
    guids = read.guids()
    assert len(guids) == len(set(guids))
    assert read.targets() <= set(guids)


def test_slices_of_code_points_are_the_words_meant(play: Play) -> None:
    found = told(full(play, cycled(texts())))
    read = Read(write(found))
    meant = [folded(one.body) for one in utterances(found)]
    assert sorted(one.words for one in read.stretches()) == sorted(meant)


def test_sources_are_utf_8_without_mark_with_unix_lines_in_a_folder_in_lower_case(
    play: Play,
) -> None:
    container = Read(write(told(full(play, cycled(texts()))))).container
    first, source = container.namelist()
    assert first == "project.qde"
    assert source.startswith("sources/")
    data = container.read(source)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data


def test_codes_are_given_by_what_the_record_tells(said: Debrief) -> None:
    stretches = {one.words: one.codes for one in Read(write(said)).stretches()}
    assert stretches["said 6"] == {
        "/auto/speaker/Arda",
        "/auto/utterance/message",
        "/auto/turn/turn 1, The buoy",
    }
    assert "/auto/tag/tone" in stretches["said 13"]
    assert "/auto/decision/chosen" in stretches["said 29"]
    assert "/auto/decision/free" in stretches["said 20"]
    assert "/auto/provenance/verbatim" in stretches["said 20"]
    assert "/auto/mechanism/Verification visits" in stretches["said 30"]
    assert "/auto/signal/signal +2" in stretches["said 21"]


def test_no_two_codes_have_the_same_name(said: Debrief) -> None:
    marks = [Mark(18, ("Rationale", "rationale"))]
    codable = Read(write(said, marks)).root.iterfind(".//q:Code[@isCodable='true']", NS)
    names = [one.attrib["name"].casefold() for one in codable]
    assert len(names) == len(set(names))


def test_teams_are_cases_with_all_that_they_said(said: Debrief) -> None:
    read = Read(write(said))
    words = {one.guid: one.words for one in read.stretches()}
    cases = read.root.findall("q:Cases/q:Case", NS)
    assert [one.attrib["name"] for one in cases] == [
        "Arda, session s1",
        "Borsa, session s1",
        "Coria, session s1",
    ]
    refs = [one.attrib["targetGUID"] for one in cases[2].findall("q:SelectionRef", NS)]
    assert words[refs[0]] == "said 7"
    assert read.values("q:Cases/q:Case")[0] == {
        "session": "s1",
        "team": "arda",
        "short name": "ARD",
        "groups": "League",
        "size": "3",
    }


def test_the_session_is_told_in_variables(said: Debrief) -> None:
    (values,) = Read(write(said)).values("q:Sources/q:TextSource")
    assert values["scenario sha256"] == "0" * 64
    assert values["card recording"] == "notes, no names"
    assert (values["ending"], values["turns played"]) == ("quiet", "2")


def test_blinded_it_holds_neither_signals_nor_what_came_of_acts(said: Debrief) -> None:
    full_read, blind = Read(write(said)), Read(write_blind(said))
    (text,) = blind.texts().values()
    hidden = ("reassure", "pressure", "reads ", "ruling on", "ending,", "hot wash,", "drill.")
    assert not [one for one in hidden if one in text.split("\n\n", 3)[3]]
    assert not [one for one in blind.codes.values() if "signal" in one or "reading" in one]
    (values,) = blind.values("q:Sources/q:TextSource")
    assert not {"ending", "cause card"} & set(values)
    assert not [one for one in values if one.startswith("end of")]
    assert {one.words for one in blind.stretches()} < {one.words for one in full_read.stretches()}


def test_the_same_words_have_the_same_ids_blinded_and_in_every_export(said: Debrief) -> None:
    full_ids = {one.guid: one.words for one in Read(write(said)).stretches()}
    many = {one.guid: one.words for one in Read(write_many([said, _again(said, "s2")])).stretches()}
    blind = {one.guid: one.words for one in Read(write_blind(said)).stretches()}
    assert blind.items() < full_ids.items() < many.items()


def test_marks_of_a_reader_become_codes_and_none_is_lost(said: Debrief) -> None:
    read = Read(write(said, [Mark(18, ("dilemma", "turn"), "Why now?"), Mark(5, ("slip",), "x")]))
    (marked,) = (one for one in read.stretches() if "/review/dilemma" in one.codes)
    assert marked.codes == {"/review/dilemma", "/review/turn"}
    assert (marked.words, marked.description) == ("said 30", "Why now?")
    described = read.root.findtext("q:Sources/q:TextSource/q:Description", "", NS)
    assert described == "Marks on commits without words:\nc5 slip. x"


def test_blinded_no_mark_tells_what_the_words_leave_out(said: Debrief) -> None:
    read = Read(write_blind(said, [Mark(5, ("slip",), "It ended in war")]))
    assert read.root.findtext("q:Sources/q:TextSource/q:Description", "", NS) == ""


def test_a_session_given_twice_stands_once(said: Debrief) -> None:
    assert write_many([said, said]) == write_many([said])


def test_the_same_debrief_gives_the_same_bytes_and_names_nobody(said: Debrief) -> None:
    assert write(said) == write(said)
    read = Read(write(said))
    assert {one.date_time for one in read.container.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {one.attrib["name"] for one in read.root.iterfind("q:Users/q:User", NS)} == {
        "auto",
        "review",
    }
    assert b"confided" not in read.xml
    assert all("confided" not in text for text in read.texts().values())


@pytest.mark.parametrize("level", ["full", "team", "group", "none"])
def test_it_keeps_to_the_schema_at_every_level_of_attribution(
    play: Play, schema: etree.XMLSchema, level: Level
) -> None:
    found = attributed(told(full(play, numbered("said"))), play.scenario, level)
    for data in (write(found), write_blind(found)):
        read = Read(data)
        schema.assertValid(etree.fromstring(read.xml))
        assert len(read.guids()) == len(set(read.guids()))
