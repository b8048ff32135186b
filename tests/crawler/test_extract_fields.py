"""Tests of crawler/extract: everything beside title and text, and what a second look at a page leaves unchanged."""

import json
from datetime import UTC, datetime

import pytest

from archive.store.versions import content_sha256
from crawler.extract import extract
from crawler.extract.addresses import article_address
from crawler.extract.agencies import agency_of
from crawler.extract.headers import canonical_in, robots_in
from records.articles import DateCandidate, Extraction, Link, Mark
from records.dates import DateBasis
from tests.builders import NOW

HERE = "https://www.gazette.example/film/bridge-jump"
FIRST = (
    "LISBON (Reuters) - The bridge jump took nine takes, the coordinator said on Monday, and none was wasted at all."
)
POINTER = "<a href='https://wire.example/jump?utm_source=x'>the Wire</a>"
SECOND = f"The rider left the ramp at 70 miles an hour and landed in the river, as {POINTER} told before all others."
QUOTED = "We began before sunrise, because the river is busy by eight and the light over the mill is soon gone."
LAST = "A second unit of forty people worked for three weeks on the ramp, which stood on the old mill above the water."
MARKED = (
    f"<p>{FIRST}</p><h2>Why nine</h2><p>{SECOND}</p><figure><img src=/a.jpg><figcaption>The ramp above the river, two "
    f"days before. (Photo: A. Ruiz)</figcaption></figure><blockquote>{QUOTED}</blockquote>"
    f"<ul><li>Take one: too slow.</li><li>Take two: too fast.</li></ul><p>{LAST}</p>"
)
LD = {
    "@type": "NewsArticle",
    "headline": "Nine takes for the bridge jump",
    "keywords": "stunts, Lisbon",
    "datePublished": "2021-08-26T10:00:00Z",
    "dateModified": "2021-08-27T10:00:00Z",
    "image": [{"@type": "ImageObject", "url": "/a.jpg?w=1200", "creditText": "A. Ruiz"}],
}


def a_page(body: str, head: str = "", above: str = "", below: str = "") -> bytes:
    return (
        f"<!doctype html><html lang=en><head><title>Nine takes for the bridge jump</title>{head}</head><body>{above}"
        f"<article><h1>Nine takes for the bridge jump</h1>{body}</article>{below}</body></html>"
    ).encode()


def read(body: bytes, url: str = HERE, **more: object) -> Extraction:
    return extract(body, **{"url": url, "now": NOW, **more})


def test_paragraphs_are_marked_and_captions_and_links_stand_apart() -> None:
    text = read(a_page(MARKED)).text
    marks = (Mark.PLAIN, Mark.HEADING, Mark.PLAIN, Mark.QUOTE, Mark.ITEM, Mark.ITEM, Mark.PLAIN)
    assert text.marks == marks
    assert text.captions == ("The ramp above the river, two days before. (Photo: A. Ruiz)",)
    assert not any("Photo" in line for line in text.paragraphs)
    assert text.links == (Link(url="https://wire.example/jump", text="the Wire", paragraph=2),)
    assert text.agency == "Reuters"


def test_what_is_declared_beside_the_text_is_kept() -> None:
    head = f"<script type=application/ld+json>{json.dumps(LD)}</script><meta name=news_keywords content='film, stunts'>"
    found = read(a_page(MARKED, head + "<meta property=article:published_time content=2021-08-25>"))
    assert found.text.keywords == ("stunts", "Lisbon", "film")
    assert (found.image_url, found.image_credit) == ("https://www.gazette.example/a.jpg?w=1200", "A. Ruiz")
    moments = [(one.basis, one.at.day, one.is_change) for one in found.date_candidates]
    assert moments == [(DateBasis.JSON_LD, 26, False), (DateBasis.OPENGRAPH, 25, False), (DateBasis.JSON_LD, 27, True)]
    assert isinstance(found.date_candidates[0], DateCandidate)


