"""The columns of the Master Scenario Events List, in the order in which the field prints them."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a column of the list holds."""

    NUMBER = "number"
    TURN = "turn"
    SCENARIO_TIME = "scenario_time"
    DELIVERY = "delivery"
    TYPE = "type"
    MODE = "mode"
    FROM = "from"
    TO = "to"
    TITLE = "title"
    MESSAGE = "message"
    CONDITION = "condition"
    EFFECTS = "effects"
    EXPECTED = "expected"
    OBJECTIVE = "objective"
    NOTE = "note"
    SOURCE = "source"
    LANGUAGE = "language"
    AS_SENT = "as_sent"
    ID = "id"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and whether what it says may be edited."""

    field: Field
    heading: str
    width: int
    editable: bool = False


COLUMNS = (
    Column(Field.NUMBER, "No.", 4),
    Column(Field.TURN, "Turn", 11),
    Column(Field.SCENARIO_TIME, "Scenario time", 10, editable=True),
    Column(Field.DELIVERY, "Planned delivery", 8),
    Column(Field.TYPE, "Type", 11),
    Column(Field.MODE, "Mode", 10),
    Column(Field.FROM, "From", 13, editable=True),
    Column(Field.TO, "To", 11),
    Column(Field.TITLE, "Title", 15, editable=True),
    Column(Field.MESSAGE, "Message", 46, editable=True),
    Column(Field.CONDITION, "Condition", 15),
    Column(Field.EFFECTS, "Effects", 15),
    Column(Field.EXPECTED, "Expected action", 18, editable=True),
    Column(Field.OBJECTIVE, "Objective", 17),
    Column(Field.NOTE, "Facilitator's note", 20, editable=True),
    Column(Field.SOURCE, "Source", 28),
    Column(Field.LANGUAGE, "Language", 9),
    Column(Field.AS_SENT, "As sent (leave as it is)", 12),
    Column(Field.ID, "Id (leave as it is)", 18),
)
EDITABLE = tuple(column.field for column in COLUMNS if column.editable)
HEADINGS = tuple(column.heading for column in COLUMNS)
PRINTED = sum(column.field not in (Field.LANGUAGE, Field.AS_SENT, Field.ID) for column in COLUMNS)
"""The columns that are for people; those after them are for reading the list back."""
