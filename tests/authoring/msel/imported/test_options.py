"""What a person says of a list is checked first."""

import pytest

from tabletop.authoring.msel.imported.options import Options
from tabletop.authoring.msel.received.grid import ListError


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"language": "English, please"}, "not a language"),
        ({"id": "My Scenario"}, "cannot be an id"),
        ({"delimiter": ";;"}, "one character"),
    ],
)
def test_what_cannot_be_is_refused(options: dict[str, str], said: str) -> None:
    with pytest.raises(ListError, match=said):
        Options(**options)  # type: ignore[arg-type]  # each of these takes a word


def test_what_can_be_is_kept() -> None:
    assert Options(language="pt-BR", id="own", delimiter="\t").language == "pt-BR"
