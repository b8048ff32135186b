"""Finds stunts sentence by sentence and says of each which film, who, and how it is told."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from knowledge.linking.linked import ReadingContext
from knowledge.reading.governing import governing_film
from knowledge.reading.stunts.framing import PERFORMED_FRAMES, Sighting, framed
from knowledge.reading.stunts.known import KNOWN_FRAMES, exact_type
from knowledge.reading.stunts.matching import PhraseBook, Positions, classes_in, plain_words
from knowledge.reading.stunts.modality import modality_of
from knowledge.reading.stunts.performers import NOBODY, Performers, performers_of, references_in
from knowledge.reading.stunts.specific import most_specific
from knowledge.reading.stunts.tellings import Telling, mentions_of
from knowledge.text.folding import fold
from knowledge.text.readable import Sentence
from knowledge.text.tokens import Token
from records.findings import Modality, StuntMention
from records.subjects import Catalogue, StuntType, SubjectId

_LANGUAGES = ("en", "es", "fr", "de")
_TOLD_OUT = 3.0  # someone is said by name, or by a plain pronoun, not to have done it
_TOLD = 2.0  # a double, or someone by name
_PREFIX = "stunt:"
_NO_FEATS = ("stunt:prep.", "stunt:other.unspecified")  # what "it was his double" never speaks of
_FEATS = 3  # how many feats back a sentence may speak of
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
    found: list[Telling] = []
    for sentence, tokens, words, positions in read:
        view = View(context, sentence, tokens, around)
        seen = [_seen(view, item, is_relayed=is_relayed) for item in _sightings(view, language, words, positions)]
        found += [telling for telling in seen if telling is not None]
        found += _referring(view, found)
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
        entry = self.context.lookup.films.get(film) if film else None
        return {stunt.removeprefix(_PREFIX) for stunt in entry.stunts} if entry else set()


def _referring(view: View, told: list[Telling]) -> list[Telling]:
    """Return what a sentence adds to the last feat told: who did it after all, or who did not.

    Whom it says did not do it is taken from the feat, in `told`.
    """
    feats = [at for at in reversed(range(len(told))) if not told[at].stunt.startswith(_NO_FEATS)][:_FEATS]
    if not feats or told[feats[0]].modality is Modality.IN_STORY:
        return []
    added = []
    was_denied = told[feats[0]].modality is Modality.DENIED
    film = told[feats[0]].film
    for name, is_denied, start, end in references_in(view.context, view.sentence, film, was_denied=was_denied):
        if is_denied and was_denied:
            continue
        at = _feat_of(told, feats, name) if is_denied else feats[0]
        last = told[at]
        evidence = view.context.text.evidence(view.sentence.place, start, end)
        modality = Modality.DENIED if is_denied else _done(last.modality)
        performers = Performers((name,), _TOLD_OUT)
        added.append(replace(last, performers=performers, modality=modality, how="reference", evidence=evidence))
        if is_denied and name in last.performers.names:
            left = tuple(other for other in last.performers.names if other != name)
            told[at] = replace(last, performers=Performers(left, last.performers.weight) if left else NOBODY)
    return added


def _feat_of(told: Sequence[Telling], feats: Sequence[int], name: str) -> int:
    """Return which of the feats told last somebody is said not to have done.

    It is the last one where we only guess that they did it, else one that another is told to have done.
    """
    if name in told[feats[0]].performers.names and told[feats[0]].performers.weight <= 1:
        return feats[0]
    others = (at for at in feats if not {name, *NOBODY.names} & set(told[at].performers.names))
    return next(others, feats[0])


def _done(modality: Modality) -> Modality:
    return Modality.ASSERTED if modality is Modality.DENIED else modality


def _sightings(view: View, language: str, words: tuple[str, ...], positions: Positions) -> list[Sighting]:
    """Return what a sentence shows of stunts: frames and literal phrases, none where a blocked sense stands."""
    catalogue = view.context.lookup.catalogue
    if not words or _book("blocked", catalogue, language).find(words):
        return []
    joins = language == "de"
    breaks = view.breaks()
    sightings = framed(positions, view.around, joins=joins, breaks=breaks)
    weak = framed(positions, view.around, KNOWN_FRAMES, joins=joins, breaks=breaks)
    sightings += [item for item in weak if item.type in view.known_of(view.film_at(item))]
    told = {item.type for item in sightings}
    bare = framed(positions, view.around, PERFORMED_FRAMES, joins=joins, breaks=breaks)
    sightings += [replace(item, is_weak=True) for item in bare if item.type not in told]
    for phrase, first, last in _book("stunts", catalogue, language).find(words):
        is_handful = phrase.name == "prep.jump_training" and "large_number" not in positions
        if is_handful or any(first < at <= last for at in breaks):
            continue  # a handful of jumps is the stunt itself
        sightings.append(Sighting(type=phrase.name, first=first, last=last, weight=phrase.weight, is_literal=True))
    return most_specific(sightings)


def _seen(view: View, sighting: Sighting, *, is_relayed: bool) -> Telling | None:
    """Return one telling of a stunt, None for a type that the catalogue does not have."""
    context, sentence, tokens = view.context, view.sentence, view.tokens
    start, end = tokens[sighting.first].start, tokens[sighting.last].end
    film = view.film_at(sighting)
    kind = exact_type(sighting.type, view.known_of(film), view.around)
    stunt = SubjectId(_PREFIX + kind)
    if stunt not in context.lookup.stunts:
        return None
    modality = modality_of(kind, _untitled(context, sentence), start - sentence.start, end - sentence.start)
    if modality is Modality.ASSERTED and _is_of_characters(context, sentence, start, film):
        modality = Modality.IN_STORY
    if modality is Modality.ASSERTED and is_relayed and film in context.main_films:
        modality = Modality.REPORTED
    performers = performers_of(context, sentence, start, end, (kind, film))
    if sighting.is_weak and (performers.weight < _TOLD or sentence.is_headline or modality is Modality.IN_STORY):
        return None
    is_unmanned = modality is Modality.IN_STORY or kind.startswith(_UNMANNED)
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


# A sentence with one of these speaks of the making, whoever it names.
_ON_SET = re.compile(
    r"(?<![^\W_])(?:stunt\w*|doubles?|takes?|filmed|filming|shot|shoot\w*|rehears\w*|set|cameras?|actors?|actress|crew|"
    r"rod\w+|especialistas?|tournage|tourn\w+|cascad\w+|doublures?|gedreht|drehte\w*|dreharbeiten)(?![^\W_])"
)


def _untitled(context: ReadingContext, sentence: Sentence) -> str:
    """Return a sentence (folded) with its film titles blotted out: "No Time to Die" denies nothing."""
    folded = sentence.folded
    for span in context.title_spans:
        if span.within(sentence):
            first, last = span.start - sentence.start, span.end - sentence.start
            folded = folded[:first] + "x" * (last - first) + folded[last:]
    return folded


def _is_of_characters(context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None) -> bool:
    """Whether a character of the film is the last one named before a stunt: "Ethan Hunt rides off a cliff"."""
    entry = context.lookup.films.get(film) if film else None
    if entry is None or not entry.characters or _ON_SET.search(sentence.folded):
        return False
    if any(span.start < position for _, span in context.people_in(sentence)):
        return False
    written = context.text.originals[sentence.place]
    named = "|".join(re.escape(name) for name in _called(entry.characters))
    found = re.compile(rf"(?<!\w)(?:{named})(?!\w|[-'’]s)").finditer(written, sentence.start, position)
    return any(not context.is_title(sentence.place, match.start()) for match in found)


def _called(characters: Sequence[str]) -> list[str]:
    """Return how characters are named: in full, and by a surname."""
    forms = (form for name in characters for form in (name, name.split()[-1]))
    return [form for form in dict.fromkeys(forms) if form[0].isupper()]


def _outside_names(context: ReadingContext, sentence: Sentence) -> tuple[Token, ...]:
    """Return the words that belong to no film title and to no name: Simon Crane is no crane."""
    titles = [span for span in context.title_spans if span.within(sentence)]
    titles += [span for _, span in context.people_in(sentence)]
    return tuple(token for token in sentence.words if not any(span.start <= token.start < span.end for span in titles))


def _is_relayed(context: ReadingContext) -> bool:
    """Whether the article passes on another outlet's report: it credits one in its first sentences."""
    early = context.text.sentences[: 1 + len(context.text.sentences) // 2]
    return any(outlet.is_credited for sentence in early for outlet in context.outlets_in(sentence))


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
