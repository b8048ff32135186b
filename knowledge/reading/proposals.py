"""Proposes to the catalogue what an article tells of and it does not have: films, people, named set-pieces."""

import re
from collections.abc import Iterable, Iterator

from knowledge.linking.linked import LinkedFilm, ReadingContext
from knowledge.text.readable import Sentence
from knowledge.text.tokens import word_set
from records.findings import Evidence, Modality, Proposal, ProposalKind, StuntMention

_NEW = "new:"
_TOLD = (Modality.ASSERTED, Modality.REPORTED, Modality.PLANNED)
_NO_SET_PIECE = ("stunt:prep.", "stunt:other.")
_DIRECTED = re.compile(
    r"(?:directed by|from director|director|dirigid[oa] por|de|del director|realise par|du realisateur|"
    r"unter der regie von|von regisseur|von|by) $"
)
_YEAR = re.compile(r"-((?:19|20)\d\d)$")
# A place: a name right behind a preposition of place, or right before the noun of the feat ("the Norway jump").
_PLACE_AFTER = re.compile(
    r"\b(?:in|near|over|off|outside|above|across|at|en|cerca de|sobre|desde|à|en|au|aux|près de|dans)\s"
    r"(?:the |la |el |le |l'|les )?((?:[A-ZÀ-Þ][\w’'-]+)(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})"
)
# German writes every noun with a capital: only names stand there without an article.
_GERMAN_PLACE = re.compile(r"\b(?:in|bei|nahe|aus)\s((?:[A-ZÀ-Þ][\w’'-]+)(?:\s[A-ZÀ-Þ][\w’'-]+){0,1})")
_PLACE_BEFORE = re.compile(r"\b[Tt]he ([A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?) (?:[a-z-]+ ){0,2}$")
_NO_PLACE = word_set(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday enero febrero abril mayo junio julio agosto januar februar juni juli oktober
    dezember imax cinemacon comic cannes empire variety deadline guinness fox paramount universal netflix disney
    warner lionsgate aston jeep land bmw ford mercedes peugeot dodge formula youtube instagram twitter tv cgi
    english german french spanish hollywood
    """
)
_SURE, _FAIR = 0.7, 0.5
_NEAR = 120  # characters between a feat and its place
_MANY = 3  # places in which a name is told before it is believed


def find_proposals(context: ReadingContext) -> tuple[Proposal, ...]:
    """Return what the article proposes, each with the words that say so; `context.stunts` must have been read."""
    return (*_films(context), *_people(context), *_set_pieces(context))


def _films(context: ReadingContext) -> Iterator[Proposal]:
    for film in context.films:
        if film.film.startswith(_NEW):
            evidence = tuple(context.text.evidence(span.place, span.start, span.end) for span in film.spans)
            hints = [*_year_of(film), *_directors(context, film)]
            yield Proposal(
                kind=ProposalKind.FILM,
                name=max((item.quote for item in evidence), key=len),
                id=film.film,
                confidence=_SURE if hints or len(evidence) >= _MANY else _FAIR,
                hints=tuple(hints),
                evidence=evidence,
            )


def _year_of(film: LinkedFilm) -> Iterator[tuple[str, str]]:
    match = _YEAR.search(film.film)
    if match:
        yield "year", match[1]


def _directors(context: ReadingContext, film: LinkedFilm) -> Iterator[tuple[str, str]]:
    """Yield who is named as the director in a sentence that names the film."""
    seen: set[str] = set()
    for span in film.spans:
        sentence = context.text.sentence_at(span.place, span.start)
        folded = context.text.folded[span.place]
        for person, place in context.people_in(sentence):
            if person not in seen and _DIRECTED.search(folded[max(sentence.start, place.start - 30) : place.start]):
                seen.add(person)
                yield "director", person


def _people(context: ReadingContext) -> Iterator[Proposal]:
    for person in context.people:
        if person.person.startswith(_NEW):
            yield Proposal(
                kind=ProposalKind.PERSON,
                name=person.name,
                id=person.person,
                confidence=_SURE if person.roles or len(person.spans) >= _MANY else _FAIR,
                hints=tuple(("role", role) for role in person.roles),
                evidence=tuple(context.text.evidence(span.place, span.start, span.end) for span in person.spans),
            )


def _set_pieces(context: ReadingContext) -> Iterator[Proposal]:
    """Yield the feats of a film that the article ties to a place, each place and kind once."""
    seen: set[tuple[str | None, str, str]] = set()
    for mention in context.stunts:
        kind = context.lookup.stunts.get(mention.stunt)
        if kind is None or mention.film is None or not _may_be_set_piece(mention):
            continue
        for place, evidence in _places(context, mention.evidence):
            key = (mention.film, mention.stunt, place)
            if key not in seen:
                seen.add(key)
                yield Proposal(
                    kind=ProposalKind.SET_PIECE,
                    name=f"{place} {_lowered(kind.label)}",
                    id=None,
                    confidence=mention.confidence,
                    film=mention.film,
                    stunt=mention.stunt,
                    hints=(("place", place), ("performer", mention.performer)),
                    evidence=(evidence,),
                )


def _lowered(label: str) -> str:
    """Return a label as it stands behind a name: "HALO jump" keeps its capitals."""
    return label if label[:2].isupper() else label[0].lower() + label[1:]


def _may_be_set_piece(mention: StuntMention) -> bool:
    return mention.modality in _TOLD and not mention.stunt.startswith(_NO_SET_PIECE)


def _places(context: ReadingContext, evidence: Iterable[Evidence]) -> Iterator[tuple[str, Evidence]]:
    """Yield the first place that each sentence of a stunt names."""
    for item in evidence:
        sentence = context.text.sentence_at(item.place, item.start)
        at = item.start - sentence.start
        before = _PLACE_BEFORE.search(sentence.text[:at])
        pattern = _GERMAN_PLACE if context.text.language == "de" else _PLACE_AFTER
        near = [match for match in pattern.finditer(sentence.text) if abs(match.start() - at) <= _NEAR]
        near.sort(key=lambda match: abs(match.start() - at))
        found = [before] if before else near
        place = next((match for match in found if _is_place(context, sentence, match)), None)
        if place is not None:
            yield place[1].removesuffix("'s").removesuffix("’s"), item


def _is_place(context: ReadingContext, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a name is neither a person, a title, an outlet nor a day."""
    start = sentence.start + match.start(1)
    words = set(sentence.folded[match.start(1) : match.end(1)].split())
    taken = [span for _, span in (*context.people_in(sentence), *context.films_in(sentence))]
    taken += [*context.title_spans, *(outlet.span for outlet in context.outlets_in(sentence))]
    return not (words & _NO_PLACE) and not any(span.covers(sentence.place, start) for span in taken)
