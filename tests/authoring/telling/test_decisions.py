"""What others see of an act, in words."""

from typing import Any

import pytest

from tabletop.authoring.telling.decisions import decision
from tabletop.authoring.telling.naming import Naming
from tabletop.formats import plain
from tabletop.formats.document import Document
from tabletop.scenario import Scenario
from tabletop.scenario.model import Seen
from tabletop.scenario.wording import Text

ALL = Seen(all=Text("A boat."))
APART = Seen(all=Text("A boat."), by_team={"borsa": Text("A light."), "arda": Text("Us.")})


def seen(small: Scenario, **changed: Any) -> str:
    """How the telling of Arda's patrol goes on after "What others see:"."""
    put = small.decisions["arda_open"]
    patrol = put.options["patrol"].model_copy(update=changed)
    one = put.model_copy(update={"options": {"patrol": patrol}})
    told = plain.write(Document("T", tuple(decision(Naming(small, "opening"), one))), 1000)
    return told.partition("What others see: ")[2].partition("\n\n  What it changes")[0]


@pytest.mark.parametrize(
    ("known_to", "written", "told"),
    [
        ("all", ALL, "All other teams learn of it, as: “A boat.”"),
        (("borsa", "coria"), ALL, "All other teams learn of it, as: “A boat.”"),
        (("coria",), ALL, "Coria learns of it, as: “A boat.”"),
        (("arda", "coria"), ALL, "Coria learns of it, as: “A boat.”"),
        ("nobody", ALL, "No other team learns of it. The record has it as: “A boat.”"),
        (("arda",), ALL, "No other team learns of it. The record has it as: “A boat.”"),
        ("nobody", Seen(), "No other team learns of it."),
        ("all", Seen(), "All other teams learn of it, but nothing is written of how it looks."),
        (
            "all",
            APART,
            "All other teams learn of it.\n\n  - Borsa: “A light.”\n\n  For the rest: “A boat.”",
        ),
        (
            ("coria",),
            APART,
            "Coria learns of it.\n\n  - Borsa: “A light.” (but it does not learn of it)\n\n"
            "  For the rest: “A boat.”",
        ),
    ],
)
def test_who_learns_of_an_act_and_how(
    small: Scenario, known_to: object, written: Seen, told: str
) -> None:
    assert seen(small, known_to=known_to, seen=written) == told
