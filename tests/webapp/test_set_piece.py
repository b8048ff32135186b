"""The page of a set-piece: its figures, who said them first, what became of them, and how to get there."""

import json
import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from flask.testing import FlaskClient

from records.subjects import KnownSetPiece
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import FILM, JUMP, tell, the_catalogue
from webapp.contexts.films.comparison import figure_rows

PIECE = "/film/the-long-drop-2021/motorcycle-cliff-jump"


def test_a_film_leads_to_its_set_pieces(client: FlaskClient) -> None:
    text = client.get("/film/the-long-drop-2021").text
    assert f'href="{PIECE}"' in text


def test_the_page_says_who_said_a_figure_first_and_what_it_became(client: FlaskClient) -> None:
    text = client.get(PIECE).text
    figures = text.partition('id="figures"')[2]
    assert "Gazette" in figures.partition("</tr>")[2]
    (card,) = re.findall(r'<ul class="glance">(.*?)</ul>', text, re.DOTALL)
    assert card.index("6 takes") < card.index("First said by") < card.index("<strong>8 takes</strong>")


def test_the_page_draws_how_the_news_spread(client: FlaskClient) -> None:
    tree = client.get(PIECE).text.partition('id="spread"')[2].partition("</section>")[0]
    assert '<ol class="tree">' in tree
    assert "Why we think so" in tree


def test_a_stunt_that_nobody_tells_of_this_film_has_no_page(client: FlaskClient) -> None:
    for address in ("/film/the-long-drop-2021/car-roll", "/film/the-long-drop-2021/x", "/film/nothing/x"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("form", ["xml", "atom", "json"])
def test_a_set_piece_can_be_followed(client: FlaskClient, form: str) -> None:
    answer = client.get(f"{PIECE}/feed.{form}")
    assert answer.status_code == 200
    assert "Motorcycle cliff jump in The Long Drop" in answer.text


def test_programs_get_the_set_pieces_of_a_film(client: FlaskClient) -> None:
    found = json.loads(client.get("/api/v1/films/the-long-drop-2021/set-pieces").data)
    (piece,) = found["set_pieces"]
    assert (piece["stunt"]["slug"], piece["url"]) == ("motorcycle-cliff-jump", f"http://localhost{PIECE}")
    assert piece["articles"] >= 2


def test_two_set_pieces_stand_side_by_side(client: FlaskClient) -> None:
    path = PIECE.removeprefix("/film/")
    text = client.get(f"/compare?a={path}&b={path}").text
    assert text.count(f'href="{PIECE}"') == 2
    assert "as first said" in text


def test_metrics_that_both_give_come_first() -> None:
    lines = (object(),)
    tables = {name: SimpleNamespace(metric=name, lines=lines, is_disputed=False) for name in ("a", "b", "c")}
    rows = figure_rows({"a": tables["a"], "b": tables["b"]}, {"c": tables["c"], "b": tables["b"]})  # type: ignore[dict-item]
    assert [(row.metric, row.left is None, row.right is None) for row in rows] == [
        ("b", False, False),
        ("a", False, True),
        ("c", True, False),
    ]


def test_a_set_piece_that_the_catalogue_names_is_called_so_and_says_where_it_was(site: Site) -> None:
    known = KnownSetPiece(id="set-piece:ridge", film=FILM, name="ridge jump", stunt=JUMP, place="A ridge in Norway")
    site.archive.subjects.seed(replace(the_catalogue(), set_pieces=(known,), digest="named"), NOW)
    page = site.client.get(PIECE).text
    assert re.search(r"<h1><bdi>Ridge jump</bdi>", page)
    assert "A ridge in Norway" in page
    assert re.search(rf'href="{PIECE}">Ridge jump</a>', site.client.get("/film/the-long-drop-2021").text)


def test_how_the_news_spread_stands_before_the_figures_and_what_is_folded_is_all_there(site: Site) -> None:
    for number, takes in enumerate((60, 11, 12, 13), 6):
        tell(site.archive, "post", number, takes=takes)
    page = site.client.get(PIECE).text
    assert page.index('id="spread"') < page.index('id="figures"')
    figures = page.partition('id="figures"')[2].partition("</section>")[0]
    open_ones, _, folded = figures.partition('<details class="more"><summary>3 more figures</summary>')
    assert open_ones.count('scope="row"') == 3
    assert folded.count('scope="row"') == 3


def test_a_figure_that_slipped_leads_to_its_set_piece_by_its_own_name(site: Site) -> None:
    known = KnownSetPiece(id="set-piece:ridge", film=FILM, name="ridge jump", stunt=JUMP)
    site.archive.subjects.seed(replace(the_catalogue(), set_pieces=(known,), digest="named"), NOW)
    tell(site.archive, "post", 6, takes=60)
    page = site.client.get("/").text
    assert f'<a href="{PIECE}">Who said what first: <bdi>Ridge jump</bdi> in <bdi>The Long Drop</bdi></a>' in page


def test_a_release_date_says_when_it_was_announced(client: FlaskClient) -> None:
    assert "Announced 21 January 2022" in client.get("/film/the-long-drop-2021?show=all").text
