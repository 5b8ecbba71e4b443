"""A draft as a scenario file that says what is still to be written."""

from tabletop.authoring.msel.imported.draft import Draft, InjectDraft, TurnDraft
from tabletop.authoring.msel.imported.draft_yaml import as_yaml
from tabletop.authoring.msel.imported.people import Team
from tabletop.scenario import ScenarioFiles, load
from tabletop.scenario.fields import Release

TEAMS = [Team("arda", "Arda: the coast", "ARD"), Team("borsa", "Borsa", "BOR")]


def _turn(number: int, *injects: InjectDraft) -> TurnDraft:
    decisions = {team.id: f"{team.id}_{number}" for team in TEAMS}
    return TurnDraft(f"turn_{number}", f"Turn {number}", "D+0", 30, decisions, list(injects))


INJECT = InjectDraft(
    id="first",
    title="no",
    release=Release("minute", 5),
    scenario_time="10:00",
    to=("arda",),
    channel="press",
    sender="",
    text="# one\n\ntwo",
    expected="Arda: asks",
    objectives=("talk",),
    note="A note",
    comment="row 2 | number: 1",
)
DRAFT = Draft(
    id="own",
    title="Title: own",
    summary="Short.",
    language="en",
    comments=["Begun from a list."],
    objectives={"talk": "Talk"},
    teams=TEAMS,
    turns=[_turn(1, INJECT), _turn(2)],
)


def test_a_draft_is_a_scenario_without_a_fault() -> None:
    scenario = load(ScenarioFiles("s.yaml", {"s.yaml": as_yaml(DRAFT).encode()}))
    inject = scenario.injects["first"]
    assert (inject.title, inject.text, inject.expected) == (
        "no",
        "# one\n\ntwo",
        {"action": "Arda: asks"},
    )
    assert str(inject.release) == "minute 5"
    assert [turn.next[0].turn for turn in scenario.turns.values() if turn.next] == ["turn_2"]
    assert set(scenario.decisions) == {"arda_1", "borsa_1", "arda_2", "borsa_2"}


def test_it_says_what_is_to_be_written_and_where_a_row_stood() -> None:
    written = as_yaml(DRAFT)
    assert written.startswith("# Begun from a list.\nformat: 1\n")
    assert "      # row 2 | number: 1\n      first:\n" in written
    assert "from: To be written.\n" in written
    assert "opens: 2000-01-01  # to be written\n" in written
    assert "minutes: 30  # a guess" in written