@pytest.mark.parametrize(
    "broken",
    [
        '{"@type":"NewsArticle","datePublished":"2021-08-26",}',
        '<!-- {"@type":"NewsArticle","datePublished":"2021-08-26"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2021-08-26"}\n//]]>',
        '{"@type":"WebSite"} {"@type":"NewsArticle","datePublished":"2021-08-26"} {"cut": ',
        '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2021-08-26&quot;}',
        '[{"@graph":[{"@type":["Thing","NewsArticle"],"datePublished":"2021-08-26","name":"a\nb"}]}]',
    ],
)  # fmt: skip
def test_broken_json_is_mended_within_reason(broken: str) -> None:
    found = read(a_page(MARKED, f"<script type=application/ld+json>{broken}</script>"))
    assert (found.text.published_at, found.published_basis) == (datetime(2021, 8, 26, tzinfo=UTC), DateBasis.JSON_LD)


def test_microformats_of_a_single_entry_are_read() -> None:
    body = f"<div class=hentry><abbr class=published title=2021-08-26T10:00:00Z>26 Aug</abbr>{MARKED}</div>"
    assert read(a_page(body)).published_basis is DateBasis.TIME_ELEMENT


FURNITURE = (
    "<p>5 min read</p><p>1.2K shares</p><p>12 comments</p><p>Updated 5 minutes ago</p>",
    "<p>Tiempo de lectura: 7 min</p><p>340 comentarios</p><p>Actualizado hace 3 horas</p>",
    "<p>Lesezeit: 4 Minuten</p><p>Vor 10 Minuten</p><p>88 Kommentare</p>",
    "<p>Temps de lecture : 3 min</p><p>Il y a 2 heures</p><p>5 partages</p>",
    "<div class=newsletter-box><p>Get the best of stunts in your mailbox every Friday, free of charge.</p></div>",
    "<div class=related-stories><h3>Related</h3><a href=/x>How the crew rolled one car eight times in a row</a></div>",
)


@pytest.mark.parametrize("furniture", FURNITURE)
def test_boilerplate_that_changes_makes_no_new_text(furniture: str) -> None:
    plain = read(a_page(MARKED))
    again = read(
        a_page(furniture + MARKED.replace("<h2>", f"{furniture}<h2>") + furniture, below=f"<aside>{furniture}</aside>")
    )
    assert again.text.paragraphs == plain.text.paragraphs
    assert content_sha256(again.text) == content_sha256(plain.text)


def test_a_changed_sentence_makes_another_text() -> None:
    changed = read(a_page(MARKED.replace("nine takes", "ten takes")))
    assert content_sha256(changed.text) != content_sha256(read(a_page(MARKED)).text)


def test_only_the_first_of_articles_below_each_other_is_read() -> None:
    text = f"<p>{LAST.replace('mill', 'quarry')}</p><p>{QUOTED}!</p>"
    other = f"<article><h1>Heat falls on the quarry crew</h1>{text}</article>"
    assert read(a_page(MARKED, below=other * 3)).text.paragraphs == read(a_page(MARKED)).text.paragraphs


def test_headers_add_to_what_the_page_says() -> None:
    headers = (
        ("X-Robots-Tag", "noarchive, max-snippet: 20"), ("x-robots-tag", "otherbot: noindex"), ("tdm-reservation", "1"),
        ("Link", '</b.css>; rel=preload, </film/bridge-jump>; rel="canonical"'),
    )  # fmt: skip
    found = read(a_page(MARKED), url=f"{HERE}?page=all", headers=headers)
    assert found.robots == robots_in(headers) == ("noarchive", "max-snippet:20", "tdm-reservation")
    assert (found.canonical_url, canonical_in(headers)) == (HERE, "/film/bridge-jump")


@pytest.mark.parametrize(
    ("said", "read_as"),
    [
        ("unavailable_after: 25 Jun 2027 15:00:00 PST", ("unavailable_after:2027-06-25t23:00:00+00:00",)),  # RFC 822
        (
            "noarchive, unavailable_after: Friday, 25-Jun-2027 15:00:00 GMT, max-snippet: 20",  # RFC 850
            ("noarchive", "unavailable_after:2027-06-25t15:00:00+00:00", "max-snippet:20"),
        ),
        ("unavailable_after: 2027-06-25T15:00:00+02:00", ("unavailable_after:2027-06-25t13:00:00+00:00",)),
        ("unavailable_after: one day, noindex", ("unavailable_after:one day", "noindex")),
    ],
)
def test_the_moment_after_which_a_page_is_unavailable_is_read_in_every_usual_form(
    said: str, read_as: tuple[str, ...]
) -> None:
    assert robots_in((("X-Robots-Tag", said),)) == read_as
    assert read(a_page(f'{MARKED}<meta name="robots" content="{said}">')).robots == read_as


