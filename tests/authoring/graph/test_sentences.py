import pytest

from tabletop.authoring.graph.sentences import short
from tabletop.scenario import Scenario
from tabletop.scenario.phrases import parse_condition


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("tension at least strained", "Tension at least strained"),
        ("not tension at least strained", "Tension below strained"),
        ("not tension at most 3", "Tension above 3"),
        ("not tension is calm", "Tension is not calm"),
        ("pressure of arda at least high", "Domestic pressure (Arda) at least high"),
        ("doubt of coria towards arda at most 2", "Doubt (Coria, Arda) at most 2"),
        ("hotline is lapsed", "Naval hotline is lapsed"),
        ("not hotline is lapsed", "Naval hotline is not lapsed"),
        ("visits left at least 2", "at least 2 left of Verification visits"),
        ("not visits left at least 2", "fewer than 2 left of Verification visits"),
        ("invitation_sent", "“An invitation went out”"),
        ("not invitation_sent", "not “An invitation went out”"),
        ("not not invitation_sent", "“An invitation went out”"),
        ("cause is drill", "the cause card is “drill”"),
        ("not cause is drill", "the cause card is not “drill”"),
        ("arda_open chose one of invite, wait", "Arda chose “Invite the others to see” or “Wait”"),
        ("not arda_open chose wait", "Arda did not choose “Wait”"),
        ("rumour released", "inject “A rumour” was released"),
        ("not rumour released", "inject “A rumour” was not released"),
        ("face_off happened", "outcome “Face to face” happened"),
        ("not alarm happened", "outcome “The Commission is called together” did not happen"),
        ("talks played", "turn “Talks” was played"),
        ("not talks played", "turn “Talks” was not played"),
    ],
)
def test_a_condition_is_said_with_names_and_so_is_its_contrary(
    small: Scenario, phrase: str, sentence: str
) -> None:
    assert short(small, parse_condition(phrase)) == sentence


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        (
            "talks played and (rumour released or tension at most calm)",
            "turn “Talks” was played and (inject “A rumour” was released or Tension at most calm)",
        ),
        (
            "talks played or rumour released and tension is calm",
            "turn “Talks” was played or (inject “A rumour” was released and Tension is calm)",
        ),
        (
            "not (talks played or rumour released)",
            "not (turn “Talks” was played or inject “A rumour” was released)",
        ),
        (
            "not not (talks played and rumour released)",
            "turn “Talks” was played and inject “A rumour” was released",
        ),
    ],
)
def test_parts_are_held_together_by_parentheses(
    small: Scenario, phrase: str, sentence: str
) -> None:
    assert short(small, parse_condition(phrase)) == sentence
