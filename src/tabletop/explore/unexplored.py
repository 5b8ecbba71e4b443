"""What is not explored, in words."""


class Unexplored(Exception):
    """A scenario, or a moment of a session, that is not explored.

    `message` says why, `hint` what would be right.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
