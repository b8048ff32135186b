"""Small tables and results in the true formats, made by hand."""

import gzip
import json
from pathlib import Path

import pytest
import yaml

from knowledge import load_seed
from knowledge.catalogue.importing import Choice, ImdbTables, Plan, plan_of, read_imdb, read_wikidata, write_rows
from records.errors import SeedError
from tests.knowledge.test_seed import folder_with

TITLES = (
    "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
    'tt1\tmovie\tThe "Long" Drop, Part 2\tDer tiefe Fall\t0\t2019\t\\N\t101\tAction,Drama\n'
    "tt2\tmovie\tDive\tDive\t0\t2020\t\\N\t99\tAction\n"
    "tt3\ttvEpisode\tPilot\tPilot\t0\t2020\t\\N\t42\tAction\n"
    "tt4\tmovie\tUnmade\tUnmade\t0\t\\N\t\\N\t\\N\t\\N\n"
)
AKAS = (
    "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n"
    "tt1\t1\tDer tiefe Fall\tDE\t\\N\timdbDisplay\t\\N\t0\n"
    "tt1\t2\tLa caída larga\tES\t\\N\t\\N\t\\N\t0\n"
    "tt1\t3\tLong Drop\tUS\t\\N\tworking\t\\N\t0\n"
    "tt1\t4\tNieznany\tPL\t\\N\timdbDisplay\t\\N\t0\n"
)
CREW = "tconst\tdirectors\twriters\ntt1\tnm1,nm2\t\\N\ntt4\t\\N\t\\N\n"
PRINCIPALS = (
    "tconst\tordering\tnconst\tcategory\tjob\tcharacters\n"
    'tt1\t1\tnm3\tactor\t\\N\t["The ""Diver"""]\n'
    "tt1\t2\tnm4\tstunts\tstunt coordinator\t\\N\n"
)
NAMES = (
    "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\n"
    "nm1\tAnn Lee\t1970\t\\N\tdirector,actress\ttt1\n"
    "nm3\tBo O'Hara\t\\N\t\\N\tactor,stunts\ttt1\n"
    "nm4\tCy Vale\t\\N\t\\N\tstunts\ttt1\n"
    "nm9\tNobody Asked\t\\N\t\\N\tactor\ttt9\n"
)
RATINGS = "tconst\taverageRating\tnumVotes\ntt1\t7.1\t5000\ntt2\t6.0\t20\n"


def tables(folder: Path, **changes: str) -> ImdbTables:
    given = {"titles": TITLES, "akas": AKAS, "crew": CREW, "principals": PRINCIPALS, "names": NAMES, "ratings": RATINGS}
    paths = {}
    for name, text in {**given, **changes}.items():
        paths[name] = folder / f"{name}.tsv.gz"
        paths[name].write_bytes(gzip.compress(text.encode()))
    return ImdbTables(**paths)


def planned(folder: Path, choice: Choice, **changes: str) -> Plan:
    return plan_of(load_seed(folder_with(folder)), read_imdb(tables(folder, **changes), choice))


def test_chosen_titles_come_with_names_in_four_languages_and_their_people(tmp_path: Path) -> None:
    plan = planned(tmp_path, Choice(ids=frozenset(("tt1",))))
    film = plan.films[0]
    assert (film.title, film.year, film.ambiguity) == ('The "Long" Drop, Part 2', 2019, ("unchecked",))
    assert film.external_ids == (("imdb", "tt1"),)
    assert [(a.language, a.text, a.kind) for a in film.aliases] == [
        ("de", "Der tiefe Fall", "localised"), ("es", "La caída larga", "localised"), ("en", "Long Drop", "working")
    ]  # fmt: skip
    assert film.directors == ("person:ann-lee",)  # held already; nm2 has no name in the table
    assert film.leads == ("person:bo-o-hara",)
    assert {person.name: person.roles for person in plan.people} == {
        "Bo O'Hara": ("actor", "stunt_performer"), "Cy Vale": ("stunt_coordinator", "stunt_performer")
    }  # fmt: skip


def test_votes_choose_and_what_is_held_stays(tmp_path: Path) -> None:
    plan = planned(tmp_path, Choice(min_votes=20))
    assert [film.external_ids for film in plan.films] == [(("imdb", "tt1"),)]
    assert plan.known == 1
    assert plan.differences == ["film:dive-2020: its number imdb: tt2 could be added"]


def test_series_episodes_and_unknown_numbers_are_left_out_with_a_reason(tmp_path: Path) -> None:
    plan = planned(tmp_path, Choice(ids=frozenset(("tt3", "tt4"))))
    assert [(film.id, film.year) for film in plan.films] == [("film:unmade-tba", None)]
    assert plan.left_out == ["tt3: is no film or series of titles.tsv.gz"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"titles": TITLES.replace("\t2019\t", "\t19x9\t")}, "titles.tsv.gz, line 2, column startYear: '19x9'"),
        ({"titles": TITLES.replace("\t101\t", "\t")}, "titles.tsv.gz, line 2: 8 cells, expected 9"),
        ({"crew": TITLES}, "crew.tsv.gz, line 1: column directors is missing; is this the right table?"),
    ],
)
def test_an_error_names_file_line_and_column(tmp_path: Path, changes: dict[str, str], told: str) -> None:
    with pytest.raises(SeedError) as error:
        planned(tmp_path, Choice(ids=frozenset(("tt1",))), **changes)
    assert told in str(error.value)


