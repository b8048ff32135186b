"""Words that tell which way a verb looks, and words of moving a release; four languages, folded. Data only."""

import re

# The day the news of a move came is the delay; the days it names are releases.
MOVED = re.compile(
    r"(?<![^\W_])(?:delay(?:s|ed)?|postpon\w+|push(?:ed|es)?|mov(?:ed|es)|bump(?:ed|s)|shift(?:ed|s)|pulled|"
    r"took|slid(?:es)?|slips?|slipped|brought forward|loses|lose|retras\w+|aplaz\w+|pospu\w+|pospon\w+|cambia|"
    r"se va|report(?:e|ee|es|ees)|repouss\w+|retard\w*|decal\w+|verschob\w*|verschieb\w*|geschoben|verschoben|"
    r"verleg\w*)(?![^\W_])"
)
AHEAD = re.compile(
    r"(?<![^\W_])(?:will|'ll|to (?:be|open|arrive|land|hit|reach|debut|bow|start|come|premiere|play|stream)|"
    r"opens|lands|arrives|hits|starts|premieres|debuts|bows|comes out|is (?:now )?(?:due|set|scheduled|slated|"
    r"out|in theaters)|due|until|set for|slated|scheduled|follows|plays|rolls|bound for|goes to|"
    r"moves (?:on )?to|from thursday|expect(?:ed|s)?|resumes?|restarts?|aims?|going to|returns?|reports on|"
    r"begins|is expected|"
    r"can be seen|booked|se estrena|estrenara|llega|llegara|vuelve|sortira|sort|arrive|arrivera|attendu|startet|"
    r"kommt|lauft|soll|wird|durfte|vorgesehen|folgt|ruckt|instead|now)(?![^\W_])"
)
BEHIND = re.compile(
    r"(?<![^\W_])(?:was|were|had|did|went|took|made|rode|drove|met|spent|came|got|ran|\w{3,}ed|opened|came out|"
    r"released|said|told|began|filmed|shot|wrapped|happened|stopped|ended|died|stood|since|bowed|showed|"
    r"announced|gave|handed|sat|fell|saw|kept|se estreno|anuncio|conto|comenzo|termino|publico|revelo|confirmo|"
    r"rompio|murio|empezo|explico|mostro|hizo|\w{3,}(?:ieron|aron)|(?:a|ont|est|sont) \w{3,}(?:e|es|i|is|u|us)|"
    r"\w{4,}gte|begann\w*|brach|endete\w*|llego|dijo|fue|rodo|rodaron|est sorti\w*|ete|a ete|"
    r"lief|kam|war|wurden?|gedreht|hat|haben)(?![^\W_])"
)
