"""The one exception of the rules of play."""

from tabletop.text import clean_line


class Refused(Exception):
    """A command that cannot be followed now.

    `message` says what is wrong, `hint` what would be right.
    `code` is a short stable name of the reason, such as "phase" or "unknown-inject".
    """

    def __init__(self, code: str, message: str, hint: str) -> None:
        self.code = code
        self.message = clean_line(message)
        self.hint = clean_line(hint)
        super().__init__(self.message)
