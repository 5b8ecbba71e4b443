"""What went wrong with something that a person asked for, in words for the bar at the foot."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """`message` says what is wrong, `hint` what would be right."""

    message: str
    hint: str = ""


class Unreadable(Exception):
    """Something typed that cannot be understood."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.trouble = Trouble(message, hint)


def trouble_of(error: Exception) -> Trouble:
    """The words of an exception that carries `message` and `hint`, or its own text."""
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    hint = str(getattr(error, "hint", "") or "")
    if getattr(error, "code", "") == "disk-failed":
        hint += " On the run screen, C makes the copy."
    return Trouble(str(message), hint)


class TerminalError(Exception):
    """The terminal cannot show a full screen, or sent something that cannot be read."""

    def __init__(
        self,
        message: str = (
            "The terminal sent letters that are not UTF-8. What was entered before is recorded."
        ),
        hint: str = (
            "Set the terminal to UTF-8 (in PuTTY: Window, Translation) and open the session again."
        ),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
