"""Number words of English, Spanish, French and German, in folded form. Data only."""

from itertools import product

_EN_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ES_ONES = [
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciseis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidos",
    "veintitres",
    "veinticuatro",
    "veinticinco",
    "veintiseis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_ES_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_ES_HUNDREDS = [
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
]
_FR_ONES = [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_FR_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70}
_DE_ONES = [
    "ein",
    "zwei",
    "drei",
    "vier",
    "funf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwolf",
    "dreizehn",
    "vierzehn",
    "funfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_DE_TENS = ["zwanzig", "dreißig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def _german_below_hundred() -> dict[str, float]:
    words = {word: float(value) for value, word in enumerate(_DE_ONES, 1)}
    tens = {word: value * 10.0 for value, word in enumerate(_DE_TENS, 2)}
    joined = {
        f"{one}und{ten}": value + tens[ten] for (value, one), ten in product(enumerate(_DE_ONES[:9], 1), _DE_TENS)
    }
    return words | tens | joined


def _german() -> dict[str, float]:
    """German writes a whole number as one word."""
    small = _german_below_hundred()
    hundreds = {
        f"{lead}hundert{tail}": (small.get(lead, 1.0)) * 100 + small.get(tail, 0.0)
        for lead, tail in product(("", *_DE_ONES[:9]), ("", *small))
    }
    below_thousand = small | hundreds
    thousands = {f"{lead}tausend": below_thousand.get(lead, 1.0) * 1000 for lead in ("", *below_thousand)}
    halves = {f"{word}einhalb": value + 0.5 for word, value in small.items()} | {"anderthalb": 1.5, "eineinhalb": 1.5}
    return below_thousand | thousands | halves | {"eins": 1.0}


# Words that add up: "two hundred and six".
ADDING: dict[str, dict[str, float]] = {
    "en": {word: float(value) for value, word in enumerate(_EN_ONES, 1)}
    | {word: value * 10.0 for value, word in enumerate(_EN_TENS, 2)},
    "es": {word: float(value) for value, word in enumerate(_ES_ONES, 1)}
    | {word: value * 10.0 for value, word in enumerate(_ES_TENS, 3)}
    | {word: value * 100.0 for value, word in enumerate(_ES_HUNDREDS, 1)}
    | {word.replace("os", "as"): value * 100.0 for value, word in enumerate(_ES_HUNDREDS, 1)}
    | {"un": 1.0, "una": 1.0, "cien": 100.0, "veintiun": 21.0},
    "fr": {word: float(value) for value, word in enumerate(_FR_ONES, 1)}
    | {word: float(value) for word, value in _FR_TENS.items()}
    | {"une": 1.0, "huitante": 80.0, "nonante": 90.0, "quatre-vingt": 80.0, "quatre-vingts": 80.0},
    "de": _german() | dict.fromkeys(("eine", "einen", "einem", "einer"), 1.0),
}
# Words that multiply what stands before them.
MULTIPLYING: dict[str, dict[str, float]] = {
    "en": {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0},
    "es": {"mil": 1e3, "millon": 1e6, "millones": 1e6, "docena": 12.0, "docenas": 12.0},
    "fr": {"cent": 1e2, "cents": 1e2, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9,
           "milliards": 1e9, "douzaine": 12.0},
    "de": {"million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "dutzend": 12.0},
}  # fmt: skip
# One alone is an article more often than a number; it counts only before a unit or a counted noun.
ARTICLES: dict[str, frozenset[str]] = {
    "en": frozenset({"a", "an"}),
    "es": frozenset({"un", "una"}),
    "fr": frozenset({"un", "une"}),
    "de": frozenset({"ein", "eine", "einen", "einem", "einer"}),
}
JOINING: dict[str, frozenset[str]] = {
    "en": frozenset({"and"}), "es": frozenset({"y"}), "fr": frozenset({"et"}), "de": frozenset(),
}  # fmt: skip
HALVES: dict[str, str] = {
    "en": r"[\s-]+and[\s-]+a[\s-]+half\b",
    "es": r"\s+y\s+medi[oa]\b",
    "fr": r"\s+et\s+demie?\b",
    "de": r"\s+und\s+ein\s+halb\b",
}
# "Eight turns and a half": the half may stand behind what is counted.
HALVES_AFTER: dict[str, str] = {
    "en": r"\s+[a-z]+\s+and\s+a\s+half\b",
    "es": r"\s+[a-z]+(?:\s+de\s+[a-z]+)?\s+y\s+medi[oa]\b",
    "fr": r"\s+[a-z]+\s+et\s+demie?\b",
    "de": r"\s+[a-z]+\s+und\s+ein(?:e|en)?\s+halbe?n?\b",
}
# (pattern, value, bound): collective words; "dozens" is at least 24, "hundreds" at least 200.
PHRASES: dict[str, tuple[tuple[str, float, str], ...]] = {
    "en": (
        (r"half[- ](?:a[- ])?dozen", 6, ""), (r"a half[- ]dozen", 6, ""),
        (r"half a hundred", 50, ""), (r"half a thousand", 500, ""), (r"half a million", 500_000, ""),
        (r"dozens", 24, ">="), (r"scores(?= of)", 40, ">="), (r"hundreds", 200, ">="), (r"thousands", 2000, ">="),
        (r"a couple of", 2, ""), (r"half an?(?= (?:hour|minute|mile|year|day|second|ton))", 0.5, ""),
        (r"half an?(?= (?:metre|meter|foot|kilometre|week|month|century|decade|storey|tonne))", 0.5, ""),
        (r"three quarters of an?(?= (?:hour|mile))", 0.75, ""),
        (r"a quarter of an?(?= (?:hour|mile))", 0.25, ""), (r"an? single|a lone|just a", 1, ""),
    ),
    "es": (
        (r"media docena", 6, ""), (r"medio centenar", 50, ""), (r"medio millar", 500, ""),
        (r"medio millon", 500_000, ""), (r"docenas", 24, ">="), (r"decenas", 20, ">="),
        (r"cientos|centenares", 200, ">="), (r"miles", 2000, ">="), (r"un par de", 2, ""), (r"media(?= hora|"
            r" tonelada)", 0.5, ""),
        (r"medio(?= ano| metro| kilometro| mes| siglo)", 0.5, ""), (r"tres cuartos de(?= hora)", 0.75, ""),
        (r"una veintena", 20, "~"),
        (r"una treintena", 30, "~"), (r"una decena", 10, "~"), (r"un centenar", 100, "~"), (r"un millar", 1000, "~"),
        (r"un[ao]? sol[ao]|un unico|una unica", 1, ""),
    ),
    "fr": (
        (r"une demi-douzaine", 6, ""), (r"un demi-millier", 500, ""), (r"un demi-million", 500_000, ""),
        (r"des dizaines", 20, ">="), (r"des douzaines", 24, ">="),
        (r"des centaines", 200, ">="), (r"des milliers", 2000, ">="), (r"une dizaine", 10, "~"),
        (r"une quinzaine", 15, "~"), (r"une vingtaine", 20, "~"), (r"une trentaine", 30, "~"),
        (r"une quarantaine", 40, "~"), (r"une cinquantaine", 50, "~"), (r"une soixantaine", 60, "~"),
        (r"une centaine", 100, "~"), (r"un millier", 1000, "~"), (r"une demi-?(?=heure)", 0.5, ""),
        (r"une? seule?|une? unique", 1, ""), (r"trois quarts d'(?=heure)", 0.75, ""),
        (r"un quart d'(?=heure)", 0.25, ""),
        (r"un demi[- ](?=\w)", 0.5, ""), (r"un millier", 1000, "~"),
    ),
    "de": (
        (r"ein halbes dutzend", 6, ""), (r"ein halbes hundert", 50, ""), (r"ein halbes tausend", 500, ""),
        (r"eine halbe million", 500_000, ""), (r"dutzende", 24, ">="),
        (r"hunderte", 200, ">="), (r"tausende", 2000, ">="),
        (r"ein(?:er|en|em)? einzige[nrs]?|eine einzige|einem einzigen|nur ein(?:en|em|er|e)?", 1, ""),
        (r"eine?[mnrs]? halbe[mnrs]?(?= (?:stunde|tonne|jahr|meter|meile|minute|monat))", 0.5, ""),
        (r"eine dreiviertel(?= ?stunde)", 0.75, ""), (r"ein paar hundert", 200, ">="),
    ),
}  # fmt: skip
# How often something was done, in one word.
TIMES: dict[str, tuple[tuple[str, float], ...]] = {
    "en": (("once", 1), ("twice", 2), ("thrice", 3)),
    "es": (),
    "fr": (),
    "de": tuple(
        (f"{word}{half}mal", value + added)
        for word, value in _german_below_hundred().items()
        for half, added in (("", 0.0), ("einhalb", 0.5))
    ),
}
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DE_ORDINALS = "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte"
_ES_ORDINALS = {
    "primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5, "sext": 6, "septim": 7, "octav": 8,
    "noven": 9, "decim": 10,
}  # fmt: skip
_FR_ORDINALS = {
    "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4,
    "cinquieme": 5,
    "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10,
}  # fmt: skip
ORDINALS: dict[str, dict[str, float]] = {
    "en": {word: float(value) for value, word in enumerate(_EN_ORDINALS.split(), 1)},
    "es": {stem + ending: float(value) for stem, value in _ES_ORDINALS.items() for ending in ("", "o", "a")},
    "fr": {word: float(value) for word, value in _FR_ORDINALS.items()},
    "de": {
        stem + ending: float(value) for value, stem in enumerate(_DE_ORDINALS.split(), 1) for ending in ("", "n", "r")
    },
}
