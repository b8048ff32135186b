"""Words that say of a release date that it was replaced, or that it replaced another; four languages, folded."""

import re

from knowledge.reading.dates.cues.directions import BEFORE_DATE

# before the date that no longer holds
OLD = re.compile(
    r"(?<![^\W_])(?:from|originally|initially|first (?:set|meant|due|dated|planned|announced)|once (?:dated|due|set|"
    r"planned)|"
    r"previously|last set|(?:had|has) been (?:\w+ )?(?:to|for|due|set|dated|promised|announced|planned|pencil+ed)|"
    r"w(?:as|ere) (?:once |first )?(?:to (?:open|come|arrive|be|have)|due|set|meant|supposed|scheduled|slated|"
    r"announced for|dated)|"
    r"meant for|meant to open|off its|(?:leaves|left)" + BEFORE_DATE + r"|instead of|rather than|gave up|"
    r"no llegara|como estaba|en vez de|en lugar de|inicialmente|originalmente|debia|iba a|estaba (?:previst|fijad|"
    r"program)\w*|"
    r"cambia el|deja(?: el)?|abandona|desde|del|"
    r"d'abord|initialement|au lieu|devait|devaient|etait (?:d'abord )?(?:prevue?|attendue?|fixee?)|quitte|du|"
    r"retard\w* de|"
    r"repouss\w* de|report\w* de|decal\w* de|"
    r"ursprunglich|zunachst|statt|anstatt|eigentlich|war zuletzt|sollte|vom|von)(?![^\W_])"
)
# before the date that replaced another
NEW = re.compile(
    r"(?<![^\W_])(?:now|instead|to|will (?:now )?(?:open|come|arrive|be)|mov(?:es|ed) to|push(?:ed|es) to|goes to|"
    r"set it for|"
    r"(?:brought|pulled) (?:it )?forward to|settl(?:ed|ing) on|opened|opens|comes out|then|after that|ahora|sino|"
    r"por el|al|"
    r"se estrena(?:ra)?|llega(?:ra)?|finalmente|luego|despues|desormais|maintenant|puis|finalement|sort(?:ira)?|au|"
    r"nacheinander|successively|sucesivamente|successivement|jetzt|nun|inzwischen|dann|auf|schliesslich|startet|kommt|"
    r"durfte)(?![^\W_])"
)
# behind the date that no longer holds
OLD_BEHIND = re.compile(
    r"[^.;,\d]{0,30}?(?<![^\W_])(?:vorgesehen|geplant|angesetzt|como estaba previsto|behind|was (?:given up|dropped)|"
    r"comme prevu)"
    r"(?![^\W_])"
)
