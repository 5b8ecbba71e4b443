"""What every field of a debrief is, and so what a level of attribution does with it.

A field of the model without a row here fails a test: whoever adds one decides what it tells.
"""

from collections.abc import Mapping
from enum import Enum, auto


class Field(Enum):
    """What a field holds."""

    FIGURE = auto()
    """A number, a moment, a word of a closed list, a mark: kept."""
    SCENARIO = auto()
    """The scenario's own text, which its reader knows: kept."""
    PART = auto()
    """Further data, each field of which has its own row."""
    PEOPLE = auto()
    """What somebody said or wrote: below `team` taken out of its place, freed of names, and put
    among the texts that nobody in particular said."""
    REMARK = auto()
    """Control's reason for touching the record, which may tell of persons: in `full` alone."""
    PERSON = auto()
    """Who entered something: in `full` alone."""
    TEAM = auto()
    """Ids of teams: below `team` those of the delegations that stand for them."""
    KEY = auto()
    """An id of the game that may begin with a team's name: below `team` a number."""
    SAID = auto()
    """A sentence made of names and texts: below `team` kept only if it holds none of them."""
    REFS = auto()
    """Commits that lead to who did something: below `team` left out."""
    OUT = auto()
    """Left out below `team`, since it cannot be told without a team."""


def _rows(**fields: str) -> Mapping[str, Field]:
    return {name: Field[kind.upper()] for kind, names in fields.items() for name in names.split()}


