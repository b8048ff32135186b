"""What the reader finds in articles it was not made from must not get worse, and the annotations must be sound."""

import pytest

from knowledge import load_seed
from tests.gold.measuring import PROJECT, articles, expected, floors, found, raised
from tests.gold.scoring import ASPECTS, Figure, family_pairs, figures, measured

READ = [row for row in expected() if "films" in row]


@pytest.fixture(scope="module")
def reached() -> dict[str, Figure]:
    return {figure.aspect: figure for figure in figures(expected(), found())}


@pytest.mark.parametrize("aspect", [*ASPECTS, "relevance", "stories", "copies"])
def test_reading_stays_above_its_floor(aspect, reached):
    figure = reached[aspect]
    assert figure.f1 >= floors()[aspect], f"{aspect}: {figure.f1:.3f}; see python -m tests.gold --errors"


def test_every_article_of_the_demo_has_a_story():
    assert {row["article"] for row in expected()} == set(articles())


def test_every_surface_stands_in_its_article():
    for row in READ:
        article = articles()[row["article"]]
        texts = (article.title, article.standfirst or "", *article.body)
        for kind in ("films", "people", "stunts", "claims", "dates"):
            for item in row[kind]:
                assert any(item["surface"] in text for text in texts), (row["article"], item["surface"])


def test_every_subject_is_in_the_catalogue_or_marked_as_new():
    catalogue = load_seed(PROJECT / "data")
    known = {film.id for film in catalogue.films} | {person.id for person in catalogue.people}
    kinds = {stunt.id.removeprefix("stunt:") for stunt in catalogue.stunts}
    for row in READ:
        named = {item["id"] for item in row["films"] + row["people"]}
        named |= {item["film"] for kind in ("stunts", "claims", "dates", "supersedes") for item in row[kind]}
        assert {name for name in named - {None} if not name.startswith("new:")} <= known, row["article"]
        assert {item["type"] for item in row["stunts"] + row["claims"]} <= kinds, row["article"]


def test_every_copy_was_made_from_an_earlier_article():
    for row in expected():
        if row["copy_of"]:
            assert articles()[row["copy_of"]].published_at < articles()[row["article"]].published_at


def test_values_are_compared_in_one_unit():
    assert measured(7.25, "min") == measured(435, "s")
    assert measured(80, "mph") != measured(80, "km/h")


def test_two_copies_of_one_original_are_a_pair_as_well():
    assert family_pairs({"a": None, "b": "a", "c": "a", "d": None}) == {("a", "b"), ("a", "c"), ("b", "c")}


def test_a_floor_is_lifted_but_never_lowered():
    worse = Figure(aspect="films", precision=0.5, recall=0.5, items=10)
    better = Figure(aspect="dates", precision=0.9, recall=0.9, items=10)
    assert raised({"films": 0.8, "dates": 0.8}, [worse, better]) == {"films": 0.8, "dates": 0.88}
