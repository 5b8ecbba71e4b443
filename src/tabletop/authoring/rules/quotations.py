"""What somebody is quoted as saying."""

import re

_QUOTATION = re.compile(
    r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^'\n]*'(?!\w)"
)
_BLANK = "\N{SYMBOL FOR NULL}"


def unquoted(text: str) -> str:
    """A text of the same length in which nothing of what stands in quotation marks can be read."""
    return _QUOTATION.sub(lambda one: _BLANK * len(one.group()), text)
