"""Numbers as film titles write them: digits, Roman, and words in four languages."""

ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
WORDS = {
    "en": ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "es": ("", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    "fr": ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    "de": ("", "eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn"),
}
ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "es": "primera segunda tercera cuarta quinta sexta septima octava novena decima",
    "es-m": "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo",
    "es-a": "primer segundo tercer",
    "fr": "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
    "fr-f": "premiere seconde",
    "de": "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte",
}
PART_WORDS = (
    "part",
    "chapter",
    "volume",
    "vol",
    "episode",
    "parte",
    "capitulo",
    "partie",
    "chapitre",
    "teil",
    "kapitel",
)

_GERMAN_ENDINGS = ("n", "r", "s", "m")


def _ordinal_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for language, words in ORDINALS.items():
        for number, word in enumerate(words.split(), start=1):
            table.setdefault(word, number)
            if language == "de":
                table.update({word + ending: number for ending in _GERMAN_ENDINGS})
    for number in range(1, 13):
        suffix = {1: "st", 2: "nd", 3: "rd"}.get(number, "th")
        table.update({f"{number}{suffix}": number, f"{number}e": number, f"{number}eme": number})
    return table


ORDINAL_OF = _ordinal_table()

NUMBER_OF: dict[str, int] = {str(number): number for number in range(1, 13)}
for _number, _roman in enumerate(ROMAN):
    if _number:
        NUMBER_OF[_roman] = _number
for _words in WORDS.values():
    for _number, _word in enumerate(_words):
        if _number:
            NUMBER_OF.setdefault(_word, _number)


def spellings(number: int) -> tuple[str, ...]:
    """Return every folded way in which a title may write a number from 1 to 12."""
    found = {str(number), ROMAN[number]}
    found.update(words[number] for words in WORDS.values() if number < len(words))
    return tuple(sorted(found))
