"""Names of nobody in particular, and the forms in which a scribe, a language or a format puts them.

The rules here are those of grammars and of tables of romanisation, written out by themselves: they
share nothing with what finds the names.
"""

import html
import json
import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from urllib.parse import quote

_BELARUSIAN = (
    ("Каваль", "Раман", "Пятр", "Сідар", "Мікал", "Тамаш", "Янк", "Богда", "Шчарб", "Гарбач"),
    ("чук", "овіч", "энка", "аўскі", "оўская", "ёнак"),
)
_RUSSIAN = (
    ("Ковал", "Щербак", "Никит", "Воробь", "Хаз", "Жаров", "Юрьев", "Эрдман", "Цветк", "Зайц"),
    ("ёв", "ов", "ина", "цев", "ский", "ская"),
)
_POLISH = (
    ("Wróbl", "Ziel", "Grzegorz", "Szczep", "Krzyż", "Jawor", "Dąbr", "Piotr", "Chmiel", "Żółt"),
    ("ewski", "owska", "czyk", "ek", "ak", "icka"),
)
_LITHUANIAN = (
    ("Petr", "Jank", "Kazl", "Šimk", "Žuk", "Vaič", "Nork", "Čepul", "Stank", "Mick"),
    ("auskas", "auskienė", "evičius", "evičienė", "aitis", "utė"),
)
_ENGLISH = (
    ("Thorn", "Whit", "Ash", "Black", "Green", "Hart", "Old", "Wester", "Stan", "Mar"),
    ("bury", "field", "ingham", "worth", "more", "shaw"),
)
_BEFORE = {
    "be": ["Алесь", "Марыя", "Уладзімір", "Наталля"],
    "ru": ["Сергей", "Татьяна", "Юрий", "Ольга"],
    "pl": ["Grzegorz", "Małgorzata", "Wojciech", "Agnieszka"],
    "lt": ["Jonas", "Rasa", "Vytautas", "Živilė"],
    "en": ["Gillian", "Rupert", "Hester", "Clive"],
}


@dataclass(frozen=True)
class Name:
    """A name of nobody, and the language it is from."""

    first: str
    last: str
    language: str

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}"


def names(number: int, seed: int = 7) -> tuple[Name, ...]:
    """So many names of five languages, always the same."""
    lists = {"be": _BELARUSIAN, "ru": _RUSSIAN, "pl": _POLISH, "lt": _LITHUANIAN, "en": _ENGLISH}
    made = [
        Name(first, begin + end, language)
        for language, (begins, ends) in lists.items()
        for (begin, end), first in zip(
            product(begins, ends), _BEFORE[language] * len(begins) * len(ends), strict=False
        )
    ]
    chosen = random.Random(seed)
    chosen.shuffle(made)
    return tuple(made[:number])


_DECLINED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("be", "чук", ("чука", "чуку", "чукам", "чуком")),
    ("be", "овіч", ("овіча", "овічу", "овічам")),
    ("be", "энка", ("энкі", "энку", "энкам", "энцы")),
    ("be", "аўскі", ("аўскага", "аўскаму", "аўскім", "аўскія", "аўскіх")),
    ("be", "оўская", ("оўскай", "оўскую", "оўскаю")),
    ("be", "ёнак", ("ёнка", "ёнку", "ёнкам")),
    ("ru", "ёв", ("ёва", "ёву", "ёвым", "ёве", "ев", "евы", "евых")),
    ("ru", "ов", ("ова", "ову", "овым", "ове", "овы", "овых", "овыми")),
    ("ru", "ина", ("иной", "ину", "ины", "иною")),
    ("ru", "цев", ("цева", "цеву", "цевым", "цеве", "цевых")),
    ("ru", "ский", ("ского", "скому", "ским", "ском", "ские", "ских")),
    ("ru", "ская", ("ской", "скую", "скою")),
    ("pl", "ski", ("skiego", "skiemu", "skim", "scy", "skich")),
    ("pl", "ska", ("skiej", "ską", "skie")),
    ("pl", "czyk", ("czyka", "czykowi", "czykiem", "czyku", "czykowie", "czyków")),
    ("pl", "ek", ("ka", "kowi", "kiem", "ku", "kowie")),
    ("pl", "ak", ("aka", "akowi", "akiem", "aku", "aków")),
    ("pl", "cka", ("ckiej", "cką")),
    ("lt", "auskas", ("ausko", "auskui", "auską", "ausku", "auske", "auskai", "auskų")),
    ("lt", "ienė", ("ienės", "ienei", "ienę", "iene", "ienėje")),
    ("lt", "evičius", ("evičiaus", "evičiui", "evičių", "evičiumi", "evičiau")),
    ("lt", "aitis", ("aičio", "aičiui", "aitį", "aičiu", "aityje", "aiti")),
    ("lt", "utė", ("utės", "utei", "utę", "ute")),
    ("en", "", ("'s", "s", "’s")),
)


