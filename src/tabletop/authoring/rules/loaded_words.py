"""Words that a delegation would stumble over: the reason of each, and what to write instead.

A row is data: whole words with their endings, in the languages of the region's delegations. A word
that has an innocent use as well ("inspection regime", "annexed to the treaty") names that use too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """One word in its forms.

    `roots` are letters of which some stand in every form, in lower case. `event` is true of the
    name of an event that a scenario may be about: one that has it in its own title may use it.
    """

    forms: re.Pattern[str]
    roots: tuple[str, ...]
    reason: str
    instead: str
    innocent: re.Pattern[str] | None = None
    event: bool = False

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Where the word stands in a loaded use."""
        harmless = [one.span() for one in self.innocent.finditer(text)] if self.innocent else []
        for one in self.forms.finditer(text):
            if not any(start <= one.start() and one.end() <= end for start, end in harmless):
                yield one


def _word(
    *forms: str,
    roots: str,
    reason: str,
    instead: str,
    innocent: tuple[str, ...] = (),
    event: bool = False,
) -> LoadedWord:
    harmless = _whole(innocent) if innocent else None
    return LoadedWord(_whole(forms), tuple(roots.split()), reason, instead, harmless, event)


def _whole(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


_RULES = (
    "access|arms|border|building|ceasefire|control|crossing|customs|data|document|exchange|export"
    "|fisheries|flights?|free"
    "|information|inspection|legal|maritime|monitoring|navigation|notification|overflight|permit"
    "|proliferation|quota|safeguards?|sanctions?|skies|tax|transit|transparency|treaty"
    "|verification|visa"
)
"""What a regime is of when it is a set of rules."""

LOADED = (
    _word(
        r"regimes?",
        r"(?:белорус|варшав|киев|кремл[её]в|литов|мин|москов|поль|россий)ск\w+ режим\w*",
        r"режим\w* в (?:Минске|Варшаве|Вильнюсе|Москве|Киеве)",
        r"reżim(?:u|owi|em|ie|y|ów|om|ami|ach)?",
        r"(?:Baltarusijos|Kijevo|Kremliaus|Lenkijos|Maskvos|Minsko|Rusijos|Varšuvos) režim\w*",
        r"(?:беларус|кіеў|крамлёў|літоў|мін|маскоў|поль|расій)ск\w+ рэжым\w*",
        roots="regime режим reżim režim рэжым",
        reason="it denies a government its standing",
        instead="'the government', 'the authorities' or the name of the capital",
        innocent=(
            rf"(?:{_RULES}|(?-i:[A-Z]{{2,}}))[ -]regimes?",
            r"regimes? (?:of|for|on) (?-i:[a-z])\w*",
            r"reżim\w* (?:granic|inspek|kontrol|praw|sanitar|traktat|weryfik|wizow)\w*",
        ),
    ),
    _word(
        r"annexations?|annexed|annexing",
        r"аннекси\w+|анексі\w+|анэксі\w+|анексава\w+",
        r"aneksj\w+|(?:za)?anektow\w+|aneksij\w*|aneksav\w+|aneksuo\w+",
        roots="annex аннекси анекс анэкс aneks anekt",
        reason="it settles who has a right to the land",
        instead="'the change of control over' the place, or the year and the place alone",
        innocent=(
            r"annexed (?:to|hereto|documents?|lists?|maps?|tables?)",
            r"(?:documents?|lists?|maps?|papers?|protocols?|tables?|texts?) annexed",
        ),
    ),
    _word(
        r"hybrid (?:aggression|attack|operation|threat|war|warfare)s?",
        r"гибридн\w+ (?:агресси|атак|войн|операци|угроз)\w*",
        r"гібрыдн\w+ (?:агрэсі|атак|вайн|апераці|пагроз)\w*",
        r"(?:agresj|atak|operacj|wojn|zagrożeni)\w* hybrydow\w+",
        r"hibridin\w+ (?:agresij|atak|grėsm|kar|operacij)\w*",
        roots="hybrid гибридн гібрыдн hybrydow hibridin",
        reason="it calls an act hostile whose author and purpose are in dispute",
        instead="what happened: 'disturbance', 'crossing', 'pressure at the border'",
        innocent=(r"countering hybrid threats",),  # an international centre bears the name
    ),
    _word(
        r"Suwa[lł]ki (?:corridor|gap)",
        r"сувалкск\w+ (?:брешь|бреш|коридор|калідор|разрыв)\w*",
        r"(?:korytarz|przesmyk)\w* suwalsk\w+",
        r"Suvalk\w+ (?:koridori|tarpekl)\w*",
        roots="suwa сувалк suvalk",
        reason="it makes a military target of a stretch of land where people live",
        instead="'the land between Poland and Lithuania', or the nearest town",
    ),
    _word(
        r"Zapad(?:[- ]\d{4})?",
        r"West-\d{4}",
        roots="zapad west-",
        reason="each side has its own name for the exercise and hears the other's as a stand taken",
        instead="'the autumn exercise', or its place and date",
        event=True,
    ),
    _word(
        r"blocs?",
        r"(?:военно-политическ|военн)\w+ блок\w*|блок\w* НАТО",
        r"блоков\w+ (?:конфронтац|мышлен|против)\w*",
        r"(?:ваенна-палітычн|ваенн)\w+ блок\w*|блок\w* НАТА",
        r"blok\w* (?:militarn|wojskow)\w+|blok\w* NATO",
        r"karin\w+ blok\w*|NATO blok\w*",
        roots="bloc блок blok",
        reason="it speaks of an alliance as of one will against another",
        instead="'group', 'the Alliance' or the name of the organisation",
        innocent=(r"en bloc",),
    ),
    _word(
        r"aggressors?",
        r"агрессор\w*|агрэсар\w*|agresor\w*",
        roots="aggressor агрессор агрэсар agresor",
        reason="it gives the blame that the exercise leaves open",
        instead="the state or the forces by name",
    ),
    _word(
        r"occupiers?",
        r"оккупант\w*|акупант\w*|okupant\w*",
        roots="occupier оккупант акупант okupant",
        reason="it gives the blame that the exercise leaves open",
        instead="the state or the forces by name",
    ),
    _word(
        r"puppet (?:government|leader|regime|state)s?",
        r"марионет\w+|марыянет\w+|marionetk\w+|marionet\w+",
        roots="puppet марионет марыянет marionet",
        reason="it denies a state a will of its own",
        instead="the state by name",
    ),
    _word(
        r"(?:belaruso|lithuano|polono|russo)phob\w+",
        r"русофоб\w*|русафоб\w*|rusofob\w*",
        roots="phob русофоб русафоб rusofob",
        reason="it makes an illness of a view",
        instead="what was said or done",
    ),
)
"""The first six are those that delegations of the region are known to stumble over."""
