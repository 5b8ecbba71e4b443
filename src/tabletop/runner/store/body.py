"""The hashed body of a commit: written from a draft, read back as plain data.

Beside number, times, actor, command and events the body says whether the command was one of the
game and which texts it destroyed, so that both are under the hash, and in which format it was
written, for a session begun with one version of the program may be continued with the next.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from tabletop.runner.store.canonical import JSON, JSONObject, NotCanonical, decode, encode
from tabletop.runner.store.records import REMOVED, Commit, Draft
from tabletop.runner.store.texts import KEY, Salt, StoredText, references, replaced, salted
from tabletop.runner.store.upcasts import FORMAT, UPCASTS, Body, Upcast, lift

_REFERS = f'"{KEY}"'.encode()
"""Stands in every body that refers to a text."""


class NewerFormat(Exception):
    """A body of a format that this version does not know yet. `found` is its number."""

    def __init__(self, found: int) -> None:
        super().__init__(f"format {found}")
        self.found = found


@dataclass(frozen=True)
class Written:
    """The bytes of a body, and the texts that it refers to."""

    data: bytes
    texts: tuple[StoredText, ...]


def compose(draft: Draft, seq: int, salt: Salt) -> Written:
    """`draft` as the body of commit `seq`, its texts salted by `salt`.

    Raises NotCanonical for a draft that only a defect can make: a value that canonical JSON cannot
    hold, a reference without its text, a text that nothing refers to.
    """
    texts = salted(seq, draft.texts, salt)
    used: set[str] = set()

    def refer(reference: JSONObject) -> JSON:
        name = reference[KEY]
        if len(reference) != 1 or not isinstance(name, str) or name not in texts:
            raise NotCanonical(f"{dict(reference)} refers to no text of this draft")
        used.add(name)
        return texts[name].reference

    data = encode(
        {
            "seq": seq,
            "at": draft.at,
            "clock": draft.clock,
            "happened_at": draft.happened_at,
            "actor": draft.actor,
            "command_id": draft.command_id,
            "command": replaced(draft.command, refer),
            "events": replaced(draft.events, refer),
            "game": draft.game,
            "destroys": draft.destroys,
            "format": FORMAT,
        }
    )
    if idle := sorted(set(texts) - used):
        raise NotCanonical(f"nothing refers to the texts {', '.join(idle)}")
    return Written(data, tuple(texts.values()))


def same_command(draft: Draft, commit: Commit) -> bool:
    """Whether `draft` is a retry of `commit`: by the same actor, the same in content."""
    command = replaced(draft.command, lambda reference: draft.texts[str(reference[KEY])])
    offered = [draft.actor, draft.happened_at, draft.game, draft.destroys, command]
    recorded = [commit.actor, commit.happened_at, commit.game, commit.destroys, commit.command]
    return encode(offered) == encode(recorded)


def read(
    data: bytes,
    hash_hex: str,
    texts: Mapping[str, StoredText],
    upcasts: Mapping[int, Upcast] = UPCASTS,
    today: int = FORMAT,
) -> Commit:
    """The commit whose body is `data`, with its `texts` (by id) back in their places.

    Raises NotCanonical for a body that is not as `compose` writes it or does not go with `texts`,
    NewerFormat for one of a format after `today`.
    """
    body = decode(data)
    if not isinstance(body, dict):
        raise NotCanonical("it is no object")
    written = body.get("format")
    if not isinstance(written, int) or written < 1:
        raise NotCanonical("it has no format")
    if written > today:
        raise NewerFormat(written)
    if texts or _REFERS in data:
        _compare(references([body.get("command"), body.get("events")]), texts)
    return _commit(lift(body, written, upcasts, today), hash_hex, texts)


def redraft(data: bytes, texts: Mapping[str, StoredText]) -> Draft:
    """The commit whose body is `data` as a draft that another file can record under its number.

    Its texts keep their ids. Raises NotCanonical for a body that is not as `compose` writes it.
    """
    body = decode(data)
    written = body.get("format") if isinstance(body, dict) else None
    if not isinstance(body, dict) or not isinstance(written, int):
        raise NotCanonical("it has no format")
    body = lift(body, written)
    commit = _commit(body, "", texts)
    return Draft(
        at=commit.at,
        clock=commit.clock,
        actor=commit.actor,
        command_id=commit.command_id,
        command=_mapping(replaced(body.get("command"), _bare)),
        events=tuple(_mapping(replaced(event, _bare)) for event in _list(body, "events")),
        texts=commit.texts,
        happened_at=commit.happened_at,
        game=commit.game,
        destroys=commit.destroys,
    )


def _bare(reference: JSONObject) -> JSON:
    """A reference as drafts have it, by a name alone."""
    return {KEY: reference[KEY]}


def _compare(wanted: Mapping[str, str | None], texts: Mapping[str, StoredText]) -> None:
    if odd := sorted(set(wanted) ^ set(texts)):
        raise NotCanonical(f"text {odd[0]} is {'missing' if odd[0] in wanted else 'not its own'}")
    for name, text in texts.items():
        if (text.salt is None) != (text.text is None):
            raise NotCanonical(f"text {name} is half destroyed")
        if text.digest not in (None, wanted[name]):
            raise NotCanonical(f"text {name} was changed")


def _commit(body: Body, hash_hex: str, texts: Mapping[str, StoredText]) -> Commit:
    plain = {name: _plain(text) for name, text in texts.items()}
    referring = {key: body.get(key) for key in ("command", "events")}
    restored = body
    if plain:
        told = {
            key: replaced(value, lambda it: plain[str(it[KEY])]) for key, value in referring.items()
        }
        restored = {**body, **told}
    return Commit(
        seq=_whole(restored, "seq"),
        at=_string(restored, "at"),
        clock=_whole(restored, "clock"),
        happened_at=None
        if restored.get("happened_at") is None
        else _string(restored, "happened_at"),
        actor=_string(restored, "actor"),
        command_id=_string(restored, "command_id"),
        command=_mapping(restored.get("command")),
        events=tuple(_mapping(event) for event in _list(restored, "events")),
        game=restored.get("game") is True,
        hash=hash_hex,
        texts=plain,
        destroyed=tuple(name for name, text in texts.items() if text.text is None),
        destroys=tuple(str(name) for name in _list(restored, "destroys")),
        referring=referring,
    )


def without(commit: Commit, names: Collection[str]) -> Commit:
    """`commit` with REMOVED in the place of those of its texts that `names` has the ids of."""
    if not set(names) & set(commit.texts):
        return commit
    texts = {name: REMOVED if name in names else text for name, text in commit.texts.items()}
    restored = {
        key: replaced(value, lambda it: texts[str(it[KEY])])
        for key, value in commit.referring.items()
    }
    return replace(
        commit,
        command=_mapping(restored["command"]),
        events=tuple(_mapping(event) for event in _list(restored, "events")),
        texts=texts,
    )


def _plain(text: StoredText) -> str:
    try:
        return REMOVED if text.text is None else text.text.decode()
    except UnicodeDecodeError as error:
        raise NotCanonical(f"text {text.id} is no text") from error


def _whole(body: Body, key: str) -> int:
    value = body.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotCanonical(f"its {key} is no whole number")
    return value


def _string(body: Body, key: str) -> str:
    value = body.get(key)
    if not isinstance(value, str):
        raise NotCanonical(f"its {key} is no text")
    return value


def _list(body: Body, key: str) -> list[JSON]:
    value = body.get(key)
    if not isinstance(value, list):
        raise NotCanonical(f"its {key} is no list")
    return value


def _mapping(value: JSON) -> JSONObject:
    if not isinstance(value, dict):
        raise NotCanonical("a command or an event is no object")
    return value
