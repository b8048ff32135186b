"""What is told of a film: the articles that mean it, its timeline and its set-pieces, each computed once a page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from knowledge.relating import RelatedArticle, film_timeline, set_pieces
from records.articles import Article, ArticleId
from records.findings import Findings, Role
from records.subjects import Film
from records.timelines import SetPiece, Timeline
from webapp.rooms import Rooms

# Articles a film's pages look at, the newest first; no film of the gold set comes near.
MOST_ARTICLES = 500


@dataclass(frozen=True, kw_only=True)
class FilmTold:
    """A film with everything told of it."""

    rooms: Rooms
    film: Film
    told: tuple[tuple[Article, Findings], ...]
    as_of: date | None = None  # None: as it is known now

    @cached_property
    def articles(self) -> dict[ArticleId, Article]:
        """The articles by number."""
        return {article.id: article for article, _ in self.told}

    @cached_property
    def findings(self) -> dict[ArticleId, Findings]:
        """What was found in each."""
        return {article.id: findings for article, findings in self.told}

    @cached_property
    def related(self) -> tuple[RelatedArticle, ...]:
        """The articles as their relations see them."""
        return tuple(
            RelatedArticle(
                id=article.id,
                text=article.current.extraction.text,
                findings=findings,
                outlet=article.source,
                published_at=article.published_at,
            )
            for article, findings in self.told
        )

    @cached_property
    def timeline(self) -> Timeline:
        """What happened when, and the figures."""
        copies = self.rooms.archive.relations.copies_of(list(self.articles))
        today = self.as_of or self.rooms.clock().date()
        return film_timeline(self.film, self.related, copies, self.rooms.directory.catalogue, today)

    @cached_property
    def pieces(self) -> tuple[SetPiece, ...]:
        """The set-pieces, the most told first; those of stunt types that left the catalogue are passed over."""
        directory = self.rooms.directory
        categories = {id_: stunt.category for id_, stunt in directory.stunts.items()}
        found = set_pieces(self.film.id, self.related, categories, directory.catalogue.set_pieces)
        return tuple(piece for piece in found if directory.link(piece.stunt))

    def is_main(self, article: ArticleId) -> bool:
        """Tell whether an article is about the film, not only naming it."""
        mentions = self.findings[article].films
        return any(mention.film == self.film.id and mention.role is Role.MAIN for mention in mentions)


def film_told(rooms: Rooms, slug: str, as_of: date | None = None) -> FilmTold:
    """Return a film with what is told of it, or with what was by the end of a day (UTC).

    Raises:
        NotFoundError: there is no such film.
    """
    film = rooms.archive.subjects.film(slug)
    told = rooms.archive.findings.about(film.id, limit=MOST_ARTICLES)
    if as_of is None:
        return FilmTold(rooms=rooms, film=film, told=tuple(told))
    return FilmTold(rooms=rooms, film=known_film(film, as_of), told=tuple(known_by(told, as_of)), as_of=as_of)


def known_by(told: Iterable[tuple[Article, Findings]], day: date) -> Iterable[tuple[Article, Findings]]:
    """Return what was published by the end of a day (UTC); an undated article counts from its first capture on."""
    return ((a, findings) for a, findings in told if (a.published_at or a.first_captured_at).date() <= day)


def known_film(film: Film, day: date) -> Film:
    """Return a film without the release dates that nobody could know on a day: neither announced nor past."""
    known = (one for one in film.releases if (one.announced_on or one.release_on) <= day.isoformat())
    return replace(film, releases=tuple(known))
