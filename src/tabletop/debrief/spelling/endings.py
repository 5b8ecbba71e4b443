"""The endings that names take, as keys: Belarusian, Russian, Polish, Lithuanian and English.

One set serves all: a Lithuanian name stands in a Polish text and a Polish name in a Russian one.
"""

from tabletop.debrief.spelling.key import sound

_BELARUSIAN_AND_RUSSIAN = """
а я у ю е э и і ы о ё ой ей ою ею ом ем ём ам ям ах ях ами ямі амі ями ов аў оў ев еў ёў ёв ей
ий ый і ого его ага яга ому ему аму яму им ым ім их ых іх ими ымі імі ая яя ую юю ое ее ае яе ие ые
ыя ія ої ова ева ава ёва ової овой овай авай авы аву овы ову ин ын ін ина ына іна иной інай ынай
ину іну
"""
_POLISH = """
a ą e ę i y o u ie ią iej ego emu ej em im ym ich ych imi ymi owi owie ów om ach ami iem iemu iego
owa ową owej ówna ówny ównie ównę iu io ia iom iach iami
"""
_LITHUANIAN = """
as is ys us a ą e ė ę i į o u ų umi iumi ui iui io iaus aus iu yje uje e ėje oje ai iai ius us iams
ams ais iais ėms ėmis omis oms ose ėse uose iuose es ės os ei ai ėlis ienė ienės ienei ienę iene
ienėje aitė aitės aitei aitę aite ytė ytės ytei ytę yte utė utės utei utę iūtė iūtės iūtei
iūtę ūtė ūtės
"""
_ENGLISH = "s es"
_OF_PEOPLES = """
n ns an ans ian ians ish ese ite ites ic
ский ская ское ские ского ской скому ским ском ских скими скую скі ская скае скія скага скай скаму
скіх скім скімі скую цы ец ца цев цам цами цах янин яне ян янам янами янка янин яніна
ski ska skie skiego skiej skiemu skim skich skimi ską czyk czycy czyków anin anie anom
iškas iška iški iškai iečiai ietis ietė iečių iečiams
"""
"""What turns the name of a state into its people and its adjective."""


def _sounds(spellings: str) -> frozenset[str]:
    """Keys of endings as they sound after a consonant."""
    return frozenset(sound(f"b{one}")[1:] for one in spellings.split())


ENDINGS = _sounds(" ".join((_BELARUSIAN_AND_RUSSIAN, _POLISH, _LITHUANIAN, _ENGLISH))) | {""}
PEOPLES = ENDINGS | _sounds(_OF_PEOPLES)
LONGEST = max(map(len, PEOPLES))
