"""Where lines come from and go to."""

from collections.abc import Sequence
from typing import Protocol

from textual.content import Content

from tabletop.console.digits import in_digits
from tabletop.console.paint import Part, content, one_line, plain
from tabletop.console.signs import few
from tabletop.console.terminal import few_signs
from tabletop.console.trouble import TerminalError, Trouble

BACK = "."
"""What a person types to go back with nothing kept."""


class Closed(Exception):
    """No more lines come: whoever typed them is gone, or the script is at its end."""


class Lines(Protocol):
    """A conversation by lines."""

    def show(self, text: str) -> None:
        """Show a text, which ends its line. It holds nothing that a terminal acts on."""

    def ask(self, prompt: str) -> str:
        """The next line, without white space around it. Raises Closed."""


class Terminal:
    """The terminal that the program was started in, or what is piped into it."""

    def show(self, text: str) -> None:
        """Show a text."""
        print(few(text) if few_signs() else text, flush=True)

    def ask(self, prompt: str) -> str:
        """The next line, made safe as the prompt is, which may repeat one.

        Raises TerminalError for letters that are not UTF-8.
        """
        asked = one_line(prompt)
        try:
            return one_line(input(f"{few(asked) if few_signs() else asked} "))
        except EOFError:
            raise Closed from None
        except UnicodeDecodeError:
            raise TerminalError from None


def told(lines: Lines, *parts: Part | Content) -> None:
    """Show texts of the console, made safe, without their look."""
    text = "".join(one.plain if isinstance(one, Content) else content(one).plain for one in parts)
    lines.show(plain(text).rstrip("\n"))


def line(lines: Lines, prompt: str) -> str:
    """The next line; "" for one that goes back."""
    typed = lines.ask(f"{prompt} (empty: back):")
    return "" if typed == BACK else typed


def trouble(lines: Lines, wrong: Trouble) -> None:
    """Say what is wrong and what would be right."""
    hint = f"  {one_line(wrong.hint)}" if wrong.hint else ""
    lines.show(f"! {one_line(wrong.message)}{hint}")


def numbered(lines: Lines, texts: Sequence[str]) -> None:
    """Show texts under numbers from 1."""
    width = len(str(len(texts)))
    for number, text in enumerate(texts, 1):
        indent = "\n" + " " * (width + 2)
        lines.show(f"{number:>{width}}  {plain(text).rstrip().replace(chr(10), indent)}")


def chosen(lines: Lines, typed: str, among: int) -> int | None:
    """The place, from 0, of a number typed; None after saying what would be right."""
    number = in_digits(typed)
    if number.isascii() and number.isdigit() and 1 <= int(number[:9]) <= among:
        return int(number[:9]) - 1
    trouble(lines, Trouble(f"“{typed}” is not on the list.", f"A number from 1 to {among}."))
    return None
