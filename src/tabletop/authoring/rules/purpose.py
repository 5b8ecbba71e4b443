"""Words by which an account of an act gives away what it was for.

The languages are those of the region's delegations. A word that also has an innocent sense in such
accounts is left out: better to miss one than to trouble the writer for nothing.
"""

import re

_ENGLISH = (
    r"in order to|so as to|with (?:the|an?) (?:aim|intention|purpose) of|in the hope of",
    r"in a bid to|hoping to|hopes to|wishing to|wants to|tries to|trying to",
    r"meant to|intended to|designed to",
    r"to (?:reassure|deter|intimidate|impress|provoke|punish|placate|appease|pressur\w+|warn)",
    r"to (?:signal|demonstrate|gain time|win time|save face)",
    r"to send an? (?:\w+ )?(?:signal|message|warning)",
    r"to show (?:its|their|that|resolve|strength|force|goodwill|good will|readiness)",
    r"as an? (?:\w+ )?(?:warning|signal|threat|gesture|sign|deterrent|reassurance)",
    r"as an? (?:\w+ )?(?:provocation|bluff)",
    r"(?:show|demonstration) of (?:force|strength|resolve|goodwill|good will)",
    r"signals (?:that|its|their|readiness|resolve)|sends an? (?:\w+ )?(?:signal|message)",
    r"pretends|feigns|bluffs|plays for time|secretly|threateningly|provocatively|deliberately",
)
_RUSSIAN = (
    r"чтобы (?:успокоить|сдержать|запугать|показать|предупредить|надавить|выиграть|"
    r"продемонстрировать)|с целью|в знак|в качестве (?:предупреждения|сигнала|жеста)",
    r"как (?:предупреждение|сигнал)|демонстраци\w+ силы|делает вид|блефует|тянет время|тайно",
)
_POLISH = (
    r"(?:aby|żeby|by) (?:uspokoić|odstraszyć|zastraszyć|pokazać|ostrzec|zademonstrować|zyskać)",
    r"w celu|na znak|w geście|jako (?:ostrzeżenie|sygnał|gest)|demonstracj\w+ siły|udaje|blefuje",
)
_LITHUANIAN = (
    r"siekdam\w+|norėdam\w+|kad (?:nuramin|atgrasy|įbaugin|parody|perspė)\w+",
    r"kaip (?:įspėjim|signal|perspėjim)\w+|jėgos demonstr\w+|apsimet\w+|blefuoj\w+",
)
_BELARUSIAN = (
    r"каб (?:супакоіць|стрымаць|запалохаць|паказаць|папярэдзіць|выйграць)|з мэтай|у знак",
    r"у якасці (?:папярэджання|сігналу|жэсту)|дэманстрацы\w+ сілы|робіць выгляд|блефуе|тайна",
)

_ALL = (*_ENGLISH, *_RUSSIAN, *_POLISH, *_LITHUANIAN, *_BELARUSIAN)
PURPOSE = re.compile(rf"\b(?:{'|'.join(_ALL)})\b")
"""Words that say to what end something is done, in lower case."""

_SAID = (
    r"say|state|announce|declare|explain|promise|offer|propose|ask|urge|call|tell|told|warn|write"
    r"|publish|add|claim|report|invite|recommend|request|demand|according|statement|speak|appeal",
    r"говор|сообща|заяв|объяв|обеща|предлага|прос|призыва|пиш|публик|предупрежда|требу|утвержда",
    r"mówi|oświadcz|ogłasz|zapowiad|obiec|propon|pros|wzyw|pisz|publik|ostrzeg|żąda|twierdz",
    r"sak|pareišk|praneš|skelb|žad|siūl|praš|ragin|raš|įspėj|reikalau|teig",
    r"кажа|паведамл|заяўл|абвяшча|абяца|прапан|прос|заклік|піш|публік|папярэдж|патраб|сцвярдж",
)
REPORTED = re.compile(rf"\b(?:{'|'.join(_SAID)})")
"""Words, in lower case, after which a purpose is what somebody says of it in public."""
