"""Takes in films and people from what others publish: IMDb's non-commercial tables, results of Wikidata queries."""

from knowledge.catalogue.importing.imdb import Choice, ImdbTables, read_imdb
from knowledge.catalogue.importing.imported import ImportedFilm, ImportedPerson, Imports
from knowledge.catalogue.importing.merging import Plan, plan_of
from knowledge.catalogue.importing.wikidata import read_wikidata
from knowledge.catalogue.importing.writing import write_rows

__all__ = [
    "Choice",
    "ImdbTables",
    "ImportedFilm",
    "ImportedPerson",
    "Imports",
    "Plan",
    "plan_of",
    "read_imdb",
    "read_wikidata",
    "write_rows",
]
