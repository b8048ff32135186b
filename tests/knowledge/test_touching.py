"""What a changed catalogue touches; the proof is to read again what it says is untouched."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache

import pytest

from knowledge.catalogue.touching import touched, touches
from knowledge.reading import Reader
from records.articles import ArticleText
from records.findings import Findings
from records.subjects import Alias, Catalogue, Film, Person, SubjectId
from tests.gold.short import batches, expected
from tests.knowledge.reading_a import the_catalogue, the_reader


@cache
def texts() -> tuple[ArticleText, ...]:
    return tuple(
        ArticleText(
            title=row["title"],
            paragraphs=tuple(row["paragraphs"]),
            language=row["lang"],
            published_at=datetime.fromisoformat(row["published"]),
        )
        for batch in batches()[:2]
        for row in expected(batch)
    )


@cache
def read_before() -> tuple[Findings, ...]:
    return tuple(the_reader().read(text) for text in texts())


def with_film(catalogue: Catalogue, slug: str, change: Callable[[Film], Film]) -> Catalogue:
    films = tuple(change(film) if film.slug == slug else film for film in catalogue.films)
    assert films != catalogue.films
    return replace(catalogue, films=films, digest="other")


def added(film: Film) -> Callable[[Catalogue], Catalogue]:
    return lambda catalogue: replace(catalogue, films=(*catalogue.films, film), digest="other")


def without(slug: str) -> Callable[[Catalogue], Catalogue]:
    return lambda c: replace(c, films=tuple(f for f in c.films if f.slug != slug), digest="other")


def a_person(name: str, slug: str) -> Callable[[Catalogue], Catalogue]:
    person = Person(id=SubjectId(f"person:{slug}"), slug=slug, name=name)
    return lambda catalogue: replace(catalogue, people=(*catalogue.people, person), digest="other")


NOTHING = Findings(is_relevant=True, relevance_reason="", language="en")
CRUISE = SubjectId("person:tom-cruise")
EDITS: dict[str, Callable[[Catalogue], Catalogue]] = {
    "another year": lambda c: with_film(c, "skyfall-2012", lambda f: replace(f, year=2002)),
    "no people": lambda c: with_film(c, "atomic-blonde-2017", lambda f: replace(f, directors=(), leads=())),
    "a retitle": lambda c: with_film(c, "salt-2010", lambda f: replace(f, aliases=(*f.aliases, Alias(text="Bourne")))),
    "a film gone": without("john-wick-chapter-2-2017"),
    "a film of a series": added(
        Film(
            id=SubjectId("film:nine-2027"), slug="nine-2027", title="Nine Lives", year=2018, ordinal=9,
            franchise="Mission: Impossible", leads=(CRUISE,),
        )
    ),
    "a film named like a word": added(
        Film(id=SubjectId("film:bridge-2019"), slug="bridge-2019", title="The Bridge", year=2019)
    ),
    "a namesake": a_person("Anna Craig", "anna-craig"),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_what_is_called_untouched_reads_as_before(name: str) -> None:
    old = the_catalogue()
    new = EDITS[name](old)
    change, reader = touched(old, new), Reader(new)
    spared = 0
    for text, before in zip(texts(), read_before(), strict=True):
        if touches(change, text, before):
            continue
        spared += 1
        assert replace(reader.read(text), reader="") == replace(before, reader=""), text.title
    assert spared >= len(texts()) // 2


def test_an_edit_touches_what_names_the_film_or_was_found_to_mean_it() -> None:
    old = the_catalogue()
    change = touched(old, EDITS["another year"](old))
    named = replace(texts()[0], title="", paragraphs=("A crew filmed Skyfall on a train.",))
    other = replace(named, paragraphs=("A crew filmed a train.",))
    about_it = next(findings for findings in read_before() if any("skyfall" in f.film for f in findings.films))
    assert touches(change, named, NOTHING)
    assert not touches(change, other, NOTHING)
    assert touches(change, other, about_it)
    assert "skyfall" in change.words


def test_a_maker_touches_only_texts_that_describe_a_film_by_them() -> None:
    old = the_catalogue()
    change = touched(old, EDITS["no people"](old))
    described = replace(texts()[0], title="", paragraphs=("Charlize Theron's new spy film goes to Berlin.",))
    assert touches(change, described, NOTHING)
    assert not touches(change, replace(described, paragraphs=("Charlize Theron was in Berlin.",)), NOTHING)


def test_numbers_in_registers_touch_nothing_and_stunt_types_everything() -> None:
    old = the_catalogue()
    numbered = with_film(old, "skyfall-2012", lambda film: replace(film, external_ids=(("imdb", "tt1074638"),)))
    assert touched(old, numbered).is_nothing
    change = touched(old, replace(old, stunts=old.stunts[1:]))
    assert touches(change, texts()[0], read_before()[0])