FIELDS: Mapping[str, Mapping[str, Field]] = {
    "Debrief": _rows(
        figure="schema_version",
        part=(
            "session scenario teams summary missing cause ending distances turns indicators "
            "instruments movements milestones timing roads dilemmas parking_lot notes undone "
            "redactions hot_wash facts mechanisms sources chronology"
        ),
        out="perception agreements requests meetings corrections shown_then_undone",
    ),
    "SessionRecord": _rows(
        figure=(
            "session scenario_id scenario_version scenario_sha256 seed engine_version rules "
            "created_at head card chance options commits undone"
        ),
        part="attribution",
    ),
    "AttributionRecord": _rows(figure="level rule agreed times off_record"),
    "ScenarioRecord": _rows(scenario="title summary opens place departures control_plays"),
    "TeamRecord": _rows(team="id allies", scenario="name short groups public", part="changes"),
    "PresenceChange": _rows(figure="presence undone", remark="reason", part="moment"),
    "CauseRecord": _rows(scenario="id text", figure="drawn", part="moment"),
    "EndingRecord": _rows(scenario="id title text", figure="early", people="reason", part="moment"),
    "ChronicleLine": _rows(
        figure="turn scenario_time kind undone", said="sentence", person="actor", part="moment"
    ),
    "ShareRecord": _rows(said="cause", team="team", figure="kind by moved"),
    "PathChange": _rows(figure="turn commit before after", part="causes"),
    "PathPoint": _rows(figure="turn commit value level"),
    "LevelRecord": _rows(scenario="name", figure="begins"),
    "IndicatorPath": _rows(
        scenario="key name",
        figure="low high start start_level end end_level",
        part="points changes levels",
    ),
    "InstrumentLife": _rows(
        key="id",
        scenario="name",
        team="parties",
        figure="start_status start_stock end_status end_stock",
        part="statuses stocks",
    ),
    "MilestoneLife": _rows(key="id", scenario="text", figure="reached", part="changes"),
    "AgreementRecord": _rows(
        key="id", figure="turn undone", team="parties", people="text", part="moment"
    ),
    "RequestRecord": _rows(
        key="id",
        figure="turn status",
        team="team",
        people="text answer",
        scenario="speaker",
        part="asked closed",
    ),
    "MeetingRecord": _rows(
        key="id", figure="turn open", team="teams", people="gist", part="begun ended"
    ),
    "NoteRecord": _rows(
        key="id link",
        figure="turn importance off_record",
        team="team",
        people="text tag",
        part="moment",
    ),
    "UndoneStep": _rows(figure="to commits", remark="reason", part="moment"),
    "RedactionRecord": _rows(figure="texts", remark="reason", part="moment"),
    "HotWashAnswerRecord": _rows(team="team", people="text", part="moment"),
    "HotWashRecord": _rows(key="id", scenario="ask", part="answers"),
    "FactRecord": _rows(
        scenario="id text standing counterview source at", said="cited_by", refs="commits"
    ),
    "MechanismRecord": _rows(scenario="id title source at", said="cited_by", refs="commits"),
    "SourceRecord": _rows(scenario="id title publisher year url"),
    "Moment": _rows(figure="commit at clock_ms happened_at"),
    "Sentence": _rows(said="text", refs="commits"),
    "Known": _rows(
        team="team",
        figure="what undone",
        key="item",
        scenario="title",
        part="released delivered recalled",
    ),
    "CorrectedField": _rows(figure="field", people="before after"),
    "Correction": _rows(
        key="target", said="about", remark="reason", figure="undone", part="moment fields"
    ),
    "AddressedSignal": _rows(key="decision", figure="signal", refs="commit"),
    "Distance": _rows(
        figure="turn scope signal answer reading whose gap left_out",
        team="actor reader",
        key="acts",
        out="signals",
        said="fact",
        refs="commits",
    ),
    "Spread": _rows(figure="answers mean mean_size least most deviation"),
    "ScopeSummary": _rows(
        figure="scope cannot_tell not_answered no_signal uncounted", part="gaps", refs="commits"
    ),
    "ActGap": _rows(
        figure="turn cannot_tell not_answered",
        team="actor",
        key="acts",
        part="gaps",
        refs="commits",
    ),
    "WhoseSummary": _rows(figure="scope own ally cannot_tell", refs="commits"),
    "Distances": _rows(part="rows scopes acts whose"),
    "WhoseAnswers": _rows(figure="own ally cannot_tell"),
    "WhoseByAct": _rows(
        figure="turn fact",
        team="actor consent_of",
        key="acts",
        part="own_group across_groups",
        refs="commits",
    ),
    "WhoseByFact": _rows(figure="fact scope", part="answers", refs="commits"),
    "Perception": _rows(part="acts facts"),
    "SignalIn": _rows(figure="turn signal", refs="commits"),
    "PressedReader": _rows(team="reader", figure="scope signal reading", refs="commit"),
    "FirmerStep": _rows(
        team="reader",
        figure="turn known reading",
        key="acts",
        said="labels",
        part="before signal",
        refs="commits",
    ),
    "DilemmaCandidate": _rows(
        key="id acts",
        figure="turn signal status",
        team="actor",
        said="labels",
        part="read_as_pressure firmer_steps",
        refs="commits",
    ),
    "Dilemmas": _rows(figure="rule not_counted", out="candidates"),
    "MoverCause": _rows(said="cause", figure="asked moved", refs="commits"),
    "Mover": _rows(figure="kind asked moved", team="team", part="causes", refs="commits"),
    "IndicatorMovement": _rows(
        scenario="key name", figure="start end change asked held", out="movers"
    ),
    "FailedCondition": _rows(said="needed stood"),
    "OptionNotTaken": _rows(
        key="decision option", team="team", said="label", figure="why", part="failed"
    ),
    "InjectNotReleased": _rows(
        key="inject", scenario="title", figure="why", part="failed", refs="commits"
    ),
    "OutcomeNotHappened": _rows(
        key="outcome", scenario="title", figure="why", part="failed", refs="commits"
    ),
    "TurnRoads": _rows(figure="turn", out="options injects outcomes"),
    "TurnNotPlayed": _rows(
        figure="turn turn_before why", scenario="title", part="failed", refs="commits"
    ),
    "EndingNotReached": _rows(scenario="ending title", figure="why", part="failed", refs="commits"),
    "Roads": _rows(part="turns unplayed endings"),
    "PhaseTime": _rows(
        figure="turn phase minutes_planned minutes_added clock_ms wall_ms", part="begun ended"
    ),
    "PauseRecord": _rows(figure="turn why wall_ms", part="begun ended"),
    "DeliveryTime": _rows(team="team", figure="clock_ms wall_ms", part="delivered"),
    "InjectTime": _rows(
        figure="turn minute_planned late_ms",
        key="inject",
        scenario="title",
        part="released deliveries",
    ),
    "Timing": _rows(part="phases pauses", out="injects"),
    "TurnDebrief": _rows(
        figure="id number minutes_planned poll minutes_used",
        scenario="title scenario_time briefing",
        people="reason",
        part="opened called injects decisions outcomes rulings indicators applied",
        out="withheld messages knowledge draws arithmetic readings",
    ),
    "InjectRecord": _rows(
        key="id",
        scenario="title sender channel scenario_time text",
        team="to",
        figure="improvised",
        people="despite recall_reason",
        part="released recalled",
    ),
    "WithheldInject": _rows(key="id", scenario="title", figure="why", part="moment"),
    "MessageRecord": _rows(key="id", team="sender to", people="text", part="sent"),
    "KnowledgeRecord": _rows(team="team", part="items"),
    "DecisionRecord": _rows(
        key="id tried stood",
        team="team known_to",
        scenario="question tried_label stood_label chance",
        people="words rationale considered dissent",
        figure=(
            "why by_control provenance sealed_before rationale_provenance confidence chance_roll"
        ),
        part="options decided called explained signalled signals consents seen corrections known",
    ),
    "KnownThen": _rows(figure="what then", key="item", said="title", refs="released delivered"),
    "OptionRecord": _rows(key="id", scenario="label text blocked", figure="table"),
    "SignalRecord": _rows(team="to", figure="signal", people="sentence"),
    "ConsentRecord": _rows(team="team", figure="agreed", part="moment"),
    "SeenRecord": _rows(team="team", scenario="text"),
    "OutcomeRecord": _rows(key="id", scenario="title text", team="known_to", figure="commit"),
    "RulingRecord": _rows(
        key="cause",
        said="about",
        out="effects",
        figure="verdict stands",
        people="reason dissent",
        part="moment",
    ),
    "DrawRecord": _rows(
        key="decision", figure="how roll", scenario="branch", people="reason", part="moment"
    ),
    "Addend": _rows(key="cause", said="about", team="team", figure="kind by"),
    "ArithmeticLine": _rows(
        said="step", figure="what before after commit", key="key", scenario="name", part="addends"
    ),
    "ReadingRecord": _rows(team="reader about", figure="reading whose", part="moment corrections"),
    "IndicatorStand": _rows(scenario="key name", figure="value level change"),
}
"""Every class of the debrief's model by name, and what each of its fields is."""

