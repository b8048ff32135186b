"""Gathers from the archive what is told of a film, now or as it was known on a day: the door of pages and commands."""

import difflib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from archive import Archive
from knowledge.follow import related_article
from knowledge.reading import Reader
from knowledge.relating.as_of import KeptArticle, as_of, film_as_of, links_as_of
from knowledge.relating.related import RelatedArticle
from knowledge.relating.set_pieces import set_pieces
from knowledge.relating.timelines import film_timeline
from knowledge.text.folding import fold
from knowledge.verdicts import judged
from records.articles import Article, ArticleId, ArticleText
from records.errors import NotFoundError
from records.findings import CopyLink, Findings
from records.subjects import Catalogue, Film
from records.timelines import Ledger, SetPiece, Timeline

# Of more articles, so many of the newest are looked at, and as many of the oldest that have the film as their main one:
# who said something first must never be cut off.
MOST_ARTICLES = 500
_NEAR_MISSES = 5
_ALIKE = 0.5


@dataclass(frozen=True, kw_only=True)
class ToldFilm:
    """A film with everything told of it by a day."""

    film: Film
    articles: Mapping[ArticleId, Article]  # each with the text that stood then
    related: tuple[RelatedArticle, ...]  # the same articles as their relations see them
    copies: Mapping[ArticleId, CopyLink]
    catalogue: Catalogue
    today: date

    @cached_property
    def timeline(self) -> Timeline:
        """What happened when, and the figures."""
        return film_timeline(self.film, self.related, self.copies, self.catalogue, self.today)

    @cached_property
    def pieces(self) -> tuple[SetPiece, ...]:
        """The set-pieces, the most told first; those of stunt types that left the catalogue are passed over."""
        categories = {stunt.id: stunt.category for stunt in self.catalogue.stunts}
        found = set_pieces(self.film.id, self.related, categories, self.catalogue.set_pieces)
        return tuple(piece for piece in found if piece.stunt in categories)

    def ledgers(self, piece: SetPiece | None = None) -> Sequence[Ledger]:
        """Return all ledgers, or those of a set-piece."""
        return [one for one in self.timeline.ledgers if piece is None or one.stunt in piece.stunts]


def told_film(
    archive: Archive,
    catalogue: Catalogue,
    film: Film,
    today: date,
    *,
    as_known_on: date | None = None,
    reader: Callable[[], Reader] | None = None,
    present: ToldFilm | None = None,
) -> ToldFilm:
    """Return what is told of a film.

    Args:
        archive: where everything is held.
        catalogue: all subjects as they are now.
        film: the film, one of them.
        today: tells which releases have passed.
        as_known_on: leave out what was not known at the end of this day.
        reader: gives who reads texts that were changed since that day; asked for only when there is one. None: a new
            one, which takes a moment to make.
        present: what is told of it now, when that is at hand: a past day needs to read no more than that.
    """
    now = present or _told_now(archive, catalogue, film, today)
    if as_known_on is None:
        return now
    kept = [_kept(archive, now.articles[one.id], one) for one in now.related]
    related = as_of(kept, as_known_on, _rereading(archive, reader or (lambda: Reader(catalogue))))
    return ToldFilm(
        film=film_as_of(film, as_known_on, related),
        articles={one.id: _with_text(now.articles[one.id], one.text) for one in related},
        related=related,
        copies=links_as_of(now.copies, related),
        catalogue=catalogue,
        today=min(today, as_known_on),
    )


def told_again(archive: Archive, former: ToldFilm, changed: Collection[ArticleId]) -> ToldFilm:
    """Return what is told of a film now, of which nothing changed since but what some articles say of it.

    Only these are read, and those that nobody could find yet: that they can is no change.

    Args:
        archive: where everything is held.
        former: what was told of it before, on the same day by the same catalogue.
        changed: all articles whose text, findings or relations changed since; most may be of other films.
    """
    articles = former.articles
    same = {one.id: one for one in former.related if one.id not in changed and articles[one.id].indexed_at}
    held = {id_: (articles[id_], one.findings) for id_, one in same.items()}
    told = _told(archive, former.film, held)
    return replace(
        former,
        articles={article.id: article for article, _ in told},
        related=_related(archive, told, same),
        copies=archive.relations.copies_of([article.id for article, _ in told]),
    )


def _told_now(archive: Archive, catalogue: Catalogue, film: Film, today: date) -> ToldFilm:
    nothing = ToldFilm(film=film, articles={}, related=(), copies={}, catalogue=catalogue, today=today)
    return told_again(archive, nothing, ())


