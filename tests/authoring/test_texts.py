"""Every text of a scenario, with its place, its readers and its voice."""

from collections.abc import Iterator

from pydantic import BaseModel

from tabletop.authoring.texts import Kind, Passage, Voice, texts
from tabletop.scenario import Scenario, ScenarioFiles, parse
from tabletop.scenario.nodes import Location
from tabletop.scenario.wording import Text


def by_place(scenario: Scenario) -> dict[Location, Passage]:
    return {one.at: one for one in texts(scenario)}


def held(part: object) -> Iterator[Text]:
    """Every text that a model holds."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, dict):
        for one in part.values():
            yield from held(one)
    elif isinstance(part, BaseModel):
        yield from held({name: getattr(part, name) for name in type(part).model_fields})


def test_no_text_is_left_out(small: Scenario) -> None:
    there = [str(one.text) for one in texts(small) if one.kind is not Kind.SHORT]
    assert sorted(there) == sorted(map(str, held(small)))


def test_a_text_stands_at_its_location(small_files: ScenarioFiles) -> None:
    parsed = parse(small_files)
    assert parsed.scenario is not None
    assert parsed.positions is not None
    for one in texts(parsed.scenario):
        for wording in one.wordings("en"):
            assert parsed.positions.text(wording.at) == wording.text, wording.at


def test_readers_and_voices(small: Scenario) -> None:
    there = by_place(small)
    opening = ("turns", "opening")
    call = (*opening, "decisions", "arda_open", "options", "call")

    def told(*at: str) -> tuple[Voice, object, str]:
        one = there[at]
        return one.voice, one.readers, one.team

    assert told("title") == (Voice.NEUTRAL, "all", "")
    assert told("teams", "arda", "public") == (Voice.NEUTRAL, "all", "")
    assert told("teams", "arda", "brief") == (Voice.TEAM, ("arda",), "arda")
    assert told("teams", "arda", "names", "shoal") == (Voice.TEAM, ("arda",), "arda")
    assert told("milestones", "photo_shown", "text") == (Voice.NEUTRAL, ("arda", "borsa"), "")
    assert told("indicators", "trust", "name") == (Voice.NEUTRAL, "facilitator", "")
    assert told("causes", "drift", "note") == (Voice.FACILITATOR, "facilitator", "")
    assert told(*opening, "injects", "rumour", "text") == (Voice.QUOTED, ("arda", "borsa"), "")
    assert told(*opening, "injects", "drill_order", "note")[1] == "facilitator"
    assert told(*call, "label") == (Voice.TEAM, ("arda",), "arda")
    assert told(*call, "seen", "coria") == (Voice.NEUTRAL, ("coria",), "")
    assert told(*call, "chance", "answered", "text")[1] == ("borsa", "coria")
    assert told(*opening, "outcomes", "night_work", "text")[1] == "facilitator"
    assert told("accepted", "too-many-injects")[0] is Voice.FACILITATOR


def test_a_text_in_two_languages_has_two_wordings(small: Scenario) -> None:
    title = by_place(small)[("title",)]
    assert title.languages == ("en", "ru")
    assert [(one.language, one.at, one.text) for one in title.wordings("en")] == [
        ("en", ("title", "en"), "The strait"),
        ("ru", ("title", "ru"), "Пролив"),
    ]
    plain = by_place(small)[("setting", "place")]
    assert plain.languages == ()
    assert [one.language for one in plain.wordings("en")] == ["en"]
