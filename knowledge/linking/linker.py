"""Links the names of an article to films, people, outlets and occasions, in two rounds."""

from dataclasses import replace

from knowledge.catalogue.aliases import every_form
from knowledge.catalogue.gazetteer import Gazetteer
from knowledge.catalogue.lookup import Lookup
from knowledge.linking.candidates import Candidate, candidates_in
from knowledge.linking.films.counted import weigh_counted
from knowledge.linking.films.implied import weigh_described
from knowledge.linking.films.newcomers import new_films
from knowledge.linking.films.scene import Scene, scene_of
from knowledge.linking.films.sequels import without_sequels
from knowledge.linking.films.series import weigh_series_names
from knowledge.linking.films.weighing import PUBLISH, REVIEW, Kin, Weighed, weigh_titles
from knowledge.linking.linked import LinkedFilm, LinkedPerson, ReadingContext, Span
from knowledge.linking.outlets import credits_of, occasions_named, outlets_named
from knowledge.linking.people.known import Found, add_family, add_misspelled, add_surnames, named_in_full
from knowledge.linking.people.newcomers import new_people
from knowledge.linking.people.written import written_names
from knowledge.linking.salience import main_films
from knowledge.linking.sources import credited_names
from knowledge.text.readable import ReadableText
from records.findings import Role
from records.subjects import Catalogue, SubjectId

_PLACES = ("title", "standfirst", "body")


class Linker:
    """Knows every form of a catalogue's names. Build it once, use it for every article."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Generate the forms and build their automaton."""
        self._lookup = Lookup.of(catalogue)
        self._gazetteer = Gazetteer(every_form(catalogue))

    def link(self, text: ReadableText) -> ReadingContext:
        """Return what the names of a text mean."""
        candidates, sequels = without_sequels(text, candidates_in(text, self._gazetteer), self._lookup)
        people = named_in_full(self._lookup, candidates)
        films = self._films(text, candidates, people)
        sure = [film_id for film_id, weighed in films.items() if weighed.confidence >= REVIEW]
        names = tuple(written_names(text))
        add_misspelled(people, self._lookup, names, sure)
        add_family(people, self._lookup, text)
        outlets = outlets_named(text, self._lookup, candidates)
        titles = _title_spans(candidates, films)
        known_people = [span for one in people.values() for span in one.spans]
        taken = [*titles, *known_people, *(outlet.span for outlet in outlets)]
        words = self._lookup.character_words
        films |= new_films(text, films, taken, people=len(people), characters=words, sequels=sequels)
        linked_films, main = _with_roles(text, films, self._makers(films, people))
        titles = _title_spans(candidates, films)
        newcomers = new_people(text, self._lookup, names, taken=[*taken, *titles], known=known_people)
        known = tuple(one.linked() for one in people.values())
        outlets += tuple(credited_names(text, [*taken, *(span for one in newcomers for span in one.spans)]))
        return ReadingContext(
            text=text,
            lookup=self._lookup,
            films=linked_films,
            people=_in_reading_order((*known, *newcomers)),
            main_films=main,
            occasions=occasions_named(text, self._lookup, candidates),
            outlets=outlets,
            credits=credits_of(text, outlets),
            title_spans=titles,
        )

    def _makers(self, films: dict[SubjectId, Weighed], people: dict[SubjectId, Found]) -> dict[SubjectId, list[Span]]:
        """Return, for each film, the places that name its people; who made several speaks for the one named most."""
        credited = {film: self._lookup.credits_of(film) for film in films}
        makers: dict[SubjectId, list[Span]] = {}
        for person, one in people.items():
            owners = [film for film, credit in credited.items() if person in credit]
            if owners:
                likeliest = max(owners, key=lambda film: len(films[film].spans))
                makers.setdefault(likeliest, []).extend(one.spans)
        return makers

    def _films(
        self, text: ReadableText, candidates: tuple[Candidate, ...], people: dict[SubjectId, Found]
    ) -> dict[SubjectId, Weighed]:
        """Weigh twice: what is sure at first, and its people, speak in the second round. Adds surnames to `people`."""
        first = self._round(text, candidates, people, {})
        add_surnames(people, self._lookup, candidates, first)
        sure = {
            film_id: weighed.best
            for film_id, weighed in first.items()
            if weighed.confidence >= PUBLISH and weighed.best is not None
        }
        second = self._round(text, candidates, people, sure)
        add_surnames(people, self._lookup, candidates, second)
        return second

    def _round(
        self,
        text: ReadableText,
        candidates: tuple[Candidate, ...],
        people: dict[SubjectId, Found],
        kin: Kin,
    ) -> dict[SubjectId, Weighed]:
        named = {person: tuple(one.spans) for person, one in people.items()}
        scene: Scene = scene_of(text, self._lookup, candidates, named)
        films = weigh_titles(scene, kin)
        for more in (weigh_series_names(scene, films), weigh_counted(scene, films), weigh_described(scene, films)):
            for film_id, weighed in more.items():
                _merge(films, film_id, weighed)
        return {film_id: weighed for film_id, weighed in films.items() if weighed.confidence >= REVIEW}


def _merge(films: dict[SubjectId, Weighed], film_id: SubjectId, more: Weighed) -> None:
    known = films.get(film_id)
    if known is None:
        films[film_id] = more
        return
    for span, surface in zip(more.spans, more.surfaces, strict=True):
        if span not in known.spans:
            known.spans.append(span)
            known.surfaces.append(surface)
    if more.confidence > known.confidence:
        known.confidence, known.signals = more.confidence, more.signals


def _with_roles(
    text: ReadableText, films: dict[SubjectId, Weighed], makers: dict[SubjectId, list[Span]]
) -> tuple[tuple[LinkedFilm, ...], tuple[SubjectId, ...]]:
    linked = [
        LinkedFilm(
            film=film_id,
            spans=tuple(sorted(weighed.spans, key=_reading_order)),
            confidence=weighed.confidence,
            role=Role.MENTION,
            reasons=weighed.reasons,
        )
        for film_id, weighed in films.items()
    ]
    main = main_films(text, linked, makers)
    return tuple(replace(film, role=Role.MAIN) if film.film in main else film for film in linked), main


def _title_spans(candidates: tuple[Candidate, ...], films: dict[SubjectId, Weighed]) -> tuple[Span, ...]:
    spans = {span for weighed in films.values() for span in weighed.spans}
    spans.update(
        candidate.span
        for candidate in candidates
        if " " in candidate.key and any(form.subject.startswith(("film:", "series:")) for form in candidate.forms)
    )
    return tuple(sorted(spans, key=_reading_order))


def _reading_order(span: Span) -> tuple[int, int]:
    return _PLACES.index(span.place.value), span.start


def _in_reading_order(people: tuple[LinkedPerson, ...]) -> tuple[LinkedPerson, ...]:
    return tuple(sorted(people, key=lambda person: _reading_order(person.spans[0])))
