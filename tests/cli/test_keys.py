"""`tabletop keys` prints the card."""

from click.testing import CliRunner

from tabletop.cli.keys import keys


def test_the_card_goes_to_standard_output() -> None:
    result = CliRunner().invoke(keys, [])
    assert result.exit_code == 0
    assert "SPACE, F2" in result.stdout
    assert "Ctrl+P" in result.stdout
