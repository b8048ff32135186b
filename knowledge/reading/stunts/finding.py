"""Finds stunts sentence by sentence and says of each which film, who, and how it is told."""

import re
from collections.abc import Set
from dataclasses import replace
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from knowledge.linking.linked import ReadingContext
from knowledge.reading.governing import governing_film
from knowledge.reading.stunts.afterwards import referring
from knowledge.reading.stunts.framing import PERFORMED_FRAMES, Sighting, framed
from knowledge.reading.stunts.known import KNOWN_FRAMES, KNOWN_PERFORMED_FRAMES, exact_type
from knowledge.reading.stunts.matching import PhraseBook, Positions, classes_in, plain_words
from knowledge.reading.stunts.modality import modality_of
from knowledge.reading.stunts.performers import NOBODY, AgentsOf, agents_of, performers_of
from knowledge.reading.stunts.plots import is_of_story, names_character
from knowledge.reading.stunts.specific import most_specific
from knowledge.reading.stunts.tellings import Telling, mentions_of
from knowledge.text.folding import fold
from knowledge.text.readable import Sentence
from knowledge.text.tokens import Token
from records.findings import Modality, StuntMention
from records.subjects import Catalogue, StuntType, SubjectId

_LANGUAGES = ("en", "es", "fr", "de")
_TOLD = 2.0  # a double, or someone by name
_PREFIX = "stunt:"
# What is told in one of these ways may still only happen in the story.
_TOLD_AS_REAL = (Modality.ASSERTED, Modality.PLANNED, Modality.DENIED)
_BREAK = re.compile(r"[;:]|\s-\s")
# What is blown up, wrecked or sent over an edge with nobody in it; and what only characters do.
_UNMANNED = ("pyro.explosion", "pyro.vehicle", "pyro.demolition", "pyro.aircraft_crash", "train.wreck", "car.off_cliff")


def find_stunts(context: ReadingContext) -> tuple[StuntMention, ...]:
    """Return the stunts an article tells of, one for each type, film, performer and way of telling.

    An article that links no film tells of film stunts only when it names someone of film and speaks of filming.
    """
    if not context.films and not _is_about_filming(context):
        return ()
    language = context.text.language if context.text.language in _LANGUAGES else "en"
    is_relayed = _is_relayed(context)
    read = []
    for sentence in context.text.sentences:
        tokens = _outside_names(context, sentence)
        words = plain_words(tokens)
        read.append((sentence, tokens, words, classes_in(words, language)))
    around = frozenset(name for _, _, _, positions in read for name in positions)
    known = frozenset(name for film in context.films for name in _known_of(context, film.film))
    found: list[Telling] = []
    for sentence, tokens, words, positions in read:
        agents = lru_cache(maxsize=8)(partial(agents_of, context, sentence))
        view = View(context, sentence, tokens, around, known, agents)
        seen = [_seen(view, item, is_relayed=is_relayed) for item in _sightings(view, language, words, positions)]
        found += [telling for telling in seen if telling is not None]
        found += referring(context, sentence, found, agents)
    return mentions_of(found)


_FILMING = re.compile(
    r"(?<![^\W_])(?:stunts?|stunt\w+|scenes?|takes?|filming|filmed|shoot|on set|movie|escenas?|rodaje|rodo|toma|"
    r"tomas|tournage"
    r"|cascade\w*|szene\w*|gedreht|dreh|film)(?![^\W_])"
)


def _is_about_filming(context: ReadingContext) -> bool:
    """Whether a text without a title still speaks of someone's film work."""
    known = any(person.person in context.lookup.people for person in context.people)
    return known and any(_FILMING.search(folded) for folded in context.text.folded.values())


class View(NamedTuple):
    """A sentence of an article as its stunts are read, with the word classes of the whole article."""

    context: ReadingContext
    sentence: Sentence
    tokens: tuple[Token, ...]
    around: Set[str]
    known: Set[str]  # what any film of the article is known for
    agents: AgentsOf

    def film_at(self, sighting: Sighting) -> SubjectId | None:
        """Return the film that a sighting belongs to."""
        return governing_film(self.context, self.sentence, self.tokens[sighting.first].start)

    def breaks(self) -> list[int]:
        """Return the numbers of the words before which a semicolon, colon or dash stands."""
        gaps = pairwise(self.tokens)
        start, folded = self.sentence.start, _untitled(self.context, self.sentence)
        return [
            number
            for number, (one, other) in enumerate(gaps, 1)
            if _BREAK.search(folded[one.end - start : other.start - start])
        ]

    def known_of(self, film: SubjectId | None) -> Set[str]:
        """Return the stunt types that a film is known for, without the prefix of their ids."""
        return _known_of(self.context, film)


def _known_of(context: ReadingContext, film: SubjectId | None) -> Set[str]:
    entry = context.lookup.films.get(film) if film else None
    return {stunt.removeprefix(_PREFIX) for stunt in entry.stunts} if entry else set()