TAGS: Mapping[tuple[str, str], str] = {
    ("AgreementRecord", "text"): "Agreement",
    ("DecisionRecord", "words"): "Words of an act",
    ("DecisionRecord", "rationale"): "Reasons of an act",
    ("DecisionRecord", "considered"): "Options considered",
    ("DecisionRecord", "dissent"): "Dissent",
    ("DrawRecord", "reason"): "Why a chance was drawn again",
    ("InjectRecord", "despite"): "Why an inject went out",
    ("InjectRecord", "recall_reason"): "Why an inject was recalled",
    ("MeetingRecord", "gist"): "What a meeting came to",
    ("MessageRecord", "text"): "Message",
    ("RequestRecord", "text"): "Request to control",
    ("RequestRecord", "answer"): "Control's answer",
    ("RulingRecord", "reason"): "Reason of a ruling",
    ("RulingRecord", "dissent"): "Dissent from a ruling",
    ("SignalRecord", "sentence"): "What an act was to say",
    ("TurnDebrief", "reason"): "Why this turn was chosen",
}
"""Under which title a text of people stands once it is taken out of its place. Texts without a row
stay in their place, said by nobody in particular, or are left out."""
CONTROLS = {
    "Agreement",
    "Control's answer",
    "Reason of a ruling",
    "What a meeting came to",
    "Why a chance was drawn again",
    "Why an inject went out",
    "Why an inject was recalled",
    "Why this turn was chosen",
}
"""Titles of texts that are control's, or of several teams together."""
