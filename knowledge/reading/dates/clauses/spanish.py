"""Spanish verbs and nouns of a film's life by class, folded. Data only."""

VERBS: dict[str, str] = {
    "book": r"reserv\w+|asegurado|elegido",
    "say": r"rechazo|aprobo|acuerdo|sentencia|voto|dijo|conto|explico|hablo|recordo|aseguro|afirmo|declaro|bromeo|"
    r"admitio|comento|entrevista\w*|escribio",
    "hurt": r"murio|fallecio|(?:se )?(?:fracturo|rompio|lesiono|quemo|disloco|partio|hirio)|resulto herid[oa]|"
    r"quedo herid[oa]",
    "stop": r"par(?:o|aron)|se detuv\w+|suspend\w+|interrump\w+|paraliz\w+|se fue a casa|cerr(?:o|aron)|cesa?r?on?|"
    r"qued\w+ parad[oa]",
    "resume": r"reanud\w+|retom\w+|volvi\w+|regres\w+|de nuevo|otra vez",
    "begin": r"empez\w+|empiez\w+|comenz\w+|comienz\w+|arranc\w+|inici\w+|ech\w+ a|pon\w* en marcha|"
    r"(?:detras|delante) de (?:la|las) camaras?",
    "end": r"termin\w+|acab\w+|conclu\w+|finaliz\w+|ultim[oa]|cerro",
    "sign": r"firm\w+|fich\w+|se (?:une|unio|suma|sumo|incorpora|incorporo)|contrat\w+|elegid[oa]|interpretara|"
    r"dara vida|hara de|sera (?:el|la)",
    "revise": r"revis\w+|cambi\w+|modific\w+|reorganiz\w+|movi\w+|muev\w+|reajust\w+|alter\w+",
    "show": r"mostr\w+|muestr\w+|ensen\w+|present\w+|proyect\w+|exhib\w+|vi(?:o|eron)|visto|public\w+|difund\w+|"
    r"compart\w+|colg(?:o|aron)",
    "host": r"acog\w+|recib\w+|tien\w+|inaugur\w+|clausur\w+|ovacion\w*|aplau\w+|abr(?:e|io|ira)|cierra|tendra",
    "appear": r"lleg\w+|podra\w* ver\w*|se podra|sale|saldra|va a|se vera|aterriza\w*|estren\w+|esperar|verla|verlo|"
    r"sigue|descubri\w+",
    "tell": r"hizo (?:oficial|public[oa])|hacer oficial|anunci\w+|confirm\w+|desvel\w+|revel\w+|comunic\w+|"
    r"oficializ\w+|dio (?:luz verde|a conocer)|se supo",
    "shoot": r"rod(?:o|aron|ad[oa])|film(?:o|aron)|grab(?:o|aron)|hicieron|hizo|saltaron|vol(?:o|aron)",
}
NOUNS: dict[str, str] = {
    "work": r"rodaje|filmacion|grabacion\w*|produccion|camaras?|equipo|plato|trabajos?|set",
    "clip": r"imagenes|video|clip|minutos|escenas?|material|fotos?",
    "trade": r"convencion|cinemacon|comic-con|exhibidores|feria|panel",
    "festival": r"festival|cannes|venecia|toronto|berlin|berlinale|sundance|sitges|san sebastian|malaga|locarno|"
    r"alfombra roja|mostra",
    "part": r"papel|reparto|elenco|contrato|proyecto|villan[oa]|protagonista",
    "plan": r"calendario|planes|fechas?|agenda|estreno",
    "sequel": r"secuela|precuela|continuacion|segunda parte|tercera parte|nueva entrega|remake|proyecto|titulo",
    "film": r"pelicula|cinta|filme|publico|espectadores|cines?|salas|pantallas?|estreno|verla|verlo",
    "from": r"a partir del?|desde",
    "stunt": r"salto|acrobacia|escena|secuencia|persecucion|choque|explosion|caida|moto|coche",
}
