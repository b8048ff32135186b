"""What commands about one film share: finding it, and going back to a day."""

from datetime import date, datetime

import click

from archive import Archive
from knowledge.told import ToldFilm, film_named, told_film
from pipeline.invocation import utc_now

AS_OF = click.option(
    "--as-of", "day", type=click.DateTime(["%Y-%m-%d"]), help="As it was known at the end of this day (UTC)."
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


def ask_for_film(archive: Archive, name: str, day: datetime | None) -> ToldFilm:
    """Return what is told of the film that a name means, by a day if one is given."""
    catalogue = archive.subjects.catalogue()
    film, today = film_named(catalogue, name), utc_now().date()
    return told_film(archive, catalogue, film, today, as_known_on=day.date() if day else None)


def when(moment: datetime | date | None) -> str:
    """Return a day as `2021-08-26`, or `undated`."""
    return f"{moment:%Y-%m-%d}" if moment else "undated"
