"""Words that say who acts: doubles, teams, pronouns, crew, and the frames round them; four languages, folded."""

import re

from knowledge.text.readable import Sentence


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")


DOUBLE = _words(
    r"(?:(?:his|her|a|the|an|another|one|body|driving|riding|actor's|star's|their|stunt) )?(?:stunt[- ]?doubles?|"
    r"body doubles?|doubles|double(?! (?:the|as|check|agent|feature|bill|life|role|edged|digit|up))|stand-ins?)",
    r"stunt[- ]?(?:man|woman|performer|driver|rider|pilot|diver)|wheelman|"
    r"(?<!, )an? (?:[\w-]+ ){0,2}(?:parachutist|skydiver|trick rider|specialist|wire walker|gymnast|acrobat|"
    r"professional|test pilot)(?! (?:coach|trainer|in|of|who (?:taught|coached|trained)))",
    r"(?<!, )un[ao]? (?:paracaidista|profesional|acrobata)|(?<!, )une? (?:parachutiste|acrobate)|"
    r"(?<!, )eine?[mnr]? (?:fallschirmspringer(?:in)?|akrobat(?:in)?|profi)",
    r"(?:su |un |una |el |la )?(?:dobles? de accion|doble|especialista|conductora? de riesgo)",
    r"(?:sa |son |une? |le |la )?(?:doublure|cascadeuse?|double)",
    r"(?<!, )(?:son|un|le) cascadeur(?! (?:en chef|et|de formation))",
    r"(?:sein |seine |seinem |seinen |ihr |ihre |ein |einem |einer |eine |vom )?(?:stuntdouble|double|stuntman|"
    r"stuntfrau|stuntfahrer(?:in)?|stuntpilot|gedoubelt|doubeln)",
)
TEAM = _words(
    r"(?:s|his|her) (?:stunt |driving |second |action )?(?:crew|team)(?! (?:doctor|leader|member))",
    r"stunt[- ](?:team|crew|performers|drivers|people|players|riders|pilots|women|men)|stuntmen|stuntwomen|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|a dozen|dozens of|\d+) (?:[\w-]+ )?"
    r"(?:flyers|fliers|bikers|motorcyclists|cyclists|horsemen|horsewomen|parachutists|swordsmen|paratroopers)|"
    r"(?:the |their |young )?(?:cast|actors|actresses|performers|warriors|fighters|drivers|riders|extras|"
    r"dancers|skydivers|divers|climbers|attackers|opponents|professionals|racers)(?! (?:list|member))",
    r"(?:the )?(?:men|women|aviators) (?:on|of|who)|pilots|cast and crew|cast members|the young pilots",
    r"(?:a |the )?(?:team|crew|group|dozen|pair) of (?:\w+ )?(?:stunt\w*|doubles|performers|climbers|drivers|riders|"
    r"divers|skydivers|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)",
    r"(?:el |todo el )?(?:reparto|elenco)|equipo de especialistas|"
    r"(?<!coordinador de )(?<!coordinadora de )(?<!doble de )"
    r"(?:los |las |unos |sus |varios )?(?:especialistas|actores|actrices|"
    r"interpretes|dobles|figurantes|extras|motoristas|jinetes|soldados|guerreros|paracaidistas|pilotos|conductores|"
    r"artistas|profesionales|hombres)",
    r"(?:des |les |ses |tous les |toute l'equipe|de )?(?:cascadeurs|cascadeuses|acteurs|actrices|comediens|figurants|"
    r"doublures|pilotes|motards|cavaliers|soldats|guerriers|parachutistes|professionnels)|equipe de cascad\w+",
    r"(?:die |der |alle )?(?:stuntleute|stuntmanner|stuntfrauen|stuntteam|schauspieler(?= (?:trainier|ubten|lern|"
    r"haben|sassen|flogen))|darsteller|besetzung|statisten|komparsen|manner|krieger|soldaten|"
    r"motorradfahrer(?= (?:sprangen|springen|rasen|rasten|jagen|fuhren))|fallschirmspringer|stuntfahrer(?= w)|profis)",
)
BOTH = _words(
    r"they|we|ils|elles|ellos|ellas",
    r"the two(?= (?:also |then |both |really )?(?:of|train\w*|did|do|learn\w*|rode|jump\w*|spent|were|had|beat|"
    r"fight|fought|hung|fell|leapt|drove|swung|climb\w*|slid|ran|crash\w*|trade\w*))|(?:the )?(?:two (?:men|women|"
    r"actors|"
    r"stars|leads|of them)|pair|duo)|both(?: men| women| actors| actresses| stars)?",
    r"(?:mussten|konnten|durften|sollten|wollten|haben|hatten|waren|wurden|werden|sind|lernten|trainierten|sprangen) "
    r"sie|(?:fuhren|flogen|kletterten|kampften|ritten|drehten|machten|standen|hingen|ubten) sie|"
    r"sie (?=mussten|konnten|durften|sollten|wollten|haben|hatten|waren|wurden|werden|sind|lernten|trainierten)|"
    r"(?:los dos|las dos|ambos|ambas)(?: actores| actrices| interpretes)?|la pareja|les deux|tous (?:les )?deux|"
    r"toutes (?:les )?deux|die beiden|beide",
)
PRONOUN = _words(
    r"he|she|him|himself|herself|the (?:(?:french|british|american|canadian|australian|german|spanish|italian|irish|"
    r"scottish|"
    r"english|chinese|japanese|korean|indian|swedish|dutch|belgian|danish|leading|\d\d-year-old) )?(?:actor|actress|"
    r"star|leading man|leading lady|lead|performer|rider|driver|stuntman|stuntwoman|action hero|oscar winner)|"
    r"its star|the \d\d-year-old",
    r"el actor|la actriz|la estrella|el protagonista|la protagonista|el interprete|la interprete|ella",
    r"l'acteur|l'actrice|la star|la vedette|le comedien|la comedienne|il(?! (?:a fallu|faut|fallait|y a|s'agit|"
    r"suffi))|elle",
    r"der schauspieler|die schauspielerin|der star|der darsteller|die darstellerin|der hauptdarsteller|er|sie",
)
# "The actor", "the star": nobody who doubles or directs.
STAR = re.compile(
    r"act(?:or|ress|eur|rice|riz)|star|\blead|leading|protagonista|interprete|schauspieler|darsteller|vedette"
)
BEHIND_CAMERA = re.compile(
    r"director|producer|writer|effects|effekt|efectos|effets|coordinator|supervisor|coach|instructor|mentor|"
    r"designer|host|composer|editor|"
    r"judge|inspector|spokes|filmmaker|critic"
    r"|executive|choreographer|officer|author"
)
BEFORE_CAMERA = re.compile(r"actor|actress|performer|driver|double|stuntman|stuntwoman|rider|pilot|daredevil|star")
STUNT_ROLE = re.compile(r"stunt_performer|stuntman|stuntwoman|stunt_double|stunt_driver|double|rider|driver")
_CREW = (
    r"(?:director|coordinator|producer|spezialeffekte-chef|effekt\w*|"
    r"filmmaker|supervisor|coach|mentor|instructor|designer|writer|chief|"
    r"regisseurin|regisseur|produzent|coordinador\w*|directora?"
    r"|productora?|instructora?|realisateur|realisatrice|coordinateur|coordinatrice|producteur|koordinator)"
)
CREW_BEFORE = re.compile(
    rf"{_CREW}\w*(?: de (?:especialistas|cascades|la pelicula|salto base))?(?: des cascades)?[, ]*$"
)
_TELLS = r"confirm\w*|according|segun|selon|laut|explain\w*|said|says|told|a \w+e|dit|dijo|sagt\w*|as"
_ARRANGES = (
    r"oversaw|oversees|coordinated|co-ordinated|supervised|arranged|choreographed|devised|staged|rigged|coordino|"
    r"coreografio|superviso|diseno|reglait|a regle|regla|supervisait|coordonnait|koordinierte|choreografierte|"
    r"inszenierte|uberwachte|entwarf"
)
CREW_AFTER = re.compile(
    rf"^,? (?:(?:who|que|quien|qui|der|die) )?(?:(?:also|had|has) )?(?:{_ARRANGES})(?![^\W_])|"
    rf"^,? (?!(?:{_TELLS})\b)(?:(?:the|a|an|el|le|der|its|film's) )?(?:\w+[- ]){{0,3}}?{_CREW}(?![^\W_])"
)
AND = re.compile(r",? (?:and|y|e|et|und|&) (?:\w+ ){0,3}")
# Between the names of a list that "and" ends.
COMMA = re.compile(r", (?:\w+ ){0,2}")
_SAYING = (
    r"says?|said|told|tells|recall\w*|explain\w*|admits?|admitted|add(?:s|ed)|laugh(?:s|ed)|dit|dijo|explic\w*|"
    r"cont[oa]|asegur\w*|aclar\w*|calcul\w*|recuerd\w*|sagt\w*|berichtet\w*|erzahl\w*|versicher\w*|raconte|assure|"
    r"avoue"
)
SAYS_BEHIND = re.compile(rf"[,\s]*(?:\w+\s)?(?:{_SAYING})\b")
# Round a word for a double that is somebody's part: "plays a stuntman", "der den Stuntman spielt".
PLAYED = re.compile(r"(?<![^\W_])(?:plays?|played|playing|as|interpreta a|encarna a|incarne|joue|jouait) (?:\w+ )?$")
PLAYED_BEHIND = re.compile(r"[^.;,]{0,30} (?:spielt|verkorpert|gibt)(?![^\W_])")
# Behind a name or a role: they are there with the machine that does the feat.
ABOARD = re.compile(
    r" (?:at the (?:wheel|controls)|behind the (?:wheel|controls)|in the (?:saddle|driver's seat|driving seat|cockpit)|"
    r"inside|aboard|on board|al volante|a los mandos|dentro|a bordo|au volant|aux commandes|a bord|am steuer|"
    r"am lenkrad|an bord|im sattel)(?![^\W_])"
)
# Right before a name: it is no subject of what follows.
OBJECT = re.compile(
    r"(?<![^\W_])(?:a|segun|selon|laut|according to|with|against|for|to|than|like|unlike|doubled|doubles|doubling|"
    r"hit|past|behind|con|contra|para|al|"
    r"avec|contre|pour|mit|gegen|fur|neben|zu|zum|alongside|accompanied by|in the company of|junto a|en compania de|"
    r"en compagnie d[e']|aux cotes d[e']|an der seite von) ?(?:the |el |la |le |den |dem |der |die )?$"
)
# Behind a name that "with" stands before: it is a subject all the same, "with Reeves spotted on a horse".
BUSY = re.compile(r" (?:\w{3,}(?:ing|ed)|seen|shown|caught|hung|on|atop|aboard|astride)(?![^\W_])")
# Before the name of who does what was told before it.
BY = re.compile(
    r"(?<![^\W_])(?:(?:performed|done|made|executed|driven|ridden|flown|piloted|carried out|taken|handled|staged|"
    r"doubled|attempted|shot|filmed|given|left) (?:by|to)|the work of|(?:fell|belong(?:s|ed)|went|goes|was left|"
    r"were left|"
    r"is down) to|down to|courtesy of|by|with|obra de|a cargo de|en manos de|por|cargo|lo (?:dio|hizo|realizo|"
    r"ejecuto)|la (?:dio|hizo|realizo|ejecuto)|corrio a cargo de|assure[es]* par|execute[es]* par|realise[es]* par|"
    r"par|aux mains d[e']|in den handen von|revien(?:t|nent) a|l'oeuvre de|au volant,?|al volante,?|ubernahm(?:en)?|"
    r"absolvierte\w*|machte|von|vom|"
    r"(?:gesprungen|gefahren|geflogen|gesturzt|geritten|geklettert|getaucht|gefallen) ist|"
    r"gesteuert von|gefahren (?:von|wurden sie von)|at the wheel (?:was|of))(?: (?:the|el|la|un|una|le|les|des|der|"
    r"dem|sein|den))? $"
)
# Before the name of a teacher.
TAUGHT_BY = re.compile(
    r"(?<![^\W_])(?:(?:taught|trained|coached|prepared|drilled|instructed) by|lessons (?:from|with)|under|"
    r"(?:entrenad|preparad|instruid)[oa]s? por|a las ordenes de|clases con|(?:entraine|forme|coache)e?s? par|"
    r"cours avec|(?:trainiert|ausgebildet|unterrichtet) von|unterricht bei|with|con|avec|mit|bei) (?:the )?"
    r"(?:(?:coach|trainer|instructor|entrenador|entraineur|former champion) )?$"
)
# Between a feat and "with" before a name: a list has gone on to its next thing, which is what the name belongs to.
NEXT_LISTED = re.compile(r", (?:(?:and|y|et|und) )?(?:an?|the|una?|el|la|une|le|eine?|der|die|das) ")
WITH = re.compile(r"(?<![^\W_])with (?:the )?$")
# What says who drove, rode or flew in the sentence before.
WHEEL = _words(
    r"(?:at|behind|took) the (?:wheel|controls)|the (?:stunt )?(?:driver|rider|pilot)|(?:lo|la) (?:condujo|conducia|"
    r"pilotaba|"
    r"piloto)|al volante|a los mandos|au volant|aux commandes|am steuer|(?:gefahren|gesteuert|gelenkt|geflogen) hat|"
    r"es fuhr|gefahren wurde|gesteuert wurde|gelenkt wurde|"
    r"in the saddle",
)
# Before a double who is not there: "without a double", "verzichtete auf ein Double".
WITHOUT = re.compile(
    r"(?<![^\W_])(?:without|no|never|not|refus\w*|declin\w*|reject\w*|turned down|than|wanted|need\w*|sin|"
    r"ningun\w*|no us\w* "
    r"|renunci\w* a|sans|aucune?|pas de|refus\w* (?:une|la|sa)|ohne|keine?n?|verzicht\w* auf)(?: (?:a|any|the|his|"
    r"her|their|using a|"
    r"use a|un|una|su|sus|une|sa|la|de|ein|einen|sein|seinen|ihr)){0,2} ?$"
)
DOUBLE_BEHIND = re.compile(r"(?:'s?)? (?:stunt |body |driving )?doubles?(?![^\W_])")
DOUBLES_FOR = re.compile(
    r"(?<![^\W_])(?:doubl(?:ed|es|ing)(?: for)?|double (?:for|of)|stand(?:s|ing)? in for|stood in for|stand-in for|"
    r"instead of|in place of|doble de|dobla(?:ba)? a|en lugar de|doublure de|double|remplac\w+|a la place de|"
    r"doubelt\w*|double von|anstelle von|statt)(?: (?:the|actor|actress))? $"
)
# Before the partner of a fight.
AGAINST = re.compile(
    r"(?<![^\W_])(?:with|against|versus|opposite|between \w+(?: \w+)? and|con|contra|entre .{1,30} y|avec|contre|"
    r"entre .{1,30} et|mit|gegen|zwischen .{1,30} und) (?:\w+ ){0,3}$"
)
# Without any of these a sentence says nothing of the feat told before; asked first, because it is quickly told.
REFERS = re.compile(
    r"(?<![^\W_])(?:(?:that|it|this|both|all|those|they|so|as) (?:was|were|is|did)|it's|that's|n[o']t|never|neither|"
    r"not|no|nicht|nie|pas|nunca|non|did|do|does|done|took|had no|left (?:it|that|the)|had been|stepped in|instead of|"
    r"rather than|en (?:lugar|vez) de|plutot que|au lieu|statt|anstelle|the (?:man|woman|one|person|rider|driver|pilot|"
    r"author)|quien|el que|la que|celui|l'(?:auteur|homme|a fait|a faite)|c'e\w+|fue|era|hizo|hicieron|encargo|ocupo|"
    r"stayed|remained|nowhere|(?:riding|driving|flying|piloting|rode|drove|flew) (?:it|them)|quedo|quedaron|permanecio|"
    r"pilotaba|conducia|montaba|restee?s?|pilotait|conduisait|blieb\w*|watched|"
    r"das (?:war|ist|waren|machte)|es (?:war|ist)|ubernahm\w*|sprang ein|hat (?:es|das)|charge\w*|relais|there|"
    r"(?:was|were|had|is|has)(?=[,.;]| too| twice| again))"
)
# Before the one who did the feat told before: "That was Vincent", "C'etait sa doublure", "The man at the wheel was".
IT_WAS = re.compile(
    r"(?:(?:^|[.,:;!?-] ?|\b(?:and|but) )(?:that|it|this|both|all)(?: was|'s| is| were)(?: in fact| actually|"
    r" really| again)?|"
    r"\b(?:en l[oa]s (?:demas|otr[oa]s|restantes)(?: \w+)?,? (?:fue|era|es)|"
    r"(?:for|in|on) the (?:rest|others?|other \w+),? (?:it|that) was|dans les autres(?: \w+)?,? c'(?:est|etait))|"
    r"\bthe (?:man|woman|one|person|rider|driver|pilot|performer|stuntman|stuntwoman|author)(?: [\w']+){0,6} (?:was|"
    r"is)|"
    r"(?:^|[.,:;] ?)(?:fue|era|es|eran)(?: en realidad)?|\b(?:quien|el que|la que) (?:\w+ ){1,5}(?:era|es|fue)|"
    r"(?:^|[.,:;] ?|\bmais )(?:c'(?:est|etait)|ce fut)|\bcelui qui (?:\w+ ){1,6}(?:est|c'est|etait)|"
    r"\b(?:l'auteur|le cascadeur|l'homme|el autor|el hombre|der stuntman|der fahrer|die frau)(?: [\w']+){0,6} "
    r"(?:est|etait|es|era|fue|war|ist)|"
    r"(?:^|[.,:;] ?|\bsondern )(?:das|es) (?:war|ist|waren)|\b(?:war|waren) (?:es|das)|\b(?:sino|sondern)|"
    r"\bder mann (?:am|im|auf) \w+ (?:war|ist)) "
    r"(?:(?:the|her|his|its|a|an|stunt|su|un|una|el|la|sa|son|le|une|sein|seine|ihr|ihre|ein|eine|der|die|das) )*"
    r"(?:[\w-]+ ){0,2}(?:[\w-]+, )?$"
)
CLEFT = re.compile(r",? (?:who|that|que|quien|qui|dont|der|die)(?![^\W_])")
# Before the one who did not do it: "his double, not Cruise", "y no Cruise", "und nicht Cruise".
NOT_X = re.compile(
    r"(?:(?<=, )|\b(?:and|but|was|were|is|it's|y|et|und|pero|mais|aber) )(?:not|no|non(?: pas)?|pas|nicht)"
    r"(?: (?:the|el|la|le|der|die))? $|\b(?:rather than|instead of|en lugar de|en vez de|plutot que|au lieu de|"
    r"statt|anstelle von|without|ohne|sans|sin)(?: (?:the|el|la|le|der|die))? $"
)
# On both sides of the one who did not do it: "nicht Moore, sondern".
NOT = re.compile(r"(?<![^\W_])(?:not|no|non|pas|nicht)(?: (?:the|el|la|le|der|die))? $")
BUT = re.compile(r",? (?:but|sino|mais|sondern)(?![^\W_])")
# Behind the one who did not do it: "not Evans, though, who leaps".
WHO = re.compile(
    r",?(?: though| however| sin embargo| pourtant| allerdings|,)*,? (?:who|that|que|quien|qui|der|die)(?![^\W_])"
)
# Behind a name: whose team it is.
OF_TEAM = re.compile(r"'s? (?:own )?(?:stunt )?(?:crew|team|men|gang|stunt\w+|drivers|riders|people|unit)(?![^\W_])")
# Behind a name: who only owns the feat that another does.
OWNER = re.compile(r"'s?(?= )")
# Right before a stunt: whose it is.
POSSESSIVE = re.compile(
    r"(?<![^\W_])(?:his|her|su|sus|son|sa|ses|sein|seine|seinen|seinem|ihr|ihre|ihren|my|mein) (?:\w+ ){0,2}$"
)
FIRST_PERSON = re.compile(
    r"(?<![^\W_])(?:i|i'm|i've|i'd|i'll|me|my|myself|yo|me|mi|je|j'|j'ai|j'etais|moi|mon|ich|mich|mir)(?![^\W_])"
)
# Behind the one who did the feat told before: "did the rest", "lo hizo", "l'a fait", "sprang ein".
DID_IT = re.compile(
    r",? (?:also |then |later |always |has |had |both |actually |will |would |is to |(?:is|are) (?:expected|due|"
    r"going|set) to )?(?:(?:did|do|does|done|took|made|performed|handled|executed|"
    r"tackled) (?:it|that|this|"
    r"the rest|that one|this one|those|the others|all of it|most of it|the hard part|the dangerous part)|stepped in|"
    r"took (?:his|her|their|the star's|the actor's) place|stood in(?: for (?:him|her|them))?(?=[,. ]|$)|filled in|"
    r"(?:lo|la) (?:sustituyo|sustituia|reemplazo)|ocupo su lugar|l[e']? ?(?:remplacait|a remplacee?)|prit sa place|"
    r"sprang fur (?:ihn|sie) ein|ersetzte (?:ihn|sie)|"
    r"took the (?:saddle|wheel|controls|reins|handlebars)|was (?:at|behind|in) the (?:wheel|controls|saddle)|"
    r"took care of (?:it|the rest|that)|"
    r"(?:was |were )?(?:riding|driving|flying|piloting|rode|drove|flew) (?:it|them)|(?:la|lo) (?:pilotaba|"
    r"conducia|montaba)|"
    r"(?:le|la) (?:pilotait|conduisait)|"
    r"(?:lo|la|los) (?:hizo|hicieron|rodo|repitio)|hizo (?:el resto|lo demas)|se (?:encargo|ocupo)|"
    r"l'a (?:fait|faite|executee?|tournee?)|a (?:fait le reste|pris le relais)|s'en (?:est charge\w*|charge)|"
    r"(?:was|were) (?:up |in |on |out )?there|(?:machte|ubernahm) (?:das|den rest|es|ihn|sie)|hat (?:es|das|ihn|"
    r"sie) (?:gemacht|selbst gemacht)|sprang ein)"
    r"(?![^\W_])"
)
IT_WAS_DONE_BY = re.compile(
    r"(?<![^\W_])(?:it|that|this|the rest|the others|those|they)(?: was| were| is)(?: all| mostly)? "
    r"(?:done|performed|made|handled|taken|left|given|executed) (?:by|to) (?:the |her |his |a |an |stunt )*$|"
    r"(?<![^\W_])(?:so (?:did|was|were)|as did|lo (?:hizo|hicieron)|la (?:hizo|hicieron)|se (?:encargo|ocupo)|"
    r"(?:das|den rest|es|ihn|sie) (?:machte|ubernahm\w*)) (?:the |su |un |el |la |sein |ihr |der |die |das )*$"
)
# Behind the one who did what another did not: "Her doubles were, twice."
DID_TOO = re.compile(r" (?:was|were|did|had|is|does|si|oui|schon)(?: so)?(?=[,.;]| too| twice| again|$)")
# Between two names that are told together: "Pitt and co-star Idris", "he and Carrie-Anne Moss".
JOINING = re.compile(r",? ?\(?\d{0,2}\)?,? ?(?:and|with|y|e|et|und|mit|con|avec) (?:[\w-]+ ){0,3}")
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
