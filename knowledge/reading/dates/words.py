"""Names of months, weekdays, seasons and feasts in four languages, folded. Data only."""

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "de": "januar februar marz april mai juni juli august september oktober november dezember",
}
_SHORT = {
    "en": {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
           "nov": 11, "dec": 12},
    "es": {"setiembre": 9},
    "fr": {"janv": 1, "fevr": 2, "juil": 7, "oct": 10, "nov": 11, "dec": 12},
    "de": {"janner": 1, "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "okt": 10, "nov": 11, "dez": 12},
}  # fmt: skip
_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "es": "lunes martes miercoles jueves viernes sabado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
}
MONTHS: dict[str, dict[str, int]] = {
    language: {name: number for number, name in enumerate(names.split(), 1)} | _SHORT[language]
    for language, names in _MONTHS.items()
}
WEEKDAYS: dict[str, dict[str, int]] = {
    language: {name: number for number, name in enumerate(names.split())}
    | ({"sonnabend": 5} if language == "de" else {})
    for language, names in _WEEKDAYS.items()
}
SEASONS: dict[str, dict[str, str]] = {
    "en": {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"},
    "es": {"primavera": "spring", "verano": "summer", "otono": "autumn", "invierno": "winter"},
    "fr": {"printemps": "spring", "ete": "summer", "automne": "autumn", "hiver": "winter"},
    "de": {"fruhling": "spring", "fruhjahr": "spring", "sommer": "summer", "herbst": "autumn", "winter": "winter"},
}
# days from the day of writing
TODAY: dict[str, dict[str, int]] = {
    "en": {"today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1},
    "es": {"hoy": 0, "ayer": -1, "anoche": -1, "esta noche": 0, "anteayer": -2},
    "fr": {"aujourd'hui": 0, "hier": -1, "demain": 1, "ce soir": 0, "avant-hier": -2},
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2},
}
# small numbers before "years ago"; the articles first
NUMBERS: dict[str, str] = {
    "en": "a an one two three four five six seven eight nine ten eleven twelve",
    "es": "un una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "un une deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "ein einem einen einer zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
}
AMOUNTS: dict[str, int] = {
    word: max(1, index - shift)
    for words, shift in ((NUMBERS["en"], 1), (NUMBERS["es"], 0), (NUMBERS["fr"], 0), (NUMBERS["de"], 2))
    for index, word in enumerate(words.split())
}
# (pattern, feast); how a feast is dated is told in `knowledge.reading.dates.feasts`.
FEASTS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"christmas(?: day)?", "christmas"), (r"christmas eve", "christmas_eve"), (r"new year's day", "new_year"),
        (r"new year's eve", "new_year_eve"), (r"(?:the )?fourth of july", "july_4"), (r"halloween", "halloween"),
        (r"valentine's day", "valentine"), (r"memorial day(?: weekend)?", "memorial_day"),
        (r"labou?r day(?: weekend)?", "labor_day"), (r"thanksgiving(?: day| weekend)?", "thanksgiving"),
    ),
    "es": (
        (r"(?:el dia de )?navidad", "christmas"), (r"nochebuena", "christmas_eve"), (r"nochevieja", "new_year_eve"),
        (r"halloween", "halloween"),
    ),
    "fr": ((r"(?:le jour de )?noel", "christmas"), (r"halloween", "halloween"), (r"la saint-valentin", "valentine")),
    "de": (
        (r"weihnachten|(?:am )?(?:ersten )?weihnachts(?:feier)?tag", "christmas"), (r"heiligabend", "christmas_eve"),
        (r"silvester", "new_year_eve"),
    ),
}  # fmt: skip
# Words that turn a relative date back or forward.
BACK = (
    r"last|past|previous|prior|pasad[oa]|anterior|dernier|derniere|passee?|precedente?|letzte[nrms]?|vergangene[nrms]?"
    r"|vorige[nrms]?"
)
FORWARD = r"next|coming|following|upcoming|proxim[oa]|que viene|prochaine?|suivante?|nachste[nrms]?|kommende[nrms]?"
HERE = r"this|est[ea]|ce|cet|cette|diese[nrms]?"
