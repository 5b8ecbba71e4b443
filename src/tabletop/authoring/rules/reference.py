"""The reference page of all codes, made out of their pages."""

from collections.abc import Iterator

from tabletop.authoring.rules.page import Page
from tabletop.authoring.rules.pages import pages

_OPENING = """\
# What `tabletop check` finds

Every finding names file, line and column, then a code in brackets, what is wrong, and what would
be right. **Errors** keep a scenario from being played. **Warnings** are most likely faults.
**Advice** is for people to weigh. A warning or an advice can be answered in the file, with the
reason:

```yaml
accepted: {fairness-briefs: The brief of the third team is short because it joins late.}
```

`tabletop check --explain CODE` prints one of these entries in the terminal. The pieces of YAML lie
over a small scenario, [example.yaml](../tests/scenarios/example.yaml); the tests run each of them.
"""


def reference() -> str:
    """All pages as one Markdown document, family by family, with a table of contents."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _OPENING
    for family, of_family in pages().items():
        yield f"- {family}: {', '.join(f'[{one.code}](#{one.code})' for one in of_family)}"
    for family, of_family in pages().items():
        yield f"\n## {family}"
        for one in of_family:
            yield from _page(one)


def _page(page: Page) -> Iterator[str]:
    yield f"\n### {page.code}\n"
    yield f"*{str(page.severity).capitalize()}.* {page.title}"
    if page.meaning:
        yield f"\n{page.meaning}"
    yield f"\nIn the room: {page.room}"
    for title, yaml in (("Wrong", page.wrong), ("Right", page.right)):
        yield f"\n{title}:\n\n```yaml\n{yaml}\n```"
