"""How a number is hedged: more than, at least, about, under; in four languages, folded."""

import re

# sign -> what stands right before the number
_BEFORE: tuple[tuple[str, str], ...] = (
    ("<", r"(?:a (?:little|bit|shade|touch|hair) )?(?:under|below|less than|fewer than|short of|shy of)"),
    ("<", r"no more than|not more than|at most|up to|as (?:long|many|much|high|fast|far|deep|little|few) as|within"),
    ("<", r"a maximum of|a max of|menos de|hasta|como (?:mucho|maximo)|no mas de|un maximo de|por debajo de"),
    ("<", r"moins (?:de|d')|jusqu'a|au (?:plus|maximum)|pas plus de|en dessous de|au maximum de"),
    ("<", r"weniger als|unter|bis zu|hochstens|maximal|nicht mehr als|keine"),
    (">=",
        r"at least|no (?:fewer|less) than|not less than|a minimum of|al menos|por lo menos|como minimo|un minimo de"),
    (">=", r"au moins|au minimum|un minimum de|mindestens|wenigstens|zumindest"),
    (">", r"(?:well |much |far |slightly |a (?:little|bit) |just )?(?:more than|over|above|beyond)"),
    (">", r"(?:high|tall|long|fast|deep|wid|far|furth|farth|heavi|bigg|larg|great)er than|mas (?:alt|larg|rapid|"
        r"profund|lejos)\w* (?:que|de)"),
    (">", r"plus (?:haut|long|vite|loin|profond)\w* (?:que|de)|(?:hoh|lang|schnell|tief|weit)er als"),
    (">", r"better than|exceeding|upwards? of|in excess of|north of|greater than|past|exceeds?|topp?(?:ing|ed|s)"),
    (">", r"mas del?|superar? (?:los|las)?|supero (?:los|las)|por encima de|superior(?:es)? a|mas alla de"),
    (">", r"plus (?:des?|du|d')|au-dela de|depass\w+(?: les)?|superieure? a|mehr als|uber|gut"),
    ("~", r"about|around|roughly|some|approximately|approx\.?|nearly|almost|close to|something like|or so|circa|"
        r"ca\.?"),
    ("~", r"in the (?:region|neighbou?rhood) of|on the order of|an estimated|maybe|perhaps|give or take|virtually"),
    ("~", r"un[oa]s|alrededor de|cerca de|casi|aproximadamente|en torno a|mas o menos|sobre"),
    ("~", r"environ|quelques?|pres (?:de|d')|presque|autour de|a peu pres|une? bonne?"),
    ("~", r"etwa|rund|zirka|knapp|fast|ungefahr|an die|beinahe|um die|gegen"),
)  # fmt: skip
_FILLER = r"(?:\s(?:the|a|an|los|las|el|la|le|les|l'|der|die|das|another|other|its|his|her))?"
BEFORE = re.compile(
    r"(?<![^\W_])(?:" + "|".join(rf"(?P<b{i}>{pattern})" for i, (_, pattern) in enumerate(_BEFORE)) + rf"){_FILLER}\s?$"
)
# "more than the seven he managed": the figure itself is exact.
_THE = re.compile(r"(?:^topp\w+|^past|^exceed\w*| than| que| als) (?:the|los|las|les|die) ?$")
SIGNS = tuple(sign for sign, _ in _BEFORE)
_AFTER: tuple[tuple[str, str], ...] = (
    (">=", r"\s(?:or (?:more|better)|o mas|ou plus|oder mehr|and (?:more|up))\b|\splus\b(?! tard)"),
    ("~", r"(?:-odd|\sodd|\sor so|\sor thereabouts|\smas o menos|\senviron|\son and off)\b"),
    ("<", r"\s(?:or (?:less|fewer)|o menos|ou moins|oder weniger|at most|tops)\b"),
)
AFTER = re.compile("|".join(rf"(?P<a{i}>{pattern})" for i, (_, pattern) in enumerate(_AFTER)))
AFTER_SIGNS = tuple(sign for sign, _ in _AFTER)
_NEGATED = re.compile(
    r"(?<![^\W_])(?:(?:no|none of|ningun\w*|aucun\w*|kein\w*) (?:\w+ ){1,3}|(?:never|nunca|jamas|jamais|nie|"
    r"niemals) (?:\w+ ){0,3})$"
)
_WINDOW = 34


def sign_before(folded: str, start: int) -> tuple[str, int] | None:
    """Return the comparator that ends right before `start`, and where its words begin."""
    offset = max(0, start - _WINDOW)
    match = BEFORE.search(folded[offset:start])
    if match is None:
        return None
    sign = SIGNS[int((match.lastgroup or "b0")[1:])]
    is_known = sign != "~" and _THE.search(match.group())
    if sign == ">" and _NEGATED.search(folded[: offset + match.start()]):
        return "<", offset + match.start()  # "never above 40", "no jump was higher than 35 feet"
    return "=" if is_known else sign, offset + match.start()


def sign_after(folded: str, end: int) -> tuple[str, int] | None:
    """Return the comparator that begins right at `end`, and where its words stop."""
    match = AFTER.match(folded, end)
    return (AFTER_SIGNS[int((match.lastgroup or "a0")[1:])], match.end()) if match else None
