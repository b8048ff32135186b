"""Decides whether a length is a height, a depth or a distance. Its words in four languages, folded."""

import re
from collections.abc import Set

from knowledge.reading.claims.cues import BREATH, whole_words

_HIGH_TOPICS = ("fall.", "climb.", "aerial.", "wire.")
_CLOSE = 12  # signs between a number and a word that surely belongs to it
_HEIGHT = whole_words(
    r"high|tall|height|above the ground|above ground|off the ground|poles?|deck|feet up|up in|above|altitude|falls?|"
    r"fell|falling|drop\w*|plung\w*|plummet\w*|cliff|tower|"
    r"building|roof|mast|at|from|storeys?|stories|air under|reached|off a|dangl\w*|hung|hanging",
    r"altura|alto|del suelo|sobre el suelo|pertigas?|altitud|altas?|cae\w*|cayo|caida|desde|miden|medi\w+|acantilado|"
    r"torre|edificio",
    r"haut\w*|hauteur|s'elev\w*|culmin\w*|du sol|au-dessus|perches?|vide|tomb\w*|chute|altitude|depuis|falaise|tour|"
    r"immeuble",
    r"hoch|hohe|hohen?|stangen?|uber dem \w+|uber dem boden|fiel|sturz\w*|tief|klippe|turm|dach|aus",
)
_DISTANCE = whole_words(
    r"long|length|gap|across|distance|far|clear(?:ed|s)?|jumped|jump|leap\w*|leapt|wide|apart|away|short of|"
    r"within|canyon|hallway|corridor|tunnel|wide|skid\w*|between(?! (?:$|\d|about|some|roughly))|further|ahead|"
    r"board|row|flew|slid|drag\w*|"
    r"cover(?:ed|s|ing)?|sail(?:ed|s|ing)?|travel+(?:ed|s|ing)|soar(?:ed|s|ing)|vault\w*|hurtl\w*|fl(?:y|ies|ying|"
    r"own)",
    r"largo|longitud|distancia|salt\w+|ancho|recorr\w+|hueco|lejos|volo|volaron|cubri\w+",
    r"long\w*|distance|largeur|large|saut\w*|travers\w*|parcour\w+|vol(?:e|ent|a) (?:sur|pendant)|plan(?:e|a|ent) sur",
    r"lang\w*|lange|weit\w*|distanz|sprang|sprung|breit|neben|entfernt|abstand",
)
_DEPTH = whole_words(
    r"deep|depth|thick|thickness|grosor|espesor|epaisseur|dick|below the surface|profund\w*|"
    r"profond\w*|tief\w*|wassertiefe"
)
_FALLING = whole_words(
    r"sturz\w*|fall\w*|fiel|sprung|sprang|fell|drop\w*|plunge\w*|caid\w*|chute|tomb\w*|bruck\w*|bridge|cliff|klippe"
)
_POLES = whole_words(r"poles?|pertigas?|perches?|stangen?|masts?|mastil|mat|ladder|leiter|echelle")
_TANK = whole_words(
    r"tanks?|pool|underwater|piscina|tanque|bassin|wassertank|becken|getaucht|taucht\w*|div(?:ed|ing|er|ers)|submarine"
)
_DEEP = r"(?:water )?(?:tank|pool|aquarium|basin|piscina|tanque|bassin|piscine|becken|wassertank)"
_DEEP_AFTER = re.compile(rf"^(?:-| )(?:deep )?{_DEEP}(?![^\W_])")
_DOWN = re.compile(r"^ (?:down|under|below)(?![^\W_])")
# "200 metres from the actors": a gap, unless something is measured from ground or roof.
_AWAY_FROM = re.compile(
    r"^ (?:away )?(?:from|de los|des acteurs|entfernt)(?![^\W_])(?! (?:the |a |an |above )?(?:\w+ )?(?:ground|floor|"
    r"roof|deck|top|surface|edge|street|pavement|sky|air|plane|helicopter|crane|tower|bridge|building|cliff))"
)
# "left the plane at 20,000 feet"; "2,000 feet of air"
_AT_HEIGHT = re.compile(
    r"(?<![^\W_])(?:jump\w*|leap\w*|leapt|bail\w*|left|leav\w*|exit\w*|plane|helicopter|aircraft|climb\w*|"
    r"altitude|hung|hang\w*|"
    r"hover\w*|fl(?:y|ew|ies|ying))(?: [\w-]+){0,4} (?:at|from) (?:about |around |some |nearly )?$|"
    r"(?<![^\W_])(?:salt\w+(?: \S+){0,4} desde|saut(?:e|er|ent|ait|aient|es)(?: \S+){0,4} de|"
    r"spr[iaou]ng\w*(?: \S+){0,4} aus) (?:unos |environ |etwa |rund )?$"
)
_OF_AIR = re.compile(
    r"^ of (?:\w+ )?(?:air|nothing|nothingness|space|emptiness|void|drop)(?![^\W_])|^ (?:of )?(?:vacio|vide)(?![^\W_])"
)
# "walked 400 metres", "fell 40 feet": the verb right before a length
_MOVING = re.compile(
    r"(?<![^\W_])(?:(?P<down>f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|plung(?:es?|ed|ing)|plummet\w*|climb\w*|"
    r"rose|rises|descend\w*|"
    r"abseil\w*|lower(?:ed|s)|dangl\w+|cay[eo]\w*|tomb\w+|sturz\w*|fiel)|walk\w*|ran|runs?|race[sd]?|drove|"
    r"driv\w+|rode|rid(?:es?|ing)|"
    r"swam|swims?|drag(?:s|ged)|slid\w*|skid\w*|crawl\w*|thrown|threw|flung|hurled|flew|sailed|soared|recorr\w+|"
    r"camin\w+|parcour\w+|"
    r"flog\w*|rutsch\w*)(?: (?:about|around|some|over|more than|nearly|almost|for|unos|unas|sur|pres de|environ|"
    r"etwa|rund|uber))? ?$"
)
_STRAIGHT_DOWN = re.compile(
    r"^,? (?:straight|sheer|vertically|en vertical|a la verticale|senkrecht)(?: down)?(?![^\W_])"
)
_UPWARD = re.compile(r"^ (?:up|above|high|deep|down|off the)(?![^\W_])")
_ALONG = re.compile(
    r"^ (?:along|across|through|forward|backwards?|sideways|down(?:hill| the (?:road|street|runway|track|beach|"
    r"slope|aisle)))(?![^\W_])"
)
_LENGTH_CUES = (("height", _HEIGHT), ("distance", _DISTANCE))


