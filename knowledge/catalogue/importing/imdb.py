"""Reads IMDb's non-commercial tables (title.basics, title.akas, name.basics, ...) as the operator has fetched them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.catalogue.importing.imported import ImportedFilm, ImportedPerson, Imports, Number
from knowledge.catalogue.importing.tables import Row, table_rows
from records.errors import SeedError

REGISTER = "imdb"
KINDS = frozenset(("movie", "tvMovie", "tvSeries", "tvMiniSeries", "tvSpecial", "video"))
LANGUAGE_OF_REGION = {
    "US": "en", "GB": "en", "XWW": "en", "ES": "es", "MX": "es-419", "AR": "es-419", "FR": "fr", "DE": "de",
}  # fmt: skip
ROLE_OF_PROFESSION = {
    "actor": "actor", "actress": "actor", "director": "director", "stunts": "stunt_performer", "producer": "producer",
    "writer": "writer", "assistant_director": "assistant_director", "cinematographer": "cinematographer",
}  # fmt: skip
_STUNT_WORDS = ("stunt", "second unit director", "fight coordinator", "fight choreographer")
_MOST_LEADS = 5
_UNWANTED_TITLES = frozenset(("tv", "dvd", "festival"))  # kinds of alias that are no names for it in the press


@dataclass(frozen=True, slots=True, kw_only=True)
class ImdbTables:
    """Where the tables lie; only `titles` must be there."""

    titles: Path
    akas: Path | None = None
    crew: Path | None = None
    principals: Path | None = None
    names: Path | None = None
    ratings: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which titles are wanted: those named, and those with so many votes (for which the ratings are needed)."""

    ids: frozenset[str] = field(default_factory=frozenset)
    min_votes: int | None = None


def read_imdb(tables: ImdbTables, choice: Choice) -> Imports:
    """Return the chosen films with their people. Every table is read once, row by row; only what is chosen is held.

    Raises SeedError naming file, line and column.
    """
    wanted = _wanted(tables, choice)
    found = Imports()
    _titles(tables.titles, wanted, found)
    missing = sorted(choice.ids - {number for _, number in found.films})
    found.left_out += [f"{number}: is no film or series of {tables.titles.name}" for number in missing]
    if tables.akas:
        _akas(tables.akas, found)
    if tables.crew:
        _crew(tables.crew, found)
    if tables.principals:
        _principals(tables.principals, found)
    if tables.names:
        _names(tables.names, found)
    return found


def _wanted(tables: ImdbTables, choice: Choice) -> frozenset[str]:
    if choice.min_votes is None:
        if not choice.ids:
            raise SeedError("which titles? Give their ids, a list of them, or a least number of votes")
        return choice.ids
    if tables.ratings is None:
        raise SeedError("a least number of votes needs the table title.ratings")
    rows = table_rows(tables.ratings, ("tconst", "numVotes"))
    return choice.ids | {row.text("tconst") for row in rows if (row.number("numVotes") or 0) >= choice.min_votes}


def _titles(path: Path, wanted: frozenset[str], found: Imports) -> None:
    for row in table_rows(path, ("tconst", "titleType", "primaryTitle", "originalTitle", "startYear")):
        ident = row.text("tconst")
        if ident in wanted and row.text("titleType") in KINDS:
            number = (REGISTER, ident)
            film = ImportedFilm(number=number, title=row.text("primaryTitle"), year=row.number("startYear"))
            if not film.title:
                raise SeedError(f"{row.where}, column primaryTitle: is empty")
            found.films[number] = film


def _akas(path: Path, found: Imports) -> None:
    for row in table_rows(path, ("titleId", "title", "region", "types")):
        film = found.films.get((REGISTER, row.text("titleId")))
        language = LANGUAGE_OF_REGION.get(row.text("region"))
        kinds = set(row.texts("types"))
        if film is not None and language is not None and not kinds & _UNWANTED_TITLES:
            own = "working" if "working" in kinds else "official" if language == "en" else "localised"
            film.add_alias(language, row.text("title"), own)


def _crew(path: Path, found: Imports) -> None:
    for row in table_rows(path, ("tconst", "directors")):
        film = found.films.get((REGISTER, row.text("tconst")))
        if film is not None:
            _credit(found, film.directors, row.texts("directors"), "director")


def _principals(path: Path, found: Imports) -> None:
    for row in table_rows(path, ("tconst", "nconst", "category", "job")):
        film = found.films.get((REGISTER, row.text("tconst")))
        if film is None:
            continue
        who, what, job = row.text("nconst"), row.text("category"), row.text("job").lower()
        if what in ("actor", "actress") and len(film.leads) < _MOST_LEADS:
            _credit(found, film.leads, [who], "actor")
        elif what == "director":
            _credit(found, film.directors, [who], "director")
        elif what == "stunts" or any(word in job for word in _STUNT_WORDS):
            _credit(found, film.stunt_team, [who], _stunt_role(job))


def _stunt_role(job: str) -> str:
    if "second unit" in job:
        return "second_unit_director"
    return "stunt_coordinator" if "coordinator" in job else "stunt_performer"


def _credit(found: Imports, credited: list[Number], idents: Iterable[str], role: str) -> None:
    for ident in idents:
        number = (REGISTER, ident)
        person = found.people.setdefault(number, ImportedPerson(number=number, name=""))
        if role not in person.roles:
            person.roles.append(role)
        if number not in credited:
            credited.append(number)


def _names(path: Path, found: Imports) -> None:
    for row in table_rows(path, ("nconst", "primaryName", "primaryProfession")):
        person = found.people.get((REGISTER, row.text("nconst")))
        if person is not None:
            person.name = row.text("primaryName")
            _add_roles(person, row)


def _add_roles(person: ImportedPerson, row: Row) -> None:
    for profession in row.texts("primaryProfession"):
        role = ROLE_OF_PROFESSION.get(profession)
        if role and role not in person.roles:
            person.roles.append(role)
