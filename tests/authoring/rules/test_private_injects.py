"""Every team gets as much news for its eyes alone."""

from tests.authoring.rules.examples import example, messages

WORD = """\
      word_{}:
        title: A word
        scenario_time: D+1 10:00
        to: {}
        channel: phone
        from: The mayor
        text: The anglers are losing patience.
        when: {}
"""
BEFORE = "      anglers:\n"


def words(*to_when: tuple[str, str]) -> tuple[str, str]:
    written = (WORD.format(n, to, when) for n, (to, when) in enumerate(to_when))
    return BEFORE, "".join(written) + BEFORE


ALWAYS = "tension at least 0"


def test_news_for_one_team_alone_is_unequal() -> None:
    changed = example(words(("[poland]", ALWAYS)))
    assert changed.messages("fairness-private-injects") == [
        "The teams get unequal numbers of private injects in this turn: Belarus 0, Poland 1."
    ]
    assert changed.marked("fairness-private-injects") == ["injects"]


def test_news_for_each_or_for_both_is_equal() -> None:
    each = words(("[poland]", ALWAYS), ("[belarus]", ALWAYS))
    assert messages("fairness-private-injects", each) == []
    assert messages("fairness-private-injects", words(("[poland, belarus]", ALWAYS))) == []


def test_alternatives_count_once() -> None:
    either = words(
        ("[poland]", "photo_shown"), ("[poland]", "not photo_shown"), ("[belarus]", ALWAYS)
    )
    assert messages("fairness-private-injects", either) == []


def test_what_is_unequal_under_one_card_alone_names_it() -> None:
    card = words(("[poland]", "cause is tested"))
    assert messages("fairness-private-injects", card) == [
        "The teams get unequal numbers of private injects in this turn under the cause card "
        "'tested': Belarus 0, Poland 1."
    ]
    both = words(("[poland]", "cause is tested"), ("[belarus]", "cause is strayed"))
    assert len(messages("fairness-private-injects", both)) == 1
