"""Tests of crawler/discovery/listings.py."""

from datetime import UTC, datetime

import pytest

from crawler.discovery import FeedRefusedError, read_listing
from crawler.sandbox import Sandbox
from records.sources import FeedReading
from tests.builders import NOW

HERE = "https://gazette.example/film/"


def teaser(number: int, kind: str = "card") -> str:
    return f"""<div class="{kind}"><a href="/film/the-long-drop-{number}"><img alt="x" src="p.jpg"></a>
        <h3><a href="/film/the-long-drop-{number}?utm_source=front">Rider takes the long drop, part {number}</a></h3>
        <p>By Somebody <time datetime="2026-11-{number:02}T10:00:00Z">{number} Nov</time></p></div>"""


def a_page(middle: str) -> bytes:
    return f"""<!doctype html><html><head><title>Film news &amp; more</title><link rel="next" href="?page=2"></head>
        <body>
        <nav><ul><li><a href="/film/what-we-all-think-about">A long name of one of our sections</a></li>
        <li><a href="/about/how-we-work-here">How we work at the Gazette</a></li></ul></nav>
        <main>{middle}</main>
        <footer><a href="/terms/what-you-may-do">What you may do with our texts</a></footer></body></html>""".encode()


def read(body: bytes, links: str = "", **arguments: int) -> FeedReading:
    return read_listing(body, url=HERE, links=links, now=NOW, **arguments)


def test_the_links_of_a_selector_are_announced_with_titles_and_dates() -> None:
    found = read(a_page("".join(teaser(number) for number in (3, 2, 1))), "div.card")
    assert (found.format, found.title, found.older) == ("listing", "Film news & more", f"{HERE}?page=2")
    assert [each.url[-1] for each in found.announcements] == ["3", "2", "1"]
    first = found.announcements[0]
    assert first.url == "https://gazette.example/film/the-long-drop-3"
    assert first.title == "Rider takes the long drop, part 3"
    assert first.published_at == datetime(2026, 11, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize("links", ["h3 a", "main h3", "div.card > a, h3 > a", "a[href*=long-drop]"])
def test_a_selector_may_name_links_or_what_holds_them(links: str) -> None:
    found = read(a_page(teaser(1) + teaser(2)), links)
    assert [each.title for each in found.announcements] == [f"Rider takes the long drop, part {n}" for n in (1, 2)]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("<h3><a href='/1'>Short</a></h3>", "Short"),
        ("<a href='/1'><h3>The heading</h3><p>And a long standfirst below it</p></a>", "The heading"),
        ("<h3>The heading</h3><a href='/1'>Read more</a>", "The heading"),
        ("<h3>Film</h3><a href='/1'>A headline that is no heading</a>", "A headline that is no heading"),
        ("<a href='/1'><img src='x.jpg' alt='What the picture shows'></a>", "What the picture shows"),
        ("<a href='/1' title='What the link says'></a>", "What the link says"),
        ("<a href='/1'></a>", None),
    ],
)
def test_the_title_is_the_headline_wherever_it_stands(item: str, title: str | None) -> None:
    (told,) = read(f"<html><body><div class='t'>{item}</div></body></html>".encode(), ".t").announcements
    assert told.title == title


@pytest.mark.parametrize(
    ("links", "said"), [("div[", "no CSS selector"), ("p::before", "no CSS selector"), (".gone a", "finds no link")]
)
def test_a_wrong_selector_is_named(links: str, said: str) -> None:
    with pytest.raises(FeedRefusedError, match=said) as refusal:
        read(a_page(teaser(1)), links)
    assert refusal.value.reason == "selector"


def test_without_a_selector_what_looks_like_a_list_is_read_and_furniture_is_not() -> None:
    found = read(a_page("".join(teaser(number) for number in range(1, 6))))
    assert len(found.announcements) == 5
    assert all("long-drop" in each.url for each in found.announcements)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/film/">All the films of this week</a>',
        '<a href="/tag/the-very-long-tag">Everything about long tags</a>',
        '<a href="/author/ana-maria-ruiz-lopez">More texts by Ana Maria Ruiz</a>',
        '<a href="https://other.example/news/a-story-of-others">A story that others tell about us</a>',
        '<a href="/film/some-long-story-here">More</a>',
        '<a href="/pictures/some-long-picture-name.jpg">A picture of the long drop</a>',
    ],
)
def test_links_that_lead_to_no_article_are_left_out(link: str) -> None:
    found = read(a_page("".join(teaser(number) + f'<div class="card"><h3>{link}</h3></div>' for number in range(1, 5))))
    assert len(found.announcements) == 4


def test_a_page_without_a_list_is_refused_with_advice() -> None:
    with pytest.raises(FeedRefusedError, match="name its links by a CSS selector"):
        read(a_page("<p>Nothing here.</p>" + teaser(1)))
    with pytest.raises(FeedRefusedError, match="not a web page"):
        read_listing(b"{}", url=HERE, media_type="application/json")


def test_the_first_links_are_kept_when_there_are_too_many() -> None:
    found = read(a_page("".join(teaser(number) for number in range(1, 9))), "h3 a", max_entries=3)
    assert [each.url[-1] for each in found.announcements] == ["1", "2", "3"]
    assert found.warnings == ("8 links, only the first 3 kept",)


def test_the_sandbox_reads_listings_and_hands_refusals_on() -> None:
    with Sandbox(5, 512, children=1) as sandbox:
        assert len(sandbox.read_listing(a_page(teaser(1) + teaser(2)), url=HERE, links="h3 a").announcements) == 2
        with pytest.raises(FeedRefusedError, match="no CSS selector"):
            sandbox.read_listing(a_page(""), url=HERE, links="((")
