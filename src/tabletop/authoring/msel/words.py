"""When injects come, of what sort they are and what they cite, as the list prints it."""

from collections.abc import Iterator

from tabletop.authoring.telling.naming import Naming
from tabletop.scenario.fields import Release
from tabletop.scenario.model import Inject, Mechanism, Scenario


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


def sources(naming: Naming, inject: Inject) -> Iterator[str]:
    """What an inject cites, under the title of each source: where it stands there, and what it is.

    Facts go by their number in the telling of the scenario, and their beginning.
    """
    scenario = naming.scenario
    cited = [
        *((scenario.facts[one].source, f"fact {naming.fact(one)}") for one in inject.facts),
        *((named.source, str(named.title)) for named in _mechanisms(scenario, inject)),
    ]
    for source in dict.fromkeys(citation.id for citation, _ in cited):
        yield f"{scenario.sources[source].title}:"
        for citation, what in cited:
            if citation.id == source:
                yield f"- {citation.at}: {what}" if citation.at else f"- {what}"


def _mechanisms(scenario: Scenario, inject: Inject) -> list[Mechanism]:
    return [scenario.mechanisms[one] for one in inject.mechanisms]
