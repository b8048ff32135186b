"""Tests of crawler/extract: whole pages in, articles out."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.extract import NotAnArticleError, extract
from crawler.extract.manifest import extract_manifest
from records.articles import Extraction
from records.dates import DateBasis
from records.errors import SandboxError
from tests.builders import NOW, an_announcement

HERE = "https://www.gazette.example/film/bridge-jump"
PARAGRAPHS = (
    "The bridge jump took nine takes, the stunt coordinator told the Gazette on Monday, and none was wasted.",
    "“We began before sunrise,” she said, “because the river is busy by eight and the light is soon gone.”",
    "The rider left the ramp at 70 miles an hour and opened the parachute after six seconds, according to the crew.",
    "A second unit of forty people worked for three weeks on the ramp, which stood on the old mill above the water.",
)
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Gazette"},
        {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"},
        {
            "@type": ["NewsArticle"],
            "headline": "Nine takes for the bridge jump",
            "author": [{"@id": "#ana"}, {"@type": "Person", "name": "By Tom Bell, Senior Editor"}],
            "datePublished": "2021-08-26T19:05:00-07:00",
            "dateModified": "2021-08-28",
            "articleSection": "Film",
            "inLanguage": "en-GB",
            "isAccessibleForFree": "False",
            "publisher": {"@type": "Organization", "name": "The Gazette"},
        },
    ],
}


def page(body: str = "", head: str = "", paragraphs: tuple[str, ...] = PARAGRAPHS, lang: str = "en") -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    title = "Nine takes for the bridge jump"
    return (
        f"<!DOCTYPE html><html lang={lang}><head><meta charset=utf-8><title>{title} | The Gazette</title>{head}</head>"
        f"<body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{body}{text}</article>"
        "<footer>© The Gazette</footer></body></html>"
    ).encode()


def read(body: bytes, **arguments: object) -> Extraction:
    return extract(body, **{"url": HERE, "now": NOW, **arguments})


def test_structured_metadata_is_read_first_and_names_its_basis():
    head = f"<script type='application/ld+json'>{json.dumps(LD)}</script>"
    head += "<meta property=og:title content='You will not believe it'>"
    head += (
        "<link rel=canonical href='/film/bridge-jump?utm_source=x'><meta name=robots content='noindex, max-snippet:50'>"
    )
    found = read(page(head=head))
    assert found.text.title == "Nine takes for the bridge jump"
    assert found.authors == ("Ana Ruiz", "Tom Bell")
    assert (found.text.published_at, found.published_basis) == (
        datetime(2021, 8, 27, 2, 5, tzinfo=UTC),
        DateBasis.JSON_LD,
    )
    assert (found.modified_at, found.modified_basis) == (datetime(2021, 8, 28, tzinfo=UTC), DateBasis.JSON_LD)
    assert (found.text.language, found.text.section, found.site_name) == ("en", "Film", "The Gazette")
    assert found.canonical_url == HERE
    assert found.robots == ("noindex", "max-snippet:50")
    assert found.is_free is False


def test_the_body_is_the_paragraphs_and_nothing_of_the_furniture():
    inside = (
        "<p>Sign up for our newsletter and never miss a stunt.</p><div class='related-stories'><a href=/2>x</a></div>"
        "<p><a href=/3>Read more: The ten best falls of the year so far</a></p>"
        "<figure><figcaption>Photo: A. Ruiz</figcaption></figure>"
    )
    found = read(page().replace(b"</p><p>A second", f"</p>{inside}<p>A second".encode()))
    assert found.text.paragraphs == PARAGRAPHS


def test_paragraphs_made_of_line_breaks_are_parted_and_the_head_is_taken_off():
    text = "<br><br>".join(PARAGRAPHS)
    body = (
        "<html><head><title>Nine takes for the bridge jump - Gazette</title></head><body><table><tr><td>"
        "<font><b>Nine takes for the bridge jump</b></font><br><i>The coordinator looks back on a cold day</i><br>"
        f"<font>By Ana Ruiz | Published 26 August 2021</font><div>{text}</div></td></tr></table></body></html>"
    ).encode("cp1252")
    found = read(body)
    assert found.text.paragraphs == PARAGRAPHS
    assert found.text.standfirst == "The coordinator looks back on a cold day"
    assert found.authors == ("Ana Ruiz",)
    assert (found.text.published_at, found.published_basis) == (datetime(2021, 8, 26, tzinfo=UTC), DateBasis.TEXT)


def test_a_feed_fills_what_the_page_leaves_open():
    found = read(page(), hint=an_announcement(HERE, author="Ana Ruiz", published_at=datetime(2021, 8, 26, tzinfo=UTC)))
    assert found.authors == ("Ana Ruiz",)
    assert found.published_basis is DateBasis.FEED


def test_impossible_dates_are_dropped_and_the_address_says_the_day():
    head = (
        "<meta property='article:published_time' content='2098-01-01T00:00:00Z'><meta name=date content='1970-01-01'>"
    )
    found = read(page(head=head), url="https://gazette.example/2021/08/26/jump")
    assert (found.text.published_at, found.published_basis) == (datetime(2021, 8, 26, tzinfo=UTC), DateBasis.URL)
    assert sum("impossible date" in warning for warning in found.warnings) == 2


@pytest.mark.parametrize(
    ("charset", "declared"),
    [
        ("cp1252", None),
        ("utf-8", "iso-8859-1"),
        ("utf-8", "utf-16"),
        ("utf-16", None),
        ("cp1251", "utf-8"),
        ("utf-8", "utf-7"),
    ],
)
def test_text_is_readable_whatever_the_page_says_of_its_charset(charset, declared):
    text = page(lang="en").decode().replace("<meta charset=utf-8>", "")
    if charset == "cp1251":
        text = text.replace("Monday", "Monday № 1").replace("<head>", "<head><meta charset=windows-1251>")
    found = read(text.encode(charset), charset=declared)
    assert "“We began before sunrise,”" in found.text.body


@pytest.mark.parametrize(
    ("body", "url", "media_type", "reason"),
    [
        (b"", HERE, None, "empty"),
        (b"\x89PNG", HERE, "image/png", "media_type"),
        (page(), "https://gazette.example/", None, "home_page"),
        (page(paragraphs=("Not found.",)), HERE, None, "too_short"),
        (b"<title>Sign in</title><form><input type=password></form>", HERE, None, "login"),
        (page(head="<script type=application/ld+json>{\"@type\":\"CollectionPage\"}</script>"), HERE, None, "listing"),
    ],
)  # fmt: skip
def test_a_page_without_an_article_is_refused_with_its_reason(body, url, media_type, reason):
    with pytest.raises(NotAnArticleError) as refusal:
        read(body, url=url, media_type=media_type)
    assert refusal.value.reason == reason


def test_the_language_of_the_text_wins_over_a_careless_template():
    spanish = (
        "El salto desde el puente se rodó en nueve tomas, según la coordinadora, y los dobles llegaron muy pronto."
    )
    assert (
        read(page(paragraphs=(spanish, f"{spanish} Otra vez.", f"{spanish} Y otra más."), lang="en")).text.language
        == "es"
    )


def test_a_manifest_gives_empty_fields_for_pages_without_an_article(tmp_path):
    class Breaking:
        def extract(self, body: bytes, *, url: str, is_vouched: bool = False) -> Extraction:
            if body == b"breaks":
                raise SandboxError("crashed", "as wanted")
            return extract(body, url=url, is_vouched=is_vouched)

    Path(tmp_path, "good.html").write_bytes(page(head="<meta name=author content='Ana Ruiz'>"))
    Path(tmp_path, "bad.html").write_bytes(b"breaks")
    lines = [json.dumps({"id": name, "url": HERE, "file": f"{name}.html"}) for name in ("good", "bad", "missing")]
    found = extract_manifest([*lines, ""], Breaking(), tmp_path)
    assert found["good"]["text"] == "\n\n".join(PARAGRAPHS)
    assert (found["good"]["author"], found["good"]["lang"], found["good"]["published"]) == ("Ana Ruiz", "en", None)
    assert (
        found["bad"] == found["missing"] == {"title": None, "text": "", "author": None, "published": None, "lang": None}
    )
