"""What every document says of itself: which record it was made from, and who may be named."""

from tabletop.debrief.model import Debrief
from tabletop.export import wording


def identity(debrief: Debrief) -> str:
    """The session's identity as one sentence."""
    one = debrief.session
    return (
        f"Session {one.session}; scenario {one.scenario_id} {one.scenario_version}, "
        f"SHA-256 {one.scenario_sha256}; seed {one.seed}; engine {one.engine_version}, "
        f"rules {one.rules}; head {one.head}."
    )


def rule(debrief: Debrief) -> str:
    """The rule of attribution as one sentence, beside what the room agreed on."""
    one = debrief.session.attribution
    return f"Attribution {wording.attributed(one)}. Agreed in the room: {one.agreed}."


def named(debrief: Debrief) -> bool:
    """Whether the level of attribution lets a delegation be told from others."""
    return debrief.session.attribution.level in ("full", "team")
