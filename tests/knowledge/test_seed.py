from pathlib import Path

import pytest

from knowledge import load_seed
from records.errors import SeedError
from tests.knowledge.reading_a import DATA, the_catalogue

FILES = {
    "people": "people:\n  - {id: 'person:ann-lee', name: Ann Lee, roles: [actor]}\n",
    "stunts": "categories:\n  - {id: falls, label: Falls}\nmacros:\n  car: [car, dirt bike]\nstunts:\n"
    "  - {id: fall.high, label: High fall, category: falls, definition: A fall., en: ['fall~ .. {car} {num}']}\n"
    "blocked_senses:\n  - {sense: idiom, patterns: [free fall]}\n",
    "films": "films:\n  - {id: 'film:dive-2020', title: Dive, year: 2020, leads: ['person:ann-lee'],"
    " stunts: [fall.high]}\n",
    "outlets": "outlets: []\n",
    "occasions": "occasions:\n  - {id: 'event:fair-2021', name: Fair 2021, first_on: '2021-08-23',"
    " last_on: '2021-08-26'}\n",
}


def folder_with(folder: Path, **changes: str) -> Path:
    for name, content in {**FILES, **changes}.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return folder


def test_the_shipped_catalogue_loads_and_is_of_some_size() -> None:
    catalogue = the_catalogue()
    assert len(catalogue.films) >= 182
    assert len(catalogue.people) >= 501
    assert len(catalogue.stunts) == 120
    assert catalogue.digest == load_seed(DATA).digest


def test_macros_are_written_out_and_numbers_stay(tmp_path: Path) -> None:
    stunt = load_seed(folder_with(tmp_path)).stunts[0]
    assert stunt.id == "stunt:fall.high"
    assert stunt.phrases == (("en", "fall~ .. car/dirt_bike {num}"),)


def test_the_digest_follows_the_content(tmp_path: Path) -> None:
    before = load_seed(folder_with(tmp_path)).digest
    after = load_seed(folder_with(tmp_path, people=FILES["people"].replace("Ann", "Anna"))).digest
    assert before != after


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "people",
            "people:\n  - {id: 'person:ann-lee', nmae: Ann}\n",
            "people.yaml, line 2: person:ann-lee: name is missing",
        ),
        ("people", FILES["people"].replace("roles", "rolles"), "rolles is unknown; did you mean roles?"),
        ("films", FILES["films"].replace("['person:ann-lee']", "['person:an-lee']"), "did you mean person:ann-lee?"),
        (
            "films",
            FILES["films"].replace("2020,", "'2020',"),
            "films.yaml, line 2: film:dive-2020: year must be a whole number",
        ),
        ("films", FILES["films"].replace("fall.high", "fall.hihg"), "stunts stunt:fall.hihg is unknown"),
        ("stunts", FILES["stunts"].replace("{car}", "{cra}"), "macro {cra} is unknown; did you mean car?"),
        ("stunts", FILES["stunts"].replace("category: falls", "category: fals"), "did you mean falls?"),
        ("occasions", FILES["occasions"].replace("08-26", "08-36"), "last_on must be a day"),
        ("outlets", "outlets: [", "outlets.yaml: cannot be read"),
    ],
)
def test_an_error_names_file_entry_field_and_the_nearest_valid_one(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    with pytest.raises(SeedError) as error:
        load_seed(folder_with(tmp_path, **{name: content}))
    assert told in str(error.value)


def test_an_id_that_is_there_twice_is_an_error(tmp_path: Path) -> None:
    twice = FILES["people"] + FILES["people"].split("\n", 1)[1]
    with pytest.raises(SeedError, match="person:ann-lee is there twice"):
        load_seed(folder_with(tmp_path, people=twice))
