"""What the shipped catalogue holds, and what checking finds in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import load_seed
from knowledge.catalogue.aliases import Trust, film_forms
from knowledge.catalogue.inspecting import described, doubts, shared_names
from knowledge.catalogue.ordinary import ordinary_words
from records.errors import SeedError
from tests.knowledge.reading_a import the_catalogue
from tests.knowledge.test_seed import FILES, folder_with


def test_the_shipped_catalogue_is_large_and_without_doubts() -> None:
    catalogue = the_catalogue()
    assert len(catalogue.films) >= 700
    assert len(catalogue.people) >= 1500
    assert len(catalogue.set_pieces) >= 40
    assert list(doubts(catalogue)) == []


def test_films_may_stand_in_several_files_and_ids_only_once(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "films").mkdir()
    more = FILES["films"].replace("dive-2020", "dive-2021").replace("2020", "2021")
    (folder / "films" / "more.yaml").write_text(more, "utf-8")
    assert [film.id for film in load_seed(folder).films] == ["film:dive-2020", "film:dive-2021"]
    (folder / "films" / "more.yaml").write_text(FILES["films"], "utf-8")
    with pytest.raises(SeedError, match=r"films/more\.yaml, line 2: .* twice; take one out \(the other: films\.yaml"):
        load_seed(folder)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("year: 1820", "year 1820 cannot be"),
        ("releases: ['2020-13']", "'2020-13' must be a date"),
        ("releases: [{day: '2020-05', announced_on: '2021'}]", "2020-05 was announced after it"),
        ("aliases: {en: [Fall, Fall]}", "name 'Fall' twice"),
        ("aliases: {en: [{text: Fall, kind: workin}]}", "did you mean working?"),
        ("ids: {imbd: tt1}", "did you mean imdb?"),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, row: str, told: str) -> None:
    films = f"films:\n  - id: film:dive-2020\n    title: Dive\n    {row}\n"
    with pytest.raises(SeedError) as error:
        load_seed(folder_with(tmp_path, films=films))
    assert told in str(error.value)
    assert "films.yaml, line 2: film:dive-2020" in str(error.value)


def test_a_set_piece_belongs_to_a_film_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "set_pieces.yaml").write_text(
        "set_pieces:\n  - {id: 'set-piece:leap', film: 'film:dve-2020', name: Leap, stunt: fall.high}\n", "utf-8"
    )
    with pytest.raises(SeedError, match="did you mean film:dive-2020"):
        load_seed(folder_with(tmp_path))


def test_a_word_that_many_titles_share_is_ordinary_and_unchecked_films_need_more() -> None:
    catalogue = the_catalogue()
    film = next(film for film in catalogue.films if film.title == "Skyfall")
    ordinary = ordinary_words(catalogue)
    assert next(film_forms(film, ordinary)).trust is Trust.CAPITAL
    assert next(film_forms(film, ordinary | {"skyfall"})).trust is Trust.CONTEXT
    unchecked = replace(film, ambiguity=("unchecked",))
    assert next(film_forms(unchecked, ordinary | {"skyfall"})).trust is Trust.SIGNALS


def test_shared_names_and_descriptions_are_told() -> None:
    shared = {one.key: one.subjects for one in shared_names(the_catalogue())}
    assert set(shared["point break"]) == {"film:point-break-1991", "film:point-break-2015"}
    assert any("Kathryn Bigelow" in line for line in described(the_catalogue(), "Point Break"))
    assert described(the_catalogue(), "No Such Thing At All") == []
