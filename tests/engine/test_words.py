"""Words of people in commands: data, cleaned at the boundary."""

import pytest
from pydantic import ValidationError

from tabletop.engine import commands as cm
from tabletop.engine.words import SIGNAL_WORDS


def test_free_texts_are_cleaned_when_they_come_in() -> None:
    note = cm.Note(text="a\x1b[2J\u202eb\r\nc")
    assert note.text == "a[2Jb\nc"


def test_labels_stay_on_one_line() -> None:
    assert cm.Note(text="t", tag=" a\n b ").tag == "a b"


def test_markup_stays_the_text_that_it_is() -> None:
    assert cm.Note(text="[bold]{x}[/bold]").text == "[bold]{x}[/bold]"


def test_a_very_long_text_is_cut_and_says_so() -> None:
    assert cm.Note(text="x" * 100_000).text.endswith("cut]")


def test_a_field_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError):
        cm.COMMANDS.validate_python({"kind": "startex", "turn": "opening"})


@pytest.mark.parametrize("signal", [-4, 4])
def test_signals_run_from_minus_3_to_plus_3(signal: int) -> None:
    with pytest.raises(ValidationError):
        cm.SignalTo(team="arda", signal=signal)
    assert sorted(SIGNAL_WORDS) == list(range(-3, 4))


def test_a_command_cannot_be_changed_once_given() -> None:
    with pytest.raises(ValidationError):
        cm.Note(text="t").text = "other"  # type: ignore[misc] # what is tried here is refused
