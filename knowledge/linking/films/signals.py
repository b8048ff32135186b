"""What speaks for and against a title being meant, each sign with its weight in log-odds and its reason."""

import re
from typing import NamedTuple

from knowledge.catalogue.aliases import Form, Trust
from knowledge.linking.candidates import Candidate
from knowledge.linking.films.scene import Scene
from knowledge.linking.films.words import CLASHES, FILM_NOUNS, TITLE_STARTERS
from records.findings import Place
from records.subjects import Film


class Signal(NamedTuple):
    """One sign: its weight in log-odds, and why in a few words."""

    weight: float
    reason: str


PRIORS = {
    Trust.UNIQUE: Signal(4.0, "a title that means nothing else"),
    Trust.CAPITAL: Signal(2.6, "a title written as a name"),
    Trust.CONTEXT: Signal(-1.2, "an ordinary word as title"),
    Trust.SIGNALS: Signal(-2.6, "a short form that means other things too"),
    Trust.NEVER: Signal(-6.0, "never enough alone"),
}
_NUMBER = Signal(-5.0, "a bare number as title")
_YEAR = re.compile(r"^[\s,\"'”’»]{0,3}\((?:[^()]{0,12}\s)?((?:19|20)\d\d)\)")
_OPENING = "\"'“‘«„‚"
_ITEM_START = re.compile(r"(?:#?\d{1,3}[.):]?\s*)?")
_ITEM_END = re.compile(r"\s*(?:\(\d{4}\)\s*)?(?:[–—:]|-\s|\n|$)")


def signals_of(scene: Scene, candidate: Candidate, form: Form, film: Film) -> list[Signal]:
    """Return the signs for one place where a form of a film stands."""
    found = [_NUMBER if form.key.isdigit() else PRIORS[form.trust]]
    is_weak = form.trust not in (Trust.UNIQUE, Trust.CAPITAL)
    found += _writing(scene, candidate, is_weak=is_weak)
    found += _neighbours(candidate, is_weak=is_weak)
    found += _year(scene, candidate, film, is_shared=_is_shared(candidate))
    found += _people_near(scene, candidate, film)
    return found


def film_signals(scene: Scene, film: Film, *, is_weak: bool, has_kin: bool = False) -> list[Signal]:
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
            if has_kin or scene.film_words >= (2 if named else 4)
            else Signal(-2.0, "hardly a word about films")
        )
    elif scene.film_words < 2 and not named:
        found.append(Signal(-1.0, "hardly a word about films"))
    return found


def is_quoted(scene: Scene, candidate: Candidate) -> bool:
    """Whether quotation marks hold just this title."""
    return any(
        quote.start == candidate.span.start and 0 <= quote.end - candidate.span.end <= 2
        for quote in scene.text.quotes
        if quote.place is candidate.span.place
    )


def is_part_of_title(scene: Scene, candidate: Candidate) -> bool:
    """Whether quotation marks hold a longer title that only contains this one: “Deadpool & Wolverine”."""
    quote = scene.text.quote_at(candidate.span.place, candidate.span.start)
    if quote is None or quote.word_count > 8 or is_quoted(scene, candidate):
        return False
    words = scene.text.originals[quote.place][quote.start : quote.end].split()
    return all(word[0].isupper() or not word[0].isalpha() or len(word) <= 3 for word in words)


def _writing(scene: Scene, candidate: Candidate, *, is_weak: bool) -> list[Signal]:
    if is_quoted(scene, candidate):
        return [Signal(3.2, "in quotation marks")]
    if is_part_of_title(scene, candidate):
        return [Signal(-6.0, "within a longer title")]
    if _heads_list_item(scene, candidate):
        return [Signal(3.5, "heads an item of a list")]
    if not is_weak:
        return []
    in_headline = candidate.span.place is Place.TITLE and scene.has_title_case
    if candidate.starts_sentence or in_headline or _opens_speech(scene, candidate):
        return [Signal(-0.6, "its capital letter may have another reason")]
    if scene.text.language == "de" and not any(sign.isdigit() for sign in candidate.surface):
        return []
    return [Signal(1.4, "a capital letter within a sentence")]


def _heads_list_item(scene: Scene, candidate: Candidate) -> bool:
    """Whether it stands alone before a dash or colon, after a number or nothing: "4. Speed — A bus"."""
    text = scene.text.originals[candidate.span.place]
    if candidate.span.place is Place.TITLE or not _ITEM_END.match(text[candidate.span.end : candidate.span.end + 12]):
        return False
    line = text[: candidate.span.start].rsplit("\n", 1)[-1]
    return bool(_ITEM_START.fullmatch(line))


def _opens_speech(scene: Scene, candidate: Candidate) -> bool:
    before = scene.text.originals[candidate.span.place][: candidate.span.start].rstrip()[-1:]
    return before in (*_OPENING, ":", "–", "—") and bool(before)


def _neighbours(candidate: Candidate, *, is_weak: bool) -> list[Signal]:
    found = []
    before, after = candidate.before(3), candidate.after(3)
    nouns = [word for word in (*before[-2:], *after[:2]) if word in FILM_NOUNS]
    if nouns:
        found.append(Signal(2.0, f"beside “{nouns[0]}”"))
    elif is_weak and before and before[-1] in TITLE_STARTERS:
        found.append(Signal(0.5, "after a preposition"))
    clash = CLASHES.get(candidate.key, frozenset())
    near = (*candidate.before(5), *candidate.after(5))
    if clash and any(word in clash for word in near) and not nouns:
        found.append(Signal(-4.5, "beside words of its other meaning"))
    return found


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
