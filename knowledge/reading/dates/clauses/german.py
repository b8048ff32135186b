"""German verbs and nouns of a film's life by class, folded. Data only."""

VERBS: dict[str, str] = {
    "book": r"gesichert|reserviert|belegt",
    "say": r"wies|gericht|stimmte|einigte|lehnte|genehmigte|sagte|erzahlte|erklarte|berichtete|schilderte|"
    r"erinnerte|meinte|sprach|gesagt|"
    r"erzahlt|geschildert|verraten|erklart|interview\w*|schrieb",
    "hurt": r"starb\w*|gestorben|getotet|zog sich|verletzte|brach sich|riss sich|ums leben|verletzt|verungluckte?",
    "stop": r"unterbr[ao]ch\w+|gestoppt|stoppt\w*|ruht\w*|eingestellt|stand still|ausgesetzt|abgebrochen|pausiert\w*",
    "resume": r"weitergearbeitet|weitergedreht|fortgesetzt|wieder\w*|weiterg\w+|weiter|zuruck",
    "begin": r"begann\w*|beginn\w*|begonnen|start(?:et|ete|en|eten)|los|hinter (?:der|die) kamera",
    "end": r"ende\w*|beendet|abgeschlossen|letzte[nr]?|abgedreht|fertig|schluss|im kasten",
    "sign": r"unterschrieb\w*|unterschrieben|verpflichtet|besetzt|engagiert|stoßt|stosst|spielt|spielen|ubernimmt|"
    r"ubernehmen",
    "revise": r"geandert|andert\w*|umgestellt|uberarbeitet|umgeworfen|verlegt",
    "show": r"gezeigt|zeigt\w*|prasentiert\w*|vorgefuhrt|sah\w*|gesehen|veroffentlicht\w*|enthullt\w*",
    "host": r"jubel|bejubelt|applaus|eroffnet\w*|feiert\w*|bekommt|lauft|beifall|ovation\w*",
    "appear": r"warten|gedulden|folgt|kommt|erreicht\w*|lauft|anlaufen|startet|zu sehen|erscheint|soll|sehen",
    "tell": r"wissen lie(?:ß|ss)\w*|beschlossen\w*|beschlossene sache|angekundigt|kundigt\w*|bekannt\w*|enthullt\w*|"
    r"bestatigt\w*|offiziell",
    "shoot": r"gedreht|drehte\w*|gefilmt|sprang\w*|entstand\w*",
}
NOUNS: dict[str, str] = {
    "work": r"dreharbeiten|dreh|produktion|kameras?|crew|team|set|arbeiten|gearbeitet|weitergearbeitet|weitergedreht|"
    r"szene|klappe",
    "clip": r"szenen|ausschnitt\w*|video|clip|minuten|bilder|material|making-of",
    "trade": r"messe|branchenmesse|cinemacon|comic-con|kinobetreiber\w*",
    "festival": r"festival\w*|filmfest\w*|cannes|venedig|toronto|berlinale|sundance|sitges|locarno|roten? teppich",
    "part": r"rolle|hauptrolle|vertrag|besetzung|ensemble|schurk\w+|part",
    "plan": r"plane|plan|kalender|startplan|termine?|zeitplan",
    "sequel": r"fortsetzung|vorgeschichte|neuauflage|projekt|titel|(?:zweite|dritte|vierte|funfte)[rn]? (?:teil|"
    r"film)",
    "film": r"film|streifen|thriller|fortsetzung|publikum|zuschauer|kinos?|sale|leinwand\w*|ergebnis|start|teil",
    "from": r"ab|von",
    "stunt": r"sprung|stunt|szene|verfolgungsjagd|explosion|sturz|auto|motorrad",
}
