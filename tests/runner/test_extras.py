"""How extras are got, in one line."""

from tabletop.runner.extras import how_to_add


def test_each_extra_is_named_once() -> None:
    assert how_to_add(["pdf", "office", "office"]) == (
        "In the program's folder: make author. Elsewhere: pip install 'tabletop-crisis[office,pdf]'"
    )
