"""Tells which articles a changed catalogue can read differently: those with a changed name or a changed subject."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TypeVar

from knowledge.catalogue.aliases import Form, Trust, film_forms, forms_of, person_forms, series_forms
from knowledge.catalogue.gazetteer import Gazetteer
from knowledge.catalogue.keys import key_of
from knowledge.catalogue.ordinary import ordinary_words
from knowledge.catalogue.words import DESCRIBING
from knowledge.text.folding import fold
from knowledge.text.tokens import Token, tokens_of
from records.articles import ArticleText
from records.findings import Findings
from records.subjects import Catalogue, Film, Occasion, OutletName, Person, SubjectId

Named = TypeVar("Named", Film, Person, OutletName, Occasion)

_NEAR = 70  # characters: how far from a maker's name the film that it describes may stand
_DESCRIBING = re.compile(rf"\b(?:{DESCRIBING})\b")


@dataclass(frozen=True, kw_only=True)
class Touched:
    """What is different between two catalogues, as what an article must hold to be read differently."""

    surfaces: frozenset[str] = frozenset()  # keys of names that came or went, or whose subjects changed
    makers: frozenset[str] = frozenset()  # names of who made a changed film, which texts may describe by them
    subjects: frozenset[SubjectId] = frozenset()  # ids that came, went or changed
    is_everything: bool = False  # the stunt types or their trigger words changed

    @property
    def is_nothing(self) -> bool:
        """Whether no article can be read differently."""
        return not (self.surfaces or self.makers or self.subjects or self.is_everything)

    @property
    def words(self) -> frozenset[str]:
        """One word of each surface and maker, the longest: an article without any of them holds none of the names.

        A search over folded words finds the candidates by these; `touches` then decides.
        """
        return frozenset(max(name.split(), key=len) for name in self.surfaces | self.makers)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The surfaces and makers, ready to be found."""
        kinds = chain(((key, "name") for key in self.surfaces), ((key, "maker") for key in self.makers))
        return Gazetteer(Form(key=key, subject=key, kind=kind, trust=Trust.NEVER) for key, kind in kinds)


def touched(old: Catalogue, new: Catalogue) -> Touched:
    """Return what changed between two catalogues.

    A changed film touches what names it, its series or its fictional people, what was found to mean it or a film of its
    series, and what describes a film by one of its makers; a changed person what names them or a film of theirs.
    Set-pieces, numbers in registers and addresses touch nothing: reading does not use them.
    """
    if (old.stunts, old.blocked_senses) != (new.stunts, new.blocked_senses):
        return Touched(is_everything=True)
    films = _changed(map(_as_read, old.films), map(_as_read, new.films))
    people = _changed(map(_as_told, old.people), map(_as_told, new.people))
    series = {film.franchise for film in films if film.franchise}
    kin = [film for film in chain(old.films, new.films) if film.franchise in series]
    named = _renamed(old.people, new.people)
    theirs = [film for film in chain(old.films, new.films) if named & set(_credits(film))] if named else []
    names = {person.id: person.name for person in chain(old.people, new.people)}
    small = Catalogue(
        outlets=tuple(_changed(old.outlets, new.outlets)), occasions=tuple(_changed(old.occasions, new.occasions))
    )
    forms = chain(
        (form for film in films for form in film_forms(film)),
        (form for person in people for form in person_forms(person)),
        series_forms(kin),
        forms_of(small),
        _differently_trusted(old, new),
    )
    characters = {key_of(name) for film in films for name in film.characters}
    subjects = {film.id for film in (*films, *kin, *theirs)} | {person.id for person in people}
    return Touched(
        surfaces=frozenset({form.key for form in forms if form.key} | characters),
        makers=frozenset(key_of(names[one]) for film in films for one in (*film.directors, *film.leads)),
        subjects=frozenset(subjects),
    )


def touches(change: Touched, text: ArticleText, findings: Findings | None) -> bool:
    """Whether an article may be read differently after a change. `findings` are those held; None: it was never read."""
    if change.is_everything or findings is None:
        return not change.is_nothing
    meant = {*(mention.film for mention in findings.films), *(mention.person for mention in findings.people)}
    return bool(meant & change.subjects) or any(
        _is_named(change.gazetteer, part) for part in (text.title, text.standfirst or "", *text.paragraphs)
    )


def _is_named(gazetteer: Gazetteer, part: str) -> bool:
    folded = fold(part)
    words: list[Token] = [token for token in tokens_of(folded) if token.is_word]
    for hit in gazetteer.hits(words):
        if any(form.kind != "maker" for form in hit.forms):
            return True
        near = folded[max(0, words[hit.first].start - _NEAR) : words[hit.last].end + _NEAR]
        if _DESCRIBING.search(near):
            return True
    return False


def _changed(old: Iterable[Named], new: Iterable[Named]) -> list[Named]:
    """Return the records that came or went, and both sides of those that changed."""
    before: Mapping[str, Named] = {record.id: record for record in old}
    after: Mapping[str, Named] = {record.id: record for record in new}
    ids = [one for one in {**before, **after} if before.get(one) != after.get(one)]
    return [side[one] for one in ids for side in (before, after) if one in side]


def _as_read(film: Film) -> Film:
    """Return a film without what reading does not use."""
    return replace(film, slug="", stunts=(), status=None, external_ids=())


def _as_told(person: Person) -> Person:
    return replace(person, slug="", external_ids=())


def _renamed(old: Iterable[Person], new: Iterable[Person]) -> set[SubjectId]:
    """Return who came, went or got another name: slips in writing it are looked for beside their films."""
    before = {person.id: person.name for person in old}
    after = {person.id: person.name for person in new}
    return {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}


def _credits(film: Film) -> tuple[SubjectId, ...]:
    return (*film.directors, *film.leads, *film.stunt_team, *film.other_credits)


def _differently_trusted(old: Catalogue, new: Catalogue) -> Iterator[Form]:
    """Yield the forms of films whose titles hold a word that is too ordinary to stand alone in one catalogue only."""
    before, after = ordinary_words(old), ordinary_words(new)
    different = before ^ after
    for film in new.films if different else ():
        words = {word for text in (film.title, *(a.text for a in film.aliases)) for word in key_of(text).split()}
        if words & different:
            yield from set(film_forms(film, before)) ^ set(film_forms(film, after))
