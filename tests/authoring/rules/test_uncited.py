"""What a scenario declares must be cited, named or served by something."""

import pytest

from tests.authoring.rules.examples import example, messages

FACTS = "    facts: [air_data]\n"


@pytest.mark.parametrize(
    ("code", "before", "entry", "use"),
    [
        (
            "unused-mechanism",
            "sources:\n",
            '  spare: {title: S, source: {id: report, at: "1"}}\n',
            ("poland], stock: 2", "poland], stock: 2, mechanisms: [spare]"),
        ),
        (
            "unused-source",
            "facts:\n",
            "  spare: {title: S, publisher: P, year: 2000}\n",
            ('source: {id: report, at: "2, ', 'source: {id: spare, at: "2, '),
        ),
        (
            "unused-fact",
            "groups:",
            '  spare: {text: T, source: {id: report, at: "1"}, standing: reported}\n',
            (FACTS, "    facts: [air_data, spare]\n"),
        ),
        (
            "unused-objective",
            "mechanisms:\n",
            "  spare: Wait for evidence\n",
            ("objectives: [direct_talk]", "objectives: [direct_talk, spare]"),
        ),
        (
            "unused-channel",
            "groups:",
            "channels:\n  spare: {name: A bulletin}\n",
            ("channel: press", "channel: spare"),
        ),
    ],
)  # fmt: skip
def test_what_is_declared_and_not_used_is_found_at_its_key(
    code: str, before: str, entry: str, use: tuple[str, str]
) -> None:
    objectives = (
        "objectives: {direct_talk: Use a direct channel while the public story is still moving}"
    )
    opened = (objectives, "objectives:\n  direct_talk: Use a direct channel")
    declared = (before, entry + before)
    changed = example(opened, declared)
    assert changed.marked(code) == ["spare"]
    assert messages(code, opened, declared, use) == []


def test_a_fact_that_an_inject_cites_is_used() -> None:
    moved = ("effects: [tension up 1]\n", "effects: [tension up 1]\n        facts: [air_data]\n")
    assert messages("unused-fact", (FACTS, "")) != []
    assert messages("unused-fact", (FACTS, ""), moved) == []
