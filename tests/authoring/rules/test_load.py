"""A turn holds as many injects as its minutes bear."""

from tests.authoring.rules.examples import example, messages

FIRST = "minutes: 40"
FOG = """\
      fog_{}:
        title: Fog
        release: {}
        scenario_time: D+0 11:00
        to: {}
        channel: radar
        from: The coast station
        text: Fog comes up the river.
"""
BEFORE = "      hotline_rings:\n"


def more(count: int, to: str = "all", release: str = "minute 5") -> tuple[str, str]:
    return BEFORE, "".join(FOG.format(n, release, to) for n in range(count)) + BEFORE


def test_two_injects_are_no_load_for_forty_minutes_and_one_for_twenty() -> None:
    assert messages("too-many-injects", (FIRST, "minutes: 21")) == []
    changed = example((FIRST, "minutes: 20"))
    assert changed.marked("too-many-injects") == ["20"]
    assert changed.messages("too-many-injects") == [
        "Up to 2 injects reach Belarus in this turn: about 21 minutes of reading and talk, and the "
        "turn has 20."
    ]


def test_the_busiest_team_decides() -> None:
    assert messages("too-many-injects", more(1, to="[poland]")) == []
    (one,) = messages("too-many-injects", more(2, to="[poland]"))
    assert one.startswith("Up to 4 injects reach Poland")


def test_what_is_released_by_hand_is_a_reserve() -> None:
    assert messages("too-many-injects", more(9, release="manual")) == []


def test_a_second_language_takes_half_as_long_again() -> None:
    languages = ("languages: [en]", "languages: [en, ru]")
    assert messages("too-many-injects", more(1)) == []
    (one,) = messages("too-many-injects", more(1), languages)
    assert "about 46 minutes of reading and talk in 2 languages," in one


def test_a_long_text_takes_its_time_to_read() -> None:
    long = ("text: Anglers report", f"text: {'word ' * 240}Anglers report")
    assert messages("too-many-injects", (FIRST, "minutes: 22")) == []
    assert len(messages("too-many-injects", (FIRST, "minutes: 22"), long)) == 1


def test_one_inject_is_never_too_many() -> None:
    assert messages("too-many-injects", ("minutes: 30", "minutes: 5")) == []
