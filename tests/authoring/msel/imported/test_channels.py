"""Channels out of the means of a list."""

import pytest

from tabletop.authoring.msel.imported.channels import OTHERWISE, Channels
from tabletop.scenario.model import CHANNELS


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        *(("Telephone", "phone"), ("TV", "press"), ("Note verbale", "note"), ("СМИ", "press")),
        *(
            ("gorąca linia", "hotline"),
            ("spauda", "press"),
            ("", OTHERWISE),
            ("-", OTHERWISE),
            ("📯", OTHERWISE),
        ),
    ],
)
def test_the_usual_means_are_channels_that_every_scenario_has(text: str, channel: str) -> None:
    channels = Channels()
    assert channels.channel(text) == channel
    assert channel in CHANNELS
    assert not channels.own


def test_other_means_become_channels_of_the_scenario() -> None:
    channels = Channels()
    assert channels.channel("E-mail") == channels.channel("e-Mail") == "e_mail"
    assert channels.channel("日本") == "channel"
    assert channels.own == {"e_mail": "E-mail", "channel": "日本"}


def test_a_channel_never_takes_the_id_of_a_built_in_one() -> None:
    channels = Channels()
    assert channels.channel("Press!") == "press"
    assert channels.channel("P-ress") == "p_ress"
