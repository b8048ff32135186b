"""Turns text into the words the index knows: folded, in order, each with the stem of its language."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

ALGORITHMS = {"en": "english", "es": "spanish", "fr": "french", "de": "german"}
# A page that does not name its language is nearly always English here; other languages are searched by exact word only.
DEFAULT_LANGUAGE = "en"
STEM_MARK = "~"  # no letter, so a stem can never be taken for a word
LONGEST_WORD = 40  # letters; what is longer is no word anyone types, only a burden on the lexicon
# Words that a question is held together by; they stand in every text and say nothing of what it is about.
_FUNCTION_WORDS = """
    a an and are as at be been but by can could did do does for from had has have how i if in into is it its many
    much of off on or our that the their there they this to was we were what when where which while who whom whose
    why will with would you al como con cual cuando de del donde el en es esta este la las lo los para por porque
    que quien se sin su sus un una y au aux avec ce ces cette comment dans des du elle est et il ils le les leur
    ne pas pour pourquoi qui quand sa ses son sur une am auf aus bei das dass dem den der des die ein eine einem
    einen einer fur hat im ist mit nach nicht sich und vom von warum was wie wann wer zu zum zur
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
# Forms that the stemming rules part, or join with other words. A line is a stem: its first word, with all its forms.
_FORMS = {
    "en": """
        stuntman stuntmen|stuntwoman stuntwomen|man men|woman women|cameraman cameramen|foot feet|knife knives
        fall falls falling fell fallen|drive drives driving drove driven|ride rides riding rode ridden
        leap leaps leaping leaped leapt|fly flies flying flew flown|dive dives diving dived dove|run runs running ran
        fight fights fighting fought|shoot shoots shooting shot shots|break breaks breaking broke broken
        swim swims swimming swam swum|swing swings swinging swung|throw throws throwing threw thrown
        hang hangs hanging hanged hung|take takes taking took taken|burn burns burning burned burnt
        spin spins spinning spun|catch catches catching caught|hold holds holding held|injury injuries injure injured
        begin begins beginning began begun|explode explodes exploded exploding explosion explosions explosive
        jump jumps jumping jumped jumper jumpers|climb climbs climbing climbed climber climbers
        important importance importantly|experience experiences experienced|several|authority authorities
        customer customers|animation animations animated animator|wicked|wired
    """,
    "es": """
        caer cae caen cayó cayeron caía cayendo caído|actriz actrices|vez veces|luz luces|pez peces|pelea peleas pelean
        caso casos|casa casas|puerto puertos|puerta puertas|cuento cuentos|cuenta cuentas|modo modos|moda modas
        peso pesos|pesa pesas|libro libros|libra libras|filo filos|fila filas|rato ratos|rata ratas
        ramo ramos|rama ramas
    """,
    "fr": """
        cascadeur cascadeurs cascadeuse cascadeuses|acteur acteurs actrice actrices|feu feux|œil yeux|travail travaux
        conducteur conducteurs conductrice conductrices|porte portes|coupe coupes|base bases|chute chutes
    """,
    "de": """
        stuntman stuntmans stuntmen stuntmänner|regisseur regisseurs regisseure regisseurin regisseurinnen
        springen springt springe sprang sprangen gesprungen|fahren fährt fährst fuhr fuhren gefahren
        stürzen stürzt stürzte stürzten gestürzt|drehen dreht drehte drehten gedreht
        kämpfen kämpft kämpfte kämpften gekämpft|verletzen verletzt verletzte verletzten verletzung verletzungen
        fliegen fliegt flog flogen geflogen|fallen fällt fiel fielen gefallen|laufen läuft lief liefen gelaufen
        klettern klettert kletterte kletterten geklettert|brennen brennt brannte brannten gebrannt
        hängen hängt hing hingen gehangen|reiten reitet ritt ritten geritten|falle
        explodieren explodiert explodierte explodierten explosion explosionen
    """,
}
# Endings that the rules leave or cut wrongly, and what stands for them: French and German plurals in -os, English ones
# in Spanish, and German compounds of "Sprung", whose -ung is no suffix. Shorter words are left alone.
_ENDINGS = {
    "es": {"ts": "t", "ds": "d", "ms": "m", "ps": "p"},
    "fr": {"os": "o"},
    "de": {"os": "o", "as": "a", "spr": "sprung", "schw": "schwung"},
}
SHORTEST_MENDED = 5
# Letters that Unicode does not take apart but readers leave out all the same.
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
# The English possessive belongs to no word: "Cruise's" is found by "cruise".
WORD = re.compile(r"([^\W_]+)(?:['’][sS]\b)?")


