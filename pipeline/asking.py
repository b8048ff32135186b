"""What commands about subjects share: finding what is named, and going back to a day."""

from datetime import date, datetime

import click

from archive import Archive
from knowledge.catalogue.directory import Directory
from knowledge.told import ToldFilm, film_named, told_film
from pipeline.invocation import utc_now
from records.subjects import SubjectId, SubjectKind

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


def names_of(archive: Archive) -> Directory:
    """Return the names of all films, people and stunts."""
    return Directory(archive.subjects.catalogue())


def subject_id(names: Directory, text: str) -> SubjectId:
    """Return the film, person or stunt that an id or a name means; ids need not be known, for merged ones are not.

    Raises:
        ValueError: nothing is called so, or several are.
    """
    if text.partition(":")[0] in set(SubjectKind):
        return SubjectId(text)
    found = names.named(text)
    if len(found) == 1:
        return found[0].id
    if not found:
        raise ValueError(f"the catalogue has nothing called {text!r}")
    raise ValueError(f"{text!r} is the name of several: {', '.join(link.id for link in found[:8])}; write the id")
