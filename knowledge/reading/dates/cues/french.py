"""French words that tell what happened on a date, folded. Data only."""

from records.findings import EventClass as E

# event, weight, pattern: a heavier cue wins over a lighter one at the same distance
ROWS: tuple[tuple[E, float, str], ...] = (
    (
        E.OTHER,
        1.8,
        r"tournage (?:[^\s.;,]+ ){0,3}?(?:repart|relance|continu\w+)|(?:relanc|redemarr)\w+ (?:le |du )?tournage",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.7,
        r"(?:publi|diffus|montr|devoil|post|partag)\w+ (?:[^\s.;]+ ){0,3}?(?:une |un |des |la |le |les )?(?:video|"
        r"extrait|images?|photos?|cliches?|making-of)|(?:video|extrait|images|photos)(?: [^\s.;]+){0,4}? (?:mis|"
        r"publi|devoil|diffus|post)\w+",
    ),
    (
        E.INJURY,
        1.6,
        r"(?:s'est|se|a ete|ete) (?:\w+ )?(?:fractur|cass|bris|bless|brul|dechir|ecras|heurt|percut)\w+|"
        r"victime d'(?:un|une) (?:\w+ )?(?:accident|chute)",
    ),
    (
        E.FILMING_WRAP,
        1.7,
        r"(?:fin|achevement) (?:du|des) (?:tournage|prises)|(?:derniere|ultime) (?:scene|prise|journee)|(?:mis|"
        r"mettre|met) en boite",
    ),
    (
        E.FILMING_START,
        1.7,
        r"(?:premier )?coup de manivelle|premiers? (?:plans?|jours? de tournage|scenes? tournees?)|(?:debut|"
        r"lancement|demarrage) (?:du|des) (?:tournage|prises)|"
        r"(?:entre|entrera|entree) en (?:tournage|production)|cameras? (?:\S+ ){0,3}?tourn\w+",
    ),
    (
        E.DELAY,
        1.7,
        r"(?:tournage|production|plateau)(?: [^\s.;,]+){0,4}? (?:a l'arret|en pause|interrompu|suspendu|stoppe|"
        r"gele|ferme|paralyse|arrete)\w*|"
        r"(?:interromp|suspend|stopp|paralys|arret|mis en pause)\w* (?:le |la )?(?:tournage|production)",
    ),
    (
        E.PREMIERE,
        2.4,
        r"(?:pour la premiere fois|gala|projection|premiere) (?:\S+ ){0,2}?(?:a|au|aux) (?:sundance|cannes|venise|"
        r"toronto|berlin|"
        r"deauville|sitges|locarno|annecy|festival)|"
        r"(?:present|projet|montr|devoil)\w* (?:[^\s.;,]+ ){0,5}?"
        r"(?:a|au|aux?) (?:sundance|cannes|venise|toronto|berlin|la berlinale|la mostra|deauville|sitges)",
    ),
    (
        E.TRAILER,
        3.0,
        r"(?:bande-annonce|teaser|trailer),? (?:[^\s.;,]+ ){0,5}?(?:devoil|publi|diffus|mis|lanc|sorti|arriv)\w*|"
        r"(?:devoil|publi|diffus|mis|lanc)\w* (?:[^\s.;,]+ ){0,4}?(?:bande-annonce|teaser|trailer)|"
        r"(?:devoilee?|publiee?|diffusee?|mise? en ligne|lancee?)(?=(?: ce| le)? \w+(?: \w+)?,? (?:la|le|"
        r"une?) (?:\w+ )?"
        r"(?:bande-annonce|teaser|trailer))",
    ),
    (
        E.CAST,
        1.9,
        r"(?:rejoi|integr|complet|etoff)\w+ (?:le |la |l')?(?:casting|distribution|film|equipe|troupe)|(?:decroch|"
        r"obt|hert)\w+ "
        r"(?:\S+ ){0,2}?role|(?:tien\w+|jou\w+|pren\w+) le role|(?:jouera|incarnera|interpretera|tiendra|campera|"
        r"donnera la replique)|au (?:casting|"
        r"generique)|"
        r"(?:en )?(?:negociations|pourparlers)|(?:engage|recrute|choisi|retenu)[es]* pour (?:jouer|incarner|"
        r"interpreter|le role)",
    ),
    (
        E.OTHER,
        2.5,
        r"(?:cinemas|salles)(?: [^\s.;,]+){0,5}? (?:ferme[es]*|fermaient)|fermeture des (?:cinemas|"
        r"salles)",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.7,
        r"(?:publi|diffus|montr|devoil|projet|present|partag)\w+ (?:\S+ ){0,5}?(?:images|extrait|video|minutes|"
        r"making[- ]of|"
        r"petit film)|(?:images|extrait|video|minutes|making[- ]of|petit film) (?:\S+ ){0,3}?(?:publie|diffuse|montre|"
        r"devoile|"
        r"projete|partage)[es]*",
    ),
    (E.RECORD, 2.0, r"record(?: [^\s.;]+){0,8}? depuis"),
    (
        E.RELEASE,
        1.0,
        r"debarque(?:ra)?|disponible|mise?s? en ligne|sort(?:ie|i|ira|ie[sn]?|ent|ait)?|sorti(?:r|e|es|s)?|en salles|"
        r"dans les salles|au cinema|attendu(?:e|es|"
        r"s)?|prevu(?:e|es|s)?|a l'affiche|arrive(?:ra)?|grand ecran|sur les ecrans|date de sortie|programme[es]*",
    ),
    (
        E.PREMIERE,
        1.7,
        r"avant-premiere|premiere mondiale|gala|film d'ouverture|(?:ouvr|clotur)\w+ (?:le |la )?(?:festival|"
        r"mostra)|tapis rouge|mont\w* (?:des |les )marches|"
        r"(?:presente|projete)[es]* (?:\S+ )?(?:a|en|"
        r"hors)",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.3,
        r"images|extrait|making[- ]of|coulisses|cinemacon|a (?:montre|devoile|diffuse|projete)|video",
    ),
    (E.TRAILER, 2.6, r"bande-annonce|teaser|trailer"),
    (
        E.OTHER,
        1.7,
        r"(?:repris|reprend|reprise)\w* (?:\S+ ){0,3}?tournage|tournage (?:\S+ ){0,4}?(?:repris|reprend)\w*|"
        r"(?:avait|a|ont|avaient) (?:pu )?repr(?:is|endre)|(?:de retour|revenu\w*) (?:sur|au) (?:le )?(?:plateau|"
        r"travail)|retravaill\w*",
    ),
    (
        E.FILMING_START,
        1.6,
        r"premier (?:clap|tour de manivelle)|prises de vues (?:\S+ ){0,3}?commenc\w*|(?:debut|commenc|demarr|repris|"
        r"reprend|"
        r"reprise)\w* (?:\S+ ){0,3}?tournage|tournage (?:\S+ ){0,4}?(?:debut|commenc|demarr|repris|reprend)\w*",
    ),
    (
        E.FILMING_WRAP,
        1.6,
        r"(?:cess|arret)\w+ de tourner|"
        r"clap de fin|derniers? (?:claps?|plans?|tour de manivelle|jour de tournage)|(?:fin|termin|achev|"
        r"boucl)\w* (?:\S+ ){0,3}?tournage|"
        r"tournage (?:\S+ ){0,3}?(?:termin|achev|fini|boucl)\w*",
    ),
    (
        E.STUNT_FILMED,
        1.2,
        r"(?:l'a fait|a saute|refait|repete\w*) (?:\S+ ){0,3}?(?:fois|prises)(?: (?:dans|en) (?:la|une) (?:meme |"
        r"seule )?journee)?|tourne(?:e|es|s)?|ete (?:tourne|filme|realise)\w*|filme(?:e|s|es)?|realise[es]*",
    ),
    (
        E.INJURY,
        1.6,
        r"(?:heurt|percut)\w+ (?:un|le|la|une)|opere[es]*|operation|bless\w+|accident\w*|casse\w*|brise[es]*|"
        r"fractur\w+|hopital|"
        r"hospitalis\w+|tombe|mort|detache[es]*",
    ),
    (E.INJURY, 0.9, r"chute"),
    (E.DELAY, 1.4, r"suspend\w+|interromp\w+|interrup\w+|arret\w*"),
    (E.ANNOUNCED, 1.2, r"titre (?:\w+ )?change|rebaptis\w+|annonc\w+|confirm\w+|devoil\w+|officialis\w+"),
    (E.CAST, 1.5, r"rejoi\w+ (?:le |la )?(?:casting|distribution)|engag\w+"),
    (E.AWARD, 1.6, r"prix|recompens\w+|oscars?|cesars?|nomme\w*"),
    (E.RECORD, 1.5, r"record|guinness"),
    (E.OTHER, 0.5, r"dit|declar\w+|raconte|explique|selon|condamne\w*|a affirme|tribunal|juge"),
)
