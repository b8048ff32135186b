"""Finds which film of a series is meant by its bare name, by an ordinal, or by "the sequel"."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from knowledge.catalogue.aliases import SERIES, Trust
from knowledge.catalogue.keys import key_of
from knowledge.catalogue.numerals import NUMBER_OF, ORDINAL_OF
from knowledge.catalogue.words import COMMON
from knowledge.linking.candidates import Candidate
from knowledge.linking.films.scene import Scene
from knowledge.linking.films.signals import PRIORS, film_signals, has_film_cue, signals_of, year_beside
from knowledge.linking.films.weighing import Weighed, is_series_name
from knowledge.linking.films.words import FILM_NOUNS, FIRST_WORDS, NEW_WORDS, NEXT_WORDS, SEQUEL_AFTER, SEQUEL_TO
from knowledge.linking.films.writing import Signal, is_quoted
from knowledge.text.distance import distance
from knowledge.text.tokens import word_set, words_of
from records.subjects import Film, SubjectId

# A film is "the new one" from about three years before its release, when it is announced, until half a year after.
_BEFORE, _AFTER = timedelta(days=3 * 365), timedelta(days=183)
# After the name of a series they speak of all its films, or of a person known from them.
_WHOLE_SERIES = word_set("star stars franchise series saga films movies universe fans fan actor actress veteran alum")
_MAKING = word_set("new set shoot shooting filming crew sequel next upcoming latest rodaje tournage dreh nueva nuevo")
_OWN_TITLES = frozenset(("title", "localised", "short"))
_MARKED = 3.0  # quotation marks, the head of an item of a list, a year: as good as a word about films
_IN_FULL = Signal(1.0, "its title in full")
_SUBTITLE = re.compile(r"\s?(?::|-)\s(\S[^.,;:\"()]*)")
_SEPARATOR = re.compile(r":\s|\s[–—-]\s")


def weigh_series_names(scene: Scene, sure: dict[SubjectId, Weighed]) -> dict[SubjectId, Weighed]:
    """Weigh every bare name of a series; `sure` are the films found by their own titles."""
    found: dict[SubjectId, Weighed] = {}
    known = {**sure, **_counted(scene, sure)}
    for candidate in scene.candidates:
        if is_series_name(candidate):
            for film, extra in _members_meant(scene, candidate, known):
                signals = _signals(scene, candidate, film, extra)
                found.setdefault(film.id, Weighed(film=film)).add(candidate.span, candidate.surface, signals)
    return found


def _counted(scene: Scene, sure: dict[SubjectId, Weighed]) -> dict[SubjectId, Weighed]:
    """Return the films that a number or a year beside the series' name tells: they are as good as named in full."""
    found: dict[SubjectId, Weighed] = {}
    for candidate in scene.candidates:
        if is_series_name(candidate):
            told = _by_number_or_year(scene, candidate, _films_of(scene, candidate))
            if told is not None and told[0].id not in sure:
                found.setdefault(told[0].id, Weighed(film=told[0])).add(candidate.span, candidate.surface, [told[1]])
    return found


def members(scene: Scene, series: str) -> list[Film]:
    """Return the films of a series by year."""
    return list(scene.lookup.series.get(series, ()))


def in_production(films: Iterable[Film], published: date | None) -> Film | None:
    """Return the film that was being made, or had just come out, when a text was published."""
    if published is None:
        return None
    near = [
        film
        for film in films
        if (release := released_on(film)) is not None and release - _BEFORE <= published <= release + _AFTER
    ]
    return min(near, key=lambda film: released_on(film) or date.max, default=None)


def released_on(film: Film) -> date | None:
    """Return the last known release date of a film, the middle of its year when there is none."""
    if film.releases and len(film.releases[-1].release_on) == 10:
        return date.fromisoformat(film.releases[-1].release_on)
    return date(film.year, 7, 1) if film.year else None


def _members_meant(scene: Scene, candidate: Candidate, sure: dict[SubjectId, Weighed]) -> list[tuple[Film, Signal]]:
    films = _films_of(scene, candidate)
    if not any(film.ordinal for film in films):
        return []  # James Bond, Batman: a name of the hero, never of one film
    explicit = _by_number_or_year(scene, candidate, films) or _by_subtitle(scene, candidate, films)
    if explicit:
        return [explicit]
    return _by_sequel_word(scene, candidate, films) or _by_context(scene, candidate, films, sure)


def _films_of(scene: Scene, candidate: Candidate) -> list[Film]:
    subject = next(form.subject for form in candidate.forms if form.subject.startswith(SERIES))
    return members(scene, subject.removeprefix(SERIES))


def _by_context(
    scene: Scene, candidate: Candidate, films: list[Film], sure: dict[SubjectId, Weighed]
) -> list[tuple[Film, Signal]]:
    """Return the film meant when nothing beside the name says which."""
    current = _current(scene, films, is_next=bool(set(candidate.before(2)) & NEXT_WORDS))
    before = set(candidate.before(4))
    if current is not None and (set(candidate.before(1)) & NEW_WORDS or (before & NEW_WORDS and before & FILM_NOUNS)):
        return [(current, Signal(3.0, "the new film of the series"))]
    known = [weighed for weighed in sure.values() if weighed.film in films]
    if known:
        best = max(known, key=lambda weighed: (len(weighed.spans), weighed.film == current, weighed.confidence))
        return [(best.film, Signal(3.0, "short for a film named in full"))]
    if set(candidate.after(1)) & _WHOLE_SERIES:
        return []
    return _by_time(scene, candidate, films)