def declined(name: Name) -> Iterator[str]:
    """The surname in its cases, by the grammar of its language."""
    for language, ending, forms in _DECLINED:
        if language == name.language and name.last.endswith(ending):
            stem = name.last[: len(name.last) - len(ending)]
            yield from (stem + form for form in forms)
            return


_ALPHABET = "абвгґдеёжзиійклмнопрстуўфхцчшщъыьэюяє"
_TABLES: dict[str, tuple[str, str]] = {
    # scheme: how а to х, then ц to є of the alphabet above are written
    "BGN": (
        "a b v h g d e yo zh z i i y k l m n o p r s t u u f kh",
        "ts ch sh shch - y - e yu ya ie",
    ),
    "ICAO": (
        "a b v g g d e e zh z i i i k l m n o p r s t u u f kh",
        "ts ch sh shch ie y - e iu ia ie",
    ),
    "scholarly": (
        "a b v h g d e ë ž z i i j k l m n o p r s t u ŭ f x",
        "c č š šč - y ʹ è ju ja je",
    ),
    "Polish": (
        "a b w h g d ie io ż z i i j k l m n o p r s t u u f ch",
        "c cz sz szcz - y ' e ju ja je",
    ),
    "Lithuanian": (
        "a b v g g d e io ž z i i j k l m n o p r s t u v f ch",
        "c č š šč - y - e ju ja je",
    ),
}


def romanised(word: str, scheme: str) -> str:
    """A Cyrillic word in Latin letters, apostrophes dropped."""
    table = dict(zip(_ALPHABET, " ".join(_TABLES[scheme]).split(), strict=True))
    letters = (
        table.get(letter, letter).replace("-", "") for letter in word.lower() if letter != "'"
    )
    return "".join(letters).capitalize()


_TO_CYRILLIC = {
    "pl": (
        "szcz=щ cz=ч sz=ш rz=ж ch=х dż=дж dź=дзь dzi=дзи ia=я ie=е io=ё iu=ю ją=йон ja=я je=е "
        "ju=ю jo=ё a=а ą=он b=б c=ц ć=ць d=д e=е ę=ен f=ф g=г h=х i=и j=й k=к l=л ł=л m=м n=н "
        "ń=нь o=о ó=у p=п r=р s=с ś=сь t=т u=у w=в y=ы z=з ź=зь ż=ж"
    ),
    "lt": (
        "ch=х ia=я ie=е io=ё iu=ю ių=ю ja=я je=е jo=ё ju=ю a=а ą=а b=б c=ц č=ч d=д e=е ę=е ė=е "
        "f=ф g=г h=х i=и į=и y=и j=й k=к l=л m=м n=н o=о p=п r=р s=с š=ш t=т u=у ų=у ū=у v=в z=з "
        "ž=ж"
    ),
}


