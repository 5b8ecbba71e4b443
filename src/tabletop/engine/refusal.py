"""The one exception of the rules of play."""


class Refused(Exception):
    """A command that cannot be followed now.

    `message` says what is wrong, `hint` what would be right.
    `code` is a short stable name of the reason, such as "phase" or "unknown-inject".
    """

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
