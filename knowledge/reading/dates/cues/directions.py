"""Words that tell which way a verb looks, and words of moving a release; four languages, folded. Data only."""

import re

# "leaves October", "left June": no move unless a date follows
BEFORE_DATE = r"(?= (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|\d))"

# The day the news of a move came is the delay; the days it names are releases.
MOVED = re.compile(
    r"(?<![^\W_])(?:delay(?:s|ed)?|postpon\w+|put(?:s|ting)? off|rather than|instead of|push(?:ed|es)?|mov(?:ed|es)|"
    r"bump(?:ed|s)|shift(?:ed|s)|pulled|"
    r"took|(?:to|will|would|must) (?:delay|postpone|push|move|hold|shift|bump|reschedule|bring) |hold(?:s|"
    r"ing)? (?:it|the \w+) (?:back |over )?until|"
    r"swap(?:s|ped)|vacat(?:es|ed)|ditch(?:es|ed)|abandon(?:s|ed) (?=its|the)|reschedul\w+|redat\w+|(?:set|held|"
    r"holds) back|"
    r"(?:set|held|holds|pulls|pulled) (?:\w+ ){1,3}?(?:back|forward)|adelant\w+|traslad\w+|reprogram\w+|pasa d|"
    r"avance[es]*(?= de| du|"
    r" au| sa)|deplac\w+|recul\w+|bascul\w+|vorgezogen|vorzieht|zieht (?:\w+ ){1,3}?vor|ruckt|geruckt|verzoger\w+|"
    r"(?:leaves|left)" + BEFORE_DATE + r"|goes from|jump(?:s|ed) (?:from|to)|settl(?:ed|ing)|slid(?:es)?|slips?|"
    r"slipped|brought forward|loses|lose|retras\w+|aplaz\w+|pospu\w+|pospon\w+|cambia|"
    r"se va|report(?:e|ee|es|ees)|repouss\w+|retard\w*|decal\w+|verschob\w*|verschieb\w*|geschoben|verschoben|"
    r"verleg\w*)(?![^\W_])"
)
AHEAD = re.compile(
    r"(?<![^\W_])(?:will|'ll|to (?:be|open|arrive|land|hit|reach|debut|bow|start|come|premiere|play|stream|last)|"
    r"wants? (?:\w+ )?to|(?:does not|doesn't|not) (?:open|arrive|come out|start) (?:before|until)|"
    r"opens|lands|arrives|hits|starts|premieres|debuts|bows|comes out|is (?:now )?(?:due|set|scheduled|slated|"
    r"out|in theaters)|(?:^|[,(] ?|is |are |and |now )(?:out|in (?:\w+ ){0,2}(?:cinemas|theat(?:er|re)s)|en salles|"
    r"en cines|im kino)|out on|reach(?:es)?|due|until|set for|slated|scheduled|follows|plays|rolls|bound for|goes to|"
    r"moves (?:on )?to|from thursday|expect(?:ed|s)?|resumes?|restarts?|aims?|going to|returns?|reports on|"
    r"begins|is expected|"
    r"can be seen|booked|parait|paraitra|se estrena|estrenara|llega|llegara|vuelve|sortira|sort|arrive|arrivera|"
    r"attendu|startet|"
    r"dated|to (?:begin|wrap|resume|roll|finish|end|shoot)|targets?|eye(?:s|ing)|is planned|plans to|"
    r"arrancaran?|comenzaran?|empezaran?|terminaran?|finalizaran?|concluiran?|rodaran?|volveran?|saldran?|seran?|"
    r"podran?|"
    r"tendran?|iniciaran?|viajaran?|deben?|va a|van a|"
    r"doit|doivent|devrait|devraient|debuter(?:a|ont)|commencer(?:a|ont)|demarrer(?:a|ont)|tourner(?:a|ont)|"
    r"s'achevera|"
    r"sera|seront|va|vont|debute|"
    r"sollen|werden|beginnen|beginnt|starten|durften|geplant|laufen an|"
    r"kommt|lauft|soll|wird|durfte|vorgesehen|folgt|ruckt|instead|now)(?![^\W_])"
)
BEHIND = re.compile(
    r"(?<![^\W_])(?:was|were|had|did|went|took|made|rode|drove|met|spent|came|got|ran|(?!(?:un|da)ited(?![^\W_])|"
    r"dated(?![^\W_]))\w{3,}ed|"
    r"opened|came out|"
    r"released|said|told|began|filmed|shot|wrapped|happened|stopped|ended|died|stood|since|bowed|showed|"
    r"tuvo|tuvieron|salio|salieron|pudo|pudieron|vieron|vino|vinieron|gab|gaben|teilten?|nannte|"
    r"^\W*(?:mise?s? en ligne|devoilee?s?|publiee?s?|diffusee?s?|annoncee?s?|lancee?s?|presentee?s?|tournee?s?|"
    r"commencee?s?|entamee?s?|demarree?s?|begonnen|\w{3,}ad[oa]s?)|"
    r"announced|gave|handed|snapped|swung|sent|sat|fell|saw|kept|se estreno|"
    r"anuncio|supo|cerro|firmo|logro|alcanzo|rechazo|aprobo|supero|recibio|mantuvo|sufrio|cambio|dio|hicieron|"
    r"conto|comenzo|termino|publico|"
    r"revelo|confirmo|"
    r"rompio|murio|empezo|explico|mostro|hizo|\w{3,}(?:ieron|aron)|(?:a|ont|est|sont) \w{3,}(?:e|es|i|is|u|us)|"
    r"\w{4,}gte|begann\w*|brach|endete\w*|llego|dijo|fue|rodo|rodaron|est sorti\w*|ete|a ete|"
    r"lief|kam|war|wurden?|gedreht|hat|haben)(?![^\W_])"
)
# A release told as a noun, without a verb that looks anywhere: "Sortie mercredi", "Kinostart am Donnerstag".
DUE = re.compile(
    r"(?<![^\W_])(?:sortie|rendez-vous|dans les salles|a l'affiche|en salles?|au cinema|kinostart|bundesstart|"
    r"starttermin|estreno|en cines|en salas|"
    r"in cinemas|"
    r"in theaters|in theatres|out)(?![^\W_])"
)
# What has lasted until now: "in cinemas since Thursday"; before the date.
SINCE = re.compile(r"(?<![^\W_])(?:since|seit|desde|depuis)(?: (?:the|el|le|dem|last))? $")
# The same verb further off: "told the paper after a screening on Wednesday"; counts where no other verb stands between.
SAID_FAR = re.compile(
    r"(?<![^\W_])(?:said|told|recalled|explained|admitted|joked|dijo|conto|explico|bromeo|recordo|a (?:dit|raconte|"
    r"explique|confie)|"
    r"sagte|erzahlte|erklarte|verriet) (?P<between>(?:[^\s.,;:\"]+ ){1,9}?)"
    r"(?:on |am |el |le |this |den |este |ce |last |vergangenen |letzten |pasado )+$"
)
# The verb of a statement right before its day: "the studio said on Friday"; what it says has other days.
SAID = re.compile(
    r"(?<![^\W_])(?:(?P<announced>announc(?:ed|es)|reveal(?:ed|s)|unveiled|anuncio|anunciaron|comunicaron|comunico|"
    r"desvelo|revelo|dio a conocer|dieron a conocer|hizo public[oa]|a fait savoir|a rendu public|"
    r"a annonce|ont annonce|a devoile|kundigte|gab|teilte|enthullte)|"
    r"said|says|told (?:\w+ ){1,3}?|confirm(?:ed|s)|(?<!united )stat(?:ed|es)|explained|recalled|wrote|posted|"
    r"report(?:ed|s)|insisted|"
    r"dijo|dijeron|conto|confirmo|confirmaron|explico|informo|aseguro|declaro|"
    r"a (?:dit|confirme|declare|indique|explique|ecrit)|ont (?:dit|confirme)|"
    r"(?:said|recalled|explained|dijo|conto|explico|recordo|a dit|a raconte|a explique|sagte|erzahlte|erklarte) "
    r"(?:at|in|during|on stage at|en|durante|lors|dans|bei|auf) (?:[^\s.,;]+ ){1,5}?|"
    r"sagte|bestatigte|bestatigten|erklarte|schrieb|meldete|berichtete) "
    r"(?:in a statement |to (?:\w+ )?(?:reporters|journalists|press|media|fans|crowd|"
    r"audience) |a la prensa |a la presse |late |early |en un comunicado |dans un communique )?"
    r"(?:on |am |el |le |this |den |este |ce |"
    r"an diesem |last |past |pasado |letzten |vergangenen )*$"
)
