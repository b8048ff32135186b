"""Spanish words that tell what happened on a date, folded. Data only."""

from records.findings import EventClass as E

# event, weight, pattern: a heavier cue wins over a lighter one at the same distance
ROWS: tuple[tuple[E, float, str], ...] = (
    (
        E.OTHER,
        1.8,
        r"(?:volvi|vuelv|regres)\w+ (?:al (?:rodaje|trabajo|plato|set)|a (?:rodar|trabajar|filmar))|"
        r"continu\w+ (?:el )?rodaje|rodaje (?:\w+ ){0,2}?continu\w+",
    ),
    (
        E.INJURY,
        1.6,
        r"(?:result|qued)\w+ (?:\w+ )?(?:herid|lesionad|atrapad)\w+|(?:se )?(?:fracturo|lesiono|lesion\w*|"
        r"rompi\w+|quem\w+|desgarr\w+)|sufri\w+ (?:un |una )?(?:\w+ )?(?:accidente|caida|lesion|fractura)",
    ),
    (
        E.FILMING_WRAP,
        1.7,
        r"ultim[oa] (?:claquetazo|toma|dia de rodaje|jornada|plano)|(?:termin|acab|conclu|finaliz)\w+ (?:de rodar|"
        r"de filmar|la produccion|la filmacion)",
    ),
    (
        E.FILMING_START,
        1.7,
        r"camaras (?!dejaron|dejan)(?:[^\s.;,]+ ){0,3}?rodar|primer(?:a)? (?:claquetazo|golpe de claqueta|"
        r"dia de rodaje|toma|jornada)|"
        r"(?:arranc|comenz|comienz|empez|empiez|inici)\w+ (?:a rodar|a filmar|la produccion|la filmacion)|"
        r"entra en (?:produccion|rodaje)",
    ),
    (
        E.DELAY,
        1.7,
        r"(?:rodaje|produccion|filmacion|trabajos?)(?: [^\s.;,]+){0,4}? (?:se )?(?:paro|pararon|detuvo|detenid\w+|"
        r"suspend\w+|paraliz\w+|interrump\w+|"
        r"parad[oa]|cancel\w+)|(?:suspend|paraliz|interrump|detuv|par(?:o|aron)(?= ))\w* (?:el |la )?(?:rodaje|"
        r"produccion|filmacion)",
    ),
    (
        E.PREMIERE,
        2.4,
        r"(?:por primera vez|gala|pase|inaugur\w+|clausur\w+) (?:\S+ ){0,2}?en (?:sundance|cannes|venecia|toronto|"
        r"berlin|sitges|"
        r"san sebastian|malaga|el festival)|"
        r"(?:present|proyect|estren|exhib)\w* (?:[^\s.;,]+ ){0,5}?"
        r"en (?:sundance|cannes|venecia|toronto|berlin|la berlinale|sitges|san sebastian|malaga)",
    ),
    (
        E.TRAILER,
        3.0,
        r"(?:trailer|avance|teaser),? (?:[^\s.;,]+ ){0,5}?(?:public\w+|lanz\w+|estren\w+|difund\w+|present\w+|"
        r"ya disponible)|"
        r"(?:public\w+|lanz\w+|estren\w+|difund\w+|present\w+|desvel\w+) (?:[^\s.;,]+ ){0,4}?(?:trailer|avance|"
        r"teaser)",
    ),
    (
        E.CAST,
        1.9,
        r"(?:incorpor|un|sum|entr)\w+ (?:a|en) ?(?:el|al|la)? ?(?:reparto|elenco|rodaje|pelicula|proyecto|filme|"
        r"cinta|casting|equipo)|al (?:reparto|"
        r"elenco|proyecto|filme|casting|equipo de la pelicula)|"
        r"(?:se incorporo|se unio|se sumo|ficho|entro|completa|encabeza\w*) (?:\w+ ){0,3}?(?:reparto|elenco|pelicula)|"
        r"(?:protagonizara|interpretara|encarnara|dara vida|encabezara|coprotagonizara)|"
        r"(?:fich|contrat|eleg)\w+ (?:\w+ ){0,3}?(?:para|como) (?:\w+ ){0,2}?(?:papel|protagonista|villan[oa]|"
        r"interpretar|encarnar)|"
        r"(?:consigu|logr|obtuv|asum)\w+ (?:el |un )(?:\w+ )?papel|negocia\w* (?:\w+ ){0,4}?(?:papel|reparto|"
        r"protagonizar)",
    ),
    (
        E.OTHER,
        2.5,
        r"(?:cines|salas)(?: [^\s.;,]+){0,5}? (?:cerrad[oa]s|cerraron)|(?:cerr(?:aron|ados|adas)|"
        r"cierre) (?:\w+ ){0,3}?(?:cines|salas)",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.7,
        r"(?:public|difund|mostr|ensen|present|proyect|estren|compart)\w+ (?:\S+ ){0,5}?(?:imagenes|material|video|"
        r"clip|"
        r"minutos|making of|reportaje)",
    ),
    (E.RECORD, 2.0, r"(?:la )?(?:record|marca)(?: [^\s.;]+){0,8}? desde"),
    (
        E.RELEASE,
        1.0,
        r"estren(?:o(?! mundial| absoluto)|a|ara|aron|aba|arse|ada|ado)|llega(?:ra|n|ron|r)?|llego|cines?|salas|"
        r"cartelera|"
        r"fecha de estreno|previst[oa]|disponible|debuta|aterriza|desembarca|fijad[oa]|mantiene su fecha|se va a|"
        r"plataformas?|lanzamiento|se podra ver|podra verse|gran pantalla|pantallas",
    ),
    (
        E.PREMIERE,
        2.2,
        r"(?:estreno|premier) (?:mundial|absolut[oa])|premiere|alfombra roja|estreno mundial|preestreno|"
        r"avant premiere|se presento",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.3,
        r"imagenes|material|video|clip|cinemacon|pudieron ver|vieron|mostro|ensen[oa]|adelanto|presento|"
        r"detras de (?:las )?camaras",
    ),
    (E.TRAILER, 2.6, r"trailer|avance"),
    (
        E.OTHER,
        1.7,
        r"(?:se|ha|han|habia) (?:reanud|retom)\w+|volvi\w+ (?:a rodar|al (?:trabajo|rodaje|plato))|"
        r"rodaje (?:\w+ ){0,3}?(?:se )?retom\w+|(?:reanud|retom)\w+ (?:\w+ ){0,3}?(?:rodaje|filmacion|produccion|"
        r"trabajo)|"
        r"rodaje (?:\w+ ){0,3}?(?:se )?reanud\w+",
    ),
    (
        E.FILMING_START,
        1.6,
        r"(?:comenz|empez|arranc|inici|reanud|retom)\w+ (?:\w+ ){0,3}?(?:rodaje|filmarse|rodarse|a rodar|filmacion|"
        r"produccion|grabacion\w*)|rodaje (?:\w+ ){0,3}?(?:comenz|empez|arranc|inici|reanud)\w+|inicio del rodaje|"
        r"ech\w+ a rodar|(?:empez|comenz)\w+ a (?:rodar|filmar|grabar)|primera claqueta|"
        r"primer(?:a)? (?:golpe de claqueta|dia de rodaje)|se empezo a rodar|"
        r"se pus\w+ en marcha",
    ),
    (
        E.FILMING_WRAP,
        1.6,
        r"dej\w+ de rodar|(?:termin|acab|finaliz|conclu)\w+ (?:\w+ ){0,3}?(?:rodaje|rodar|filmacion|produccion)|"
        r"rodaje (?:\w+ ){0,3}?(?:termin|acab|finaliz|conclu)\w+|fin del rodaje|ultima claqueta|"
        r"ultimo (?:golpe de claqueta|dia de rodaje|plano)",
    ),
    (
        E.STUNT_FILMED,
        1.2,
        r"(?:hizo|repiti\w+|salto|ejecuto) (?:\S+ ){0,3}?(?:veces|tomas)(?: (?:en )?un (?:solo )?(?:dia|jornada))?|"
        r"se rod(?:o|aron)|rod(?:o|aron|ad[oa]s?)|film(?:o|aron|ad[oa])|se grab(?:o|aron)|grab(?:o|aron)",
    ),
    (
        E.INJURY,
        1.6,
        r"choc(?:o|aron) contra|se estrell\w+ contra|operad[oa]|operacion|lesi\w+|sufri\w+|quemaduras|herid[oa]s?|"
        r"accidente|se rompio|"
        r"fractur\w+|hospital\w*|cayo|murio|fallec\w+",
    ),
    (E.INJURY, 0.9, r"caida"),
    (E.DELAY, 1.4, r"suspend\w+|interrump\w+|detuv\w+|paraliz\w+|par[oa]ron"),
    (E.ANNOUNCED, 1.2, r"cambi\w+ de titulo|anunci\w+|comunic\w+|confirm\w+|desvel\w+|revel\w+"),
    (E.CAST, 1.5, r"fich\w+|se une al reparto|se suma al reparto|reparto"),
    (E.AWARD, 1.6, r"premi[oa]s?|oscars?|galard\w+|nominad\w+|goya"),
    (E.RECORD, 1.5, r"record|guinness|la marca|diploma"),
    (E.OTHER, 0.5, r"dijo|conto|explico|segun|entrevista|declar\w+|afirm\w+|asegur\w+"),
)
