"""Words that say who did not do a feat, or that nobody stood in for its star; four languages, folded. Data only."""

import re


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")


# Says of a feat told before that someone did not do it; the feat itself need not be named again.
NOT_THEM = _words(
    r"(?:it|that)(?:'s| is| was) not (?:him|her|them)|(?:it|that) (?:isn't|wasn't) (?:him|her|them)|"
    r"(?:did not|didn't|never|neither) (?:actually |really |himself |herself )?(?:do|did|perform|performed|make|"
    r"made|attempt|take|took) "
    r"(?:it|that|this|the|any|one)|(?:was not|wasn't|was never) (?:at|behind|in|on) the (?:wheel|controls|saddle|car|"
    r"bike|"
    r"seat)|not (?:him|her) but|had no part in (?:it|the)|left (?:it|that|the fall|the jump) to|"
    r"(?:he|she|they) (?:did not|didn't)(?=[.:;])",
    r"no (?:lo|la) (?:hizo|hace|rodo)|no (?:era|fue|es) (?:el|ella)(?= (?:mismo|misma|quien|sino)|[,.;])|"
    r"no (?:iba|estaba) al volante|no se subio|no hizo (?:el|la|ese|esa)",
    r"ce n'(?:est|etait) pas (?:lui|elle)|ne l'a pas fait[e]?|n'(?:a|avait) pas (?:fait|execute|tourne)|"
    r"n'etait pas au volant|n'y est pour rien",
    r"(?:er|sie) war es nicht|war(?:en)? nicht (?:er|sie)|nicht selbst|sass nicht (?:selbst )?(?:am steuer|im sattel)|"
    r"saß nicht (?:selbst )?(?:am steuer|im sattel)",
)
# Behind a name: "did not fly", "stayed on the ground"; what was told before went on without them.
NOT_THERE = _words(
    r"(?:did not|didn't|never) (?:actually |really |himself |herself |themselves )?(?:fly|flew|jump|jumped|leap|leapt|"
    r"dive|dived|fall|fell|climb|climbed|ride|rode|drive|drove|swim|swam|go up|went up|go near|get on|leave the ground|"
    r"left the ground)",
    r"(?:stayed|remained|was kept|were kept|watched from|watched it from|looked on from) (?:firmly |safely )?"
    r"(?:on the ground|on the sidelines|on the shore|on the bank|at home|in (?:his|her|the) (?:trailer|hotel|car)|"
    r"the sidelines|the ground|the shore|dry land|out of it)|(?:was|were) (?:nowhere near|not on board|not there|"
    r"elsewhere)",
    r"no (?:volo|salto|condujo|piloto|subio|se lanzo|monto|escalo|llego a (?:saltar|volar|subir|montar|conducir))|"
    r"se (?:quedo|quedaron) en (?:tierra|casa|el suelo)|permanecio en tierra",
    r"n'(?:a|ont|y a) (?:pas|jamais) (?:saute|vole|conduit|pilote|grimpe|plonge|participe)|"
    r"(?:est|sont) restee?s? (?:au sol|a terre|a quai)",
    r"(?:sprang|flog|fuhr|kletterte|ritt|tauchte|sprangen|flogen|fuhren) (?:[\w]+ )?nicht(?: selbst)?|"
    r"blieb(?:en)? (?:am boden|zu hause|am ufer)",
)
# Whoever speaks says so of themselves.
NOT_ME = _words(
    r"(?:that's|it's|that is|that was|it was) not me|(?:that|it) (?:isn't|wasn't) me|no (?:soy|era|fui) yo|"
    r"ce n'(?:est|etait) pas moi|(?:das )?(?:bin|war) nicht ich|(?:bin|war) ich nicht",
)
# The star did it: nobody stood in.
NO_DOUBLE = _words(
    r"(?:without|no|never|sin|ningun|sans|pas de|aucune?|ohne|kein\w*|refus\w*|declin\w*|turned down|rechaz\w*|"
    r"renunci\w* a|verzicht\w* auf) (?:(?:any|the|a|an|his|her|use|using|un|su|une|la|sa|de|ein|einen|sein|ihr|"
    r"toute|recurrir a|help of|need of) ){0,3}(?:stunt[- ]?|body )?(?:doubles?|stand-ins?|dobles?|doublures?|"
    r"stuntdoubles?)"
)
# Behind a name: who teaches is not the one who learns.
TEACHES = re.compile(
    r"(?:,[^,.;]{1,60},)? ?(?:(?:who|que|quien|qui|der|die) )?(?:(?:also|had|has|then|later) ){0,2}(?:coach\w*|taught|"
    r"teach\w*|instruct\w*|tutor\w*|drilled|ran the|runs the|ran a|put (?:him|her|them|the|his|both)|"
    r"(?:trained|prepared) (?:him|her|them|the|both|his|its)|entreno a\w*|ensen\w+|dio clases|impartio|"
    r"a (?:entraine|forme|coache)|l'a (?:entraine\w*|forme\w*)|entrainait (?:le|la|les)|"
    r"trainierte (?:ihn|sie|die|den)|unterricht\w*|brachte (?:ihm|ihr|ihnen)|lehrte|schulte|leitete)(?![^\W_])"
)
# Before the one who was left to do what another only starred in: "left the plunge to", "dejo la caida a".
LEFT_TO = re.compile(
    r"(?<![^\W_])(?:(?:left|leaving|leaves|leave|handed|entrusted|passed) [^.;:]{2,70} (?:to|with) (?:the )?|"
    r"(?:dejo|dejaba|deja|cedio|confio) [^.;:]{2,70} (?:a|al|en manos de) |"
    r"(?:laissa|laisse|laissait|confia|confie) [^.;:]{2,70} a (?:la )?|"
    r"(?:uberließ|uberliess|uberlasst|uberlassen) [^.;:]{2,70} )$"
)
