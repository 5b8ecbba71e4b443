"""When injects come, of what sort they are and what they cite, as the list prints it."""

from collections.abc import Iterator

from tabletop.scenario.fields import Release
from tabletop.scenario.model import Citation, Inject, Scenario


def delivery(release: Release) -> str:
    """When an inject is planned to go out, as time since its turn began."""
    match release.kind:
        case "start":
            return "start"
        case "manual":
            return "by hand"
        case _:
            return f"+{release.minute // 60:02}:{release.minute % 60:02}"


def kind(inject: Inject) -> str:
    """What sort of inject the field would call it.

    *Contingency*: goes out only if it is needed. *Key*: teams are expected to act on it, or it
    serves an objective. *Contextual*: it tells how the world goes on.
    """
    if inject.when is not None or inject.release.kind == "manual":
        return "contingency"
    return "key" if inject.expected or inject.objectives else "contextual"


def sources(scenario: Scenario, inject: Inject) -> Iterator[str]:
    """The facts and mechanisms that an inject cites, each with its source."""
    for fact in inject.facts:
        cited = scenario.facts[fact]
        yield f"{cited.text} ({cited.standing}: {_source(scenario, cited.source)})"
    for mechanism in inject.mechanisms:
        named = scenario.mechanisms[mechanism]
        yield f"{named.title} ({_source(scenario, named.source)})"


def _source(scenario: Scenario, citation: Citation) -> str:
    title = scenario.sources[citation.id].title
    return f"{title}, {citation.at}" if citation.at else str(title)