def test_a_torn_gzip_file_is_told_as_such(tmp_path: Path) -> None:
    whole = tables(tmp_path)
    whole.titles.write_bytes(whole.titles.read_bytes()[:60])
    with pytest.raises(SeedError, match=r"titles\.tsv\.gz: cannot be read"):
        read_imdb(whole, Choice(ids=frozenset(("tt1",))))


def test_rows_are_appended_load_again_and_a_second_import_adds_nothing(tmp_path: Path) -> None:
    plan = planned(tmp_path, Choice(ids=frozenset(("tt1",))))
    before = (tmp_path / "films.yaml").read_text("utf-8")
    written = write_rows(tmp_path, plan.films, plan.people)
    assert [path.name for path in written] == ["imported.yaml", "imported.yaml"]
    assert (tmp_path / "films.yaml").read_text("utf-8") == before
    again = load_seed(tmp_path)
    assert again.films[-1] == plan.films[0]
    second = plan_of(again, read_imdb(tables(tmp_path), Choice(ids=frozenset(("tt1", "tt4")))))
    assert [film.id for film in second.films] == ["film:unmade-tba"]
    assert second.people == []
    write_rows(tmp_path, second.films, second.people)
    assert len(yaml.safe_load((tmp_path / "films" / "imported.yaml").read_text("utf-8"))["films"]) == 2


def cell(value: str, language: str | None = None) -> dict[str, str]:
    return {"type": "literal", "value": value, **({"xml:lang": language} if language else {})}


def entity(number: int) -> dict[str, str]:
    return {"type": "uri", "value": f"http://www.wikidata.org/entity/Q{number}"}


def results(*rows: dict[str, object]) -> str:
    return json.dumps({"head": {"vars": ["film"]}, "results": {"bindings": list(rows)}}, indent=1)


def test_rows_of_a_query_add_up_to_films(tmp_path: Path) -> None:
    path = tmp_path / "query.json"
    path.write_text(
        results(
            {"film": entity(7), "filmLabel": cell("Night Rope", "en"), "date": cell("2018-03-01T00:00:00Z"),
             "director": entity(8), "directorLabel": cell("Ann Lee", "en"), "imdb": cell("tt77")},
            {"film": entity(7), "filmLabel": cell("Cuerda nocturna", "es"), "date": cell("2017-11-01T00:00:00Z"),
             "director": entity(9), "directorLabel": cell("Q9")},
        ),
        "utf-8",
    )  # fmt: skip
    plan = plan_of(load_seed(folder_with(tmp_path)), read_wikidata(path))
    film = plan.films[0]
    assert (film.id, film.year) == ("film:night-rope-2017", 2017)
    assert film.external_ids == (("imdb", "tt77"), ("wikidata", "Q7"))
    assert [(alias.language, alias.text) for alias in film.aliases] == [("es", "Cuerda nocturna")]
    assert film.directors == ("person:ann-lee",)


def test_entities_give_films_and_the_people_among_them(tmp_path: Path) -> None:
    def statement(value: object) -> dict[str, object]:
        return {"mainsnak": {"snaktype": "value", "datavalue": {"value": value}}, "rank": "normal"}

    entities = {
        "Q7": {"id": "Q7", "labels": {"en": {"language": "en", "value": "Night Rope"}}, "aliases": [],
               "claims": {"P577": [statement({"time": "+2017-11-01T00:00:00Z"})],
                          "P161": [statement({"id": "Q8"}), statement({"id": "Q99"})]}},
        "Q8": {"id": "Q8", "labels": {"en": {"language": "en", "value": "Dee Fox"}},
               "claims": {"P31": [statement({"id": "Q5"})]}},
    }  # fmt: skip
    path = tmp_path / "entities.json"
    path.write_text(json.dumps({"entities": entities}), "utf-8")
    plan = plan_of(load_seed(folder_with(tmp_path)), read_wikidata(path))
    assert [(film.title, film.year, film.leads) for film in plan.films] == [("Night Rope", 2017, ("person:dee-fox",))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (results({"who": cell("x")}), "query.json, element 1: no variable film or item; there are who"),
        (results({"film": cell("x")}), "element 1, variable film: 'x' is no entity of Wikidata"),
        (results({"film": entity(1)})[:-30], "query.json, line"),
        ("<html>", "query.json: expected results of a query or entities"),
    ],
)
def test_broken_results_are_told_with_their_place(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "query.json"
    path.write_text(text, "utf-8")
    with pytest.raises(SeedError) as error:
        read_wikidata(path)
    assert told in str(error.value)


def test_rows_far_beyond_one_piece_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "query.json"
    path.write_text(results(*({"film": entity(n), "filmLabel": cell(f"Film {n}")} for n in range(1, 3001))), "utf-8")
    assert len(read_wikidata(path).films) == 3000
