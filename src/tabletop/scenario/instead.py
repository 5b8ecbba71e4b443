"""What would be right instead of a value of the wrong kind: made of the value, where that goes."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from tabletop.diagnostics import did_you_mean
from tabletop.scenario.meant import NUMBERS, latin
from tabletop.scenario.nodes import Block, Location, Node, Plain, Positions, Scalar, Sequence

_ID = re.compile(r"[a-z][a-z0-9_]*\Z")
_BLANKS = "\u00a0\u2007\u202f\u3000"
_AROUND = f"“”„«»‘’‚'\"`()[]{{}}<> \t{_BLANKS}"
_BULLET = re.compile(r"(?:^|\n|(?<=\s))\s*[-•·▪–—*](?!\d)\s*")
_PIECES = re.compile(r"\s*(?:[,;\n]|\band\b|\s[•·▪–—*-]\s?)\s*")
_NAMES = ("label", "name", "title", "ask")
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae"})

_SUCH_AS: Mapping[str, str] = {
    "effects": "[tension up 1, mark photo_shown]",
    "range": "[0, 10]",
    "next": "- {turn: second_day, when: photo_shown}",
    "pairs": "- {of: [belarus, poland], start: 3}",
    "languages": "[en, ru]",
}


def such_as(key: str) -> str:
    """A list that could stand under a key."""
    return _SUCH_AS.get(key, "[belarus, poland]")


def for_list(value: Plain, key: str) -> str:
    """A hint for what is to be a list and is none."""
    items = _entries(value, key) if isinstance(value, Mapping) else _items(str(value), key)
    if key == "next":
        first = items[0] if items[0].startswith("{") else f"{{turn: {items[0]}}}"
        return f"Write each entry on a line of its own, after a hyphen: - {first}"
    if key == "range":
        ends = re.findall(r"\d+", " ".join(items))
        return f"Write the lowest and the highest value: {_pair(ends)}."
    return f"Write a list: [{', '.join(items)}]."


def _pair(ends: list[str]) -> str:
    return f"[{ends[0]}, {ends[1]}]" if len(ends) == 2 else such_as("range")


def _items(text: str, key: str) -> list[str]:
    inner = text.strip("()[]") if key != "effects" else text.strip("[]")
    pieces = [one.strip() for one in _PIECES.split(_BULLET.sub("\n", inner))]
    return [one for one in pieces if one] or [text]


def _entries(value: Mapping[str, Plain], key: str) -> list[str]:
    """The entries of what was written with colons, as items of a list."""
    if key != "next":
        return [f"{one} {said}" for one, said in value.items()] or ["…"]
    if "turn" in value:
        return ["{" + ", ".join(f"{one}: {said}" for one, said in value.items()) + "}"]
    when = {one: f", when: {said}" if said else "" for one, said in value.items()}
    return [f"{{turn: {one}{said}}}" for one, said in when.items()] or ["…"]


def for_number(value: Plain, location: Location, positions: Positions) -> str:
    """A hint for what is to be a whole number and is none."""
    key = str(location[-1]) if location else ""
    if key.isdecimal() and isinstance(value, str):
        return f"Turn the two round: '{value}: {key}'."
    if isinstance(value, tuple) and value and isinstance(value[0], int):
        return f"Write one number: {value[0]}."
    text = latin(str(value)).strip().replace("\u2212", "-")
    level = _below(positions, (*location[:-1], "levels", text))
    if isinstance(level, Scalar):
        return f"Write the number at which that level begins: {level.value}."
    number = _number(text, key)
    if number is not None:
        return f"Write {number}, in digits and without quotes."
    if key == "signal":
        return "Write a whole number from -3 (puts pressure on) to 3 (reassures)."
    if re.fullmatch(r"[-+]?\d+[.,]\d+", text):
        whole = int(re.split("[.,]", text)[0])
        return f"Only whole numbers are counted: write {whole} or {whole + 1}."
    return "Write a whole number in digits without quotes, such as 4."


def _number(text: str, key: str) -> int | None:
    """The whole number that was most likely meant."""
    if text.lower() in NUMBERS:
        return int(NUMBERS[text.lower()])
    if key == "odds" and (part := re.fullmatch(r"0?[.,](\d{1,2})", text)):
        return int(part[1].ljust(2, "0"))
    if hours := re.fullmatch(r"(\d{1,2}):(\d\d)", text):
        return int(hours[1]) * 60 + int(hours[2])
    if thousands := re.fullmatch(r"(\d{1,3})[,. ](\d{3})", text):
        return int(thousands[1] + thousands[2])
    plain = re.fullmatch(r"([-+]?\d+)(?:[.,]0+)?(?:\s*(?:%|[a-z]+\.?)|\s*[-–/]\s*\d+)?", text)
    return int(plain[1]) if plain else None


def for_id(word: str, positions: Positions) -> str:
    """A hint for what is to be an id and is none."""
    rules = "An id has only lower-case letters (a to z), digits and _, and begins with a letter"
    if (bare := without_odd_blanks(word)) != word:
        return f"A non-breaking space stands in it; write '{slug(bare)}'."
    named = _of_that_name(word, positions.root)
    if named:
        return f"'{word}' is the name, and here stands the id: '{named}'."
    bare = word.strip(_AROUND)
    if not bare.isascii() and _ID.match(latin(bare)):
        alike = next(one for one in bare if not one.isascii())
        return f"'{alike}' in it only looks like a Latin letter; write '{latin(bare)}'."
    pieces = [piece for piece in _PIECES.split(bare) if piece]
    if len(pieces) > 1 and all(map(_ID.match, pieces)):
        return f"Write them as items of their own: {', '.join(pieces)}."
    near = slug(bare)
    return f"{rules}: '{near}'." if near else f"{rules}."


def without_odd_blanks(word: str) -> str:
    """A word with ordinary blanks for the non-breaking ones of a word processor, none around it."""
    if not any(blank in word for blank in _BLANKS):
        return word
    return word.translate(dict.fromkeys(map(ord, _BLANKS), " ")).strip()


def slug(word: str) -> str:
    """A word as an id; "" if nothing of it can stand in one."""
    plain = unicodedata.normalize("NFKD", latin(word).lower().translate(_LETTERS))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    name = "".join(one if one.isascii() and one.isalnum() else "_" for one in letters)
    strange = sum(not one.isascii() and one.isalpha() for one in letters)
    if strange or not name.strip("_"):
        return ""
    return name if name[0].isalpha() else f"x_{name.strip('_')}"


def _of_that_name(word: str, node: Node) -> str:
    """The id of what bears `word` as its name, label or title; "" if nothing does."""
    if isinstance(node, Sequence):
        return next(filter(None, (_of_that_name(word, one) for one in node.items)), "")
    if not isinstance(node, Block):
        return ""
    for key, (_, below) in node.entries.items():
        if isinstance(below, Block) and word in _named(below):
            return key
        if found := _of_that_name(word, below):
            return found
    return ""


def _named(block: Block) -> list[object]:
    """The names of a thing, in each language that it has them in."""
    entries = [block.entries[key][1] for key in _NAMES if key in block.entries]
    words = [
        *(one for one in entries if not isinstance(one, Block)),
        *(one for each in entries if isinstance(each, Block) for _, one in each.entries.values()),
    ]
    return [one.value for one in words if isinstance(one, Scalar)]


def for_audience(word: str, positions: Positions) -> str:
    """The list of teams that a word or several were meant to be; "" if they are none."""
    teams = _below(positions, ("teams",))
    known = list(teams.entries) if isinstance(teams, Block) else []
    pieces = [piece.strip(_AROUND) for piece in _PIECES.split(word.strip(_AROUND))]
    ids = [_team(piece, known, positions) for piece in pieces if piece]
    return f"[{', '.join(filter(None, ids))}]" if ids and all(ids) else ""


def _team(word: str, known: Iterable[str], positions: Positions) -> str | None:
    known = list(known)
    named = _of_that_name(word, positions.root)
    return named if named in known else did_you_mean(word, known)


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "all": ("everybody", "everyone", "every", "any", "both", "public", "teams"),
    "nobody": ("none", "nothing", "no one", "noone", "no-one", "secret", "hidden"),
    "helps": ("help", "good", "favours", "supports", "positive", "benefits"),
    "embarrasses": ("harms", "hurts", "bad", "against", "negative", "hinders"),
    "state": ("country", "nation", "government"),
    "organisation": ("organization", "alliance", "ngo", "union"),
    "company": ("business", "firm", "corporation"),
    "established": ("confirmed", "true", "fact", "known", "verified"),
    "contested": ("disputed", "controversial", "debated", "denied"),
    "reported": ("alleged", "claimed", "rumour", "unconfirmed"),
    "fictional": ("fiction", "invented", "fictitious", "false"),
    "directed": ("direction", "directional"),
}
"""Words that writers use where one of a few is wanted."""


def for_choice(word: str, choices: Iterable[str]) -> str | None:
    """The one of some words that another most likely stands for; None if none is near."""
    choices, plain = list(choices), word.strip(_AROUND).lower()
    meant = (one for one in choices if plain in _CHOICES.get(one, ()))
    return next(meant, None) or did_you_mean(plain, choices)


def for_release(word: str) -> str:
    """A hint for a time of release that is none."""
    number = _number(re.sub(r"^\D+", "", latin(word)), "minutes")
    if number is not None:
        return f"Write 'minute {number}', or 'start' or 'manual'."
    text = word.lower()
    if "start" in text or "begin" in text or "open" in text:
        return "Write 'start'."
    if "hand" in text or "manual" in text or "facilitator" in text:
        return "Write 'manual'."
    return "Write 'start', 'manual' or 'minute 10'."


def for_names(value: Plain) -> str:
    """A hint for what is to be ids with something under each and is none."""
    if not isinstance(value, tuple) or not value:
        return "Write lines 'id: …', indented under the key."
    first = value[0]
    if isinstance(first, Mapping):
        named = first.get("id") or (next(iter(first)) if len(first) == 1 else "first")
        return f"Take the hyphens out, and begin each with its id and a colon: '{named}:'."
    ids = [slug(one) if " " in one else one for one in map(str, value[:3])]
    each = ", ".join(f"{one}: …" for one in ids)
    return f"Write each with a colon and what belongs to it: {{{each}}}."


def for_keys(value: Plain, required: list[str]) -> str:
    """A hint for what is to be keys with values and is none."""
    if isinstance(value, str) and len(required) == 1:
        return f"Write {{{required[0]}: {value}}}."
    if not required:
        return "Write a text, or lines 'key: value', indented under it."
    return f"Write these keys under it, each on a line of its own: {', '.join(required)}."


def _below(positions: Positions, location: Location) -> Node | None:
    """What stands at a location; None if nothing does."""
    node: Node | None = positions.root
    for component in location:
        entry = node.entries.get(str(component)) if isinstance(node, Block) else None
        node = entry[1] if entry else None
    return node