@pytest.mark.parametrize(
    ("url", "canonical", "address"),
    [
        ("https://gazette.example/a/jump/amp", None, "https://gazette.example/a/jump"),
        ("https://gazette.example/amp/a/jump", None, "https://gazette.example/a/jump"),
        ("https://amp.gazette.example/a/jump", "https://gazette.example/a/jump?utm_source=amp", "https://gazette.example/a/jump"),
        ("https://gazette.example/a/jump?amp=1", "/a/jump?outputType=amp", "https://gazette.example/a/jump"),
        ("https://x.cdn.ampproject.org/c/s/gazette.example/jump", None, "https://gazette.example/jump"),
        ("https://m.gazette.example/a/jump", "https://m.gazette.example/a/jump", "https://www.gazette.example/a/jump"),
        ("https://gazette.example/a/jump", "https://gazette.example/", None),
        ("https://gazette.example/a/jump", "javascript:alert(1)", None),
        ("https://gazette.example/a/jump", None, None),
        ("https://gazette.example/champ/jump", "/champ/jump", "https://gazette.example/champ/jump"),
    ],
)  # fmt: skip
def test_an_amp_or_mobile_address_leads_to_the_article(url: str, canonical: str | None, address: str | None) -> None:
    assert article_address(url, canonical) == address


@pytest.mark.parametrize(
    ("bylines", "paragraphs", "agency"),
    [
        (["Agence France-Presse"], ["Text."], "AFP"),
        ([], ["BERLIN (dpa/lby) - Der Sprung gelang.", "Mehr."], "dpa"),
        ([], ["Der Sprung gelang.", "dpa-infocom, dpa:210826-99-12345/2"], "dpa"),
        ([], ["The jump was made.", "Source: Associated Press"], "Associated Press"),
        ([], ["El salto salió bien.", "El equipo celebró. (EFE)"], "EFE"),
        (["Ana Ruiz"], ["The rider (32) said: no.", "He called it a day."], None),
    ],
)
def test_the_agency_is_read_from_byline_dateline_or_last_line(
    bylines: list[str], paragraphs: list[str], agency: str | None
) -> None:
    assert agency_of(bylines, paragraphs) == agency


@pytest.mark.parametrize(
    ("head", "above"),
    [
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">', ""),
        ('<meta name="twitter:misc:Written by" content="Ana Ruiz">', '<p class="author">ku London</p>'),
        ("", '<p>von <a href="/autoren/name/ana-ruiz">Ana Ruiz</a></p>'),
        ("", "<ul><li><b>Autorin:</b> Ana Ruiz</li></ul>"),
        ('<meta name="author" content="Reel Wire staff">', '<p style="text-align: right"><b>Ana Ruiz</b></p>'),
    ],
    ids=[
        "label and data",
        "label in the name",
        "a link to the author's page",
        "label on a line",
        "at the right margin",
    ],
)
def test_an_author_is_known_by_a_label_or_by_the_page_of_their_own(head: str, above: str) -> None:
    assert read(a_page(f"<p>{FIRST}</p><p>{SECOND}</p>", head, above)).authors == ("Ana Ruiz",)


def test_the_page_names_all_authors_of_whom_its_data_name_the_first() -> None:
    head = '<meta name="author" content="Tom Bell">'
    above = '<p><a rel="author" href="/a">Ana Ruiz</a>, <a rel="author" href="/b">Tom Bell</a></p>'
    others = '<aside><a rel="author" href="/c">Somebody Else</a></aside>'
    page = a_page(f"<p>{FIRST}</p><p>{SECOND}</p>", head, above + others)
    assert read(page).authors == ("Ana Ruiz", "Tom Bell")


def test_editors_are_told_where_a_page_in_chinese_names_nobody_else() -> None:
    page = a_page(f"<p>{FIRST}</p><p>{SECOND}</p>", "", "<div>(责编：张三、李四)</div>")
    assert read(page).authors == ("张三", "李四")


def test_a_particle_is_no_sign_of_an_agency() -> None:
    head = '<meta name="author" content="van Dyke"><meta name="dc.creator" content="Ana Ruiz">'
    assert read(a_page(f"<p>{FIRST}</p><p>{SECOND}</p>", head)).authors == ("van Dyke",)
