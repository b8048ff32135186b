"""Words that say who acts: doubles, teams, pronouns, crew, and the frames round them; four languages, folded."""

import re

from knowledge.text.readable import Sentence


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")


DOUBLE = _words(
    r"(?:(?:his|her|a|the|an|another|one|body|driving|riding|actor's|star's|their|stunt) )?(?:stunt[- ]?double|"
    r"body double|double(?! (?:the|as|check|agent|feature|bill|life|role|edged|digit|up))|stand-in)",
    r"stunt[- ]?(?:man|woman|performer|driver|rider|pilot|diver)|wheelman",
    r"(?:su |un |una |el |la )?(?:dobles? de accion|doble|especialista|conductora? de riesgo)",
    r"(?:sa |son |une? |le |la )?(?:doublure|cascadeuse?|double)",
    r"(?:sein |seine |seinem |seinen |ihr |ihre |ein |einem |einer |eine |vom )?(?:stuntdouble|double|stuntman|"
    r"stuntfrau|stuntfahrer(?:in)?|stuntpilot|gedoubelt|doubeln)",
)
TEAM = _words(
    r"stunt[- ](?:team|crew|performers|drivers|people|players|riders|pilots|women|men)|stuntmen|stuntwomen|"
    r"(?:the |their |young )?(?:cast|actors|actresses|performers|warriors|fighters|drivers|riders|extras|doubles|"
    r"dancers|skydivers|divers|climbers|attackers|opponents|professionals|racers)(?! (?:list|member))",
    r"(?:the )?(?:men|women|aviators) (?:on|of|who)|pilots|cast and crew|cast members|the young pilots",
    r"(?:el |todo el )?(?:reparto|elenco)|equipo de especialistas|"
    r"(?<!coordinador de )(?<!coordinadora de )(?<!doble de )"
    r"(?:los |las |unos |sus |varios )?(?:especialistas|actores|actrices|"
    r"interpretes|dobles|figurantes|paracaidistas|pilotos|conductores|artistas|profesionales|hombres)",
    r"(?:des |les |ses |tous les |toute l'equipe|de )?(?:cascadeurs|cascadeuses|acteurs|actrices|comediens|figurants|"
    r"doublures|pilotes|professionnels)|equipe de cascad\w+",
    r"(?:die |der |alle )?(?:stuntleute|stuntmanner|stuntfrauen|stuntteam|schauspieler(?= (?:trainier|ubten|lern|"
    r"haben|sassen|flogen))|darsteller|besetzung|statisten|fallschirmspringer|stuntfahrer(?= w)|profis)",
)
BOTH = _words(
    r"they|we|ils|elles|ellos|ellas",
    r"the two(?= (?:of|train\w*|did|do|learn\w*|rode|jump\w*|spent|were|had))|(?:the )?(?:two (?:men|women|actors|"
    r"stars|leads|of them)|pair|duo)|both(?: men| women| actors| stars)?",
    r"los dos|las dos|ambos|ambas|la pareja|les deux|tous (?:les )?deux|toutes (?:les )?deux|die beiden|beide",
)
PRONOUN = _words(
    r"he|she|him|himself|herself|the (?:actor|actress|star|leading man|lead|performer|rider|driver|stuntman|"
    r"stuntwoman)|its star|the \d\d-year-old",
    r"el actor|la actriz|la estrella|el protagonista|la protagonista|el interprete|la interprete|ella",
    r"l'acteur|l'actrice|la star|la vedette|le comedien|la comedienne|il(?! (?:a fallu|faut|fallait|y a|s'agit|"
    r"suffi))|elle",
    r"der schauspieler|die schauspielerin|der star|der darsteller|die darstellerin|der hauptdarsteller|er|sie",
)
BEHIND_CAMERA = re.compile(
    r"director|producer|writer|coordinator|supervisor|coach|instructor|mentor|designer|host|composer|editor|"
    r"judge|inspector|spokes|filmmaker|critic"
    r"|executive|choreographer|officer|author"
)
BEFORE_CAMERA = re.compile(r"actor|actress|performer|driver|double|stuntman|stuntwoman|rider|pilot|daredevil|star")
STUNT_ROLE = re.compile(r"stunt_performer|stuntman|stuntwoman|stunt_double|stunt_driver|double|rider|driver")
_CREW = (
    r"(?:director|coordinator|producer|filmmaker|supervisor|coach|mentor|instructor|designer|writer|chief|"
    r"regisseurin|regisseur|produzent|coordinador\w*|directora?"
    r"|productora?|instructora?|realisateur|realisatrice|coordinateur|coordinatrice|producteur|koordinator)"
)
CREW_BEFORE = re.compile(
    rf"{_CREW}\w*(?: de (?:especialistas|cascades|la pelicula|salto base))?(?: des cascades)?[, ]*$"
)
CREW_AFTER = re.compile(rf"^,? (?:(?:the|a|an|el|le|der|its|film's) )?(?:\w+[- ]){{0,3}}?{_CREW}(?![^\W_])")
AND = re.compile(r",? (?:and|y|e|et|und|&) (?:\w+ ){0,3}")
_SAYING = (
    r"says?|said|told|tells|recall\w*|explain\w*|admits?|admitted|add(?:s|ed)|laugh(?:s|ed)|dit|dijo|explic\w*|"
    r"cont[oa]|asegur\w*|aclar\w*|calcul\w*|recuerd\w*|sagt\w*|berichtet\w*|erzahl\w*|versicher\w*|raconte|assure|avoue"
)
SAYS_BEHIND = re.compile(rf"[,\s]*(?:\w+\s)?(?:{_SAYING})\b")
# Right before a name: it is no subject of what follows.
OBJECT = re.compile(
    r"(?<![^\W_])(?:with|against|for|to|than|like|unlike|doubled|doubles|doubling|hit|past|behind|con|contra|para|al|"
    r"avec|contre|pour|mit|gegen|fur|neben|zu|zum) (?:the |el |la |le |den |dem |der |die )?$"
)
# Before the name of who does what was told before it.
BY = re.compile(
    r"(?<![^\W_])(?:(?:performed|done|made|executed|driven|ridden|flown|piloted|carried out|taken|handled|staged|"
    r"doubled|attempted|shot|filmed|given|left) (?:by|to)|the work of|(?:fell|belong(?:s|ed)|went|goes|was left|"
    r"were left|"
    r"is down) to|down to|courtesy of|by|with|obra de|a cargo de|en manos de|por|cargo|lo (?:dio|hizo|realizo|"
    r"ejecuto)|la (?:dio|hizo|realizo|ejecuto)|corrio a cargo de|assure[es]* par|execute[es]* par|realise[es]* par|"
    r"par|revien(?:t|nent) a|l'oeuvre de|au volant,?|al volante,?|ubernahm(?:en)?|absolvierte\w*|machte|von|vom|"
    r"gesteuert von|gefahren (?:von|wurden sie von)|at the wheel (?:was|of))(?: (?:the|el|la|un|una|le|les|des|der|"
    r"dem|sein|den))? $"
)
# What says who drove, rode or flew in the sentence before.
WHEEL = _words(
    r"(?:at|behind|took) the (?:wheel|controls)|the (?:stunt )?(?:driver|rider|pilot)|(?:lo|la) (?:condujo|conducia|"
    r"pilotaba|"
    r"piloto)|al volante|a los mandos|au volant|aux commandes|am steuer|(?:gefahren|gesteuert|gelenkt|geflogen) hat|"
    r"es fuhr|gefahren wurde|gesteuert wurde|gelenkt wurde|"
    r"in the saddle",
)
DOUBLE_BEHIND = re.compile(r"(?:'s?)? (?:stunt |body |driving )?doubles?(?![^\W_])")
DOUBLES_FOR = re.compile(
    r"(?<![^\W_])(?:doubl(?:ed|es|ing)(?: for)?|double (?:for|of)|stand(?:s|ing)? in for|stood in for|stand-in for|"
    r"instead of|in place of|doble de|dobla(?:ba)? a|en lugar de|doublure de|double|remplac\w+|a la place de|"
    r"doubelt\w*|double von|anstelle von|statt)(?: (?:the|actor|actress))? $"
)
# Between two names that are told together: "Pitt and co-star Idris", "he and Carrie-Anne Moss".
JOINING = re.compile(r",? ?\(?\d{0,2}\)?,? ?(?:and|with|y|e|et|und|mit|con|avec) (?:[\w-]+ ){0,3}")
# Says of a feat told before that someone did not do it; the feat itself need not be named again.
NOT_THEM = _words(
    r"(?:it|that)(?:'s| is| was) not (?:him|her|them)|(?:it|that) (?:isn't|wasn't) (?:him|her|them)|"
    r"(?:did not|didn't|never|neither) (?:actually |really )?(?:do|did|perform|performed|make|made|attempt|take|took) "
    r"(?:it|that|this|the|any|one)|(?:was not|wasn't|was never) (?:at|behind|in|on) the (?:wheel|controls|saddle|car|"
    r"bike|"
    r"seat)|not (?:him|her) but|had no part in (?:it|the)|left (?:it|that|the fall|the jump) to",
    r"no (?:lo|la) (?:hizo|hace|rodo)|no (?:era|fue|es) (?:el|ella)(?= (?:mismo|misma|quien|sino)|[,.;])|"
    r"no (?:iba|estaba) al volante|no se subio|no hizo (?:el|la|ese|esa)",
    r"ce n'(?:est|etait) pas (?:lui|elle)|ne l'a pas fait[e]?|n'(?:a|avait) pas (?:fait|execute|tourne)|"
    r"n'etait pas au volant|n'y est pour rien",
    r"(?:er|sie) war es nicht|war(?:en)? nicht (?:er|sie)|nicht selbst|sass nicht (?:selbst )?(?:am steuer|im sattel)|"
    r"saß nicht (?:selbst )?(?:am steuer|im sattel)",
)
_BOUNDARY = re.compile(
    r"[;:()]|\s-\s|,\s(?:and|but|while|whereas|so|then|y|pero|mientras|aunque|et|mais|tandis|und|aber|wahrend|sondern|"
    r"which|dont)(?![^\W_])|(?<![^\W_])(?:while|whereas|but|mientras|pero|mais|"
    r"tandis que|aber|wahrend)(?![^\W_])"
)


def clause(folded: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of a sentence between the boundaries round offsets `start` to `end` of its place."""
    first, last = sentence.start, sentence.end
    for match in _BOUNDARY.finditer(folded, sentence.start, sentence.end):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last
