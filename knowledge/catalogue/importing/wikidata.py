"""Reads what Wikidata's query service and entity pages give: SPARQL JSON results, entity JSON, dumps of entities."""

from collections.abc import Mapping
from pathlib import Path

from knowledge.catalogue.importing.entities import add_entity
from knowledge.catalogue.importing.imported import Imports
from knowledge.catalogue.importing.queries import add_binding
from knowledge.catalogue.importing.tables import JsonElements
from records.errors import SeedError

_RESULTS = "results of a query"
_MARKERS = {
    _RESULTS: r'"bindings"\s*:\s*\[',
    "entities": r'"entities"\s*:\s*\{',
    "a list of entities": r"^\ufeff?\s*\[",
}


def read_wikidata(path: Path) -> Imports:
    """Return the films and people of a file of results or entities, element by element; only they are held.

    A query must give its films as `film` or `item`; titles as `filmLabel`, `title` or with several languages; further
    `year` or `date`, `imdb`, `altLabel`, and `director`, `cast`, `stunt`, `coordinator` with their labels.
    Raises SeedError naming file, line and column, or the variable that is missing.
    """
    found = Imports()
    for count, (kind, element) in enumerate(JsonElements(path).of(_MARKERS), start=1):
        where = f"{path.name}, element {count}"
        if not isinstance(element, Mapping):
            raise SeedError(f"{where}: expected an object, found {str(element)[:40]!r}")
        if kind == _RESULTS:
            add_binding(where, element, found)
        else:
            add_entity(element, found)
    _drop_nameless(found)
    return found


def _drop_nameless(found: Imports) -> None:
    for number in [number for number, film in found.films.items() if not film.title]:
        found.left_out.append(f"{number[1]}: has no title in the file")
        del found.films[number]
