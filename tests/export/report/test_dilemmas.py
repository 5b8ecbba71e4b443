from tabletop.export.report.dilemmas import dilemmas
from tests.debrief.test_dilemmas import answered, misread
from tests.engine.play import Play
from tests.export.report.cells import case, lines


def test_a_candidate_is_told_in_words_from_the_act_to_the_step(play: Play) -> None:
    answered(misread(play))
    part = dilemmas(case(play))
    candidate = part.parts[0]
    assert candidate.title == "Arda in turn 1: 'Call Coria on the hotline'"
    assert lines(candidate)[0] == "Status: to be confirmed or rejected by people"
    said = "\n".join(lines(candidate))
    assert "Borsa (ally), meant +1 reassure slightly, read -1 put slight pressure on (c" in said
    assert (
        "Then a firmer step: Coria in turn 2: 'Circle', its signal to Arda -2 put pressure on, "
        "after 0 neither in turn 1; Arda learned of it; no reading of it by Arda is recorded (c"
    ) in said


def test_the_rule_and_its_limits_are_printed_whatever_was_found(play: Play) -> None:
    found = case(play.start())
    said = lines(dilemmas(found))
    wanted = (found.debrief.dilemmas.rule, found.debrief.dilemmas.not_counted)
    assert {*wanted, "This rule finds none."} <= set(said)
