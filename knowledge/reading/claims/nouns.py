"""Counted nouns and the metrics they stand for, in four languages, folded. Data, and the one pattern made of it."""

import re

# metric -> pattern over folded words, longer expressions first. "times" is settled by its verb, "crowd" by its size,
# "limbs" by what befell them.
_ROWS: tuple[tuple[str, str], ...] = (
    ("skydives",
        r"(?:training |practice )?(?:sky-?\s?dives?|skydiving jumps?|parachute (?:jumps?|descents?)|halo (?:jumps?|"
        r"skydives)|free-?falls?|parachute drops?)|jumps? (?:out of|from) (?:an? |the )?(?:plane|aircraft|helicopter)"
                 r"|saltos? (?:en|con|de) paracaidas|saltos? halo|en paracaidas|sauts? en parachute|sauts? halo|"
                 r"chutes? libres?|fallschirmspr[uü]?ng?e?n?|halo-sprunge?n?"),
    ("base_jumps", r"base[- ]jumps?|saltos? base|sauts? de base|base-?sprunge?n?|basejumps?"),
    ("wingsuit_flights", r"wingsuit (?:flights?|jumps?)"),
    ("rehearsals",
        r"(?:full )?rehearsals?|(?:practice|test|exercise|dry|trial) (?:runs?|goes|jumps?)|run-throughs?|"
        r"dress rehearsals?|ensayos?|repetitions?|generalproben?|proben|probelaufe?|testlaufe?"),
    ("rolls",
        r"(?:cannon |gun |full |barrel |car |complete )*(?:rolls?|flips?|somersaults?|rotations?|revolutions?|"
        r"turns?(?= in| of| before))"
              r"|vueltas?(?: de campana)?|vuelcos?|tonneaux|tonneau|uberschlage?n?|rollen"),
    ("jumps", r"jumps?|leaps?|hops|bounds|descents?|saltos?|sauts?|sprunge?n?|motocross-sprunge?n?|"
        r"motorradsprunge?n?"),
    ("takes",
        r"takes?|attempts?|tries|goes|takings?|tomas?|intentos?|prises?|tentatives?|essais?|versuche?n?|anlaufe?n?|"
        r"durchgange?n?|klappen?|passages|pasadas|passes|drehversuche?n?"),
    ("times", r"times|occasions|instances|veces|fois|reprises|male?(?=\b)|runs|laps(?= of)"),
    ("shots", r"set-?ups|shots|planos|plans|einstellungen"),
    ("burns", r"(?:full[- ]body |full |body )*burns"),
    ("steps",
        r"(?:stone |marble |concrete |wooden |steep )*(?:steps|stairs|stages)|escalones|peldanos|marches|stufen|"
        r"treppenstufen"),
    ("people",
        r"(?:stunt ?|safety |camera |background |professional |british |local |trained )*(?:performers?|players|"
        r"drivers?"
        r"|riders?|divers?|pilots?|stuntmen|stuntwomen|extras|technicians|crew(?: members)?|dancers|fighters|riggers"
        r"|trainers|coaches|climbers|skydivers|swimmers|coordinators|operators|medics|paramedics|soldiers|horsemen|"
        r"inmates|prisoners|attackers"
        r"|assailants|opponents|individuals|workers|injured|artists|warriors|lancers|dancers|gymnasts|motorcyclists)|"
        r"(?:stunt|safety) (?:men|women|people)"
        r"|especialistas|presos|reclusos|heridos|extras|dobles|conductores|figurantes|tecnicos|buzos|entrenadores|"
        r"artistas|pilotos|"
        r"nadadores|jinetes|soldados|paracaidistas|cascadeurs"
        r"|techniciens|entraineurs|coachs|cavaliers|parachutistes|pilotes|doublures|plongeurs|figurants"
        r"|stuntleuten?|stuntmannern?|stuntfrauen|statisten|komparsen|fahrern?|techniker|taucher|artisten|trainer|"
        r"stuntfahrern?|reitern?|fallschirmspringer|soldaten"),
    ("crowd",
        r"people|men|women|actors|doubles|personas|hombres|actores|interpretes|darstellern?|personnes|hommes|acteurs|"
        r"personen|menschen|manner"),
    ("cameras", r"(?:\w+ )?cameras?|camaras?|kameras?"),
    ("camera_mounts", r"camera mounts"),
    ("vehicles",
        r"(?:\w+ )?(?:cars|vehicles|motorcycles|motorbikes|bikes|trucks|minis|jeeps|buses|tanks|lorries|taxis|boats|"
        r"planes|helicopters|horses|vans|suvs|interceptors|cruisers|sedans|saloons|pick-?ups|hatchbacks|limousines|"
        r"limos|ambulances|trams|motorboats|speedboats|scooters|snowmobiles|gliders|biplanes)"
        r"|(?:\w+ )?(?:aston martins?|astons|carrosseries|land rovers?|range rovers?|mercedes|peugeots?|bmws?|"
        r"audis?|porsches?|ferraris?|"
        r"lamborghinis?|mustangs?|chargers?|mini coopers?|citroens?|subarus?|maseratis?|renaults?|gelandewagen|"
        r"furgonetas|"
        r"camionetas|todoterrenos|camionnettes|motos|autobuses|trenes|streifenwagen|lastwagen|busse)"
                 r"|coches|autos|vehiculos|motos|camiones|voitures|vehicules|camions|fahrzeuge|\w*wagen|motorrader|"
                 r"laster"),
    ("parachutes", r"parachutes|canopies|paracaidas|fallschirme"),
    ("flights", r"flights(?! of)|vuelos|vols|fluge"),
    ("dives", r"(?:scuba )?dives|inmersiones|plongees|tauchgange?n?"),
    ("falls", r"(?:high )?falls|caidas|sturze?n?"),
    ("stunts", r"stunts|escenas de riesgo|cascades"),
    ("injuries", r"stitches|(?:broken |cracked )?(?:bones|ribs|teeth|vertebrae|discs|ligaments|"
        r"legs)|fractures|puntos de sutura|costillas|dientes|"
        r"vertebras|ligamentos|vertebres|cotes|dents|rippen|zahne|knochenbruche"),
    ("limbs", r"fingers|toes|knuckles|legs|ankles|wrists|arms|dedos|doigts|wirbel|finger"),
    ("safety_lines", r"(?:harness|safety) (?:lines?|cables?|wires)|cables? de seguridad"),
    ("cuts", r"(?:hidden |invisible )?(?:cuts|edits|stitches together)|cortes|coupes|raccords|schnitte"),
    ("explosions", r"explosions|charges|explosiones"),
    ("punches", r"punches|kicks|blows"),
)  # fmt: skip
_PATTERN = re.compile(
    r"(?<![^\W_])(?:" + "|".join(rf"(?P<n{i}>{pattern})" for i, (_, pattern) in enumerate(_ROWS)) + r")(?![^\W_])"
)
_END_OF_PHRASE = re.compile(
    r"[.;:!?()\"]|,\s|\s-\s|\b(?:and|y|et|und|but|with|when|before|after|while|that|which|who|que|qui|for|por|para|"
    r"pour|fur)\b"
)
_WORDS_BETWEEN = 3


def last_noun(text: str) -> str | None:
    """Return the metric of the last counted noun of a folded text, which "of them" takes up."""
    metric = None
    for match in _PATTERN.finditer(text):
        metric = _ROWS[int((match.lastgroup or "n0")[1:])][0]
    return metric


def counted_noun(after: str, *, far: bool = False) -> tuple[str, int] | None:
    """Return the metric of the noun that a number counts and where the noun ends; at most a few words lie between.

    `after` is the folded text behind the number; with `far` the first such noun of the whole text counts.
    """
    stop = None if far else _END_OF_PHRASE.search(after)
    phrase = after[: stop.start()] if stop else after
    match = _PATTERN.search(phrase)
    if match is None or (not far and len(phrase[: match.start()].replace("-", " ").split()) > _WORDS_BETWEEN):
        return None
    return _ROWS[int((match.lastgroup or "n0")[1:])][0], match.end()