def _told(
    archive: Archive, film: Film, held: Mapping[ArticleId, tuple[Article, Findings]]
) -> Sequence[tuple[Article, Findings]]:
    newest = archive.findings.about(film.id, limit=MOST_ARTICLES, held=held)
    if len(newest) < MOST_ARTICLES:
        return newest
    held = {**held, **{article.id: (article, found) for article, found in newest}}
    oldest = archive.findings.about(film.id, limit=MOST_ARTICLES, main_only=True, oldest_first=True, held=held)
    looked_at = {article.id for article, _ in newest}
    return [*newest, *((article, found) for article, found in reversed(oldest) if article.id not in looked_at)]


def _related(
    archive: Archive, told: Sequence[tuple[Article, Findings]], same: Mapping[ArticleId, RelatedArticle]
) -> tuple[RelatedArticle, ...]:
    """Return articles with their publication called as readers and other publications call it, not as its pages do."""
    names = {source.slug: source.name for source in archive.sources.all()}
    found = ((article, same.get(article.id) or related_article(article, findings)) for article, findings in told)
    named = ((related, names.get(article.source, related.outlet)) for article, related in found)
    return tuple(one if one.outlet == name else replace(one, outlet=name) for one, name in named)


def _rereading(archive: Archive, reader: Callable[[], Reader]) -> Callable[[ArticleId, ArticleText], Findings]:
    """Return what reads a text as the follower would: with what editors decided about its article."""
    made = cache(reader)

    def read(article_id: ArticleId, text: ArticleText) -> Findings:
        return judged(made().read(text), archive.verdicts.of([article_id]).get(article_id, ()))

    return read


def _with_text(article: Article, text: ArticleText) -> Article:
    if article.current.extraction.text == text:
        return article
    extraction = replace(article.current.extraction, text=text)
    return replace(article, title=text.title, current=replace(article.current, extraction=extraction))


def film_named(catalogue: Catalogue, name: str) -> Film:
    """Return the film that a slug, title or alias means; case, accents and punctuation do not matter.

    Raises:
        NotFoundError: none is called so, or several are; the message names those that come near.
    """
    wanted = _plain(name)
    named = [film for film in catalogue.films if wanted in {_plain(film.slug), _plain(film.title)}]
    named = named or [film for film in catalogue.films if wanted in {_plain(alias.text) for alias in film.aliases}]
    if len(named) == 1:
        return named[0]
    near = named or _near(catalogue, wanted)
    listed = ", ".join(f"{film.slug} ({film.title})" for film in near)
    said = f"{name!r} means several films" if named else f"no film is called {name!r}"
    raise NotFoundError(f"{said}; {'take one of' if named else 'near it:'} {listed}" if listed else said)


def piece_named(told: ToldFilm, name: str) -> SetPiece:
    """Return the set-piece that its own name, a stunt type's slug or label, or words of these mean.

    Raises:
        NotFoundError: the film has none of that name; the message names those that it has.
    """
    stunts = {stunt.id: stunt for stunt in told.catalogue.stunts}
    wanted = _plain(name)

    def names_of(piece: SetPiece) -> set[str]:
        types = [stunts[id_] for id_ in piece.stunts if id_ in stunts]
        return {_plain(word) for word in (piece.name or "", *(word for one in types for word in (one.slug, one.label)))}

    names = [(piece, names_of(piece)) for piece in told.pieces]
    exact = next((piece for piece, all_names in names if wanted in all_names), None)
    words = set(wanted.split())
    within = next((piece for piece, all_names in names if any(words <= set(one.split()) for one in all_names)), None)
    found = exact or within
    if found is None:
        has = ", ".join(piece.name or stunts[piece.stunt].slug for piece in told.pieces) or "none"
        raise NotFoundError(f"no article tells of a set-piece {name!r} in {told.film.title}; it has {has}")
    return found


def _kept(archive: Archive, article: Article, related: RelatedArticle) -> KeptArticle:
    if article.version_count > 1:
        versions = sorted(archive.articles.versions(article.id), key=lambda version: version.number)
        return KeptArticle(
            article=related,
            captured_at=article.first_captured_at,
            texts=tuple((version.kept_at, version.extraction.text) for version in versions),
        )
    return KeptArticle(article=related, captured_at=article.first_captured_at)


def _near(catalogue: Catalogue, wanted: str) -> list[Film]:
    def likeness(film: Film) -> float:
        names = (film.title, film.slug, *(alias.text for alias in film.aliases))
        within = any(set(wanted.split()) <= set(_plain(one).split()) for one in names)
        return 1.0 if within else max(difflib.SequenceMatcher(None, wanted, _plain(one)).ratio() for one in names)

    rated = sorted(((likeness(film), film.slug, film) for film in catalogue.films), key=lambda one: (-one[0], one[1]))
    return [film for score, _, film in rated[:_NEAR_MISSES] if score >= _ALIKE]


def _plain(name: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(name)).split())