def _current(scene: Scene, films: list[Film], *, is_next: bool = False) -> Film | None:
    """Return the film of a series that is then the new one; the next one has not come out yet."""
    published = scene.text.published_at.date() if scene.text.published_at else None
    numbered = [film for film in films if film.ordinal]
    if is_next and published is not None:
        numbered = [film for film in numbered if (released_on(film) or published) > published]
    return in_production(numbered, published)


def _by_number_or_year(scene: Scene, candidate: Candidate, films: list[Film]) -> tuple[Film, Signal] | None:
    year = year_beside(scene, candidate)
    for film in films:
        if year is not None and film.year == year:
            return film, Signal(5.0, f"the film of {year}")
    for word in reversed(candidate.before(2)):
        number = 1 if word in FIRST_WORDS else ORDINAL_OF.get(word)
        for film in films:
            if number is not None and film.ordinal == number:
                return film, Signal(5.0, f"number {number} of the series")
    return None


def _by_subtitle(scene: Scene, candidate: Candidate, films: list[Film]) -> tuple[Film, Signal] | None:
    """A subtitle one or two letters off, as translations make them: "Repercussion" for "Repercusión"."""
    text = scene.text.folded[candidate.span.place]
    written = _SUBTITLE.match(text[candidate.span.end : candidate.span.end + 60])
    if written is None:
        return None
    for film in films:
        for name in (film.title, *(alias.text for alias in film.aliases)):
            tail = key_of(_SEPARATOR.split(name)[-1])
            said = " ".join(words_of(written.group(1))[: tail.count(" ") + 1])
            if len(tail) > 5 and said[:2] == tail[:2] and distance(said, tail) <= 2:
                return film, Signal(4.0, f"almost “{name}”")
    return None


def _by_sequel_word(scene: Scene, candidate: Candidate, films: list[Film]) -> list[tuple[Film, Signal]]:
    text = scene.text.folded[candidate.span.place]
    before, after = text[max(0, candidate.span.start - 40) : candidate.span.start], text[candidate.span.end :][:40]
    named = _titled(scene, candidate, films)
    if SEQUEL_TO.search(before):
        follower = _next_film(scene, films)
        both = [(named, Signal(3.0, "what a sequel follows"))] if named else []
        return [*both, *([(follower, Signal(4.0, "the sequel"))] if follower else [])]
    if SEQUEL_AFTER.match(after):
        follower = _next_film(scene, films)
        return [(follower, Signal(4.0, "the sequel"))] if follower else []
    return []


def _next_film(scene: Scene, films: list[Film]) -> Film | None:
    published = scene.text.published_at.date() if scene.text.published_at else None
    numbered = [film for film in films if film.ordinal and film.ordinal > 1]
    return in_production(numbered, published) or next(iter(numbered), None)


def _by_time(scene: Scene, candidate: Candidate, films: list[Film]) -> list[tuple[Film, Signal]]:
    current = _current(scene, films)
    named = _titled(scene, candidate, films)
    near = {*candidate.before(4), *candidate.after(4)}
    opens = candidate.sentence.is_headline or candidate.sentence.is_lead
    is_new = bool(near & _MAKING) or (opens and not (named is not None and _speaks_for_itself(scene, candidate, named)))
    if current is not None and (is_new or named is None):
        support = scene.credits_named(current) or near & FILM_NOUNS
        weight = Signal(1.5, "the film of the series then in the making")
        return [(current, weight if support else Signal(-10.0, "nothing but the name of a series"))]
    if current is not None and opens and named is not None and not (scene.credits_named(named) or near & FILM_NOUNS):
        return []  # the name of a series that goes on, and nothing that says which film
    return [(named, _IN_FULL)] if named else []


def _speaks_for_itself(scene: Scene, candidate: Candidate, named: Film) -> bool:
    """Whether just this title stands in quotation marks: for a film that is out it means that one, not the next."""
    release = released_on(named)
    published = scene.text.published_at
    is_out = release is not None and published is not None and release < published.date()
    return is_out and is_quoted(scene, candidate)


def _titled(scene: Scene, candidate: Candidate, films: list[Film]) -> Film | None:
    """Return the film that bears just this title: of several the one whose people are named, else the series' own."""
    owners = (scene.lookup.films.get(SubjectId(form.subject)) for form in candidate.forms if form.kind in _OWN_TITLES)
    exact = [film for film in owners if film is not None]
    return max(
        exact,
        key=lambda film: (len(scene.credits_named(film)), film in films, -(film.year or 9999)),
        default=None,
    )


def _signals(scene: Scene, candidate: Candidate, film: Film, extra: Signal) -> list[Signal]:
    """A series' name of two words is as good as a title; of one word it is an ordinary word."""
    form = next(form for form in candidate.forms if form.subject.startswith(SERIES))
    is_weak = " " not in form.key
    signals = signals_of(scene, candidate, form, film)
    signals[0] = PRIORS[Trust.CONTEXT if is_weak else Trust.CAPITAL]
    has_cue = has_film_cue(signals)
    is_marked = any(sign.weight >= _MARKED for sign in signals)
    if scene.film_words < 2 and not has_cue and not is_marked:
        signals.append(Signal(-6.0, "no word about films"))
    if is_weak and extra == _IN_FULL and form.key in COMMON:
        extra = Signal(0.0, "")  # an ordinary word is a title no more than any other, only because sequels followed
    return [*signals, *film_signals(scene, film, is_weak=True, is_among_films=has_cue), extra]


def part_of(film: Film) -> tuple[str, int] | None:
    """Return ("dead reckoning", 1) for a film that is told in parts, with its part."""
    for text in (film.title, *(alias.text for alias in film.aliases)):
        words = key_of(text).split()
        if len(words) > 3 and words[-2] in ("part", "parte", "partie", "teil") and words[-1] in NUMBER_OF:
            return " ".join(words[:-2][-2:]), NUMBER_OF[words[-1]]
    return None
