"""German words that tell what happened on a date, folded. Data only."""

from records.findings import EventClass as E

# event, weight, pattern: a heavier cue wins over a lighter one at the same distance
ROWS: tuple[tuple[E, float, str], ...] = (
    (
        E.OTHER,
        1.8,
        r"(?:kameras|dreh\w*|arbeiten) (?:[^\s.;,]+ ){0,4}?(?:wieder|weiter)(?! (?:verschoben|unterbrochen))|"
        r"(?:ging|geht) (?:es )?(?:\S+ ){0,4}?weiter",
    ),
    (
        E.INJURY,
        1.6,
        r"(?:verletzte|brach|zog|verbrannte|riss) sich|(?:wurde|wurden) (?:[^\s.;,]+ ){0,4}?(?:verletzt|erfasst|"
        r"eingeklemmt|getroffen)|(?:kam|ums) (?:\S+ )?leben",
    ),
    (
        E.FILMING_WRAP,
        1.7,
        r"(?:fiel|fallt) (?:[^\s.;,]+ ){0,4}?(?:die )?letzte klappe|(?:ende|abschluss) der (?:dreharbeiten|"
        r"aufnahmen)|(?:letzte|finale) (?:szene|einstellung)",
    ),
    (
        E.FILMING_START,
        1.7,
        r"(?:fallt|fiel) (?:[^\s.;,]+ ){0,4}?(?:die )?erste klappe|(?:beginn|start|auftakt) der (?:dreharbeiten|"
        r"produktion|aufnahmen)|vor die kamera|geht (?:[^\s.;,]+ ){0,3}?in produktion|"
        r"kameras (?:\S+ ){0,3}?(?:laufen|rollen|liefen)",
    ),
    (
        E.DELAY,
        1.7,
        r"(?:dreh|dreharbeiten|produktion|arbeiten)(?: [^\s.;,]+){0,7}? (?:eingestellt|unterbrochen|gestoppt|"
        r"abgebrochen|ausgesetzt|lahmgelegt|still|ruhen|ruhten|stillstand)|"
        r"(?:stillstand|drehstopp|zwangspause|drehpause)",
    ),
    (
        E.PREMIERE,
        2.4,
        r"premiere\w* (?:in|auf|bei|beim)(?: der| dem)? (?:sundance|cannes|venedig|toronto|berlinale|sitges|"
        r"locarno|munchen|zurich)|"
        r"(?:in|auf dem|beim|bei der) (?:sundance|cannes|venedig|toronto|berlinale|"
        r"sitges)\w*(?: [^\s.;,]+){0,4}? (?:gezeigt|vorgestellt|prasentiert\w*|premiere)"
        r"|(?:zeigt|stellt|prasentiert)\w* (?:[^\s.;,]+ ){0,5}?(?:in|auf dem|beim|auf der) (?:sundance|cannes|"
        r"venedig|toronto|berlinale)",
    ),
    (
        E.TRAILER,
        3.0,
        r"(?:trailer|teaser),? (?:[^\s.;,]+ ){0,5}?(?:veroffentlicht\w*|erschien\w*|online|gezeigt|prasentiert\w*)|"
        r"(?:veroffentlicht\w*|erschien\w*|zeigte\w*|prasentiert\w*) (?:[^\s.;,]+ ){0,4}?(?:trailer|teaser)",
    ),
    (
        E.CAST,
        1.9,
        r"(?:stoßt|stieß|stosst|stoßen|stießen|kommt|kam) (?:\S+ ){0,4}?(?:zum|zur) (?:ensemble|cast|besetzung|film)|"
        r"(?:zum|zur) (?:ensemble|cast|besetzung) (?:stoßt|stieß|gehort)|steigt? (?:\S+ ){0,3}?ein|"
        r"(?:ubern\w+|spielt|spielen|bekommt|erhalt|ergattert\w*) (?:\S+ ){0,4}?(?:haupt|neben|titel)?(?:rolle|"
        r"part|schurk\w+)|"
        r"(?:haupt|titel)rolle (?:\S+ ){0,3}?(?:ubern\w+|spiel\w+|geht an)|mit von der partie|steht in verhandlungen|"
        r"neu(?:zugang)? (?:\S+ ){0,2}?(?:im|in der) (?:cast|ensemble|besetzung)|"
        r"fur die (?:\w*rolle) (?:\S+ ){0,3}?(?:verpflichtet|besetzt)",
    ),
    (E.OTHER, 2.5, r"kinos(?: [^\s.;,]+){0,5}? (?:geschlossen|schlossen)|schliessung der kinos"),
    (
        E.FOOTAGE_SHOWN,
        1.7,
        r"(?:veroffentlicht|zeigt|prasentiert|teilt)\w* (?:\S+ ){0,5}?(?:szenen|ausschnitt\w*|video|clip|making-of|"
        r"minuten|film "
        r"uber)|vorfuhrung|(?:szenen|ausschnitt\w*|video|clip|making-of|minuten) (?:\S+ ){0,4}?(?:veroffentlicht|"
        r"gezeigt|"
        r"prasentiert)",
    ),
    (E.RECORD, 2.0, r"rekord\w*(?: [^\s.;]+){0,8}? seit"),
    (
        E.RELEASE,
        1.0,
        r"start(?:et|ete|en|termin)?|kinostart|kinos?|kinostarts|anlaufen|lauft|lief(?:en)?|kommt|kam|erschein\w+|"
        r"veroffentlich\w+|us-start|ins kino|zu sehen|abrufbar|verfugbar|streambar|anlauft|angelaufen|leinwand|"
        r"bundesstart",
    ),
    (
        E.PREMIERE,
        2.4,
        r"roten? teppich|erstmals (?:\w+ )?(?:gezeigt|aufgefuhrt|vorgefuhrt)|uraufgefuhrt|urauffuhrung|gala\w*|"
        r"eroffnet\w* (?:\S+ ){0,3}?(?:festival|berlinale|filmfestspiele)",
    ),
    (E.PREMIERE, 1.7, r"premiere\w*|weltpremiere"),
    (
        E.FOOTAGE_SHOWN,
        1.3,
        r"szenen|ausschnitt\w*|video|clip|cinemacon|gezeigt|zeigte|making-of|hinter den kulissen|branchenmesse",
    ),
    (E.TRAILER, 2.6, r"trailer|teaser"),
    (
        E.OTHER,
        1.7,
        r"(?:dreh|dreharbeiten|produktion|arbeiten) (?:\S+ ){0,4}?(?:wieder\w*|fortgesetzt|aufgenommen|weiter\w*)|"
        r"wieder (?:\w+ )?(?:gedreht|gefilmt|gearbeitet|aufgenommen|angelaufen)|"
        r"fortgesetzt|wieder aufgenommen|(?:zuruck|zuruckgekehrt) (?:am|ans|zum) set|"
        r"ging es (?:\S+ ){0,5}?weiter",
    ),
    (
        E.FILMING_START,
        1.6,
        r"(?:dreh|dreharbeiten|produktion|arbeiten) (?:\S+ ){0,4}?(?:begann\w*|begonnen|startete\w*|starten|"
        r"beginn\w*|wieder\w*)|erste[nr]? (?:klappe|drehtag)|drehstart|drehbeginn|beginn der dreharbeiten|(?:beginnen|"
        r"starten) die dreharbeiten|(?:begann\w*|starteten?) (?:\S+ ){0,3}?dreh\w*",
    ),
    (
        E.FILMING_WRAP,
        1.6,
        r"abgedreht|drehschluss|drehende|im kasten|abgeschlossene dreharbeiten|"
        r"dreharbeiten (?:\S+ ){0,4}?(?:beendet|abgeschlossen|endeten)|letzte[nr]? (?:klappe|"
        r"drehtag)",
    ),
    (
        E.STUNT_FILMED,
        1.2,
        r"(?:machte|sprang|wiederholte) (?:\S+ ){0,4}?(?:mal|sechsmal|takes)|gedreht|gefilmt|drehte\w*|entstand\w*|"
        r"aufgenommen",
    ),
    (
        E.INJURY,
        1.6,
        r"gegen (?:die|eine|das|ein) (?:mauer|wand|haus\w*|fassade)(?: \w*prallt\w*)?|\w*geprallt|operiert|verletz\w+|"
        r"unfall\w*|brach sich|gebrochen|gesturzt|krankenhaus",
    ),
    (E.INJURY, 0.5, r"sturz"),
    (E.DELAY, 1.4, r"unterbr[ao]ch\w*|stoppt\w*|legt\w* (?:\S+ ){0,7}?lahm|gestoppt|pausier\w*|auf eis"),
    (
        E.ANNOUNCED,
        1.2,
        r"angekundigt|kundigt\w*|bestatigt\w*|bekannt(?:gegeben|geben)?|gab .{0,20}bekannt|teilt\w* mit",
    ),
    (E.CAST, 1.5, r"engagiert|verpflichtet|besetzt"),
    (E.AWARD, 1.6, r"preis\w*|oscars?|auszeichnung\w*|ausgezeichnet|nominiert"),
    (E.RECORD, 1.5, r"rekord\w*|guinness"),
    (E.OTHER, 0.5, r"sagte|erzahlt\w*|berichtet\w*|schildert\w*|geschildert|interview|masterclass|erklarte"),
)
