"""Finds sentence ends in English, Spanish, French and German without falling for abbreviations."""

import re
from collections.abc import Iterator

from knowledge.text.tokens import word_set

_END = re.compile(
    r"[.!?…]+(?:[\s\u00a0\u202f]?»|[\"'”’“‘)\]])*[\s\u00a0]+(?=[\"'“”„«»‘‚¿¡(\[–—-]*[\s\u00a0\u202f]?[A-ZÀ-ÞŒ0-9¿¡])"
)

# What ends in a full stop without ending a sentence, folded, without the stop.
_ABBREVIATIONS = word_set(
    """
    mr mrs ms dr prof st ste jr sr vs etc no nos vol pt gen col sgt capt lt gov sen rep rev hon inc ltd co corp
    bros fig approx est dept univ jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ft
    in lb lbs sra srta d dna num pag p ej ee uu aprox av avda mme mlle env cf ex bzw ca z b u a h usw evtl ggf
    inkl mio mrd nr str tel vgl sog geb min std
    """
)
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}$")
_LAST_WORD = re.compile(r"[^\W_]+$")
_GERMAN_MONTH = re.compile(r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")


def sentence_spans(text: str, start: int, end: int, language: str | None = None) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of one paragraph `text[start:end]`, without the blanks around it."""
    begin = start
    for match in _END.finditer(text, start, end):
        if text[match.start()] == "." and _goes_on(text, begin, match, language):
            continue
        stop = match.start() + len(match.group().rstrip())
        yield begin, stop
        begin = match.end()
    if text[begin:end].strip():
        yield begin, begin + len(text[begin:end].rstrip())


def _goes_on(text: str, begin: int, match: re.Match[str], language: str | None) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial or an ordinal number."""
    before = text[max(begin, match.start() - 24) : match.start()]
    if _ORDINAL.search(before):
        return (language == "de" and len(match.group().strip()) == 1) or bool(_GERMAN_MONTH.match(text, match.end()))
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    last = word.group()
    if len(last) == 1 and last.isalpha():
        # "J. Abrams", "U.S. Marines"; but "vitamin C. He" is too rare to weigh against them.
        return last.isupper() or language == "de"
    return last.lower() in _ABBREVIATIONS
