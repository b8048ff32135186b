"""Searches documents one by one in plain Python: slow, short, and made of nothing that the engine answers with."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from whoosh.query.compound import And as AllOf
from whoosh.query.compound import Or as AnyOf
from whoosh.query.positional import Phrase
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import Prefix, Term
from whoosh.query.wrappers import Not as Without

from index import IndexDocument
from index.queries import Node
from index.reading.evaluate import SATURATION
from index.reading.ranking import COPY_FACTOR, FIRST_BONUS, FRESHNESS, HALF_LIFE_SECONDS, MAIN_BONUS, NAMED_BONUS
from index.reading.translate import Wording, translate
from index.schema import GAP, NAME_FIELDS, TEXT_FIELDS, texts_of, values_of
from index.words import forms_kept, words
from records.searches import Sort, Suggestion

Places = list[tuple[int, tuple[str, ...]]]  # of each word of a field, with the terms it is kept under
UNDATED = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Found:
    """What matches, with scores; None where nothing was ranked."""

    articles: frozenset[int]
    scores: dict[int, float] | None = None


class PlainSearch:
    """Some documents, one an article."""

    def __init__(self, documents: Iterable[IndexDocument]) -> None:
        self.held = {int(document.article_id): document for document in documents}
        self._words = {article: _words_of(document) for article, document in self.held.items()}
        self._values = {article: dict(values_of(document)) for article, document in self.held.items()}
        self._means = {
            name: sum(len(fields[name]) for fields in self._words.values()) / max(len(self.held), 1)
            for name in TEXT_FIELDS
        }

    def scores(self, node: Node, films: Sequence[str], names: Sequence[Suggestion]) -> dict[int, float]:
        """Return what a query finds, each with its final score."""
        found = self._found(translate(node))
        scores = dict.fromkeys(found.articles, 1.0) if found.scores is None else found.scores
        return {one: scores.get(one, 0.0) * self._factor(self.held[one], films, names) for one in found.articles}

    def ordered(self, scores: dict[int, float], sort: Sort) -> list[int]:
        """Return articles in order; greater scores, newer ones and greater ids first."""

        def key(article: int) -> tuple[float, ...]:
            document = self.held[article]
            published = (document.published_at or UNDATED).timestamp()
            by = {
                Sort.RELEVANCE: scores[article],
                Sort.NEWEST: published,
                Sort.OLDEST: -published if document.published_at else -math.inf,
                Sort.INDEXED: (document.indexed_at or UNDATED).timestamp(),
            }
            return by[sort], published, article

        return sorted(scores, key=key, reverse=True)

    def folded(self, articles: Sequence[int]) -> list[list[int]]:
        """Return rows of ordered articles: those of a story in one, where its best one stands."""
        rows: dict[object, list[int]] = {}
        for article in articles:
            story = self.held[article].story
            rows.setdefault(("story", story) if story else article, []).append(article)
        return list(rows.values())

    def _factor(self, document: IndexDocument, films: Sequence[str], names: Sequence[Suggestion]) -> float:
        newest = max((one.published_at for one in self.held.values() if one.published_at), default=UNDATED)
        factor = 1.0
        if document.published_at:
            factor += FRESHNESS * 2 ** (-(newest - document.published_at).total_seconds() / HALF_LIFE_SECONDS)
        factor *= FIRST_BONUS if document.is_first and document.story else 1
        factor *= COPY_FACTOR if document.copy_kind else 1
        tagged = {(subject.kind.value, subject.slug) for subject in document.subjects}
        meant = {*films, *(name.slug for name in names if name.kind == "film")}
        factor *= NAMED_BONUS if tagged & {(name.kind, name.slug) for name in names} else 1
        return factor * (MAIN_BONUS if meant & {one.slug for one in document.subjects if one.is_main} else 1)

    def _found(self, query: Any) -> Found:
        match query:
            case Wording():
                return self._ranked(query)
            case AllOf():
                parts = [self._found(part) for part in query.subqueries]
                return _sum(frozenset(self.held).intersection(*(part.articles for part in parts)), parts)
            case AnyOf():
                parts = [self._found(part) for part in query.subqueries]
                return _sum(frozenset().union(*(part.articles for part in parts)), parts)
            case Without():
                return Found(frozenset(self.held) - self._found(query.query).articles)
            case NumericRange():
                dated = {
                    one: int(held.published_at.timestamp()) for one, held in self.held.items() if held.published_at
                }
                first, last = query.start or 0, math.inf if query.end is None else query.end
                return Found(frozenset(one for one, at in dated.items() if first <= at <= last))
        return Found(frozenset(self.held))  # Every

    def _ranked(self, wording: Any) -> Found:
        weights = {one: sum(self._weight(one, form) for form in wording.subqueries) for one in self.held}
        weights = {one: weight for one, weight in weights.items() if weight}
        rarity = math.log(1 + (len(self.held) - len(weights) + 0.5) / (len(weights) + 0.5))
        return Found(
            frozenset(weights), {one: rarity * weight / (weight + SATURATION) for one, weight in weights.items()}
        )

    def _weight(self, article: int, form: Any) -> float:
        field = TEXT_FIELDS.get(form.fieldname) or NAME_FIELDS.get(form.fieldname)
        count = self._count(article, form)
        if field is None or field.is_names:
            return float(form.boost) * bool(count)
        length = len(self._words[article][form.fieldname])
        mean = self._means[form.fieldname] or 1
        return float(form.boost) * count / (1 - field.length + field.length * length / mean)

    def _count(self, article: int, form: Any) -> int:
        if form.fieldname in self._values[article]:
            return form.text in self._values[article][form.fieldname]
        places = self._words[article].get(form.fieldname, [])
        match form:
            case Phrase():
                return _phrases(places, form.words, form.slop)
            case Prefix():
                return any(terms[0].startswith(form.text) for _, terms in places)
            case Term():
                return sum(form.text in terms for _, terms in places)
        raise TypeError(type(form).__name__)


def _words_of(document: IndexDocument) -> dict[str, Places]:
    fields: dict[str, Places] = {}
    for text in texts_of(document):
        places = fields.setdefault(text.field, [])
        for number, one in enumerate(text.texts):
            places += [
                (at + number * GAP, forms_kept(word, text.language)) for at, word in enumerate(words(one), len(places))
            ]
    return fields


def _phrases(places: Places, wanted: Sequence[str], slop: int) -> int:
    """Return at how many places the last word can be reached from the first in steps of `slop` at most."""
    reached = {at for at, terms in places if terms[0] == wanted[0]}
    for word in wanted[1:]:
        there = {at for at, terms in places if terms[0] == word}
        reached = {at for at in there if any(at - step in reached for step in range(1, slop + 1))}
    return len(reached)


def _sum(articles: frozenset[int], parts: Sequence[Found]) -> Found:
    ranked = [part.scores for part in parts if part.scores is not None]
    return Found(
        articles, {one: sum(scores.get(one, 0.0) for scores in ranked) for one in articles} if ranked else None
    )