def in_cyrillic(word: str, language: str) -> str:
    """A Polish or Lithuanian word in Cyrillic letters, as the press writes it."""
    pairs = [one.split("=") for one in _TO_CYRILLIC[language].split()]
    left, done = word.lower(), ""
    while left:
        was, now = next(((a, b) for a, b in pairs if left.startswith(a)), (left[0], left[0]))
        left, done = left[len(was) :], done + now
    return done.capitalize()


def declined_in_cyrillic(name: Name) -> Iterator[str]:
    """A Polish or Lithuanian surname in the Russian press, in its cases."""
    written = in_cyrillic(name.last, name.language)
    if written.endswith("ски"):
        yield from (written[:-1] + one for one in ("и", "ий", "ого", "ому", "им", "ом"))
    elif written.endswith("ка"):
        yield from (written[:-1] + one for one in ("а", "ой", "у", "ою", "и"))
    elif written[-1] in "еиу":
        yield written
    else:
        yield from (written + one for one in ("", "а", "у", "ом", "ем", "е"))


def without_marks(word: str) -> str:
    """A word as it is typed on a keyboard without Polish or Lithuanian letters."""
    table = str.maketrans("ąćęłńóśźżčėįšųūžĄĆĘŁŃÓŚŹŻČĖĮŠŲŪŽ", "acelnoszzceisuuzACELNOSZZCEISUUZ")
    return word.translate(table)


@cache
def forms(name: Name) -> tuple[tuple[str, str], ...]:
    """(kind, form) of a surname in every covered kind of form."""
    return tuple(_forms(name))


def _forms(name: Name) -> Iterator[tuple[str, str]]:
    cases = (name.last, *declined(name))
    for case in cases:
        yield "case", case
        yield "capitals", case.upper()
        yield "small letters", case.lower()
        if name.language in ("be", "ru"):
            yield from ((f"romanised, {one}", romanised(case, one)) for one in _TABLES)
        if name.language in ("pl", "lt"):
            yield "without marks", without_marks(case)
    if name.language in ("pl", "lt"):
        yield from (("in Cyrillic", one) for one in declined_in_cyrillic(name))
    yield "full name", name.full
    yield "across lines", f"{name.first}\n{name.last}"
    if name.language in ("pl", "lt", "en"):
        yield "user name", f"{name.first[0]}{name.last}".lower()
        yield "user name", f"{name.first}.{name.last}@example.org".lower()
        yield "user name", f"{name.first}_{name.last}77".lower()


def _split(text: str) -> int:
    return max(2, len(text) // 2)


FORMATS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "HTML": html.escape,
    "entities": lambda text: "".join(f"&#{ord(one)};" for one in text),
    "JSON": lambda text: json.dumps({"text": text}),
    "JSON in letters": lambda text: json.dumps(f"\n{text}\n", ensure_ascii=False),
    "runs of Word": lambda text: (
        f"<w:t>{text[: _split(text)]}</w:t></w:r><w:r><w:t>{text[_split(text) :]}</w:t>"
    ),
    "soft hyphen": lambda text: f"{text[: _split(text)]}\u00ad{text[_split(text) :]}",
    "hyphenated": lambda text: f"{text[: _split(text)]}-\n{text[_split(text) :]}",
    "address": lambda text: f"mailto:{quote(text)}",
    "Markdown": lambda text: "".join(f"\\{one}" if one in "_.'’-@" else one for one in text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
}


def planted(number: int, seed: int = 7) -> Iterator[tuple[Name, str, str, str]]:
    """(name, kind, format, text) of so many plantings: kinds and formats in turn."""
    chosen = random.Random(seed)
    everybody = names(200, seed)
    given = 0
    while given < number:
        for name in everybody:
            kind, form = chosen.choice(forms(name))
            format_, put = chosen.choice(tuple(FORMATS.items()))
            yield name, kind, format_, f"They said that {put(form)} had told them so."
            given += 1
            if given == number:
                return
