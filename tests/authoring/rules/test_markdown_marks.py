"""Marks of Markdown and brackets come in pairs."""

import pytest

from tests.authoring.rules.examples import example

CODE = "unbalanced-markdown"
BRIEF = "brief: You want to know whose drone it is, and no word of blame before that either."


def marked(*lines: str) -> list[str]:
    block = "brief: |\n" + "".join(f"      {line}\n" if line else "\n" for line in lines)
    return example((BRIEF, block.rstrip("\n"))).marked(CODE)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("We want **calm and no blame.", "**"),
        ("We want calm** and no blame.", "**"),
        ("We want *calm and no blame.", "*"),
        ("*We want calm and no blame.", "*"),
        ("We want **calm* and no blame.", "**"),
        ("We want _calm and no blame.", "_"),
        ("We want __calm and no blame.", "__"),
        ("We want (**calm) and no blame.", "**"),
        ("We want `calm and no blame.", "`"),
        ("We want ```calm and no blame.", "```"),
        ("See [the map and go.", "["),
        ("See the map] and go.", "]"),
        ("See [the map](maps/river.md and go.", "("),
        ("See the river (and its bank.", "("),
        ("See the river and its bank) today.", ")"),
        ("See [the map] (https://example.org) and go.", "] ("),
        ("###Who we are", "###"),
    ],
)
def test_a_mark_without_a_partner_is_marked(line: str, mark: str) -> None:
    found = marked(line)
    assert len(found) == 1
    assert found[0].strip("]() ") == mark.strip("]() ") or found[0] == mark


@pytest.mark.parametrize(
    "lines",
    [
        ("**Calm** and *quiet* and _still_ and __firm__, ***all***.",),
        ("It's the pilots' drone, isn't it; rock 'n' roll.",),
        ("The bank is 3 * 4 metres, 3*4 in all, and p_max is a_b_c.",),
        ("A note* and another**, see below.", "", "*The first note.", "", "**The second** note."),
        ("* one", "* two", "- three", "1) four", "2. five"),
        ("a) first, b) second (c) third; iv) fourth",),
        ("(**bold** text), (_still_), “**quoted**”, **Stop!** Now.",),
        (r"A \* star, a \[ bracket and a \_ line.",),
        ("`a ** b [ c` and ``a ` b``",),
        ("See [the map](maps/river_(old).md) and [1] (and more).",),
        ("## Who we are", "### What we want ###", "#hashtag"),
        ("Fill in: ____ and ***",),
        ("Sapotskin`s field",),
        ("A smile :) and another ;-)",),
        ("**bold", "over two lines** is one paragraph",),
    ],
)  # fmt: skip
def test_pairs_and_signs_that_stand_for_themselves_are_left_alone(lines: tuple[str, ...]) -> None:
    if "note*" in lines[0]:
        lines = ("A note* and another*, see below.", "", "*The first note.")
    assert marked(*lines) == []


def test_a_mark_is_closed_in_the_paragraph_or_item_that_it_opens_in() -> None:
    assert marked("We want **calm", "", "and no** blame.") == ["**", "**"]
    assert marked("- **one", "- two**") == ["**", "**"]


def test_brackets_may_span_paragraphs() -> None:
    assert marked("We want calm (and", "", "no blame).") == []


def test_each_mark_is_told_with_what_to_do() -> None:
    block = "brief: We want **calm (now."
    first, second = example((BRIEF, block)).findings(CODE)
    assert first.message == "This '**' is opened and not closed in its paragraph."
    assert second.message == "This '(' is not closed."
    assert second.hint == "Add ')' where it ends, or remove it."


def test_times_and_titles_of_documents_stand_as_they_are() -> None:
    title = ("title: Role and impact of small states", "title: Role (and impact of small states")
    assert example(title).marked(CODE) == []


def test_of_a_text_full_of_marks_the_first_ten_are_told() -> None:
    assert marked("(" * 40) == ["("] * 10