def length_metric(folded: str, before: str, after: str, topics: Set[str]) -> str:
    """The words right beside it decide, then the nearest one: "720 feet high", "jumped 225 feet over a canyon"."""
    if _DEEP_AFTER.match(after) or (BREATH.search(folded) and _DOWN.match(after)):
        return "depth"
    if _DEPTH.search(after[:20]) or _DEPTH.search(before[-30:]):
        is_drop = _FALLING.search(folded) and not _TANK.search(folded)
        return "height" if is_drop else "depth"
    if _STRAIGHT_DOWN.match(after):
        return "height"
    if _POLES.search(before[-40:]) or _AT_HEIGHT.search(before) or _OF_AIR.match(after):
        return "height"
    moving = _MOVING.search(before)
    if moving and not _UPWARD.match(after):
        return "height" if moving["down"] else "distance"
    is_high = _HEIGHT.search(folded) or any(topic.startswith(_HIGH_TOPICS) for topic in topics)
    return _nearest(before, after) or ("height" if is_high else "distance")


def _nearest(before: str, after: str) -> str | None:
    """Return what the nearest word round a length says of it, None when there is none."""
    behind = [(match.start(), name) for name, cue in _LENGTH_CUES if (match := cue.search(after[:30]))]
    ahead = [(match.end(), name) for name, cue in _LENGTH_CUES for match in cue.finditer(before)]
    is_away = _AWAY_FROM.match(after) and not any(name == "height" for _, name in ahead)
    if is_away or _ALONG.match(after):
        return "distance"
    if behind and (min(behind)[0] < _CLOSE or not ahead):
        return min(behind)[1]
    return max(ahead)[1] if ahead else None
