"""What stands in quotation marks is what somebody else says."""

import pytest

from tabletop.authoring.rules.quotations import unquoted


@pytest.mark.parametrize(
    "quotation", ['"bloc"', "“bloc”", "„bloc“", "„bloc”", "«bloc»", "‘bloc’", "'bloc'"]
)
def test_a_quotation_of_any_kind_is_blotted_out_and_the_length_kept(quotation: str) -> None:
    text = f"They call it a {quotation} again."
    assert "bloc" not in unquoted(text)
    assert unquoted(text).endswith("again.")
    assert len(unquoted(text)) == len(text)


def test_an_apostrophe_is_no_quotation_mark() -> None:
    text = "Minsk's bloc and Warsaw's bloc; the pilots’ bloc"
    assert unquoted(text) == text
