"""Words that tell what happened on a date, in four languages, folded; and which way a verb looks. Data and its use."""

import re

from records.findings import EventClass as E

# Event, weight, pattern. A heavier cue wins over a lighter one at the same distance.
_CUES: tuple[tuple[E, float, str], ...] = (
    # English
    (E.RELEASE, 1.0, r"open(?:s|ed|ing)?|releas(?:e|es|ed|ing)|theat(?:er|re)s?|cinemas?|c[ao]mes? out|came out|due|lands?"
                     r"|arriv(?:e|es|ed|ing)|hits?|debut(?:s|ed)?|bows?|bowed|dated|slated|set for|scheduled|booked|out (?:this|in|on)"
                     r"|moves? to|goes to|pencil+ed in|brought forward|on sale|rolls into|rolls out|will play|in theaters|screens from"
                     r"|announced for|jumped to|original date|release date|dates?|expected|took place of|takes? .{0,25} place|off its|down for|returns?|in front of audiences|planted|slot|back on|meant for|planned for|earmarked|drops? on|premieres on|streams?|streaming"),
    (E.PREMIERE, 1.4, r"(?:world )?premier(?:e|ed|es)|red carpet|on the carpet|gala screening|bowed at|opening night"),
    (E.FOOTAGE_SHOWN, 1.3, r"footage|reel|clip|featurette|making-of|behind-the-scenes (?:video|film|look|reel)|screened|cinemacon"
                           r"|comic-con|showed|was shown|were shown|unveiled|saw behind|first look|presentation|video"),
    (E.TRAILER, 1.6, r"trailer|teaser"),
    (E.FILMING_START, 1.5, r"(?:began|begins?|start(?:ed|s)?|kick(?:ed|s)? off|commenced?|resum(?:e|ed|es)|to begin|starting) "
                           r"(?:\w+ ){0,3}?(?:filming|shooting|production|photography|work)|(?:filming|shooting|production|photography|cameras)"
                           r" (?:\w+ ){0,4}?(?:began|begins?|start(?:ed|s)?|got under way|kick(?:ed|s)? off|resum(?:e|ed|es)|roll(?:s|ed|ing)?)"
                           r"|cameras (?:began|started) turning|before cameras rolled|went before (?:the )?cameras|rolled cameras|back (?:to work|before the cameras)"),
    (E.FILMING_WRAP, 1.6, r"wrap(?:s|ped|ping)?(?! in (?:a|an|the|his|her|tape|lights|bandages)| around)|(?:finish(?:ed|es)|complet(?:ed|es)|end(?:ed|s)) (?:\w+ ){0,3}?(?:filming|shooting"
                          r"|production|photography)|(?:filming|shooting|production) (?:\w+ ){0,3}?(?:finished|ended|was completed|wrapped)"
                          r"|cameras packed away|in the can|finished in|last day of (?:shooting|filming)|final day"),
    (E.STUNT_FILMED, 1.1, r"(?:was|were|been|being|is) (?:\w+ )?(?:shot|filmed|captured|staged|performed|photographed|done|attempted|carried out|executed|made)"
                          r"|filmed|shot (?:it|the|on|in|over|near)|they shot|shooting the|(?:rode|drove|jumped|leapt|leaped|clung|climbed|hung|flew|dived|fell|"
                          r"took|tried|did) (?:\w+ ){0,3}?(?:stunt|jump|scene|off|from|over|to the side|it|roll|shot)|finally used|counted"),
    (E.INJURY, 1.6, r"injur(?:y|ed|ies|ing)|hurt|broke (?:his|her|an?|two|three|several|the)|broken (?:ankle|leg|arm|rib|bone)s?|accident|hospital(?:ised|ized)?"
                    r"|came loose|fractur(?:e|ed)|fell (?:about|from|\d)|crashed|was killed|died|concussion|mishap|'s? fall"),
    (E.DELAY, 1.5, r"halt(?:ed|s)?|stopp(?:ed|ing)|shut ?down|shuts? down|paus(?:e|ed|es)"
                   r"|suspend(?:ed|s)?|on hold|pulled .{0,30} out of|hiatus|closed the set|shut the set|strike|stopping"),
    (E.ANNOUNCED, 1.1, r"announc(?:e|ed|es|ement)|reveal(?:ed|s)?|confirm(?:ed|s)?|greenlit|green-lit|the studio said|companies said|officially|unveil(?:ed|s)? the title"),
    (E.CAST, 1.5, r"(?:was |been |is )cast|join(?:ed|s|ing) (?:the )?(?:cast|film|project|sequel|movie)|signed (?:on|up)|boarded|came aboard|casting|in talks"),
    (E.AWARD, 1.6, r"award(?:s|ed)?|oscars?|emmys?|emmy|prizes?|nominat(?:ed|ion|ions)|guild|honou?red|won an?|bafta"),
    (E.RECORD, 1.5, r"records?|guinness|certificates?|record-breaking|the mark"),
    (E.OTHER, 0.5, r"said|says|told|tells|speaking|interview|masterclass|wrote|writes|posted|fined|court|spoke|asked|explained|recalled|described|"
                   r"revealed|panel|festival|fell|dropped|tribut\w*|died"),
    # Spanish
    (E.RELEASE, 1.0, r"estren(?:o|a|ara|aron|aba|arse|ada|ado)|llega(?:ra|n|ron|r)?|llego|cines?|salas|cartelera|fecha de estreno|previst[oa]|fijad[oa]|mantiene su fecha"
                     r"|se va a|plataformas?|lanzamiento|se podra ver"),
    (E.PREMIERE, 1.3, r"premiere|alfombra roja|estreno mundial|preestreno|avant premiere|se presento"),
    (E.FOOTAGE_SHOWN, 1.3, r"imagenes|material|video|clip|cinemacon|pudieron ver|vieron|mostro|ensen[oa]|adelanto|presento|detras de (?:las )?camaras"),
    (E.TRAILER, 1.6, r"trailer|avance"),
    (E.FILMING_START, 1.6, r"(?:comenz|empez|arranc|inici|reanud|retom)\w+ (?:\w+ ){0,3}?(?:rodaje|filmarse|rodarse|a rodar|filmacion|produccion|grabacion\w*)"
                           r"|rodaje (?:\w+ ){0,3}?(?:comenz|empez|arranc|inici|reanud)\w+|inicio del rodaje"),
    (E.FILMING_WRAP, 1.6, r"(?:termin|acab|finaliz|conclu)\w+ (?:\w+ ){0,3}?(?:rodaje|rodar|filmacion|produccion)|rodaje (?:\w+ ){0,3}?(?:termin|acab|finaliz|conclu)\w+|fin del rodaje"),
    (E.STUNT_FILMED, 1.2, r"se rod(?:o|aron)|rod(?:o|aron|ad[oa]s?)|film(?:o|aron|ad[oa])|se grab(?:o|aron)|grab(?:o|aron)"),
    (E.INJURY, 1.6, r"lesi\w+|herid[oa]|accidente|se rompio|fractur\w+|hospital\w*|cayo|murio|fallec\w+"),
    (E.DELAY, 1.4, r"suspend\w+|interrump\w+|detuv\w+|paraliz\w+|par[oa]ron"),
    (E.ANNOUNCED, 1.2, r"anunci\w+|comunic\w+|confirm\w+|desvel\w+|revel\w+"),
    (E.CAST, 1.5, r"fich\w+|se une al reparto|se suma al reparto|reparto"),
    (E.AWARD, 1.6, r"premi[oa]s?|oscars?|galard\w+|nominad\w+|goya"),
    (E.RECORD, 1.5, r"record|guinness|la marca|diploma"),
    (E.OTHER, 0.5, r"dijo|conto|explico|segun|entrevista|declar\w+|afirm\w+|asegur\w+"),
    # French
    (E.RELEASE, 1.0, r"sort(?:ie|i|ira|ie[sn]?|ent|ait)?|sorti(?:r|e|es|s)?|en salles|dans les salles|au cinema|attendu(?:e|es|s)?|prevu(?:e|es|s)?|a l'affiche|arrive(?:ra)?|date de sortie|programme[es]*"),
    (E.PREMIERE, 1.3, r"avant-premiere|premiere mondiale|tapis rouge|presente[es]* (?:a|en|hors)"),
    (E.FOOTAGE_SHOWN, 1.3, r"images|extrait|making[- ]of|coulisses|cinemacon|a (?:montre|devoile|diffuse|projete)|video"),
    (E.TRAILER, 1.6, r"bande-annonce|teaser|trailer"),
    (E.FILMING_START, 1.6, r"(?:debut|commenc|demarr|repris|reprend|reprise)\w* (?:\S+ ){0,3}?tournage|tournage (?:\S+ ){0,4}?(?:debut|commenc|demarr|repris|reprend)\w*"),
    (E.FILMING_WRAP, 1.6, r"(?:fin|termin|achev|boucl)\w* (?:\S+ ){0,3}?tournage|tournage (?:\S+ ){0,3}?(?:termin|achev|fini|boucl)\w*"),
    (E.STUNT_FILMED, 1.2, r"tourne(?:e|es|s)?|ete (?:tourne|filme|realise)\w*|filme(?:e|s|es)?|realise[es]*"),
    (E.INJURY, 1.6, r"bless\w+|accident\w*|casse\w*|fractur\w+|hopital|hospitalis\w+|tombe|mort|detache[es]*"),
    (E.DELAY, 1.4, r"suspend\w+|interromp\w+|interrup\w+|arret\w*"),
    (E.ANNOUNCED, 1.2, r"annonc\w+|confirm\w+|devoil\w+|officialis\w+"),
    (E.CAST, 1.5, r"rejoin\w+ (?:le |la )?(?:casting|distribution)|engag\w+"),
    (E.AWARD, 1.6, r"prix|recompens\w+|oscars?|cesars?|nomme\w*"),
    (E.RECORD, 1.5, r"record|guinness"),
    (E.OTHER, 0.5, r"dit|declar\w+|raconte|explique|selon|condamne\w*|a affirme|tribunal|juge"),
    # German
    (E.RELEASE, 1.0, r"start(?:et|ete|en|termin)?|kinostart|kinos?|kinostarts|anlaufen|lauft|kommt|kam|erschein\w+|veroffentlich\w+|us-start|ins kino|bundesstart"),
    (E.PREMIERE, 1.4, r"premiere\w*|weltpremiere|roten? teppich"),
    (E.FOOTAGE_SHOWN, 1.3, r"szenen|ausschnitt\w*|video|clip|cinemacon|gezeigt|zeigte|making-of|hinter den kulissen|branchenmesse"),
    (E.TRAILER, 1.6, r"trailer|teaser"),
    (E.FILMING_START, 1.6, r"(?:dreh|dreharbeiten|produktion|arbeiten) (?:\S+ ){0,4}?(?:begann\w*|begonnen|startete\w*|starten|beginn\w*|wieder\w*)|drehstart|drehbeginn|(?:begann\w*|starteten?) (?:\S+ ){0,3}?dreh\w*"),
    (E.FILMING_WRAP, 1.6, r"abgedreht|drehschluss|dreharbeiten (?:\S+ ){0,4}?(?:beendet|abgeschlossen|endeten)|letzte klappe"),
    (E.STUNT_FILMED, 1.2, r"gedreht|gefilmt|drehte\w*|entstand\w*|aufgenommen"),
    (E.INJURY, 1.6, r"verletz\w+|unfall\w*|brach sich|gebrochen|gesturzt|krankenhaus"),
    (E.DELAY, 1.4, r"unterbroch\w*|gestoppt|pausier\w*|auf eis"),
    (E.ANNOUNCED, 1.2, r"angekundigt|kundigt\w*|bestatigt\w*|bekannt(?:gegeben|geben)?|gab .{0,20}bekannt|teilt\w* mit"),
    (E.CAST, 1.5, r"engagiert|verpflichtet|besetzt"),
    (E.AWARD, 1.6, r"preis\w*|oscars?|auszeichnung\w*|ausgezeichnet|nominiert"),
    (E.RECORD, 1.5, r"rekord\w*|guinness"),
    (E.OTHER, 0.5, r"sagte|erzahlt\w*|berichtet\w*|schildert\w*|geschildert|interview|masterclass|erklarte"),
)  # fmt: skip
# How the English, Spanish, French and German rows follow each other.
_ROWS_PER_LANGUAGE = 14
_ORDER = ("en", "es", "fr", "de")
CUES: dict[str, re.Pattern[str]] = {}
WEIGHTS: dict[str, list[tuple[E, float]]] = {}
for _language, _start in zip(_ORDER, range(0, 4 * _ROWS_PER_LANGUAGE, _ROWS_PER_LANGUAGE), strict=True):
    _rows = _CUES[_start : _start + _ROWS_PER_LANGUAGE]
    WEIGHTS[_language] = [(event, weight) for event, weight, _ in _rows]
    _parts = "|".join(f"(?P<c{i}>{row[2]})" for i, row in enumerate(_rows))
    CUES[_language] = re.compile(rf"(?<![^\W_])(?:{_parts})(?![^\W_])")

