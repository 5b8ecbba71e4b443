"""Findings from rehearsals, and how honestly they are worded."""

import pytest

from tabletop.authoring.trials import trials
from tabletop.diagnostics import Diagnostic, Severity
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script.file import read_script
from tabletop.play.trial import played
from tabletop.scenario import Scenario, ScenarioFiles, parse
from tests.play.test_trial import broken


def findings(files: ScenarioFiles, count: int, seed: int = 1) -> list[Diagnostic]:
    parsed = parse(files)
    assert parsed.scenario is not None
    assert parsed.positions is not None
    return trials(parsed.scenario, parsed.positions, count, seed)


def edited(files: ScenarioFiles, old: str, new: str) -> ScenarioFiles:
    text = files.files[files.main].decode()
    assert text.count(old) == 1
    return ScenarioFiles(files.main, {files.main: text.replace(old, new).encode()})


def about(found: list[Diagnostic], what: str) -> Diagnostic:
    (one,) = [one for one in found if f"'{what}'" in one.message]
    return one


@pytest.fixture(scope="module")
def found(small_files: ScenarioFiles) -> list[Diagnostic]:
    return findings(small_files, 60)


def test_what_never_comes_is_told_at_its_key_with_what_it_needs(found: list[Diagnostic]) -> None:
    assert [
        (one.line, one.message, one.hint) for one in found if one.severity is Severity.WARNING
    ] == [
        (
            127,
            "'alert' never went out in 60 rehearsals.",
            "It needs: tension at least acute. So many tries are no proof.",
        ),
        (
            220,
            "'move_back' was never on offer in 60 rehearsals.",
            "It needs: not rumour released. So many tries are no proof.",
        ),
        (
            245,
            "'night_work' never happened in 60 rehearsals.",
            "It needs: coria_open chose move_back. So many tries are no proof.",
        ),
    ]


def test_a_level_that_was_never_reached_is_told_with_what_was(found: list[Diagnostic]) -> None:
    one = about(found, "pressure")
    assert (one.line, one.severity) == (54, Severity.ADVICE)
    assert one.message == (
        "'pressure' never came to 'high' in 60 rehearsals: it lay between 1 and 3."
    )


def test_every_finding_is_never_seen_and_in_order(found: list[Diagnostic]) -> None:
    assert {one.code for one in found} == {"never-seen"}
    assert found == sorted(found)


def test_the_same_seed_gives_the_same_findings(small_files: ScenarioFiles) -> None:
    assert findings(small_files, 3, seed=9) == findings(small_files, 3, seed=9)


def test_a_turn_that_is_never_played_hides_what_stands_in_it(small_files: ScenarioFiles) -> None:
    shut = edited(
        small_files, "{turn: talks, when: invitation_sent}", "{turn: talks, when: alert released}"
    )
    found = findings(shut, 10)
    one = about(found, "talks")
    assert one.message == "The turn 'talks' was never played in 10 rehearsals."
    assert one.severity is Severity.WARNING
    assert not [one for one in found if "arda_talks" in one.message or "charts" in one.message]


def test_an_ending_that_never_comes_is_told(small_files: ScenarioFiles) -> None:
    text = "when: hotline is lapsed}"
    one = about(findings(edited(small_files, text, "when: tension at least 10}"), 2), "broken")
    assert one.message == (
        "The ending 'broken' was never reached in 2 rehearsals. The first that holds is read out."
    )
    assert one.hint == "It needs: tension at least 10. So many tries are no proof."


def test_what_chance_alone_kept_away_is_advice(small_files: ScenarioFiles) -> None:
    found = findings(small_files, 1)
    chances = [one for one in found if "chance alone" in one.hint]
    assert chances
    assert {one.severity for one in chances} == {Severity.ADVICE}
    assert any(" was on offer in 1 of 1 rehearsal and never chosen." in m.message for m in chances)


def test_what_never_stood_for_want_of_consent_is_told(small_files: ScenarioFiles) -> None:
    refused = [
        one
        for seed in range(12)
        for one in findings(small_files, 1, seed)
        if "never stood" in one.message
    ]
    assert refused
    assert refused[0].hint == "Consent to it was refused each time: let more be played."


def test_of_a_turn_that_was_not_always_played_the_number_of_times_is_told(
    small_files: ScenarioFiles,
) -> None:
    sealed = edited(small_files, "when: photo_shown, effects", "when: alert released, effects")
    one = about(findings(sealed, 40), "regret")
    assert "of 40 rehearsals that came to its turn." in one.message
    assert "never on offer in the " in one.message


def test_progress_is_told_after_each_rehearsal(small_files: ScenarioFiles) -> None:
    told: list[int] = []
    parsed = parse(small_files)
    assert parsed.scenario is not None
    assert parsed.positions is not None
    trials(parsed.scenario, parsed.positions, 3, 1, told.append)
    assert told == [1, 2, 3]


def test_what_breaks_off_is_an_error_with_a_script_that_leads_there(
    small: Scenario, small_files: ScenarioFiles
) -> None:
    parsed = parse(small_files)
    assert parsed.positions is not None
    scenario = broken(small)
    (one,) = trials(scenario, parsed.positions, 10, 1)
    assert (one.code, one.severity, one.line) == ("play-fault", Severity.ERROR, 67)
    assert "of 10 rehearsals broke off in this turn, during adjudication: KeyError" in one.message
    text = one.hint[one.hint.index("{") :]
    script = read_script("s.yaml", text.encode(), small).script
    with pytest.raises(KeyError):
        played(Player(scenario, Draws(5), script), 5)
