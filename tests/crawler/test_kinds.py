"""Tests of crawler/extract/kinds.py: lists, profiles and notices are refused, bare articles are not."""

import pytest

from crawler.extract import NotAnArticleError, extract
from tests.builders import NOW

SITE = "https://gazette.example"
HEADLINES = (
    "Nine takes for the bridge jump in Lisbon",
    "How the crew rolled one car eight times",
    "Who fell down all of the stairs in Paris",
    "A biplane, two riders and no second take",
)
EXCERPT = (
    "The coordinator tells how the second unit built the ramp, why it rained on the day, and who paid for it all …"
)
PARAGRAPH = (
    "The bridge jump took nine takes, the stunt coordinator told the Gazette on Monday, and none of them was wasted, "
    "because the river below is busy by eight and the light over the old mill is soon gone in the autumn."
)


def a_page(title: str, body: str, head: str = "") -> bytes:
    nav = "<nav><a href=/film/>Film</a> <a href=/stunts/>Stunts</a></nav>"
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{nav}{body}</body></html>".encode()


def a_list(title: str, teaser: str, count: int = 4, head: str = "") -> bytes:
    teasers = "".join(
        teaser.format(at=f"/film/{place}", headline=headline, excerpt=EXCERPT)
        for place, headline in enumerate(HEADLINES[:count])
    )
    return a_page(title, f"<main><h1>{title}</h1>{teasers}</main>", head)


TEASERS = (
    "<article><h2><a href={at}>{headline}</a></h2><p>{excerpt}</p><time datetime=2021-08-26>26 Aug</time></article>",
    "<div class=card><a href={at}><span>{headline}</span></a><div class=dek>{excerpt}</div></div>",
    "<p><b><a href={at}>{headline}</a></b><br>{excerpt}</p><hr>",
)
BLOG = "<div itemscope itemtype=https://schema.org/BlogPosting><h2 itemprop=headline><a href={at}>{headline}</a></h2>"
BLOG += "<meta itemprop=datePublished content=2021-08-26><p>{excerpt}</p></div>"


def refusal(body: bytes, path: str) -> NotAnArticleError:
    with pytest.raises(NotAnArticleError) as refused:
        extract(body, url=SITE + path, now=NOW)
    return refused.value


@pytest.mark.parametrize("teaser", TEASERS)
@pytest.mark.parametrize(("title", "path"), [("Film", "/film/"), ("Stunts", "/stunts/page/2"), ("Ana Ruiz", "/by/ana")])
def test_a_list_of_teasers_is_no_article_however_it_is_marked_up(teaser, title, path):
    refused = refusal(a_list(title, teaser), path)
    assert refused.reason == "listing"
    assert "taken for a list of other pages: " in str(refused)


def test_an_author_with_one_article_is_still_a_list():
    assert refusal(a_list("Ana Ruiz", TEASERS[0], count=2), "/author/ana-ruiz/").reason == "listing"


def test_teasers_that_declare_themselves_articles_make_no_article():
    head = "<meta property=og:type content=article>"
    refused = refusal(a_list("Film", BLOG, head=head), "/film/")
    assert "each of its teasers declares an article" in str(refused)


@pytest.mark.parametrize(
    ("title", "path"),
    [("About us", "/about/"), ("Datenschutzerklärung", "/datenschutz"), ("Terms of use", "/site/3"), ("FAQ", "/faq")],
)
def test_pages_about_the_site_are_no_articles_however_long(title, path):
    body = f"<main><h1>{title}</h1>{f'<p>{PARAGRAPH}</p>' * 6}</main>"
    assert refusal(a_page(title, body), path).reason == "standing_page"


@pytest.mark.parametrize("path", ["/", "/index.html", "/de/", "/?page=2"])
def test_the_front_page_is_no_article(path):
    assert (
        refusal(a_page("The Gazette", f"<h1>The Gazette</h1>{f'<p>{PARAGRAPH}</p>' * 6}"), path).reason == "home_page"
    )


@pytest.mark.parametrize(
    "path", ["/film/heat/", "/?p=123", "/10", "/print/bridge-jump", "/topic/nine-takes-for-a-jump-x"]
)
@pytest.mark.parametrize("title", ["Heat", HEADLINES[0]])
def test_an_article_that_declares_nothing_is_kept(path, title):
    body = f"<h1>{title}</h1>{f'<p>{PARAGRAPH}</p>' * 4}"
    assert len(extract(a_page(title, body), url=SITE + path, now=NOW).text.paragraphs) >= 1


def test_an_article_among_pointers_to_others_is_kept():
    pointers = "".join(f"<p><a href=/x{place}>{line}</a></p>" for place, line in enumerate(HEADLINES))
    body = f"<h1>Heat</h1><p>By Ana Ruiz</p><p>{PARAGRAPH}</p>{pointers}<p>{PARAGRAPH[:-1]}, they say.</p>{pointers}"
    head = "<meta property=article:published_time content=2021-08-26T10:00:00Z>"
    assert extract(a_page("Heat", body, head), url=f"{SITE}/film/review", now=NOW).authors == ("Ana Ruiz",)
