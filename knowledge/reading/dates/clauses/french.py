"""French verbs and nouns of a film's life by class, folded. Data only."""

VERBS: dict[str, str] = {
    "book": r"reserv\w+|choisi",
    "say": r"accord|a (?:rejete|approuve|vote|juge|tranche|dit|raconte|explique|declare|affirme|confie|ecrit|"
    r"assure|plaisante|admis|parle)|entretien|"
    r"interview\w*|masterclass",
    "hurt": r"(?:est|a ete) (?:mort\w*|tuee?s?|blessee?s?|decedee?s?)|s'est (?:casse|fracture|brise|blesse|brule|"
    r"dechire|luxe)\w*|a perdu la vie",
    "stop": r"arret\w+|suspend\w+|interromp\w+|interrompu\w*|stopp\w+|cess\w+|ferm(?:e|ee|es)|a l'arret|en pause|"
    r"gele",
    "resume": r"repris|reprend\w*|repart\w*|retrouv\w+|revenu\w*|de retour|a nouveau|redemarr\w+|relanc\w+",
    "begin": r"commenc\w+|debut\w+|demarr\w+|lanc\w+|entam\w+|derriere la camera",
    "end": r"termin\w+|achev\w+|fini\w*|boucl\w+|dernieres?|derniers?|clos",
    "sign": r"sign\w+|rejoi\w+|engag\w+|recrut\w+|choisi\w*|incarnera|jouera|interpretera|tiendra|prete\w*",
    "revise": r"rev(?:u|oit|oir)|chang\w+|modifi\w+|boulevers\w+|remani\w+|bouscul\w+|reorganis\w+",
    "show": r"montr\w+|present\w+|projet\w+|devoil\w+|diffus\w+|publi(?:e|ee|es|ait)|vu\w*|decouvert\w*|partag\w+",
    "host": r"accueill\w+|s'est levee?|ovation\w*|applaud\w+|ouvr\w+|clotur\w+|recoit|recevra|aura",
    "appear": r"patienter|arriv\w+|sort\w*|paraitra|parait|decouvrir\w*|verra|attend\w+|debarque\w*|suit|suivra|voir",
    "tell": r"officialis\w+|annonc\w+|confirm\w+|devoil\w+|revel\w+|rendu (?:public|officiel)|fait savoir",
    "shoot": r"tourne[es]*|filme[es]*|realise[es]*|fait|saute",
}
NOUNS: dict[str, str] = {
    "work": r"tournage|prises de vues|production|cameras?|equipe|plateau|travail",
    "clip": r"images|extraits?|video|minutes|making[- ]of|scenes?|photos?",
    "trade": r"convention|cinemacon|comic-con|exploitants|salon",
    "festival": r"festival|cannes|venise|toronto|berlin|berlinale|sundance|deauville|sitges|locarno|annecy|croisette|"
    r"mostra|tapis rouge",
    "part": r"role|casting|distribution|contrat|projet|mechant\w*|affiche",
    "plan": r"calendrier|programme|planning|dates?",
    "sequel": r"suite|nouveau volet|nouvel opus|projet|titre|remake|(?:deuxieme|troisieme|quatrieme) (?:volet|film)",
    "film": r"film|long metrage|public|spectateurs|salles?|ecrans?|cinemas?|sortie|volet|suite",
    "from": r"a partir du?|des le",
    "stunt": r"saut|cascade|scene|sequence|poursuite|explosion|chute|moto|voiture",
}
