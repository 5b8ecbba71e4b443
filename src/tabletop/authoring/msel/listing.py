"""The Master Scenario Events List of a scenario, and the page that tells how to send it back."""

import hashlib
from collections.abc import Mapping

from tabletop.authoring.msel.columns import COLUMNS, EDITABLE, HEADINGS, PRINTED, Field
from tabletop.authoring.msel.words import delivery, kind, sources
from tabletop.authoring.telling import conditions, effects
from tabletop.authoring.telling.naming import Naming, in_order, sentence
from tabletop.formats.sheet import Sheet
from tabletop.scenario.model import Inject, Scenario, Turn

NAME = "MSEL"
_LOCKED = frozenset(number for number, column in enumerate(COLUMNS) if not column.editable)
_PRINTED_DIGITS = 5


def msel(scenario: Scenario, language: str) -> Sheet:
    """Every inject, turn by turn as they come due. The texts were loaded in `language`."""
    rows = cells(scenario, language).values()
    return Sheet(
        name=NAME,
        headings=HEADINGS,
        rows=tuple(tuple(row[column.field] for column in COLUMNS) for row in rows),
        widths=tuple(column.width for column in COLUMNS),
        locked=_LOCKED,
        printed=PRINTED,
        filtered=True,
    )


def cells(scenario: Scenario, language: str) -> dict[str, dict[Field, str]]:
    """What stands in each column for each inject, by its id."""
    found: dict[str, dict[Field, str]] = {}
    naming = Naming(scenario)
    for turn in scenario.turns.values():
        for inject in in_order(turn):
            row = {
                **_when_and_what(naming, turn, inject),
                **_texts(inject),
                **_play(naming.at(turn.id), inject),
                Field.LANGUAGE: language,
                Field.ID: inject.id,
            }
            found[inject.id] = {**row, Field.AS_SENT: as_sent(row)}
    return found


def as_sent(row: Mapping[Field, str]) -> str:
    """A short print of each text that may be edited: it tells later which was changed."""
    return "-".join(fingerprint(row[field]) for field in EDITABLE)


def fingerprint(text: str) -> str:
    """A few letters and digits that differ, as good as always, where texts differ."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_PRINTED_DIGITS]


def _when_and_what(naming: Naming, turn: Turn, inject: Inject) -> dict[Field, str]:
    channel = naming.scenario.channels.get(inject.channel)
    return {
        Field.NUMBER: naming.places[inject.id],
        Field.TURN: f"{naming.turns[turn.id]} {turn.title}",
        Field.DELIVERY: delivery(inject.release),
        Field.TYPE: kind(inject),
        Field.MODE: str(channel.name) if channel else inject.channel,
        Field.TO: naming.audience(inject.to),
    }


def _texts(inject: Inject) -> dict[Field, str]:
    return {
        Field.SCENARIO_TIME: str(inject.scenario_time),
        Field.FROM: str(inject.from_),
        Field.TITLE: str(inject.title),
        Field.MESSAGE: str(inject.text),
        Field.EXPECTED: "\n".join(str(one) for one in inject.expected.values()),
        Field.NOTE: str(inject.note or ""),
    }


def _play(naming: Naming, inject: Inject) -> dict[Field, str]:
    scenario, when = naming.scenario, inject.when
    return {
        Field.CONDITION: "" if when is None else sentence(conditions.clause(naming, when)),
        Field.EFFECTS: "\n".join(effects.told(naming, one) for one in inject.effects),
        Field.OBJECTIVE: "\n".join(str(scenario.objectives[one]) for one in inject.objectives),
        Field.SOURCE: "\n".join(sources(naming, inject)),
    }


_ADVICE = (
    ("How to edit", "Change texts in the white columns only: scenario time, from, title, message, "
     "expected action (where there is one), facilitator's note. The grey columns are for reading."),
    ("What not to touch", "The headings, and the last columns: language, as sent, id. By them the "
     "program finds the text again. Rows may be sorted, columns moved or made wider."),
    ("New injects", "Write new rows at the end, without an id. They are listed for the scenario's "
     "writer, who puts them in by hand."),
    ("How to send back", "Save as .xlsx or as CSV and send the file to the scenario's writer, who "
     "sees the changes with:  tabletop msel SCENARIO --apply FILE --dry-run"),
    ("Planned delivery", "Since the turn began: start, +hours:minutes, or by hand when the "
     "facilitator sees fit."),
    ("Type", "Contingency: goes out by hand or under a condition. Key: an action is expected of "
     "teams, or an objective served. Contextual: all others."),
)  # fmt: skip


MADE_OF = ("Scenario", "Id", "Version", "SHA-256", "Language", "Injects")
"""What the page about a list says of the scenario that it was made of."""


def about(scenario: Scenario, language: str, sha256: str) -> Sheet:
    """What the list was made of, and how a colleague edits it and sends it back."""
    said = (str(scenario.title), scenario.id, scenario.version, sha256, language)
    made_of = zip(MADE_OF, (*said, str(len(scenario.injects))), strict=True)
    return Sheet("About this list", ("About this list", ""), (*made_of, *_ADVICE), widths=(22, 80))
