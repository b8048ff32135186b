"""Tells sequels that the catalogue lacks from the films before them: "Top Gun 3" names none of the two we know."""

import re
from collections.abc import Iterable

from knowledge.catalogue.aliases import SERIES
from knowledge.catalogue.lookup import Lookup
from knowledge.catalogue.numerals import NUMBER_OF, PART_WORDS
from knowledge.linking.candidates import Candidate
from knowledge.linking.linked import Span
from knowledge.text.readable import ReadableText
from knowledge.text.tokens import word_set
from records.subjects import SubjectId

_BETWEEN = re.compile(r"[:,]?\s?[–—-]?\s?")
# What follows a title; before any other word a bare number may count something: "in Extraction 12 stuntmen fall".
_FOLLOWS = word_set(
    "a also and are as at be been begins but by can could director director's directed due ended ends film for from "
    "gets goes had has have in into is it its just later lands may might moves must next now of on opens or over "
    "reaches script sets shoot shoots shooting should since so soon star stars starts still takes than that the then "
    "this to too until was were when where which while who will with won't would wraps writer "
    "y en es se con de para que a el la llegara llega und ist wird in im mit soll startet kommt et est en avec sera"
)


def without_sequels(
    text: ReadableText, candidates: Iterable[Candidate], lookup: Lookup
) -> tuple[tuple[Candidate, ...], tuple[Span, ...]]:
    """Return the candidates that name what they seem to, and the places of titles with a number nobody has yet."""
    kept: list[Candidate] = []
    sequels: list[Span] = []
    for candidate in candidates:
        span = _sequel(text, candidate, lookup)
        if span is None:
            kept.append(candidate)
        else:
            sequels.append(span)
    inside = [one for one in kept if not any(span.covers(one.span.place, one.span.start) for span in sequels)]
    return tuple(inside), tuple(sequels)


def _sequel(text: ReadableText, candidate: Candidate, lookup: Lookup) -> Span | None:
    """Return the place of a known title with a number behind it that is greater than any of its series."""
    subjects = [form.subject for form in candidate.forms if form.subject.startswith(("film:", SERIES))]
    words = candidate.words[candidate.last + 1 : candidate.last + 4]
    is_part = bool(words) and words[0].text in PART_WORDS
    numbers = words[1:] if is_part else words
    number = NUMBER_OF.get(numbers[0].text) if numbers else None
    if not subjects or number is None:
        return None
    original = text.originals[candidate.span.place]
    written = original[numbers[0].start : numbers[0].end]
    if not is_part and not (written.isdigit() or written.isupper()):
        return None
    if not _BETWEEN.fullmatch(original[candidate.span.end : words[0].start]):
        return None
    is_joined = len(numbers) > 1 and original[numbers[0].end : numbers[1].start] == " "
    if not is_part and is_joined and numbers[1].text not in _FOLLOWS:
        return None
    if number <= max(_highest(lookup, subject) for subject in subjects):
        return None
    return Span(place=candidate.span.place, start=candidate.span.start, end=numbers[0].end)


def _highest(lookup: Lookup, subject: str) -> int:
    """Return the number of the last film of a subject's series: as people count, else how many there are."""
    film = lookup.films.get(SubjectId(subject))
    name = film.franchise if film else subject.removeprefix(SERIES)
    films = lookup.series.get(name or "", ())
    return max((one.ordinal for one in films if one.ordinal), default=max(len(films), 1))
