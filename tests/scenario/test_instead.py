"""What would be right instead of a value of the wrong kind."""

import pytest

from tabletop.scenario import ScenarioFiles, parse

CASES = [
    ("to: [coria]", "to: coria", "or a list of team ids: [coria]."),
    ("to: [coria]", "to: arda, coria", "[arda, coria]."),
    ("to: [coria]", "to: (Coria)", "[coria]."),
    ("to: all", "to: everybody", "Did you mean 'all'?"),
    ("effects: [tension up 1]", "effects: tension up 1", "[tension up 1]."),
    ("effects: [tension up 1]", "effects: • tension up 1", "[tension up 1]."),
    ("effects: [tension up 1]", "effects: {tension: up 1}", "[tension up 1]."),
    ("effects: [tension up 1]", "effects: [{tension: up 1}]", "Did you mean 'tension up 1'?"),
    ("when: tension at least acute", "when: [a, b]", "'a and b'."),
    ("when: tension at least acute", "when: []", "'tension at least 4'."),
    ("when: tension at least acute", "when: {cause: fog}", "Did you mean 'cause is fog'?"),
    ("when: tension at least acute", "when: true", "Leave the key out"),
    ("range: [0, 10]", "range: 0-10", "[0, 10]."),
    ("range: [0, 10]", "range: {min: 0, max: 10}", "[0, 10]."),
    ("range: [0, 10]", "range: [0, 5, 10]", "[0, 10]."),
    ("range: [0, 10]", "range: [10]", "[0, 10]."),
    ("minutes: 30", "minutes: 30 min", "Write 30,"),
    ("minutes: 30", "minutes: 0:30", "Write 30,"),
    ("minutes: 30", "minutes: 030", "Write 30,"),
    ("minutes: 30", "minutes: thirty", "such as 4."),
    ("minutes: 30", "minutes: 0", "Write 1 or more."),
    ("start: 4", "start: strained", "begins: 4."),
    ("start: 4", "start: 4.5", "write 4 or 5."),
    ("odds: 60", "odds: 0.6", "Write 60,"),
    ("odds: 60", "odds: 60%", "Write 60,"),
    ("odds: 60", "odds: 100", "Write 99 or less."),
    ("calm: 0, strained: 4", "calm: 0-3, strained: 4", "Write 0,"),
    ("calm: 0, strained: 4", "calm: [0, 3], strained: 4", "Write one number: 0."),
    ("calm: 0, strained: 4", "0: calm, strained: 4", "Turn the two round: 'calm: 0'."),
    ("team: arda", "team: Arda", "here stands the id: 'arda'."),
    ("team: arda", "team: “arda”", "begins with a letter: 'arda'."),
    ("team: arda", "team: arda\u00a0", "non-breaking space stands in it; write 'arda'."),
    ("team: arda", "team: \u0430rda", "only looks like a Latin letter; write 'arda'."),
    ("team: arda", "team: [arda]", "without brackets and hyphen: arda"),
    ("id: small", "id: 2021 Łódź", "'x_2021_lodz'."),
    ("id: small", "id: Пролив", "begins with a letter."),
    ("release: manual", "release: by hand", "Write 'manual'."),
    ("release: manual", "release: at the start", "Write 'start'."),
    ("release: manual", "release: 10 minutes", "Write 'minute 10'"),
    ("release: manual", "release: 1:05", "Write 'minute 65'"),
    ("release: manual", "release: later", "Write 'start', 'manual' or 'minute 10'."),
    ("kind: state", "kind: country", "Did you mean 'state'?"),
]


@pytest.mark.parametrize(("old", "new", "hint"), CASES)
def test_a_hint_shows_the_value_as_it_would_be_right(
    small_files: ScenarioFiles, old: str, new: str, hint: str
) -> None:
    text = small_files.files[small_files.main].decode()
    assert old in text
    (one,) = parse(
        ScenarioFiles("a.yaml", {"a.yaml": text.replace(old, new, 1).encode()})
    ).diagnostics
    assert hint in one.hint


NAMES = [
    ("to: [coria]", "to: [league]", "'league' is a group; name its teams: arda, borsa."),
    ("to: [coria]", "to: [all]", "Write 'all' alone, without a list."),
    ("when: tension at least acute", "when: tension is acute or strained", "'tension is strained'"),
    ("when: tension at least acute", "when: tension is 4 or more", "Write 'at least'"),
    ("when: tension at least acute", "when: tension at least four", "Write 4."),
    ("when: tension at least acute", "when: coria", "'coria' is a team"),
    ("when: tension at least acute", "when: always", "what has none is always possible"),
    ("when: tension at least acute", "when: visits at least 1", "say 'visits left at least 1'"),
    ("indicators:", "indicator:", "Did you mean 'indicators'?"),
    ("milestones:", "milestone:", "Did you mean 'milestones'?"),
]


@pytest.mark.parametrize(("old", "new", "hint"), NAMES)
def test_a_hint_says_what_a_word_is_that_names_something_else(
    small_files: ScenarioFiles, old: str, new: str, hint: str
) -> None:
    text = small_files.files[small_files.main].decode()
    assert old in text
    (one,) = parse(
        ScenarioFiles("a.yaml", {"a.yaml": text.replace(old, new, 1).encode()})
    ).diagnostics
    assert hint in one.hint
