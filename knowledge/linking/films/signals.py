"""What speaks for and against a title being meant, each sign with its weight in log-odds and its reason."""

import re

from knowledge.catalogue.aliases import Form, Trust
from knowledge.linking.candidates import Candidate
from knowledge.linking.films.scene import Scene
from knowledge.linking.films.words import (
    CLASHES,
    FILM_CUES_AFTER,
    FILM_CUES_BEFORE,
    FILM_NOUNS,
    LINKING_WORDS,
    NEW_WORDS,
    TITLE_STARTERS,
    WORK_NOUNS,
)
from knowledge.linking.films.writing import Signal, has_excuse, is_quoted, writing
from records.subjects import Film

PRIORS = {
    Trust.UNIQUE: Signal(4.0, "a title that means nothing else"),
    Trust.CAPITAL: Signal(2.6, "a title written as a name"),
    Trust.CONTEXT: Signal(-1.2, "an ordinary word as title"),
    Trust.SIGNALS: Signal(-2.6, "a short form that means other things too"),
    Trust.NEVER: Signal(-6.0, "never enough alone"),
}
# Of all films that a register lists few are ever in the news; what an editor has looked at is there because it is.
_UNCHECKED = Signal(-2.0, "imported, and checked by nobody")
_TELLING = 2.0  # quotation marks, a film noun beside it, its year
_NUMBER = Signal(-5.0, "a bare number as title")
_YEAR = re.compile(r"^[\s,\"'”’»]{0,3}\((?:[^()]{0,12}\s)?((?:19|20)\d\d)\)")


def signals_of(scene: Scene, candidate: Candidate, form: Form, film: Film) -> list[Signal]:
    """Return the signs for one place where a form of a film stands."""
    found = [_NUMBER if form.key.isdigit() else PRIORS[form.trust]]
    if "unchecked" in film.ambiguity:
        found.append(_UNCHECKED)
    is_weak = form.trust not in (Trust.UNIQUE, Trust.CAPITAL)
    found += writing(scene, candidate, is_weak=is_weak)
    found += _neighbours(scene, candidate, is_weak=is_weak)
    found += _year(scene, candidate, film, is_shared=_is_shared(candidate))
    found += _newness(scene, candidate, film)
    found += _people_near(scene, candidate, film)
    if "brand_name" in film.ambiguity and not any(sign.weight >= _TELLING for sign in found):
        found.append(Signal(-3.0, "the name of a make as well"))
    return found


def has_film_cue(signals: list[Signal]) -> bool:
    """Whether something beside the title says that it is one of a film."""
    return any(sign.weight > 1 and sign.reason.startswith("beside") for sign in signals)


def film_signals(scene: Scene, film: Film, *, is_weak: bool, is_among_films: bool = False) -> list[Signal]:
    """Return the signs for a film that hold for the whole document."""
    found = []
    named = scene.credits_named(film)
    if named:
        weight = min(3.0, sum(1.6 if person in film.directors else 0.9 for person in named))
        found.append(Signal(weight, f"names {len(named)} of its people"))
    if scene.year is not None and film.year is not None:
        if film.year > scene.year + 4:
            found.append(Signal(-5.0, "released long after publication"))
        elif scene.year - 1 <= film.year <= scene.year + 3:
            found.append(Signal(0.8, "in production or new when published"))
    if is_weak:
        found.append(
            Signal(0.8, "a text about films")
            if is_among_films or scene.film_words >= (2 if named else 4)
            else Signal(-2.0, "hardly a word about films")
        )
    elif scene.film_words < 2 and not named:
        found.append(Signal(-1.8, "hardly a word about films"))
    return found


def _neighbours(scene: Scene, candidate: Candidate, *, is_weak: bool) -> list[Signal]:
    before, after = candidate.before(3), candidate.after(3)
    found = []
    noun = _film_noun(before, after)
    if noun in WORK_NOUNS and is_weak and not is_quoted(scene, candidate):
        found.append(Signal(0.5 if has_excuse(scene, candidate) else 1.2, f"beside “{noun}”"))
    elif noun:
        found.append(Signal(2.0, f"beside “{noun}”"))
    elif any(word in FILM_CUES_AFTER for word in after) or any(word in FILM_CUES_BEFORE for word in before[-1:]):
        found.append(Signal(1.5, "beside a word about release or cast"))
    elif is_weak and before and before[-1] in TITLE_STARTERS:
        found.append(Signal(0.5, "after a preposition"))
    near = {*candidate.before(5), *candidate.after(5)}
    if near & CLASHES.get(candidate.key, frozenset()) and noun is None:
        found.append(Signal(-4.5, "beside words of its other meaning"))
    return found


def _film_noun(before: tuple[str, ...], after: tuple[str, ...]) -> str | None:
    """Return the noun that rules a title: "the film N", "the star of N", "N's director", "N star"."""
    if before and before[-1] in FILM_NOUNS:
        return before[-1]
    if len(before) > 1 and before[-2] in FILM_NOUNS and before[-1] in LINKING_WORDS:
        return before[-2]
    following = after[1:] if after[:1] == ("'s",) else after
    return following[0] if following and following[0] in FILM_NOUNS else None


def _is_shared(candidate: Candidate) -> bool:
    return len({form.subject for form in candidate.forms if form.subject.startswith("film:")}) > 1


def year_beside(scene: Scene, candidate: Candidate) -> int | None:
    """Return the year that follows a title in brackets, or stands right before it ("the 1986 Top Gun", "2015's")."""
    text = scene.text.originals[candidate.span.place]
    match = _YEAR.match(text[candidate.span.end : candidate.span.end + 24])
    if match:
        return int(match.group(1))
    before = [word for word in candidate.before(2) if word != "'s"]
    if before and re.fullmatch(r"(?:19|20)\d\d", before[-1]):
        return int(before[-1])
    return None


def _year(scene: Scene, candidate: Candidate, film: Film, *, is_shared: bool) -> list[Signal]:
    year = year_beside(scene, candidate)
    if year is None or film.year is None:
        return []
    if abs(year - film.year) <= 1:
        return [Signal(3.0, f"beside its year {year}")]
    # Texts get years of well-known films wrong; where two films share the title the year is what tells them apart.
    return [Signal(-5.0 if is_shared else -1.0, f"beside another year, {year}")]


def _newness(scene: Scene, candidate: Candidate, film: Film) -> list[Signal]:
    """Say which of several films "the new N" is: the one of its time, no older one."""
    if scene.year is None or film.year is None or not set(candidate.before(1)) & NEW_WORDS:
        return []
    is_new = scene.year - 1 <= film.year <= scene.year + 3
    return [Signal(2.0, "called new") if is_new else Signal(-3.0, "called new, and is not")]


def _people_near(scene: Scene, candidate: Candidate, film: Film) -> list[Signal]:
    near = scene.people_in(candidate.sentence) & scene.lookup.credits_of(film.id)
    if not near:
        return []
    before = candidate.before(1)
    if before == ("'s",) and any(
        span.place is candidate.span.place and 0 <= candidate.span.start - span.end <= 6
        for person in near
        for span in scene.people[person]
    ):
        return [Signal(3.0, "after the name of its maker or star")]
    return [Signal(1.0, "its people in the same sentence")]