# Words of moving a release: the day the news came is the delay, the days it names are releases.
MOVED = re.compile(
    r"(?<![^\W_])(?:delay(?:s|ed)?|postpon\w+|push(?:ed|es)?|mov(?:ed|es)|bump(?:ed|s)|shift(?:ed|s)|pulled|took|slid(?:es)?|slips?|slipped|brought forward|loses|lose"
    r"|retras\w+|aplaz\w+|pospu\w+|pospon\w+|cambia|se va|report(?:e|ee|es|ees)|repouss\w+|retard\w*|decal\w+|verschob\w*|verschieb\w*|geschoben|verschoben|verleg\w*)(?![^\W_])"
)
AHEAD = re.compile(
    r"(?<![^\W_])(?:will|'ll|to (?:be|open|arrive|land|hit|reach|debut|bow|start|come|premiere|play|stream)|opens|lands|arrives|hits|starts|premieres|debuts|bows|comes out|is (?:now )?(?:due|set|scheduled|slated|out|in theaters)"
    r"|due|until|set for|slated|scheduled|follows|plays|rolls|bound for|goes to|moves (?:on )?to|from thursday|expected|going to|returns?|reports on"
    r"|begins|is expected|can be seen|booked|se estrena|estrenara|llega|llegara|vuelve|sortira|sort|arrive|arrivera|attendu|startet|kommt|lauft|soll|wird|durfte|vorgesehen|folgt|ruckt|instead|now)(?![^\W_])"
)
BEHIND = re.compile(
    r"(?<![^\W_])(?:was|were|had|did|went|took|made|rode|drove|met|spent|came|got|ran|\w{3,}ed|opened|came out|released|said|told|began|filmed|shot|wrapped|happened|stopped|ended|died|stood|since|bowed|showed"
    r"|announced|gave|handed|sat|fell|saw|kept|se estreno|llego|dijo|fue|rodo|rodaron|est sorti\w*|ete|a ete|lief|kam|war|wurden?|gedreht|hat|haben)(?![^\W_])"
)
