from tabletop.engine.commands import Choose, Explain, Note, SignalTo
from tabletop.engine.events import Explained
from tabletop.engine.words import Provenance
from tabletop.runner import codec
from tabletop.runner.store.canonical import JSON, encode


def test_free_texts_stand_apart_and_one_text_has_one_name() -> None:
    texts = codec.Texts()
    written = codec.write(Explain(decision="d", rationale="Because.", dissent="Because."), texts)
    assert written["rationale"] == written["dissent"] == {"$text": "t1"}
    assert texts.by_name == {"t1": "Because."}


def test_texts_inside_lists_stand_apart_too() -> None:
    texts = codec.Texts()
    signals = (SignalTo(team="a", signal=2, sentence="We mean well."),)
    written = codec.write(Explain(decision="d", signals=signals), texts)
    assert "We mean well." not in encode(written).decode()
    assert texts.by_name == {"t1": "We mean well."}


def test_an_empty_text_is_written_as_it_is() -> None:
    texts = codec.Texts()
    assert codec.write(Choose(decision="d", option="o"), texts)["words"] == ""
    assert not texts.by_name


def test_ids_are_not_texts() -> None:
    texts = codec.Texts()
    written = codec.write(Note(text="A note.", team="poland", link="commit.3"), texts)
    assert (written["team"], written["link"]) == ("poland", "commit.3")


def test_a_reference_gives_its_text_back() -> None:
    texts = codec.Texts()
    assert texts.get(texts.put("Once more.")) == "Once more."


def test_what_is_written_and_restored_reads_as_what_it_was() -> None:
    event = Explained(
        decision="d",
        rationale="Because.",
        provenance=Provenance.VERBATIM,
        signals=(SignalTo(team="a", signal=-1, sentence="Mind the line."),),
        confidence=3,
        considered="",
        dissent="",
    )
    texts = codec.Texts()
    (written,) = codec.write_all([event], texts)
    restored = _restored(written, texts)
    assert isinstance(restored, dict)
    assert codec.read_event(restored) == event


def _restored(value: JSON, texts: codec.Texts) -> JSON:
    if isinstance(value, dict):
        if codec.MARK in value:
            return texts.get(value)
        return {key: _restored(one, texts) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_restored(one, texts) for one in value]
    return value
