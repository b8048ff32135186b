"""Words that tell which quantity of a stunt a number measures, in four languages, folded. Data only."""

import re


def whole_words(*patterns: str) -> re.Pattern[str]:
    """Return the pattern that finds any of these as whole words."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")


TRAINING = whole_words(
    r"spent (?:\w+ ){1,5}on (?:\w+,? ){0,3}?(?:parkour|boxing|gymnastics|yoga|weights|swimming)|boxing|gymnastics|"
    r"gimnasia|(?:with|under) (?:an? |the |his |her )?(?:\w+ )?(?:sword master|trainer|instructor)s?|"
    r"boxeo|natation|musculation|muscle[es]*|se muscl\w*|turnen|beigebracht|"
    r"train\w*|practi[cs]\w*|prepar\w*|groundwork|judo|jiu-jitsu|karate|kung fu|sparring|shooting range|gym|work(?:ed|"
    r"ing) (?:up|their way|his way|her way)|rehears\w*|learn\w*|lessons?|boot camp|drill\w*|school|"
    r"licen[cs]es?|certif\w+|qualif(?:y|ied|ying)|simulator\w*|simulador\w*|simulateur\w*|licencia|permiso|carnet|"
    r"brevet|permis|\w*schein|lizenz|"
    r"skydiving|skydives?|prep|coach\w*|course|plunging|(?:daily|weekly|private|fight|gym) sessions?|sessions? with|"
    r"(?:with|by|under) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:champion|tutor|gymnast|olympian|grandmaster|sensei)|"
    r"ready for",
    r"entren\w*|ensay\w*|aprend\w*|clases|horas de vuelo|paracaidismo|preparacion",
    r"entrain\w*|stage|repet\w*|appris|apprend\w*|cours|preparation|parachutisme",
    r"trainier\w*|\w*training\w*|ubte\w*|geubt|uben|ausbild\w*|ausgebildet|geprobt|flugstunden|fahrstunden|prob\w+|"
    r"vorbereit\w*|vorbereitung\w*|"
    r"gelernt|unterricht",
)
REHEARSING = whole_words(
    r"rehears\w*|practi[cs]e\w*|test(?:ed|s)?|dry run|on a parked|ensay\w*|repet\w*|geprobt|prob(?:e|en|te|ten)|cones",
)
BREATH = whole_words(
    r"breath\w*|underwater|under water|submerged|apnea|apnoea|free-?div\w*|stayed under|without air|respiracion|"
    r"bajo el agua|souffle|apnee|sous l'eau",
    r"luft|atem|unter wasser|apnoe",
)
IN_NIGHTS = re.compile(r"(?<![^\W_])(?:in|en|over|on) (?:\w+ )?(?:\w+ )(?:nights|nachten|noches|nuits)(?![^\W_])")
# Where another clause begins: its words say nothing of a figure in the next one.
CLAUSE = re.compile(r".*(?:;|:|, (?:and|but|while|y|pero|et|mais|und|aber))(?![^\W_])")
# "With months of training behind him, he ...": what stands before the subject of a clause is another clause
OTHER_CLAUSE = re.compile(r".*(?:;|, (?:he|she|they|the \w+|el|ella|il|elle|er|sie)) ")
COST = whole_words(
    r"cost\w*|spen[dt]\w*|paid|pays?|fees?|earn\w*|check|pag[oa]\w*|cobr\w*|paye\w*|touch\w*|bezahlt\w*|gage|"
    r"price\w*|worth|expens\w*|cuesta\w*|costo|cout\w*|kost\w*|teuer"
)
BOX_OFFICE = whole_words(
    r"box office|budget\w*|presupuesto|rental|subscri\w*|gross\w*|worldwide|opening weekend|earned|takings|"
    r"revenue|fined?|ordered to pay|damages|"
    r"lawsuit|settle\w*|ticket\w*|shares?|taquilla|recaud\w*|multa",
    r"recettes|entrees|amende|kinokasse\w*|eingespielt|strafe|made \$|took \$",
)
SHOOTING = whole_words(
    r"film\w*|shoot\w*|shot|took|spent|unit|scene|sequence|schedule|night shoot\w*|across|over|"
    r"over the course of|stairs|had the|set|lit|closed|need(?:ed|s)|requir\w+|work(?:ed|ing)|complet\w+|finish\w+|"
    r"built|occup\w*|booked",
    r"rod\w*|rodaje|exig\w*|necesit\w*|cort\w+|demand\w*|brauchte\w*|benotig\w*|grab\w*|ocup\w*|cerr\w*|construir|"
    r"film\w*|secuencia|costo|duro|escena|tourn\w*|scene|sequence|"
    r"occup\w*|dreh\w*|gedreht|"
    r"drehtag\w*|szene|sequenz",
)
ACTION = whole_words(
    r"yank\w*|throw\w*|threw|pull\w*|slid\w*|swing\w*|swung|spin|spun|hurl\w*|kick\w*|punch\w*|stunts?|jump\w*|"
    r"leap\w*|fall\w*|fell|drop\w*|climb\w*|hang\w*|hung|cling\w*|clung|ride|rode|riding|ramp|"
    r"cliff|crash\w*|roll\w*|flip\w*|driv\w*|drove|chase\w*|car|cars|bike|motor\w*|plane|jet\w*|cockpit|wing\w*|"
    r"helicopter|parachut\w*|"
    r"harness|wire\w*|rig|cable|burn\w*|fire|alight|explo\w*|fight\w*|sword\w*|water|underwater|breath|tank|"
    r"dive\w*|diving|scene|shots?|sequence|take|takes|camera\w*|coordinator|double|doubles|performers?|stuntm\w+|"
    r"train\w*|race|racing|lap|"
    r"speed|truck|bus|boat|horse\w*|skydiv\w*|free-?fall\w*|canopy|edge|runway|take-off|pole\w*|stairs?|steps|"
    r"action|pickup|bikes|vehicles?|vans?|flew|flies|flight|train|trains|tram|descent\w*|climber\w*|battle|stunt\w*|"
    r"zip|bungee\w*|dam|tower|roof|suits?|gel|pilot\w*|ball|winch|cannon|airbag|abseil\w*|rappel\w*|dangl\w*|"
    r"stunt|plung\w*|plummet\w*|"
    r"tumbl\w*|hurtl\w*|vault\w*|dogfight\w*|brawl\w*|fought|swam|mast|charges|detonat\w*|blasts?|strapped|"
    r"cavalry|charge|stampede|riders?|gallop|duel\w*|melee|"
    r"shoot-?out|raft\w*|kayak\w*|ski\w*|surf\w*|glid\w*|gallop\w*|"
    r"wreck\w*|smash\w*|drift\w*|off (?:the|a|an) (?:\w+ )?(?:balcony|bridge|ledge|roof|building|ship|cliff)|"
    r"ran along|balanc\w*",
    r"descolg\w*|fachada|salt\w*|cae|cayo|caida\w*|escal\w*|colg\w*|moto\w*|coche\w*|avion\w*|cazas?|"
    r"helicoptero\w*|paracaid\w*|"
    r"escena\w*|toma|plano|rodaje|tournage|dreharbeiten|persecucion|pelea\w*|fuego|especialista\w*|doble\w*|giro|"
    r"secuencia|pertig\w*|rueda|"
    r"explosion|agua|camion\w*|vuelta\w*|volar\w*|vuelo|cabina|camaras|salt\w*|"
    r"batalla\w*|alas?|biplano\w*|tren\w*|choque\w*|autobus\w*|barco\w*|lancha\w*|caballo\w*|espada\w*",
    r"cascad\w*|saut\w*|chute|tomb\w*|escalad\w*|moto\w*|voiture\w*|avion\w*|helicoptere\w*|parachut\w*|scene|"
    r"prise|plan|combat\w*|feu|doublure|decoll\w*|camion|eau|marches|escalier\w*|"
    r"ailes?|biplan\w*|locomotive\w*|trains|bataille\w*|choc|bateau\w*|cheval|chevaux|epees?|sabres?",
    r"stunt\w*|geschleudert|schleuder\w*|wagen|\w*rennwagen|uberschl\w*|sprung\w*|sprang|sturz\w*|fiel|kletter\w*|"
    r"motorrad\w*|auto\w*|"
    r"flugzeug\w*|maschine|hubschrauber|"
    r"fallschirm\w*|szene\w*|dreh\w*|gedreht|kampf\w*|feuer|double|lkw\w*|laster|flugel|tragflache|wasser|"
    r"unter wasser|cockpit|fahrtwind|schlacht\w*|zug|zuge|raste|rasten|bus|busse|boot\w*|pferd\w*|klippe\w*|turm|"
    r"hochhaus|trepp\w*|stufen|flog|fliegt|geflogen|gesprungen|gesturzt|gefallen|geklettert|gerast|gekracht|explosion\w*|kletter\w*",
)
# What a number of times may be counted of without any stunt: these make "times" no claim.
IDLE_TIMES = whole_words(
    r"killed|dies|died|die|deaths|mour\w*|mor\w+ (?:cinco|seis)|muer\w*|starb\w*|sterb\w*|"
    r"(?:asked|tried|called|nominated|married|delayed|moved|postponed|watched|mentioned|warned|won|voted|"
    r"thanked|retold|shelved|rewritten|seen it|emailed|phoned)",
    r"pidio|aplazad\w*|retrasad\w*|nominad\w*|gebeten|verschoben|nominiert|report\w*|nomme\w*",
)
BURNS = whole_words(
    r"set alight|set on fire|alight|lit|burn\w*|ablaze|on fire|prendi\w*|en llamas|brul\w*|brannte\w*|"
    r"angezundet|in flames|ardi\w*|arde|embras\w*|in brand"
)
ROLLS = whole_words(
    r"roll(?:ed|ing|s)?|flip(?:ped|s)?|over|upend\w*|turned|spun|went round|cannon|jeep|record|mark|vueltas|"
    r"campana|canon|tonneaux|uberschl\w*|beat\w*"
)
RECORD = whole_words(
    r"records?|mark|tally|total|count|figure|numbers?|beat\w*|best|marca|score|bestmarke|rekord\w*|managed|"
    r"against|set|held|stood|had"
)
# Work that stood still: its length is no figure of a stunt.
HALTED = whole_words(
    r"halt\w*|paus\w*|hiatus|shut ?down|shut|suspend\w*(?! (?:by|from|on|in|under|over|above|beneath|between))|"
    r"on hold|delay\w*|stopped|stop|se paro|paro|parad[ao]|detuv\w*|"
    r"interrump\w*|suspend\w*|arret\w*|interromp\w*|interrup\w*|unterbr\w*|pausier\w*|ruht\w*|gestoppt|away|out for|"
    r"sidelined|lay-?off|"
    r"off work|"
    r"recover\w*|rest",
)
OF_FOOTAGE = re.compile(
    r"^ (?:of|de|an) (?:\w+ )?(?:footage|film|material|imagenes|metraje|metrage|rushes|images|filmmaterial|"
    r"aufnahmen)(?![^\W_])"
)
BY_THE_WEEK = re.compile(
    r"^,? (?:(?:a|per|each|every) week|a la semana|por semana|par semaine|pro woche|in der woche)(?![^\W_])"
)
JUMPING = whole_words(r"jump\w*|leap\w*|leapt|salt\w*|saut\w*|spr[aiu]ng\w*|gesprungen")
SHOT_IN = re.compile(
    r"(?<![^\W_])(?:shot|filmed|rod[oa]\w*|filmad[oa]|tourne[es]*|gedreht|drehte\w*) (?:in|over|"
    r"across|en|durante|an|uber) $"
)
SHOT_AFTER = re.compile(r"^ (?:lang )?(?:gefilmt|gedreht|aufgenommen)(?![^\W_])")
SHOOT_TIME = re.compile(
    r"^ ?(?:of (?:shooting|filming|night shoots)|de (?:rodaje|tournage)|drehzeit|dreh|of photography)(?![^\W_])"
)
REHEARSED = whole_words(
    r"(?:in|during|at) (?:the )?rehearsals?|en (?:los )?ensayos|en repetitions?|(?:in|bei) (?:den )?proben|"
    r"rehears(?:e|ed|es|ing)|practi[cs](?:ed|e|ing)|ensay(?:o|aron|ado|ando|ar)|repet(?:e|er|a|erent)|geprobt|"
    r"probten?",
    r"before (?:an?|the|any|a single) (?:cameras?|frame|foot of film)|before (?:cameras|shooting|filming) (?:roll|"
    r"turn|beg[ai]n|"
    r"start)\w*|antes de (?:rodar|grabar|filmar)|avant (?:de tourner|le tournage)|vor (?:dem dreh|der ersten klappe)",
)
FROM_PLANES = whole_words(
    r"planes?|aircraft|c-?17|parachut\w*|skydiv\w*|halo|helicopter|aviones?|paracaid\w*|avion|flugzeug\w*|"
    r"fallschirm\w*|maschine"
)
ONE_TAKE = re.compile(
    r"(?:basto|bastaba|en|con|in|hizo falta|suffi|suffit|dans|mit|nach|im) (?:una|une|eine[mnrs]?|a) (?:single |sola |"
    r"seule )?(?:toma|prise|take|klappe)"
)
RATE = re.compile(
    r"^\s?(?:(?:a|per|each|every) (?:single )?(?:day|night|week|session|hour|morning|afternoon)|daily|al dia|"
    r"por dia|diari\w*|par jour|am tag|"
    r"pro tag|taglich)(?![^\W_])"
)
HOSPITAL = whole_words(
    r"coma|hospital\w*|recover\w*|off work|prison|jail|sentenc\w*|banned|married|career|krankenhaus|hopital|baja"
)
AGO = re.compile(
    r"^\W{0,2}(?:\w+ ){0,1}(?:ago|earlier|later|old|anniversary|after|before the film|since|on from|in post|"
    r"antes|avant|before (?:the|it)|despues|de edad|plus tard|apres|spater|nach|zuvor)(?![^\W_])"
)
SPAN_BEFORE = re.compile(
    r"(?:hace|il y a|vor|nach|in the last|over the past|aged?|first time in|at|next|last|for the first|"
    r"al cabo de|tras|seit)\s(?:the |about |some )?$"
)
# What may stand behind a number that is told without its noun.
BARE_AFTER = re.compile(
    r"^\s*(?:$|[.,;:!?)\"'-]|(?:that|which|since|for|in|at|before|with|to|against|runs?|de|en|pour|dans|mit|bei|"
    r"fur|and|,)(?![^\W_])|(?:\w+ ){1,3}(?:did|made|managed|set|achieved|performed|held|logro|hizo)(?![^\W_]))"
)
SKYDIVING = whole_words(r"skydiv\w*|sky dives?|parachute jumps?|paracaid\w*|parachut(?:e|isme)|fallschirm\w*")
ANOTHER = whole_words(r"another|otra|otras|encore|weitere[nrs]?")
MORE_THAN_ONE = re.compile(r"^(?:more than|mas de|plus d'|mehr als) (?:one|una?|une?|eine[rn]?)$")
HURT = whole_words(
    r"hurt|injur\w*|treatment|therapy|hospital|clinic|wounded|doctors|burns|ingresad\w*|herid\w*|bless\w*|"
    r"hopital|verletz\w*|krankenhaus"
)
INJURED = whole_words(
    r"br[eo]ke\w*|breaks?|breaking|crack\w*|fractur\w*|tore|torn|shatter\w*|stitch\w*|smash\w*|bruis\w*|"
    r"dislocat\w*|lost|los(?:es|ing)|"
    r"knocked|cost|chipped|romp\w*|rot[oa]s?|fisur\w*|puntos|perdi\w*|cass\w*|bris\w*|felur\w*|suture|perdu\w*|"
    r"brach\w*|gebrochen\w*|genaht|verlor\w*|prell\w*"
)
OF_THEM = re.compile(r"^\s?(?:of them|of those|were|was|seguian|d'entre eux|von ihnen|davon)(?![^\W_])")
JUST_ONCE = whole_words(r"(?:went|did it|only|just|jumped|flew|rode) once|solo una vez|une seule fois|nur einmal")
DOING = whole_words(
    r"went|did|done|do it|goes|ran|repeat\w*|perform\w*|made|lo hizo|hicieron|repitio|repetir|fait|refai\w*|"
    r"recommenc\w*|machte|wiederhol\w*|rappel\w*|flown|shot|filmed|rode|tried it"
)
SPREAD = re.compile(r"(?:over|across|spread over|during|durante|repartid\w+ en|en|sur|pendant|uber|verteilt auf) $")
LASTING = re.compile(r"(?<![^\W_])(?:for|por espacio de|pendant|durante) $")
_MONTHS = (
    r"january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|"
    r"mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|"
    r"septembre|octobre|novembre|decembre|januar|februar|marz|juni|juli|oktober|dezember"
)
# A day of the month: "el 22 de diciembre", "am 22. Dezember", "22 December"; "December 22", "Sept. 22".
OF_MONTH = re.compile(rf"\.?(?: de| of)? (?:{_MONTHS})(?![^\W_])")
AFTER_MONTH = re.compile(rf"(?<![^\W_])(?:{_MONTHS}|may|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?) $")
NAMED = re.compile(
    r"(?<![^\W_])(?:formula|formel|formule|part|chapter|unit|no\.?|number|phase|season|teil|parte|partie)\s$"
)
# "the two divers"
KNOWN = re.compile(
    r"(?<![^\W_])(?:the|these|those|his|her|their|our|both|los|las|sus|les|ses|leurs|ces|die|den|ihre|seine) $"
)
# "the 94th and final jump"; "third time lucky".
AND_FINAL = re.compile(
    r"^,? (?:and|y|et|und) (?:\w+ )?(?:final|last|ultim[oa]|dernier|derniere|letzte[nrs]?)(?![^\W_])"
)
LUCKY = re.compile(
    r"^ time (?:lucky|was the charm|round|around)|^ time(?= (?:he|she|they|it) (?:made|got|worked|nailed))"
)
IN_ALL = re.compile(r"^\s(?:in (?:all|total)|en total|au total|insgesamt)(?![^\W_])")
ALL_OF_THEM = re.compile(r"^\s?(?:of them|de ellos|d'entre eux|von ihnen|davon)(?![^\W_])")
ABOUT = re.compile(r"(?<![^\W_])(?:film|movie|story|thriller|drama|comedy|tale|picture|series) (?:is )?$")
LISTING = re.compile(r"(?<![^\W_])(?:here are|these are|estos son|estas son|aqui van|voici|hier sind|das sind) $")
WITHIN = re.compile(r"(?<![^\W_])(?:in|within|inside|en|dans|innerhalb(?: von)?) $")
OF_WORK = re.compile(
    r"^ (?:of (?:work|preparation|practice|groundwork)|de (?:trabajo|travail|preparacion|preparation)|arbeit|"
    r"vorbereitung)(?![^\W_])"
)
_CLIP = (
    r"(?:films?|clips?|videos?|featurettes?|reels?|making-ofs?|documenta[ir]\w+|documentales?|coffrets?|trailers?|"
    r"teasers?|"
    r"short films?|shorts|promos?|court-metrage|petit film|bande-annonce|extraits?|cortos?|kurzfilms?|version|"
    r"cut of the film|interview)"
)
CLIP_AFTER = re.compile(
    r"^[- ](?:briefing|meeting|conversation|talk|speech|lecture|masterclass|drive|walk|wait|call|visit|ovation|"
    r"interview|"
    r"presentation|break|charla|reunion|entrevista|ovacion|clase magistral|entretien|reunion|gesprach|"
    r"vortrag)(?![^\W_])|"
    r"^ (?:of the (?:\w+ )?(?:film|movie)|put online|posted online|mises? en ligne)(?![^\W_])"
    rf"|^[- ](?:(?:long|short|making-of|behind-the-scenes|promotional|youtube) )?{_CLIP}(?![^\W_])"
)
CLIP_BEFORE = re.compile(
    rf"(?<![^\W_]){_CLIP}[^.;]{{0,20}}? (?:(?:runs?|ran|lasts?|lasted|is|was|clocks in|clocking in|dura|duraba|dure|"
    r"dauert|lauft)(?: for| at| to)?|of|de|von|mit) (?:the |les? |los |las )?$"
    r"|(?:watch(?:ed)?|running time of|runtime of)(?: the| les| los)? $"
)
FILM_LENGTH = re.compile(
    r"(?:^|[.;,] )(?:the (?:film|movie|picture)|der film|la pelicula|le film) "
    r"(?:is|runs|lasts|runs for|runs to|dauert|dura|dure) $"
)
LONG_FILM = re.compile(r"(?:^|[.;,] )(?:it|at) (?:is )?$")
LONG_AFTER = re.compile(r"^ long(?![^\W_])")
FILM_COST = re.compile(
    r"(?<![^\W_])(?:film|movie|picture|production|pelicula|tournage)[^,;.]{0,25}(?:cost|made for|shot for|costo|coute)"
)
# "some 20 miles from the town", "ten miles south of": where a place lies.
OF_PLACE = re.compile(
    r"^ (?:away |further )?(?:from|north|south|east|west|outside|up the|down the|off the coast|inland|al (?:norte|sur|"
    r"este|oeste)|de la (?:ciudad|capital|frontera|costa)|au (?:nord|sud)|nordlich|sudlich|ostlich|westlich|"
    r"vor der stadt|von)(?![^\W_])"
)
OF_TRAINING = re.compile(
    r"^ (?:(?:of|de|d'|des?) ?)?(?:\w+ )??(?:training|practice|preparation|lessons|entrenamiento|ensayos|clases|"
    r"preparacion|entrainement|repetitions|cours|proben|vorbereitung|unterricht)(?![^\W_])"
)
# "wanted a third take": it was not made, or nobody says so.
WANTING = re.compile(
    r"(?<![^\W_])(?:want|ask|beg|plead|hop|pid|quer|quis|demand|voul|verlang|wollt|bat)\w* (?:for |um |por )?"
    r"(?:an?|the|una?|la|une|eine[nrm]?) $"
)
LISTED = re.compile(
    r"(?: \w+){0,2}? (?:stunts|times (?:an?|the|that|when|hollywood|actors?|stars?)|scenes that|veces que|escenas|"
    r"cascades|fois ou|momente|mal,)(?![^\W_])"
)
SHARE = whole_words(
    r"stunts?|action|himself|herself|own|of what|of everything|lo que se ve|ce qu'on voit|man sieht|escenas de riesgo|"
    r"(?:did|does|done|perform\w*) \d+|of it|fights?|fighting|driving|combates?|"
    r"combats|peleas?|kampfe?n?|practical|real|reales|reel|echt|escenas de accion|cascades|action|selbst|mismo|misma"
)
ROLLED = re.compile(
    r"(?<![^\W_])(?:roll(?:s|ed|ing)?(?! down)(?![^\W_])|flip|somersault|overturn|(?:turn|tumbl|toppl|went|"
    r"go)\w* (?:end )?over(?![^\W_])|"
    r"cartwheel|barrel-?roll|vuelt|vuelc|volc|campana|tonneau|uberschl)"
)
# "the total came to 13,000": what was counted stands before.
SUMMED = re.compile(
    r"(?<![^\W_])(?:total|tally|count|number|figure|sum|cifra|cuenta|compteur|chiffre|bilan|zahl|summe) (?:\w+ ){0,2}?"
    r"(?:was|is|stood|stands|came|comes|rose|ran|reached|hit|grew|climbed|ascendio|llego|subio|sumo|atteint|monte|"
    r"arrive|lag|liegt|"
    r"stieg|kam)(?: (?:at|to|in at|up to|a|auf|bei))? $|(?:added up|adds up|amount(?:ed|s)|totall?(?:ed|ing|"
    r"s)) (?:to )?$"
)
