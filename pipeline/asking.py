"""What commands about one film share: finding it, and going back to a day."""

from datetime import date, datetime

import click

from archive import Archive
from knowledge import Reader
from knowledge.told import ToldFilm, film_named, told_film
from knowledge.verdicts import judged
from pipeline.invocation import utc_now
from records.articles import Article, ArticleId, ArticleText
from records.findings import Findings

AS_OF = click.option(
    "--as-of", "day", type=click.DateTime(["%Y-%m-%d"]), help="As it was known at the end of this day (UTC)."
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


def ask_for_film(archive: Archive, name: str, day: datetime | None) -> ToldFilm:
    """Return what is told of the film that a name means, by a day if one is given."""
    catalogue = archive.subjects.catalogue()
    film, today = film_named(catalogue, name), utc_now().date()
    if day is None:
        return told_film(archive, film, today)
    reader: list[Reader] = []  # made when the first changed text is met

    def read(article_id: ArticleId, text: ArticleText) -> Findings:
        if not reader:
            reader.append(Reader(catalogue))
        verdicts = archive.verdicts.of([article_id])
        return judged(reader[0].read(text), verdicts.get(article_id, ()))

    return told_film(archive, film, today, day.date(), read)


def articles_of(archive: Archive, told: ToldFilm) -> dict[ArticleId, Article]:
    """Return the articles by number, for their addresses."""
    return {one.id: one for one in archive.articles.many([article.id for article in told.articles])}


def when(moment: datetime | date | None) -> str:
    """Return a day as `2021-08-26`, or `undated`."""
    return f"{moment:%Y-%m-%d}" if moment else "undated"
