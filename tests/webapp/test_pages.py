"""What holds for every page: it answers, it is valid, it is guarded, and it lets no foreign text act."""

import re

import pytest
from flask.testing import FlaskClient
from justhtml import JustHTML

from tests.webapp.conftest import Site
from tests.webapp.newsroom import HOSTILE

PAGES = [
    "/",
    "/search",
    "/search?q=jump",
    "/search?q=jump&film=the-long-drop-2021&year=2021&sort=newest&page=2",
    "/search?q=zzzzqqq",
    "/film/the-long-drop-2021",
    "/film/the-long-drop-2021?show=stunts",
    "/film/night-bus-2019",
    "/film/the-long-drop-2021/motorcycle-cliff-jump",
    "/compare?a=the-long-drop-2021/motorcycle-cliff-jump&b=the-long-drop-2021/motorcycle-cliff-jump",
    "/film/the-long-drop-2021/embed",
    "/person/lead-one",
    "/person/double-two",
    "/stunt/motorcycle-cliff-jump",
    "/stunt/car-roll",
    "/source/gazette",
    "/story/1",
    "/films",
    "/films?order=name",
    "/people",
    "/stunts",
    "/sources",
    "/feeds",
    "/about",
    "/about/bot",
    "/help/search",
    "/help/programs",
]
MACHINES = [
    "/feed.xml",
    "/film/the-long-drop-2021/feed.xml",
    "/search/feed.xml?q=jump",
    "/suggest?q=lead",
    "/healthz",
    "/robots.txt",
    "/opensearch.xml",
    "/sitemap.xml",
    "/.well-known/security.txt",
]
WRONG = [
    "/nothing",
    "/film/nothing",
    "/article/999",
    "/article/x",
    "/story/77",
    "/compare",
    "/compare?a=x&b=y/z",
    "/static/x/y.css",
    "/search?q=(jump",
]


def article_pages(site: Site) -> list[str]:
    return [site.client.get(f"/article/{article.id}").headers["Location"] for article in site.articles]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_answers_with_valid_html_and_one_h1(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    JustHTML(answer.text, strict=True)
    assert len(re.findall(r"<h1[ >]", answer.text)) == 1


@pytest.mark.parametrize(
    "address", ["/", "/search?q=jump", "/films", "/feeds", "/sources", "/about", "/feed.xml", "/healthz"]
)
def test_the_site_works_while_the_archive_is_empty(empty_site: Site, address: str) -> None:
    assert empty_site.client.get(address).status_code == 200


def test_an_empty_front_page_says_what_to_do(empty_site: Site) -> None:
    assert "./run demo" in empty_site.client.get("/").text


def test_article_pages_are_valid(shared_site: Site) -> None:
    for address in article_pages(shared_site):
        answer = shared_site.client.get(address)
        assert answer.status_code == 200
        JustHTML(answer.text, strict=True)


@pytest.mark.parametrize("address", [*PAGES, *MACHINES, *WRONG])
def test_every_answer_carries_the_security_headers(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Referrer-Policy" in headers
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("address", [*PAGES, *WRONG])
def test_no_page_has_inline_script_or_style(client: FlaskClient, address: str) -> None:
    text = client.get(address).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text, re.IGNORECASE)
    scripts = re.findall(r"<script[^>]*>", text)
    assert all("src=" in tag for tag in scripts if tag != '<script type="application/ld+json">')


@pytest.mark.parametrize("address", PAGES)
def test_nothing_comes_from_elsewhere(client: FlaskClient, address: str) -> None:
    loaded = re.findall(
        r'<(?:script|img|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="([^"]+)"', client.get(address).text
    )
    assert all(url.startswith("/static/") for url in loaded)


def test_hostile_headlines_stay_text_everywhere(shared_site: Site) -> None:
    pages = [*PAGES, *article_pages(shared_site)]
    texts = [shared_site.client.get(address).text for address in pages]
    assert sum("&lt;script&gt;alert(1)" in text for text in texts) > 5
    assert not any("<script>alert" in text for text in texts)
    assert all("<bdi>" in text for text in texts if "alert(1)" in text)


def test_a_wrong_tail_of_an_article_leads_to_the_right_one(shared_site: Site) -> None:
    article = shared_site.articles[0]
    for ref in (f"{article.id}", f"{article.id}-something-else"):
        answer = shared_site.client.get(f"/article/{ref}")
        assert answer.status_code == 301
        assert answer.headers["Location"] == f"/article/{article.id}-lead-one-jumps-off-a-cliff-report-1"


def test_a_headline_without_latin_letters_still_gets_an_address(shared_site: Site) -> None:
    assert HOSTILE in {article.title for article in shared_site.articles}
    address = shared_site.client.get(f"/article/{shared_site.articles[4].id}").headers["Location"]
    assert re.fullmatch(r"/article/\d+-[a-z0-9-]+", address)


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_public_pages_take_nothing(client: FlaskClient, method: str) -> None:
    assert getattr(client, method)("/search").status_code == 405


def test_a_forged_host_gets_no_page(client: FlaskClient) -> None:
    answer = client.get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "evil" not in answer.text
    assert "Content-Security-Policy" in answer.headers


def test_scripts_and_styles_keep_to_their_budgets(client: FlaskClient) -> None:
    page = client.get("/search?q=jump", headers={"Accept-Encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    assert len(page.data) < 25_000
    addresses = set(re.findall(r'/static/[^"]+\.css', client.get("/").text))
    sizes = [len(client.get(address, headers={"Accept-Encoding": "gzip"}).data) for address in addresses]
    assert sum(sizes) < 30_000


def plain(site: Site, address: str) -> str:
    """Return the words of a page, without tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", site.client.get(address).text).split())


def test_an_outlet_shows_what_it_told_first_and_who_retells_whom(shared_site: Site) -> None:
    first, copier = plain(shared_site, "/source/gazette"), plain(shared_site, "/source/wire")
    assert "Told first 1 story that others told, too" in first
    assert re.search(r"Retold by \w+ 1", first)
    assert re.search(r"Retells \w+ 1", copier)
    assert "Told first" not in copier