class Word(NamedTuple):
    """A word where it stands: characters `start` to `end` of the text."""

    start: int
    end: int
    exact: str  # folded
    written: str  # with its accents, which stemming rules look at


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for match in WORD.finditer(text):
        written = match[1][:LONGEST_WORD]
        folded = fold(written)
        if folded:
            yield Word(match.start(1), match.end(1), folded, written)


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word without case and accents: "Über" and "uber" are the same."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(LETTERS)


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text in order."""
    return tuple(word.exact for word in words(text))


def stem_of(written: str, language: str | None) -> str | None:
    """Return the stem of a word in a text, marked with its language ("en~jump"); None without rules for it."""
    language = language or DEFAULT_LANGUAGE
    return f"{language}{STEM_MARK}{_stem(language, written.lower())}" if language in ALGORITHMS else None


def other_forms(stem: str) -> frozenset[str]:
    """Return the folded words that have a marked stem without looking like it ("en~fall": fell, fallen)."""
    language, _, plain = stem.partition(STEM_MARK)
    return _OTHERS.get((language, plain), frozenset())


def plain_stem(stem: str) -> str:
    """Return a marked stem without its language."""
    return stem.partition(STEM_MARK)[2]


@lru_cache(maxsize=4096)
def stems_asked(written: str) -> frozenset[str]:
    """Return the marked stems a typed word may stand for; queries need not name their language."""
    forms = {written.lower(), fold(written)}
    return frozenset(f"{language}{STEM_MARK}{_stem(language, form)}" for language in ALGORITHMS for form in forms)


@lru_cache(maxsize=4096)
def forms_asked(word: Word) -> tuple[str, ...]:
    """Return the terms of the index under which other forms of a typed word are kept."""
    own = {plain_stem(stem_of(form, DEFAULT_LANGUAGE) or "") for form in (word.written, word.exact)}
    return tuple(sorted((stems_asked(word.written) | own) - {word.exact}))


def forms_kept(word: Word, language: str | None) -> tuple[str, ...]:
    """Return the terms under which a word of a text is kept: itself and its stem.

    An English word that is its own stem is kept once; that saves a third of the index, and `forms_asked` knows it.
    """
    stem = stem_of(word.written, language)
    is_own = language in {None, DEFAULT_LANGUAGE} and stem is not None and plain_stem(stem) == word.exact
    return (word.exact, stem) if stem and not is_own else (word.exact,)


_STEMMERS = {language: snowballstemmer.stemmer(algorithm) for language, algorithm in ALGORITHMS.items()}
_STEMS = {
    language: {
        way: fold(forms.split()[0])
        for forms in lines.replace("\n", "|").split("|")
        for form in forms.split()
        for way in (form, fold(form))
    }
    for language, lines in _FORMS.items()
}
_OTHERS: dict[tuple[str, str], frozenset[str]] = {}
for _language, _known in _STEMS.items():
    for _form, _kept in _known.items():
        _OTHERS[_language, _kept] = _OTHERS.get((_language, _kept), frozenset()) | {fold(_form)}
_LOCK = threading.Lock()  # a stemmer keeps the word it works on


@lru_cache(maxsize=300_000)  # a stem costs several times as much as looking it up
def _stem(language: str, word: str) -> str:
    if word in _STEMS[language]:
        return _STEMS[language][word]
    with _LOCK:
        stem = fold(_STEMMERS[language].stemWord(word))
    ending = next((each for each in _ENDINGS.get(language, ()) if stem.endswith(each)), "")
    if not ending or len(stem) < SHORTEST_MENDED:
        return stem
    return stem.removesuffix(ending) + _ENDINGS[language][ending]
