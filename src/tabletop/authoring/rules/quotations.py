"""What somebody is quoted as saying."""

import re

_SAID = "{0,600}"  # a mark that is never closed is looked for no further
_QUOTATION = re.compile(
    rf"\"[^\"]{_SAID}\"|“[^”]{_SAID}”|„[^“”]{_SAID}[“”]|«[^»]{_SAID}»"
    rf"|(?<!\w)‘[^’]{_SAID}’(?!\w)|(?<!\w)'[^'\n]{_SAID}'(?!\w)"
)
_BLANK = "\N{SYMBOL FOR NULL}"


def unquoted(text: str) -> str:
    """A text of the same length in which nothing of what stands in quotation marks can be read."""
    return _QUOTATION.sub(lambda one: _BLANK * len(one.group()), text)
