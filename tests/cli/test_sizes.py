import click
import pytest

from tabletop.cli.sizes import size

COMMAND = click.Command("explore")
MEMORY = click.Option(["--memory"])


def _size(text: str) -> int:
    return size(click.Context(COMMAND), MEMORY, text)


@pytest.mark.parametrize(
    ("text", "bytes_"),
    [
        ("4GiB", 4 << 30),
        ("1.5 gib", 3 << 29),
        ("500MB", 500_000_000),
        ("2G", 2 << 30),
        ("4096", 4096),
        ("10B", 10),
    ],
)
def test_a_size_is_read_as_people_write_it(text: str, bytes_: int) -> None:
    assert _size(text) == bytes_


@pytest.mark.parametrize("text", ["", "lots", "0", "-1G", "4 GiB of it", "1e9"])
def test_what_is_no_size_is_wrong_usage(text: str) -> None:
    with pytest.raises(click.BadParameter, match="Write it as 4GiB"):
        _size(text)