def _sightings(view: View, language: str, words: tuple[str, ...], positions: Positions) -> list[Sighting]:
    """Return what a sentence shows of stunts: frames and literal phrases, none where a blocked sense stands."""
    catalogue = view.context.lookup.catalogue
    if not words or _book("blocked", catalogue, language).find(words):
        return []
    joins = language == "de"
    breaks = view.breaks()
    sightings = framed(positions, view.around, joins=joins, breaks=breaks)
    sightings += _of_known(
        view, framed(positions, view.around, KNOWN_FRAMES, joins=joins, breaks=breaks, only=view.known)
    )
    told = {item.type for item in sightings}
    bare = framed(positions, view.around, PERFORMED_FRAMES, joins=joins, breaks=breaks)
    more = framed(positions, view.around, KNOWN_PERFORMED_FRAMES, joins=joins, breaks=breaks, only=view.known)
    bare += _of_known(view, more)
    sightings += [replace(item, is_weak=True) for item in bare if item.type not in told]
    for phrase, first, last in _book("stunts", catalogue, language).find(words):
        is_handful = phrase.name == "prep.jump_training" and (
            "large_number" not in positions or any(first < at < last for at, _ in positions.get("feet_high", ()))
        )
        if is_handful or any(first < at <= last for at in breaks):
            continue  # a handful of jumps is the stunt itself
        sightings.append(Sighting(type=phrase.name, first=first, last=last, weight=phrase.weight, is_literal=True))
    return most_specific(sightings)


def _of_known(view: View, weak: list[Sighting]) -> list[Sighting]:
    """Return the sightings whose film is known for their type."""
    return [item for item in weak if item.type in view.known_of(view.film_at(item))]


def _seen(view: View, sighting: Sighting, *, is_relayed: bool) -> Telling | None:
    """Return one telling of a stunt, None for a type that the catalogue does not have."""
    context, sentence, tokens = view.context, view.sentence, view.tokens
    start, end = tokens[sighting.first].start, tokens[sighting.last].end
    film = view.film_at(sighting)
    kind = exact_type(sighting.type, view.known_of(film), view.around)
    stunt = SubjectId(_PREFIX + kind)
    if stunt not in context.lookup.stunts:
        return None
    untitled = _untitled(context, sentence)
    written = context.text.originals[sentence.place][sentence.start : sentence.end]
    modality = modality_of(kind, untitled, written, start - sentence.start, end - sentence.start)
    if modality in _TOLD_AS_REAL and is_of_story(context, sentence, untitled, start, film):
        modality = Modality.IN_STORY
    if modality is Modality.ASSERTED and is_relayed and film in context.main_films:
        modality = Modality.REPORTED
    performers = performers_of(context, sentence, (start, end), (kind, film), view.agents)
    if sighting.is_weak and (performers.weight < _TOLD or sentence.is_headline or modality is Modality.IN_STORY):
        return None
    is_guess = modality is Modality.PLANNED and performers.weight < 1
    is_unmanned = modality is Modality.IN_STORY or is_guess or kind.startswith(_UNMANNED)
    return Telling(
        stunt=stunt,
        film=film,
        performers=NOBODY if is_unmanned else performers,
        modality=modality,
        is_known=kind in view.known_of(film),
        is_literal=sighting.is_literal,
        how="literal phrase" if sighting.is_literal else "frame",
        evidence=context.text.evidence(sentence.place, start, end),
    )


def _untitled(context: ReadingContext, sentence: Sentence) -> str:
    """Return a sentence (folded) with its film titles blotted out: "No Time to Die" denies nothing.

    What may be a title and is a character of a film of the article stays: "In the film Hunt leaps".
    """
    folded = sentence.folded
    for span in context.title_spans:
        if span.within(sentence) and not names_character(context, span):
            first, last = span.start - sentence.start, span.end - sentence.start
            folded = folded[:first] + "x" * (last - first) + folded[last:]
    return folded


def _outside_names(context: ReadingContext, sentence: Sentence) -> tuple[Token, ...]:
    """Return the words that belong to no film title and to no name: Simon Crane is no crane, The Wrap no wrap."""
    titles = [span for span in context.title_spans if span.within(sentence)]
    titles += [span for _, span in context.people_in(sentence)]
    titles += [outlet.span for outlet in context.outlets_in(sentence)]
    return tuple(token for token in sentence.words if not any(span.start <= token.start < span.end for span in titles))


# Who keeps records certifies a feat and does not pass on a report of it.
_KEEPER = re.compile(r"Records?\b|Guinness")


def _is_relayed(context: ReadingContext) -> bool:
    """Whether the article passes on another outlet's report: it credits one in its first sentences."""
    early = context.text.sentences[: 1 + len(context.text.sentences) // 2]
    named = (outlet for sentence in early for outlet in context.outlets_in(sentence))
    return any(outlet.is_credited and not _KEEPER.search(outlet.name) for outlet in named)


_BOOKS: dict[tuple[str, str, str], PhraseBook] = {}


def _book(kind: str, catalogue: Catalogue, language: str) -> PhraseBook:
    """Return the phrase book of a catalogue, made once a catalogue."""
    key = (kind, catalogue.digest, language)
    if key not in _BOOKS:
        if len(_BOOKS) > 32:
            _BOOKS.clear()
        rows = _blocked(catalogue) if kind == "blocked" else _literal(catalogue.stunts, language)
        _BOOKS[key] = PhraseBook(rows, language)
    return _BOOKS[key]


# Of the blocked senses these leave a sentence without stunts; the others are weighed by modality and performer.
_BLOCKING = ("publicity", "idiom", "metaphor")


def _blocked(catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(sense, fold(pattern)) for sense, pattern in catalogue.blocked_senses if sense in _BLOCKING]


def _literal(stunts: tuple[StuntType, ...], language: str) -> list[tuple[str, str]]:
    return [
        (stunt.id.removeprefix(_PREFIX), fold(pattern))
        for stunt in stunts
        for tongue, pattern in stunt.phrases
        if tongue == language
    ]
