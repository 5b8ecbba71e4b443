from tabletop.engine.commands import AnyCommand, Note, Redact
from tabletop.engine.log import Entry
from tabletop.engine.state import Stamp
from tabletop.runner.store import REMOVED
from tabletop.runner.withdrawn import removed, withdrawn


def test_every_text_that_any_commit_withdrew_is_gone() -> None:
    commands: tuple[AnyCommand, ...] = (
        Redact(texts=("1.1", "2.1"), reason="a"),
        Note(text="a"),
        Redact(texts=("3.2",), reason="b"),
    )
    entries = [Entry(Stamp(n), "facilitator", one, ()) for n, one in enumerate(commands, 4)]
    assert withdrawn(entries) == {"1.1", "2.1", "3.2"}


def test_what_is_gone_reads_as_removed_in_its_place() -> None:
    texts = {"2.1": "one", "2.2": "two"}
    assert removed(texts, frozenset({"2.2"})) == {"2.1": "one", "2.2": REMOVED}
