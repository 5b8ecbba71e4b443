"""Everything that can have happened.

Events carry results, so that recording them needs no judgement.
"""

from typing import Annotated

from pydantic import Field, TypeAdapter

from tabletop.engine.events.course import (
    CausePicked,
    ClockPaused,
    ClockResumed,
    Closed,
    Configured,
    DeliberationBegun,
    HotWashEntered,
    MinutesAdded,
    PresenceSet,
    Published,
    Started,
    TurnOpened,
)
from tabletop.engine.events.decisions import (
    Applied,
    BranchPicked,
    ChanceRedrawn,
    Chosen,
    ConsentGiven,
    Described,
    Explained,
    ReadingGiven,
    Reopened,
    Ruled,
    RulingFallen,
    TimeCalled,
)
from tabletop.engine.events.injects import (
    AgreementReached,
    Delivered,
    InjectHeld,
    InjectImprovised,
    InjectLapsed,
    InjectRecalled,
    InjectReleased,
    InjectUnheld,
    MeetingBegun,
    MeetingEnded,
    MessageSent,
    RequestAnswered,
    RequestAsked,
    RequestDeclined,
)
from tabletop.engine.events.parts import (
    BranchTaken,
    Change,
    Share,
    Standing,
    Step,
)
from tabletop.engine.events.record import (
    DecisionCorrected,
    HotWashAnswered,
    Noted,
    Parked,
    ReadingCorrected,
    Redacted,
    Undone,
)

__all__ = [
    "EVENTS",
    "AgreementReached",
    "Applied",
    "BranchPicked",
    "BranchTaken",
    "CausePicked",
    "ChanceRedrawn",
    "Change",
    "Chosen",
    "ClockPaused",
    "ClockResumed",
    "Closed",
    "Configured",
    "ConsentGiven",
    "DecisionCorrected",
    "DeliberationBegun",
    "Delivered",
    "Described",
    "Event",
    "Explained",
    "HotWashAnswered",
    "HotWashEntered",
    "InjectHeld",
    "InjectImprovised",
    "InjectLapsed",
    "InjectRecalled",
    "InjectReleased",
    "InjectUnheld",
    "MeetingBegun",
    "MeetingEnded",
    "MessageSent",
    "MinutesAdded",
    "Noted",
    "Parked",
    "PresenceSet",
    "Published",
    "ReadingCorrected",
    "ReadingGiven",
    "Redacted",
    "Reopened",
    "RequestAnswered",
    "RequestAsked",
    "RequestDeclined",
    "Ruled",
    "RulingFallen",
    "Share",
    "Standing",
    "Started",
    "Step",
    "TimeCalled",
    "TurnOpened",
    "Undone",
]

Event = (
    Configured
    | CausePicked
    | PresenceSet
    | Started
    | TurnOpened
    | DeliberationBegun
    | ClockPaused
    | ClockResumed
    | MinutesAdded
    | InjectReleased
    | InjectImprovised
    | InjectLapsed
    | InjectHeld
    | InjectUnheld
    | InjectRecalled
    | Delivered
    | MessageSent
    | RequestAsked
    | RequestAnswered
    | RequestDeclined
    | MeetingBegun
    | MeetingEnded
    | AgreementReached
    | Chosen
    | Reopened
    | Explained
    | ConsentGiven
    | Described
    | TimeCalled
    | Ruled
    | RulingFallen
    | ChanceRedrawn
    | BranchPicked
    | Applied
    | Published
    | ReadingGiven
    | HotWashEntered
    | HotWashAnswered
    | Closed
    | Noted
    | Parked
    | Undone
    | DecisionCorrected
    | ReadingCorrected
    | Redacted
)

EVENTS: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
