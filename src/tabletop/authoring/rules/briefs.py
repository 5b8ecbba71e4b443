"""Whether every team is told as much about itself."""

from collections.abc import Iterator

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.texts import Kind

RATIO = 1.5
"""A brief may be so many times as long as the shortest."""
WORDS = 20
"""So many words more make no difference, however short the briefs are."""


def unequal(case: Case) -> Iterator[Finding]:
    """A brief that is much shorter than the longest one.

    Found are briefs of which the longest has more than half as many words again, and at least
    twenty more; each language is held against itself.

    In the room: a delegation speaks out of its brief. One that was given three lines has less to
    want, to fear and to offer than one that was given a page, and feels it.

    Wrong:
        teams:
          poland:
            brief: >-
              You want to know whose drone it is, and no word of blame before that either. You have
              two radar stations, an agreement of your own with Minsk, allies who want to hear
              first, and a public that wants to see a picture.

    Right:
        teams:
          poland:
            brief: You want to know whose drone it is, and no word of blame before that either.
    """
    for language in case.scenario.languages:
        briefs = [
            (len(wording.text.split()), passage.team, wording.at)
            for passage, wording in case.wordings
            if passage.kind is Kind.BRIEF and wording.language == language
        ]
        most, fullest, _ = max(briefs, default=(0, "", ()))
        for words, team, at in briefs:
            if most > RATIO * words and most - words >= WORDS:
                one, other = (case.scenario.teams[which].name for which in (team, fullest))
                message = f"The brief of {one} has {words} words, that of {other} has {most}."
                hint = "Bring the briefs to about the same length."
                yield Finding(at, message, hint)
