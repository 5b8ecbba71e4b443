"""How events reach teams: the channels that every scenario has, and those of the list's own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.authoring.msel.imported.naming import Ids
from tabletop.scenario.model import CHANNELS
from tabletop.text import clean_line

OTHERWISE = "briefing"
"""The channel of an event whose list says none."""

_WORDS: Mapping[str, str] = {
    "press": "press|news|tv|television|radio|media|press release|newspaper|news report|media report"
    "|news article|newswire|tv news|сми|пресса|новости|телевидение|тв|газета|прэса|prasa|media"
    "|telewizja|wiadomości|gazeta|spauda|žiniasklaida|televizija|naujienos|presse|medien",
    "cable": "cable|telegram|dispatch|signal|diplomatic cable|депеша|телеграмма|шифротелеграмма"
    "|шифрограмма|depesza|szyfrogram|telegrama|šifrograma",
    "phone": "phone|telephone|call|phone call|tel|telephone call|mobile|телефон|звонок|по телефону"
    "|телефонный звонок|telefon|rozmowa telefoniczna|telefonicznie|telefonas|telefonu|skambutis"
    "|telefonisch|téléphone",
    "radar": "radar|radar picture|air picture|rap|радар|рлс|radaras",
    "social": "social|social media|twitter|facebook|tweet|x|telegram channel|соцсети"
    "|социальные сети|media społecznościowe|socialiniai tinklai|soziale medien|réseaux sociaux",
    "note": "note|note verbale|diplomatic note|нота|вербальная нота|nota|nota dyplomatyczna"
    "|nota werbalna|diplomatinė nota",
    "briefing": "briefing|brief|oral briefing|oral|orally|verbal|verbally|spoken|устно|голосом"
    "|ustnie|słownie|žodžiu|mündlich|oralement|брифинг|доклад|odprawa|brifingas|instruktažas",
    "hotline": "hotline|hot line|direct line|горячая линия|прямая линия|gorąca linia"
    "|karštoji linija|heißer draht",
    "meeting": "meeting|face to face|in person|встреча|совещание|личная встреча|spotkanie"
    "|osobiście|susitikimas|asmeniškai|treffen|persönlich|réunion",
}
_BUILT_IN = {word: channel for channel, words in _WORDS.items() for word in words.split("|")}


_LETTERS = frozenset(("email", "e mail", "mail", "letter", "fax", "sms", "письмо", "laiškas"))


def names_a_channel(text: str) -> bool:
    """Whether a text is a usual word for a means, and can be nothing else."""
    return _key(text) in _BUILT_IN or _key(text) in _LETTERS


def _key(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())


@dataclass
class Channels:
    """The channels met so far; `own` are those that the scenario must declare, by id."""

    ids: Ids = field(default_factory=Ids)
    own: dict[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for channel in CHANNELS:
            self.ids.new(channel, channel)

    def channel(self, text: str) -> str:
        """The id of the channel that a cell names; a new one if none that is known fits."""
        key = _key(text)
        if not key:
            return OTHERWISE
        if key not in self._known:
            self._known[key] = _BUILT_IN.get(key) or self._new(text)
        return self._known[key]

    def _new(self, text: str) -> str:
        found = self.ids.new(clean_line(text, 60), "channel")
        self.own[found] = text
        return found
