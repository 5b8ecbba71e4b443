"""How peoples, adjectives and capitals of states of the region are named in its languages.

An ending takes a name to most of its forms (`Belarus`, `Belarusians`, `белорусский`); listed here
is what has another stem. Capitals stand since "Warsaw" says who speaks as "Poland" does.
"""

from collections.abc import Mapping

_BELARUS = (
    "Belarus Belarusian Byelorussia Беларусь беларускі беларус Белоруссия белорус белорусский "
    "Białoruś białoruski Białorusin Baltarusija baltarusis Minsk Мінск Минск Mińsk Minskas"
)
_LITHUANIA = (
    "Lithuania Lithuanian Lietuva lietuvis lietuviškas Літва літовец літоўскі Литва литовец "
    "литовский Litwa Litwin litewski Vilnius Вільня Вильнюс Wilno"
)
_POLAND = (
    "Poland Pole Poles Polish Polska Polak Polacy Polki polski Польшча паляк польскі Польша поляк "
    "польский Lenkija lenkas lenkiškas Warsaw Warszawa Варшава Varšuva"
)
_RUSSIA = (
    "Russia Russian Россия россиянин российский русский Расія расійскі расіянін рускі Rosja "
    "Rosjanin Rosjanie rosyjski Rusija rusas rusiškas Moscow Москва Масква Moskwa Maskva Kremlin "
    "Кремль Крэмль Kreml Kremlius"
)
_UKRAINE = (
    "Ukraine Ukrainian Украина украинец украинский Україна українець український Украіна ўкраінец "
    "ўкраінскі Ukraina Ukrainiec ukraiński ukrainietis Kyiv Kiev Київ Киев Кіеў Kijów Kijevas"
)
_LATVIA = (
    "Latvia Latvian Latvija Латвія Латвия латыш латышский латвийский Łotwa Łotysz łotewski latvis "
    "Riga Рига Рыга"
)
_ESTONIA = (
    "Estonia Estonian Eesti Эстонія Эстония эстонец эстонский Estończyk estoński Estija estas "
    "Tallinn Таллин Талін Tallin Talinas"
)
_GERMANY = (
    "Germany German Германия немец немецкий германский Германія немец нямецкі Niemcy Niemiec "
    "niemiecki Vokietija vokietis Berlin Берлин Берлін Berlynas"
)
_NATO = "NATO НАТО"
_ALLIANCE = "Alliance Альянс Sojusz aljansas allied союзники союзнический sojusznicy sąjungininkai"
_CSTO = "CSTO ОДКБ АДКБ OUBZ KSSO"
_UNION = "EU ЕС ЕЗ UE ES"

PEOPLES_OF: Mapping[str, tuple[str, ...]] = {
    "belarus": tuple(_BELARUS.split()),
    "lithuania": tuple(_LITHUANIA.split()),
    "poland": tuple(_POLAND.split()),
    "russia": tuple(_RUSSIA.split()),
    "ukraine": tuple(_UKRAINE.split()),
    "latvia": tuple(_LATVIA.split()),
    "estonia": tuple(_ESTONIA.split()),
    "germany": tuple(_GERMANY.split()),
    "nato": (*_NATO.split(), "Brussels", "Брюссель", "Bruksela", "Briuselis"),
    "csto": tuple(_CSTO.split()),
    "eu": (*_UNION.split(), "European Union", "Европейский союз", "Unia Europejska"),
}
"""By a team's id or English name in small letters."""

SIDES: Mapping[str, tuple[str, ...]] = {
    "alliance": tuple(_ALLIANCE.split()),
    "nato": (*_NATO.split(), *_ALLIANCE.split()),
    "csto": tuple(_CSTO.split()),
    "eu": tuple(_UNION.split()),
}
"""By a group's id or English name in small letters."""
