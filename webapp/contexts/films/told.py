"""What is told of a film, now or as it was known on a day: what every page of a film is made of."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property

from knowledge.told import MOST_ARTICLES, ToldFilm, told_again, told_film
from records.articles import Article, ArticleId
from records.findings import CopyLink, Findings, Role
from records.subjects import Film, SubjectId
from records.timelines import SetPiece, Timeline
from webapp.contexts.rows import ArticleRow, article_rows
from webapp.rooms import Rooms

__all__ = ["MOST_ARTICLES", "FilmTold", "film_told"]


@dataclass(frozen=True, kw_only=True)
class FilmTold:
    """A film with everything told of it, beside the rooms that name what it speaks of."""

    rooms: Rooms
    known: ToldFilm
    as_of: date | None = None  # None: as it is known now
    before: Mapping[ArticleId, ArticleRow] = field(default_factory=dict)  # rows made for what is the same

    @property
    def film(self) -> Film:
        """The film, with the title and release dates of the day."""
        return self.known.film

    @property
    def articles(self) -> Mapping[ArticleId, Article]:
        """The articles by number, each with the text that stood then."""
        return self.known.articles

    @property
    def copies(self) -> Mapping[ArticleId, CopyLink]:
        """Which of them was made from which."""
        return self.known.copies

    @cached_property
    def findings(self) -> dict[ArticleId, Findings]:
        """What was found in each."""
        return {one.id: one.findings for one in self.known.related}

    @cached_property
    def rows(self) -> dict[ArticleId, ArticleRow]:
        """The articles that are public as rows, by number, the newest first."""
        anew = [article for article in self.articles.values() if article.id not in self.before]
        rows = {**self.before, **{row.id: row for row in article_rows(self.rooms, anew, self.findings)}}
        return {id_: rows[id_] for id_ in self.articles if id_ in rows}

    def same_rows(self, known: ToldFilm) -> dict[ArticleId, ArticleRow]:
        """Return the rows of articles that are still, or were already, as they are here."""
        findings = self.findings
        return {
            one.id: self.rows[one.id]
            for one in known.related
            if one.id in self.rows
            and known.articles[one.id] is self.articles[one.id]
            and one.findings is findings[one.id]
            and known.copies.get(one.id) == self.copies.get(one.id)
        }

    @cached_property
    def months(self) -> tuple[tuple[str, int], ...]:
        """How many articles were published in each month (`2021-08`), in order."""
        dated = (article.published_at for article in self.articles.values() if article.published_at)
        return tuple(sorted(Counter(f"{at.year}-{at.month:02d}" for at in dated).items()))

    @cached_property
    def stunt_counts(self) -> Mapping[SubjectId, int]:
        """How many articles tell each stunt of this film."""
        mine = ({one.stunt for one in found.stunts if one.film == self.film.id} for found in self.findings.values())
        return Counter(stunt for stunts in mine for stunt in stunts)

    @cached_property
    def credited(self) -> tuple[int, int]:
        """How many articles name a star of the film, and how many of these anybody of its stunt team."""
        stars, team = set(self.film.leads), set(self.film.stunt_team)
        named = ({mention.person for mention in found.people} for found in self.findings.values())
        with_star = [people for people in named if people & stars]
        return len(with_star), sum(bool(people & team) for people in with_star)

    @cached_property
    def main_count(self) -> int:
        """How many articles are about the film, not only naming it."""
        return sum(map(self.is_main, self.articles))

    @property
    def is_part(self) -> bool:
        """Whether there are, or were by the day, more articles than are looked at: some in the middle are left out."""
        return self.article_count > len(self.rows)

    @cached_property
    def article_count(self) -> int:
        """The number of all public articles that mean the film, of a past day those that were out by its end (UTC)."""
        if self.as_of:
            end = datetime.combine(self.as_of, time.max, UTC)
            return max(self.rooms.archive.findings.count_about(self.film.id, before=end), len(self.rows))
        if len(self.articles) < MOST_ARTICLES:
            return len(self.rows)
        return max(self.rooms.archive.findings.count_about(self.film.id), len(self.rows))

    @property
    def timeline(self) -> Timeline:
        """What happened when, and the figures."""
        return self.known.timeline

    @property
    def pieces(self) -> tuple[SetPiece, ...]:
        """The set-pieces, the most told first."""
        return self.known.pieces

    def is_main(self, article: ArticleId) -> bool:
        """Tell whether an article is about the film, not only naming it."""
        mentions = self.findings[article].films
        return any(mention.film == self.film.id and mention.role is Role.MAIN for mention in mentions)


def film_told(rooms: Rooms, slug: str, as_of: date | None = None) -> FilmTold:
    """Return a film with what is told of it, or with what was by the end of a day (UTC).

    Raises:
        NotFoundError: there is no such film.
    """
    film, directory, today = rooms.archive.subjects.film(slug), rooms.directory, rooms.clock().date()

    def gathered(former: FilmTold | None, changed: Collection[ArticleId]) -> FilmTold:
        if former is None:
            return FilmTold(rooms=rooms, known=told_film(rooms.archive, directory.catalogue, film, today))
        known = told_again(rooms.archive, former.known, changed)
        return FilmTold(rooms=rooms, known=known, before=former.same_rows(known))

    def is_right(kept: FilmTold) -> bool:
        return kept.known.today == today and kept.rooms.sources == rooms.sources

    now = rooms.films.told(rooms.archive, film.id, gathered, is_right)
    if as_of is None:
        return now
    known = told_film(
        rooms.archive, directory.catalogue, film, today,
        as_known_on=as_of, reader=lambda: directory.reader, present=now.known,
    )  # fmt: skip
    return FilmTold(rooms=rooms, known=known, as_of=as_of, before=now.same_rows(known))
